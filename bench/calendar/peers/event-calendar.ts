import { createCalendar, DayGrid, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { click, dayAfter, isAllDay, type Peer } from './peer.ts';

const views = WITH_LIST ? [DayGrid, List] : [DayGrid];

/** In the browser's own zone, as this calendar has it. */
const midnight = (day: string): string => `${day}T00:00`;

export const peer: Peer = {
  selector: '.ec-event',
  toOwn: (events) =>
    events.map((event) => {
      const { id, name, startDate, endDate = startDate } = event;
      const allDay = isAllDay(event);
      const [start, end] = allDay
        ? [midnight(startDate), midnight(dayAfter(endDate))]
        : [startDate, endDate];
      return { id, title: name, start: new Date(start), end: new Date(end), allDay };
    }),
  show(box, own) {
    createCalendar(box, views, {
      view: 'dayGridMonth',
      locale: 'lv',
      firstDay: 1,
      // Not a number, but what there is room for: about as much as elsewhere.
      dayMaxEvents: true,
      height: '800px',
      events: own,
      headerToolbar: {
        start: 'title',
        end: `today prev,next${WITH_LIST ? ' dayGridMonth,listMonth' : ''}`,
      },
    });
  },
  next: (box) => click(box, '.ec-next'),
};

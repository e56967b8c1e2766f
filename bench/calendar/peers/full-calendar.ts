import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import lv from 'fullcalendar/locales/lv';
import 'fullcalendar/skeleton.css';
import classic from 'fullcalendar/themes/classic';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';
import { click, dayAfter, isAllDay, LINES, type Peer } from './peer.ts';

const views = WITH_LIST ? [dayGrid, list] : [dayGrid];

export const peer: Peer = {
  selector: '.fc-event',
  toOwn: (events) =>
    events.map((event) => {
      const { id, name, startDate, endDate } = event;
      const allDay = isAllDay(event);
      const end = allDay ? dayAfter(endDate ?? startDate) : endDate;
      return { id, title: name, start: startDate, ...(end && { end }), allDay };
    }),
  show(box, own) {
    const calendar = new Calendar(box, {
      plugins: [...views, classic],
      initialView: 'dayGridMonth',
      locale: lv,
      dayMaxEventRows: LINES,
      events: own,
      eventClass: 'fc-event',
      headerToolbar: {
        start: 'title',
        end: `today prev,next${WITH_LIST ? ' dayGridMonth,listMonth' : ''}`,
      },
    });
    calendar.render();
  },
  next: (box) => click(box, '[aria-label="Nāk."]'),
};

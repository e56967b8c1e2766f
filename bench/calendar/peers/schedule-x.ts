import { createCalendar, createViewList, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/calendar.css';
import { isAllDay, LINES, type Peer } from './peer.ts';

const views = () => [createViewMonthGrid(), ...(WITH_LIST ? [createViewList()] : [])];

/** As far as it is needed here: TypeScript does not know it yet. */
declare const Temporal: Record<
  'PlainDate' | 'ZonedDateTime',
  { from(value: string | { timeZone: string }): object }
> & { Instant: { from(value: string): { toZonedDateTimeISO(zone: string): object } } };

const ZONE = 'Europe/Riga';

export const peer: Peer = {
  selector: '.sx__month-grid-event',
  // Its documentation has all browsers load it; those that have Temporal need not.
  ready: async () => {
    if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  },
  toOwn: (events) =>
    events.map((event) => {
      const { id, name, startDate, endDate = startDate } = event;
      const timeOf = (time: string) =>
        isAllDay(event)
          ? Temporal.PlainDate.from(time)
          : Temporal.Instant.from(time).toZonedDateTimeISO(ZONE);
      return { id, title: name, start: timeOf(startDate), end: timeOf(endDate) };
    }),
  show(box, own) {
    const calendar = createCalendar({
      views: views(),
      locale: 'lv-LV',
      timezone: ZONE,
      firstDayOfWeek: 1,
      monthGridOptions: { nEventsPerDay: LINES },
      events: own,
    });
    calendar.render(box);
  },
  next: (box) =>
    // It listens to the second half of a click.
    box
      .querySelector('.sx__chevron--next')
      ?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })),
};

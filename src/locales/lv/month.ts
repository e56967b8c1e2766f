import { events } from './calendar.ts';
import { monthIn } from './words.ts';

/** What the grid of a month says. */
export const month = {
  previous: 'Iepriekšējais mēnesis',
  next: 'Nākamais mēnesis',
  weekdays: [
    'Pirmdiena',
    'Otrdiena',
    'Trešdiena',
    'Ceturtdiena',
    'Piektdiena',
    'Sestdiena',
    'Svētdiena',
  ],
  weekdaysShort: ['P', 'O', 'T', 'C', 'Pk', 'S', 'Sv'],
  /** `2026. gada septembris` */
  name: (year: number, month: number) => `${year}. gada ${monthIn(month, 'nominative')}`,
  dayLabel: (name: string, count: number, isToday: boolean) =>
    [name, ...(isToday ? ['šodien'] : []), count ? events(count) : 'nav pasākumu'].join(', '),
  dayEmpty: 'Šajā dienā pasākumu nav.',
};

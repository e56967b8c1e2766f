import type { Day } from '../lv/words.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** When something happened: `on 5 September 2026`. */
export const onDay = ({ year, month, day }: Day) => `on ${day} ${months[month - 1] ?? ''} ${year}`;

import { monthIn, type Day, type MonthCase } from './words.ts';

/** A day with its weekday: 1 is Monday, 7 is Sunday (ISO 8601). */
export interface Weekday extends Day {
  readonly weekday: number;
}

/** A time of day in Riga. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** When something is: on which days and, where it does not last all day, from when to when. */
export interface Span {
  readonly start: Weekday;
  readonly startTime?: TimeOfDay | undefined;
  /** Absent: the same day. */
  readonly end?: Weekday | undefined;
  readonly endTime?: TimeOfDay | undefined;
  /** The year that goes without saying. */
  readonly year: number;
}

const weekdayStems = ['pirm', 'otr', 'treš', 'ceturt', 'piekt', 'sest', 'svēt'];

/** `sestdien` and an ending. */
export const weekday = (day: Weekday, ending: string): string =>
  `${weekdayStems[day.weekday - 1] ?? ''}dien${ending}`;

/** A date in a case of its month: `5. septembrī`; with the year where it has to be said. */
export function dateIn(form: MonthCase, { year, month, day }: Day, thisYear: number): string {
  const date = `${day}. ${monthIn(month, form)}`;
  return year === thisYear ? date : `${year}. gada ${date}`;
}

/** `18.00` */
export const clock = ({ hour, minute }: TimeOfDay): string =>
  `${hour}.${String(minute).padStart(2, '0')}`;

/** `plkst. 18.00–20.00`, `visu dienu`. */
export function times({ startTime, endTime }: Span): string {
  if (!startTime) return 'visu dienu';
  return `plkst. ${clock(startTime)}${endTime ? `–${clock(endTime)}` : ''}`;
}

/** `sestdien, 5. septembrī, plkst. 18.00–20.00`, `no 2. līdz 15. martam`. */
export function when(span: Span): string {
  const { start, startTime, end, endTime, year } = span;
  if (!end) return `${weekday(start, '')}, ${dateIn('locative', start, year)}, ${times(span)}`;
  if (startTime) {
    const from = `${dateIn('genitive', start, year)} plkst. ${clock(startTime)}`;
    const to = dateIn('dative', end, year);
    return `no ${from} līdz ${to}${endTime ? ` plkst. ${clock(endTime)}` : ''}`;
  }
  const isOneMonth = start.year === end.year && start.month === end.month;
  if (!isOneMonth) {
    return `no ${dateIn('genitive', start, year)} līdz ${dateIn('dative', end, year)}`;
  }
  const said = start.year === year ? '' : `${start.year}. gada `;
  return `no ${said}${start.day}. līdz ${end.day}. ${monthIn(end.month, 'dative')}`;
}

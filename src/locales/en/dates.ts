import type { Span, TimeOfDay, Weekday } from '../lv/dates.ts';
import type { Day } from '../lv/words.ts';

export const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

export const clock = ({ hour, minute }: TimeOfDay): string =>
  `${hour}:${String(minute).padStart(2, '0')}`;

export const date = ({ year, month, day }: Day, thisYear: number): string =>
  `${day} ${months[month - 1] ?? ''}${year === thisYear ? '' : ` ${year}`}`;

export const dayName = (day: Weekday, thisYear: number): string =>
  `${weekdays[day.weekday - 1] ?? ''} ${date(day, thisYear)}`;

export function times({ startTime, endTime }: Span): string {
  if (!startTime) return 'all day';
  return `${clock(startTime)}${endTime ? `–${clock(endTime)}` : ''}`;
}

export function when(span: Span): string {
  const { start, startTime, end, endTime, year } = span;
  if (!end) return `${dayName(start, year)}, ${times(span)}`;
  const time = (each: TimeOfDay | undefined) => (each ? `, ${clock(each)}` : '');
  const isOneMonth = start.month === end.month && start.year === end.year && !startTime;
  const from = isOneMonth ? String(start.day) : date(start, year) + time(startTime);
  return `${from} to ${date(end, year)}${time(endTime)}`;
}

import {
  readCalendar,
  type CalendarWindow,
  type Occurrence,
  type ReadCalendar,
} from '../../endpoint/calendar/read-calendar.ts';

/** Wide enough for what tests have in 2026, narrow enough for endless rules. */
export const year2026: CalendarWindow = {
  from: new Date('2025-12-31T22:00:00Z'),
  to: new Date('2026-12-31T22:00:00Z'),
};

/** A file with these lines in a calendar. */
export const calendarOf = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event with a UID and a name, and these lines. */
export const eventOf = (...lines: string[]): string[] => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:e1']),
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Koncerts']),
  ...lines,
  'END:VEVENT',
];

/** Reads a file; the time that a busy machine takes is no matter here. */
export function readText(
  text: string | Uint8Array,
  window: CalendarWindow = year2026,
): Promise<ReadCalendar> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readCalendar(bytes, { window, timeout: 20_000 });
}

/** The occurrences of a calendar with one such event. */
export async function occurrencesOf(...lines: string[]): Promise<readonly Occurrence[]> {
  return (await readText(calendarOf(...eventOf(...lines)))).occurrences;
}

/** Their starts. */
export async function startsOf(...lines: string[]): Promise<string[]> {
  return (await occurrencesOf(...lines)).map(({ startDate }) => startDate);
}

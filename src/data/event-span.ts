import type { CalendarEvent } from '../contract/event.ts';
import { addDays, dayAt, instantOf, isDate } from './riga-time.ts';

/** What an event says of its time. */
export type Span = Pick<CalendarEvent, 'startDate' | 'endDate'>;

/** The day in Riga of a time of the contract: `2026-09-05`. */
const dayOf = (time: string) => dayAt(instantOf(time));

const later = <T extends string | number>(a: T, b: T): T => (a > b ? a : b);

/** The day on which an event starts in Riga: `2026-09-05`. */
export function startDay({ startDate }: Span): string {
  return dayOf(startDate);
}

/** The last day in Riga on which an event goes on: the day before, where it ends at midnight. */
export function endDay(event: Span): string {
  const { startDate, endDate = startDate } = event;
  const last = isDate(endDate) ? dayOf(endDate) : dayAt(instantOf(endDate) - 1);
  return later(startDay(event), last);
}

/** When an event starts, in milliseconds: one that lasts all day, with its day in Riga. */
export function startInstant({ startDate }: Span): number {
  return instantOf(startDate);
}

/**
 * When an event is over, in milliseconds: where it lasts all day, at the end of its last day in
 * Riga; where no end is known, when it starts.
 */
export function endInstant(event: Span): number {
  const { startDate, endDate = startDate } = event;
  const end = isDate(endDate) ? instantOf(addDays(endDate, 1)) : instantOf(endDate);
  return later(startInstant(event), end);
}

import type { CalendarEvent } from '../../src/contract/event.ts';
import { dayInRiga } from '../../src/data/dates.ts';
import { endDay, startDay, type Span } from '../../src/data/event-span.ts';
import {
  addDays,
  addMonths,
  instantOf,
  isDate,
  isoDay,
  monthOf,
} from '../../src/data/riga-time.ts';

/** ISO dates, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** So many months of one event have it in their file: a longer one is a mistyped year. */
const MOST_MONTHS = 36;

/** The day in Riga: `2026-09-05`. */
export const dayOf = (now: Date): string => isoDay(dayInRiga(now));

/** The days around one: so many before and behind it. */
export const daysAround = (day: string, back: number, ahead: number): Days => ({
  from: addDays(day, -back),
  to: addDays(day, ahead),
});

/** The days of months, from the first of one to the last of another. */
export const daysOfMonths = (first: string, last = first): Days => ({
  from: `${first}-01`,
  to: addDays(`${addMonths(last, 1)}-01`, -1),
});

/** The days of the months around the one of a day. */
export const monthsAround = (day: string, back: number, ahead: number): Days =>
  daysOfMonths(addMonths(monthOf(day), -back), addMonths(monthOf(day), ahead));

/** Whether an event is on at one of the days. */
export const overlaps = (event: Span, { from, to }: Days): boolean =>
  startDay(event) <= to && endDay(event) >= from;

/** The months that an event touches. */
export const monthsTouched = (event: Span): string[] =>
  monthsBetween(monthOf(startDay(event)), monthOf(endDay(event))).slice(0, MOST_MONTHS);

/** Months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

const collator = new Intl.Collator('lv');

/** By day, all-day ones first, then by time, name and id: readers keep this order. */
export function inOrderOfStart(a: CalendarEvent, b: CalendarEvent): number {
  return (
    compare(startDay(a), startDay(b)) ||
    sinceMidnight(a) - sinceMidnight(b) ||
    collator.compare(a.name, b.name) ||
    compare(a.id, b.id)
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** All day is before any time of that day. */
const sinceMidnight = ({ startDate }: CalendarEvent): number =>
  isDate(startDate) ? 0 : instantOf(startDate);

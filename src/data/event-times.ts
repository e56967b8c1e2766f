import type { CalendarEvent } from '../contract/event.ts';
import type { Span, TimeOfDay, Weekday } from '../locales/lv/dates.ts';
import { parseDay } from './dates.ts';
import { addDays, dayAt, instantOf, isDate, rigaParts, weekdayOf } from './riga-time.ts';

/** When an event is, as the calendar needs it again and again. Days in Riga, instants in milliseconds. */
export interface EventTimes {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly start: number;
  /** When it is over: where no end is known, when its day is. */
  readonly end: number;
  /** Whether its end is known, or the day itself is its time. */
  readonly isEndKnown: boolean;
}

/** What of an event says when it is. */
export type Timed = Pick<CalendarEvent, 'startDate' | 'endDate'>;

const known = new WeakMap<Timed, EventTimes>();

/** When an event is. */
export function timesOf(event: Timed): EventTimes {
  let times = known.get(event);
  if (!times) known.set(event, (times = readTimes(event)));
  return times;
}

/** Days as `startDay` and `endDay` have them, but each time is read only once. */
function readTimes(event: Timed): EventTimes {
  const startDate = bounded(event.startDate);
  const endDate = event.endDate && bounded(event.endDate);
  const isTimed = endDate !== undefined && !isDate(endDate);
  const start = instantOf(startDate);
  const firstDay = dayAt(start);
  const given = endDate ? instantOf(endDate) : start;
  const last = dayAt(isTimed ? given - 1 : given);
  const lastDay = last > firstDay ? last : firstDay;
  // An end that is not behind the start is none.
  const end = isTimed ? Math.max(given, start) : start;
  const isDays = isDate(startDate) || (endDate !== undefined && isDate(endDate));
  return {
    firstDay,
    lastDay,
    start,
    end: end > start ? end : endOfDay(lastDay),
    isEndKnown: end > start || isDays,
  };
}

/** Some calendars mean "always" by the last day that can be written: the year after it can't. */
const bounded = (time: string): string => (time < '9999' ? time : '9998-12-31');

/** When a day is over in Riga, in milliseconds. */
export function endOfDay(day: string): number {
  return instantOf(addDays(bounded(day), 1));
}

/** So many days what is written may miss the day that is meant: by its offset, by hours that run over, by a 31st of February. */
const SLACK = 10;

/**
 * Tells by the texts alone which events can't touch some days, both included: of a year's events
 * most need not be read for a month.
 */
export function mayTouch(from: string, to: string): (event: unknown) => boolean {
  const earliest = addDays(from, -SLACK);
  const latest = addDays(bounded(to), SLACK);
  return (event) => {
    // It may not be checked yet.
    const { startDate = '', endDate = startDate } = (event ?? {}) as Partial<Timed>;
    const isBehind = startDate >= latest && startDate < '9999';
    return !isBehind && (startDate >= earliest || endDate >= earliest);
  };
}

/** Whether an event goes on over several days. */
export function isLong(event: Timed): boolean {
  const { firstDay, lastDay } = timesOf(event);
  return firstDay !== lastDay;
}

/** The day as words are made of it. */
export function toWeekday(day: string): Weekday {
  return { ...parseDay(day), weekday: weekdayOf(day) };
}

/** When an event is, for the words' `when`. */
export function spanOf(event: Timed, thisYear: number): Span {
  const { startDate, endDate } = event;
  const { firstDay, lastDay, isEndKnown } = timesOf(event);
  return {
    start: toWeekday(firstDay),
    startTime: timeOf(startDate),
    end: firstDay === lastDay ? undefined : toWeekday(lastDay),
    endTime: endDate && isEndKnown ? timeOf(endDate) : undefined,
    year: thisYear,
  };
}

/** The time of day in Riga; none where a date stands without one. */
export function timeOf(time: string): TimeOfDay | undefined {
  return isDate(time) ? undefined : rigaParts(instantOf(time));
}

import { parameterOf, type Property } from './properties.ts';

export const SECOND = 1000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5). */
export interface TimeValue {
  /** What the clock shows, as if it showed UTC: milliseconds. */
  readonly wall: number;
  readonly isDate: boolean;
  /** `UTC`, a TZID, or undefined where the time floats. */
  readonly tzid: string | undefined;
}

/** How long something lasts: days by the calendar, the rest by the clock. */
export interface DurationValue {
  readonly days: number;
  /** Milliseconds. */
  readonly time: number;
}

const timePattern =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(Z)?$/i;

/** Before it there is no calendar to count by. */
const FIRST_YEAR = 1583;

/** Of the one after it, no day may follow in a date of four digits. */
const LAST_YEAR = 9998;

/**
 * Reads a date or a time; undefined where it is none, or of a day that there is not.
 *
 * @param tzid of its TZID parameter
 */
export function readTime(value: string, tzid?: string): TimeValue | undefined {
  const [, year, month, day, hour, minute, second, utc] = timePattern.exec(value.trim()) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = new Date(midnight).getUTCDate() === Number(day) && Number(month) <= 12;
  if (!isDay || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  if (hour === undefined) return { wall: midnight, isDate: true, tzid: undefined };
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  // A leap second is counted as the one before it (RFC 5545, 3.3.12).
  const seconds = Math.min(Number(second ?? 0), 59);
  const time = Number(hour) * HOUR + Number(minute) * 60 * SECOND + seconds * SECOND;
  return { wall: midnight + time, isDate: false, tzid: utc ? 'UTC' : tzid };
}

/** A time of a list; of a PERIOD, also its second half. */
export interface TimeOfList extends TimeValue {
  readonly period?: string;
}

/** All times of a property: EXDATE and RDATE have lists. What is none is left out. */
export function readTimes(property: Property): TimeOfList[] {
  const { values } = property;
  const tzid = parameterOf(property, 'tzid');
  const isDay = parameterOf(property, 'value')?.toUpperCase() === 'DATE';
  const times: TimeOfList[] = [];
  for (const value of values) {
    for (const piece of value.includes(',') ? value.split(',') : [value]) {
      const [start = '', period] = piece.split('/');
      const time = readTime(isDay ? start.trim().slice(0, 8) : start, tzid);
      if (time) times.push(period === undefined ? time : { ...time, period });
    }
  }
  return times;
}

const durationPattern =
  /^([+-])?P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i;

/** Reads a duration (RFC 5545, 3.3.6); undefined where it is none. */
export function readDuration(value: string): DurationValue | undefined {
  const found = durationPattern.exec(value.trim());
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  const sign = found[1] === '-' ? -1 : 1;
  const time = hours * HOUR + minutes * 60 * SECOND + seconds * SECOND;
  return { days: sign * (weeks * 7 + days), time: sign * time };
}

/** The day that a wall time is on, at its midnight. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY) * DAY;

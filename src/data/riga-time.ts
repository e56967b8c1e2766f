import type { Day } from '../locales/lv.ts';
import { parseDay } from './dates.ts';

/** What a clock in Riga shows; `month` counts from 1. */
export interface RigaParts extends Day {
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Of `Temporal` as newer engines have it, and TypeScript's own list of what there is does not yet. */
interface TemporalTime {
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(zone: string): { readonly offsetNanoseconds: number };
    };
  };
}

const ZONE = 'Europe/Riga';

/** Made when it is first needed: engines take many milliseconds for it, and for `Temporal` none. */
let rigaClock: Intl.DateTimeFormat | undefined;

const makeRigaClock = () =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

function askedOffset(instant: number): number {
  const { Temporal } = globalThis as { Temporal?: TemporalTime };
  if (Temporal) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
    return zoned.offsetNanoseconds / 1e6 / MINUTE;
  }
  rigaClock ??= makeRigaClock();
  const [month = 1, day, year = 0, hour, minute] = (
    rigaClock.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE - Math.floor(instant / MINUTE);
}

/** In days: Riga's clock has never been changed twice within so short a time. */
const SPAN = 32;

/** At 00:00 UTC of days, by their numbers since 1970: the engine is asked twice a month, not once an event. */
const offsets = new Map<number, number>();

function offsetOfDay(day: number): number {
  let offset = offsets.get(day);
  if (offset === undefined) offsets.set(day, (offset = askedOffset(day * DAY)));
  return offset;
}

/** The offset of all instants of the span of so many days that an instant lies in, if they have one. */
function offsetOfSpan(instant: number, days: number): number | undefined {
  const first = Math.floor(instant / DAY / days) * days;
  const offset = offsetOfDay(first);
  return offset === offsetOfDay(first + days) ? offset : undefined;
}

/** How far Riga's clock is ahead of UTC at an instant, in minutes: 120 or 180. */
export function rigaOffset(instant: Date | number): number {
  const time = Number(instant);
  return offsetOfSpan(time, SPAN) ?? offsetOfSpan(time, 1) ?? askedOffset(time);
}

/** What stands on Riga's clock, as if it stood in UTC, in milliseconds. */
const shifted = (instant: Date | number) => Number(instant) + rigaOffset(instant) * MINUTE;

/** What the clock in Riga shows at an instant, wherever the visitor is. */
export function rigaParts(instant: Date | number): RigaParts {
  const parts = new Date(shifted(instant)).toISOString().split(/\D/).map(Number);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  return { year, month, day, hour, minute };
}

/**
 * The instant at which the clock in Riga shows this. A time that the clock leaps over in March is
 * taken by the offset before the leap; of one that it shows twice in October, the first is meant
 * (RFC 5545, 3.3.5).
 */
export function rigaInstant({ year, month, day, hour, minute }: RigaParts): Date {
  return new Date(instantOfClock(Date.UTC(year, month - 1, day, hour, minute)));
}

function instantOfClock(clock: number): number {
  const before = rigaOffset(clock - DAY);
  const after = rigaOffset(clock + DAY);
  const first = clock - before * MINUTE;
  const second = clock - after * MINUTE;
  return rigaOffset(first) !== before && rigaOffset(second) === after ? second : first;
}

const timePattern = /^(.{4})-(..)-(..)(?:T(..):(..)(?::(..)\.?\d*)?(?:Z|(.)(..):(..)))?$/;

/**
 * The instant, in milliseconds, of a time as the contract writes it; of a date, its first moment in
 * Riga. Browsers differ on what is out of range (`2026-02-30`, `T24:30`): here it runs over into
 * what follows.
 *
 * @throws {RangeError} where it is no time at all
 */
export function instantOf(time: string): number {
  // By number: to take them apart at once takes longer, and a month has hundreds of times.
  const parts: readonly (string | undefined)[] = timePattern.exec(time) ?? [];
  const at = (part: number) => Number(parts[part] ?? 0);
  const midnight = Date.UTC(Number(parts[1]), at(2) - 1, at(3));
  if (!parts[4]) return instantOfClock(midnight);
  const ahead = Number(`${parts[7] ?? '+'}1`) * (at(8) * 60 + at(9));
  return midnight + (at(4) * 60 + at(5) - ahead) * MINUTE + at(6) * 1000;
}

/** Whether a time of the contract is a date, without an hour. */
export const isDate = (time: string): boolean => time.length === 10;

/** The day in Riga of an instant: `2026-09-05`. */
export const dayAt = (instant: number): string => utcDay(shifted(instant));

const utc = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);

/** The day that was asked for last: of events by start, the next one asks for the same. */
let lastDay = NaN;
let lastIso = '';

function utcDay(instant: number): string {
  const day = Math.floor(instant / DAY);
  if (day !== lastDay) {
    lastIso = new Date(day * DAY).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastIso;
}

/** A day as the contract writes it: `2026-09-05`. */
export function isoDay(day: Day): string {
  return utcDay(utc(day));
}

/** The day so many days later, or earlier: `2026-09-05`. */
export function addDays(iso: string, days: number): string {
  return utcDay(utc(parseDay(iso)) + days * DAY);
}

/** 1 on Monday to 7 on Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(utc(parseDay(iso))).getUTCDay() || 7;
}

/** The month of a day: `2026-09`. */
export function monthOf(iso: string): string {
  return iso.slice(0, 7);
}

/** The month so many months later, or earlier: `2026-09`. */
export function addMonths(month: string, months: number): string {
  const first = parseDay(month);
  return monthOf(isoDay({ ...first, month: first.month + months }));
}

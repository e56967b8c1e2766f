import type { Options } from 'rrule';
import { frequencies, type Rule } from './rule-parts.ts';
import { DAY, HOUR, SECOND } from './time-values.ts';

const MINUTE = 60 * SECOND;

/** Where rrule begins, and with what. */
export interface Anchor {
  /** A wall time at the beginning of a period. */
  readonly start: number;
  /** How many periods lie between it and the last occurrence that is asked for. */
  readonly steps: number;
  readonly options: Record<string, unknown>;
}

interface AnchorOptions {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly isDate: boolean;
}

/** The periods of a frequency, numbered: of a wall time, and back to the beginning of one. */
interface Periods {
  readonly numberOf: (wall: number) => number;
  readonly startOf: (number: number) => number;
}

const evenPeriods = (length: number, shift = 0): Periods => ({
  numberOf: (wall) => Math.floor((wall - shift) / length),
  startOf: (number) => number * length + shift,
});

const yearOf = (wall: number) => new Date(wall).getUTCFullYear();

function periodsOf({ freq, weekStart }: Rule): Periods {
  const months = {
    numberOf: (wall: number) => yearOf(wall) * 12 + new Date(wall).getUTCMonth(),
    startOf: (number: number) => Date.UTC(2000, number - 2000 * 12),
  };
  return {
    YEARLY: { numberOf: yearOf, startOf: (year: number) => Date.UTC(year, 0) },
    MONTHLY: months,
    // The first day of 1970 is a Thursday.
    WEEKLY: evenPeriods(7 * DAY, (weekStart - 3) * DAY),
    DAILY: evenPeriods(DAY),
    HOURLY: evenPeriods(HOUR),
    MINUTELY: evenPeriods(MINUTE),
    SECONDLY: evenPeriods(SECOND),
  }[freq];
}

/**
 * A rule as rrule is to follow it: from the beginning of a period, with all that a rule takes from
 * its start said in words of its own. Without a COUNT, the periods before the ones asked for are
 * passed over.
 */
export function anchorOf(written: Rule, { start, from, to, isDate }: AnchorOptions): Anchor {
  const rule = inMonths(written, start);
  const { numberOf, startOf } = periodsOf(rule);
  const first = numberOf(start);
  const passed = Math.floor((numberOf(Math.max(from, start)) - first) / rule.interval) - 1;
  const number = first + (rule.count === undefined ? Math.max(0, passed) * rule.interval : 0);
  const anchor = startOf(number);
  const steps = (numberOf(to) - number) / rule.interval;
  const options = { ...optionsOf(rule, start, isDate), dtstart: new Date(anchor) };
  return { start: anchor, steps, options };
}

const everyDay = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, nth: 0 }));

/**
 * The same rule, month by month, where it comes every day or week: for each period, rrule fills a
 * list as long as a year.
 */
function inMonths(rule: Rule, start: number): Rule {
  const { freq, interval, weekdays, monthDays, weeks, yearDays, positions } = rule;
  const isFrequent = freq === 'DAILY' || freq === 'WEEKLY';
  if (!isFrequent || interval > 1 || positions.length) return rule;
  const isOwnDay = freq === 'WEEKLY' && !monthDays.length && !weeks.length && !yearDays.length;
  const named = weekdays.map(({ day }) => ({ day, nth: 0 }));
  const days = isOwnDay ? [{ day: weekdayOf(start), nth: 0 }] : everyDay;
  return { ...rule, freq: 'MONTHLY', weekdays: named.length ? named : days };
}

/** Monday is 0. */
const weekdayOf = (wall: number) => (new Date(wall).getUTCDay() + 6) % 7;

function optionsOf(rule: Rule, start: number, isDate: boolean): Record<string, unknown> {
  const options: Partial<Record<keyof Options, unknown>> = {
    freq: frequencies.indexOf(rule.freq),
    interval: rule.interval,
    wkst: rule.weekStart,
    bymonth: rule.months,
    byweekno: rule.weeks,
    byyearday: rule.yearDays,
    bysetpos: rule.positions,
    ...daysOf(rule, start),
    ...timesOf(rule, new Date(start), isDate),
  };
  const isSaid = ([, value]: [string, unknown]) => !Array.isArray(value) || value.length > 0;
  return Object.fromEntries(Object.entries(options).filter(isSaid));
}

/** The days of a rule; where it names none, those that its start stands for. */
function daysOf(rule: Rule, start: number): Partial<Record<keyof Options, unknown>> {
  const { freq, months, monthDays, weekdays, weeks, yearDays } = rule;
  const named = weekdays.map(({ day, nth }) => rruleWeekday(day, nth));
  const days = { bymonthday: monthDays, byweekday: named };
  if (monthDays.length || weekdays.length || yearDays.length) return days;
  if (freq === 'WEEKLY' ? !weeks.length : freq === 'YEARLY' && weeks.length) {
    return { byweekday: [weekdayOf(start)] };
  }
  if (weeks.length) return days;
  const date = new Date(start);
  if (freq === 'MONTHLY') return { bymonthday: [date.getUTCDate()] };
  if (freq !== 'YEARLY') return days;
  return {
    bymonth: months.length ? months : [date.getUTCMonth() + 1],
    bymonthday: [date.getUTCDate()],
  };
}

/** A weekday as rrule takes it: a number, or with which one of the month or year it is. */
const rruleWeekday = (weekday: number, n: number) => (n ? { weekday, n } : weekday);

/** The times of a rule; those it does not name are the start's. Dates have none. */
function timesOf(rule: Rule, start: Date, isDate: boolean) {
  if (isDate) return { byhour: [0], byminute: [0], bysecond: [0] };
  const rank = frequencies.indexOf(rule.freq);
  const orOf = (part: readonly number[], own: number, isTaken: boolean) =>
    part.length || !isTaken ? part : [own];
  return {
    byhour: orOf(rule.hours, start.getUTCHours(), rank < frequencies.indexOf('HOURLY')),
    byminute: orOf(rule.minutes, start.getUTCMinutes(), rank < frequencies.indexOf('MINUTELY')),
    bysecond: orOf(rule.seconds, start.getUTCSeconds(), rank < frequencies.indexOf('SECONDLY')),
  };
}

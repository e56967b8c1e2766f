/** From the longest to the shortest. */
export const frequencies = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;

export type Frequency = (typeof frequencies)[number];

/** Monday first, as 0. */
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export interface RuleWeekday {
  readonly day: number;
  /** Which one of the month or year; 0: all. */
  readonly nth: number;
}

/** A recurrence rule (RFC 5545, 3.3.10), taken apart; an empty list is a part that is not there. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** As it stands in the rule. */
  readonly until?: string;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

/** Parts that say the same as none, or that RFC 7529 adds for other calendars. */
const ignored = (name: string, value: string) =>
  name === '' || name.startsWith('X-') || (name === 'RSCALE' && value === 'GREGORIAN');

const known = new Set(
  ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYWEEKNO', 'BYYEARDAY']
    .concat(['BYMONTHDAY', 'BYDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYSETPOS'])
    .concat(['SKIP']),
);

/** A part that is in no rule, or not of this value. */
class BadPart extends Error {}

/**
 * Takes a rule apart.
 *
 * @returns the piece that can't be read, where there is one
 */
export function parseRule(value: string): Rule | string {
  try {
    return ruleOf(partsOf(value));
  } catch (error) {
    if (error instanceof BadPart) return error.message;
    throw error;
  }
}

function partsOf(value: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of value.toUpperCase().split(';')) {
    const [name = '', ...rest] = piece.split('=');
    const content = rest.join('=').trim();
    if (ignored(name.trim(), content)) continue;
    if (!known.has(name.trim()) || parts.has(name.trim()) || !content) throw new BadPart(piece);
    parts.set(name.trim(), content);
  }
  return parts;
}

function ruleOf(parts: ReadonlyMap<string, string>): Rule {
  const freq = frequencies.find((each) => each === parts.get('FREQ'));
  if (!freq) throw new BadPart(`FREQ=${parts.get('FREQ') ?? ''}`);
  // RFC 7529: only OMIT is what a rule without it means.
  const skip = parts.get('SKIP') ?? 'OMIT';
  if (skip !== 'OMIT') throw new BadPart(`SKIP=${skip}`);
  const numbers = (name: string, from: number, to: number) => numbersOf(parts, name, from, to);
  const ordinals = (name: string, to: number) => {
    const found = numbers(name, -to, to);
    if (found.includes(0)) throw new BadPart(`${name}=0`);
    return found;
  };
  const [interval = 1] = numbers('INTERVAL', 1, 1e9);
  const [count] = numbers('COUNT', 1, 1e15);
  const until = parts.get('UNTIL');
  const weekStart = weekdays.indexOf((parts.get('WKST') ?? 'MO') as 'MO');
  if (weekStart < 0) throw new BadPart(`WKST=${parts.get('WKST') ?? ''}`);
  return {
    freq,
    interval,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    weekStart,
    months: numbers('BYMONTH', 1, 12),
    weeks: ordinals('BYWEEKNO', 53),
    yearDays: ordinals('BYYEARDAY', 366),
    monthDays: ordinals('BYMONTHDAY', 31),
    weekdays: weekdaysOf(parts.get('BYDAY')),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    // 60 is a leap second, which clocks don't show.
    seconds: [...new Set(numbers('BYSECOND', 0, 60).map((each) => Math.min(each, 59)))],
    positions: ordinals('BYSETPOS', 366),
  };
}

function numbersOf(
  parts: ReadonlyMap<string, string>,
  name: string,
  from: number,
  to: number,
): number[] {
  const list = parts.get(name);
  if (list === undefined) return [];
  const numbers = list.split(',').map((piece) => {
    const number = Number(piece);
    const isGood = /^\s*[+-]?\d+\s*$/.test(piece) && number >= from && number <= to;
    if (!isGood) throw new BadPart(`${name}=${list}`);
    return number;
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function weekdaysOf(list: string | undefined): RuleWeekday[] {
  if (list === undefined) return [];
  const days = list.split(',').map((piece) => {
    const [, nth = '0', name] =
      /^\s*([+-]?\d{1,3})?\s*(MO|TU|WE|TH|FR|SA|SU)\s*$/.exec(piece) ?? [];
    const day = weekdays.indexOf(name as 'MO');
    if (day < 0 || Math.abs(Number(nth)) > 53) throw new BadPart(`BYDAY=${list}`);
    return { day, nth: Number(nth) };
  });
  return [...new Map(days.map((each) => [`${each.nth}/${each.day}`, each])).values()];
}

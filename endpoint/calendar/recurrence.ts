import { createRequire } from 'node:module';
import vm from 'node:vm';
import { anchorOf } from './rule-anchor.ts';
import type { Rule } from './rule-parts.ts';
import { untilOf } from './rule-until.ts';

export { parseRule, type Rule } from './rule-parts.ts';

/** Its module for `import` is none that Node can load: this takes the CommonJS one. */
const { RRule } = createRequire(import.meta.url)('rrule') as typeof import('rrule');

/** Of one rule in one window. */
export const MAX_OCCURRENCES = 2000;

/** For one rule, in milliseconds, where nothing else is said. */
const MAX_TIME = 50;

/** Steps of a rule that take far less than that. */
const MAX_STEPS = 4000;

export interface ExpandOptions {
  /** DTSTART. This and all other times are wall times: what the clock shows, as if it were UTC. */
  readonly start: number;
  /** Which occurrences are asked for: from this one to just before that one. */
  readonly from: number;
  readonly to: number;
  readonly isDate: boolean;
  /** What the clock shows at an instant: UNTIL is given in UTC. */
  readonly wallOfUntil: (instant: number) => number;
  /** The start counts for COUNT even where the rule itself does not give it. */
  readonly countsStart?: boolean;
  /**
   * For one rule, in milliseconds.
   *
   * @default 50
   */
  readonly patience?: number;
}

export interface Expansion {
  /** In order. */
  readonly walls: number[];
  /** Why there may be more than these. */
  readonly cut?: 'many' | 'slow';
}

/**
 * The occurrences of a rule (RFC 5545, 3.3.10), at most 2,000 of them and for at most 50 ms.
 *
 * rrule is given the rule without its bounds and from the beginning of a period near the ones asked
 * for: COUNT and UNTIL are kept here, and a first week that begins before the start is whole for
 * BYSETPOS.
 */
export function expandRule(rule: Rule, options: ExpandOptions): Expansion {
  const { start, isDate, wallOfUntil, patience = MAX_TIME } = options;
  const until = untilOf(rule, { isDate, wallOfUntil });
  const anchor = anchorOf(rule, options);
  const visitor = new Visitor(rule, { ...options, until });
  if (anchor.start >= options.to || start > until) return visitor.expansion();
  const walk = () => {
    new RRule(anchor.options, true).all((date) => visitor.visit(date.getTime()));
  };
  const isQuick = isPlain(rule) && anchor.steps < MAX_STEPS;
  return visitor.expansion(isQuick ? run(walk) : runWithin(patience, walk));
}

/** Takes what rrule gives, as long as it is wanted. */
class Visitor {
  readonly #options: ExpandOptions & { until: number };
  readonly #count: number;
  readonly #walls: number[] = [];
  #given = 0;
  #last = -Infinity;
  #isFull = false;

  constructor({ count = Infinity }: Rule, options: ExpandOptions & { until: number }) {
    this.#options = options;
    this.#count = count;
  }

  /** @returns whether there may be more to come */
  visit(wall: number): boolean {
    const { start, from, to, until, countsStart } = this.#options;
    if (wall < start || wall <= this.#last) return true;
    this.#last = wall;
    if (wall > until || wall >= to) return false;
    if (!this.#given && wall !== start && countsStart) this.#given = 1;
    if (++this.#given > this.#count) return false;
    if (wall < from) return true;
    this.#isFull = this.#walls.length >= MAX_OCCURRENCES;
    if (!this.#isFull) this.#walls.push(wall);
    return !this.#isFull;
  }

  expansion(isWhole = true): Expansion {
    const walls = this.#walls;
    if (this.#isFull) return { walls, cut: 'many' };
    return isWhole ? { walls } : { walls, cut: 'slow' };
  }
}

function run(walk: () => void): boolean {
  walk();
  return true;
}

const sandbox = vm.createContext({ walk: undefined as (() => void) | undefined });
const script = new vm.Script('walk()');

/** Nothing but V8 itself can stop rrule while it looks for what never comes. */
function runWithin(timeout: number, walk: () => void): boolean {
  sandbox['walk'] = walk;
  try {
    script.runInContext(sandbox, { timeout });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}

const within = (numbers: readonly number[], limit: number) =>
  numbers.every((number) => Math.abs(number) <= limit);

/**
 * Whether a rule comes true again within a few steps, whatever its start: it needs no watch then,
 * which a busy machine could set off too early.
 */
function isPlain(rule: Rule): boolean {
  const { freq, interval, months, monthDays, weekdays, hours, minutes, seconds } = rule;
  const isOdd = [rule.yearDays, rule.weeks, rule.positions].some((part) => part.length > 0);
  const times = [hours, minutes, seconds].reduce((n, part) => n * Math.max(1, part.length), 1);
  const isDaily = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(freq);
  if (isOdd || times > 24 || !isDaily || interval > 1000) return false;
  const steps = weekdays.map(({ nth }) => nth);
  if (freq === 'YEARLY' || freq === 'MONTHLY') {
    return (
      within(monthDays, 28) &&
      within(steps, 4) &&
      !(monthDays.length && weekdays.length) &&
      !(freq === 'MONTHLY' && months.length && interval > 1)
    );
  }
  if (months.length || monthDays.length || !within(steps, 0)) return false;
  return freq === 'WEEKLY' || !weekdays.length || interval === 1;
}

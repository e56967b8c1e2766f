import type { Rule } from './rule-parts.ts';
import { DAY, dayOf, readTime } from './time-values.ts';

/**
 * The last wall time at which a rule may give an occurrence; Infinity without UNTIL or where it
 * can't be read. A date means that whole day.
 */
export function untilOf(
  { until }: Rule,
  { isDate, wallOfUntil }: { isDate: boolean; wallOfUntil: (instant: number) => number },
): number {
  const time = until === undefined ? undefined : readTime(until);
  if (!time) return Infinity;
  if (time.isDate) return time.wall + DAY - 1;
  if (!isDate) return time.tzid === 'UTC' ? wallOfUntil(time.wall) : time.wall;
  // Many write the end of a day without a zone as if it were UTC's.
  const isEdge = /T(000000|235959)Z$/i.test(until ?? '');
  return dayOf(time.tzid === 'UTC' && !isEdge ? wallOfUntil(time.wall) : time.wall);
}

import { isLong, timesOf, type Timed } from './event-times.ts';
import { isDate } from './riga-time.ts';

/** How long a timed event of one day lasts, in minutes; absent where that is not known. */
export function minutesOf(event: Timed): number | undefined {
  const { startDate, endDate } = event;
  const { start, end, isEndKnown } = timesOf(event);
  if (!endDate || !isEndKnown || isDate(startDate) || isDate(endDate)) return undefined;
  return isLong(event) ? undefined : Math.round((end - start) / 60_000);
}

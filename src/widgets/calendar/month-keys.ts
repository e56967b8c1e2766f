import { lastDayOf } from '../../data/events.ts';
import { addDays, addMonths, monthOf, weekdayOf } from '../../data/riga-time.ts';

/**
 * The day that a key leads to from another, in a date grid (ARIA Authoring Practices, date picker
 * dialog); none where the key is not the grid's.
 */
export function dayByKey(event: KeyboardEvent, day: string): string | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey) return undefined;
  const weekday = weekdayOf(day);
  const days: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday,
    End: 7 - weekday,
  };
  const step = days[key];
  if (step !== undefined) return addDays(day, step);
  const pages: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
  const months = pages[key];
  if (!months) return undefined;
  return sameDayIn(addMonths(monthOf(day), shiftKey ? months * 12 : months), day);
}

/** The same day of another month, or its last one: the 31st of August is the 30th of September. */
function sameDayIn(month: string, day: string): string {
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

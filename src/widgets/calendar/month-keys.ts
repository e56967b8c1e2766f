import { lastDayOf } from '../../data/events.ts';
import { addDays, addMonths, monthOf, weekdayOf } from '../../data/riga-time.ts';

/**
 * The day that a key leads to from another, in a date grid (ARIA Authoring Practices, date picker
 * dialog); none where the key is not the grid's.
 */
export function dayByKey(event: KeyboardEvent, day: string): string | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const months = event.shiftKey ? 12 : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), -months), day);
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), months), day);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last one: the 31st of August is the 30th of September. */
function sameDayIn(month: string, day: string): string {
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

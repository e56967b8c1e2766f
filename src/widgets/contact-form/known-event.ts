import { EventFiles } from '../../data/events.ts';
import type { CalendarEvent } from '../../contract/event.ts';
import type { LoadOptions } from '../../data/load.ts';

/**
 * The event of an id, where the calendar's files have it.
 *
 * @throws as `EventFiles.read`
 */
export async function findEvent(
  source: string,
  id: string,
  options: LoadOptions,
): Promise<CalendarEvent | undefined> {
  // An occurrence's id ends in its start: its month may lie outside of what is read first.
  const [, year, month] = /(\d{4})(\d{2})\d{2}(T|$)/.exec(id) ?? [];
  const months = year && month ? [`${year}-${month}`] : [];
  const { value } = await new EventFiles(source).read(months, options);
  return value.records.find((event) => event.id === id);
}

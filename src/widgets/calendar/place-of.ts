import { within } from '../../data/agenda.ts';
import { monthOfId } from '../../data/event-ids.ts';
import { timesOf } from '../../data/event-times.ts';
import { isRead } from '../../data/events.ts';
import type { Occasion } from './occasions.ts';

/**
 * Where an event is to be seen that the address opens and the view does not show.
 *
 * @returns the day to turn to, if any, and whether that is all: its month may have to be read first
 */
export function placeOf(
  id: string,
  { data, selection, outlook, day }: Occasion,
): { day?: string; isFound: boolean } {
  const event = data?.records.find((each) => each.id === id);
  const month = monthOfId(id);
  if (!event) {
    const isUnread = month !== undefined && !isRead(data, month);
    return isUnread ? { day: `${month}-01`, isFound: false } : { isFound: true };
  }
  const isSeen = selection.matching.includes(event);
  const isOfDay = within([event], day, day).length > 0;
  if (isSeen && (isOfDay || outlook.view !== 'month')) return { isFound: true };
  return { day: timesOf(event).firstDay, isFound: true };
}

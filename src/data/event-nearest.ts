import type { CalendarEvent } from '../contract/event.ts';
import { past, upcoming } from './agenda.ts';
import { eventFacets } from './event-facets.ts';
import type { EventSelection } from './event-select.ts';
import { chosen } from './facets.ts';
import type { Search } from './search.ts';

/** What is looked for. */
interface Wanted {
  readonly records: readonly CalendarEvent[];
  readonly query: string;
  /** Absent: the words are not indexed yet, and nothing is searched. */
  readonly search: Search<CalendarEvent> | undefined;
  readonly selection: Pick<EventSelection, 'choices' | 'locks'>;
}

/**
 * The event that fits words and filters, whatever is looked at: the next one or, where none is to
 * come, the last one.
 *
 * @param now milliseconds since 1970
 */
export function nearestOf(
  { records, query, search, selection }: Wanted,
  now: number,
): CalendarEvent | undefined {
  const { choices, locks } = selection;
  const found = query && search ? search.find(query) : records;
  const fitting = chosen(chosen(found, locks, eventFacets), choices, eventFacets);
  return upcoming(fitting, now, '')[0] ?? past(fitting, now)[0];
}

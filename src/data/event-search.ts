import type { CalendarEvent } from '../contract/event.ts';
import type { EventsData } from './events.ts';
import { indexRecords, TermWords, type Search } from './search.ts';
import type { SearchText } from './search-index.ts';

/**
 * Indexes events, as organizations are: by name, place, organizer, kind, themes, description.
 *
 * @throws the signal's reason, once it is aborted
 */
export function indexEvents(
  { records, terms }: Pick<EventsData, 'records' | 'terms'>,
  signal?: AbortSignal,
): Promise<Search<CalendarEvent>> {
  return indexRecords(records, textOf, new TermWords(terms, ['kind', 'theme', 'place']), signal);
}

function textOf(event: CalendarEvent, words: TermWords): SearchText {
  const { name, kind, themes, location, organizer, description, audience } = event;
  const place = location?.place;
  return {
    name: [name],
    shared: [
      words.of('kind', kind),
      ...themes.map((code) => words.of('theme', code)),
      ...(place ? [words.of('place', place)] : []),
    ],
    description: [location?.name, location?.address, organizer?.name, description, audience].filter(
      (text) => text !== undefined,
    ),
  };
}

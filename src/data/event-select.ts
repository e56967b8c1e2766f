import type { CalendarEvent } from '../contract/event.ts';
import type { Terms } from '../contract/terms.ts';
import { past, upcoming, type CalendarView } from './agenda.ts';
import type { EventFacetKey } from './event-facets.ts';
import { lastDayOf, type EventsData } from './events.ts';
import type { RecordsFile } from './read-file.ts';
import type { Search } from './search.ts';
import { selectFrom, type Question, type Selection } from './select.ts';

/** What the calendar is looked at, and when. */
export interface Outlook {
  readonly view: CalendarView;
  /** Of the view `month`: `2026-09`. */
  readonly month: string;
  /** Milliseconds since 1970, to the minute. */
  readonly now: number;
  /** The day in Riga. */
  readonly today: string;
}

export type EventSelection = Selection<CalendarEvent, EventFacetKey>;

interface EventQuestion extends Question<CalendarEvent, EventFacetKey> {
  readonly data: EventsData;
}

/** Answers a question about the events that an outlook shows, in its order. */
export function selectEvents(question: EventQuestion, outlook: Outlook): EventSelection {
  const { data, search, locks } = question;
  const seen = seenFrom(data, outlook, locks.organizer);
  return selectFrom({
    ...question,
    data: seen,
    search: search && inOrderOf(seen.records, search),
  });
}

/** By the outlook: the same data is asked for at every key. */
const seenFiles = new WeakMap<object, { outlook: string; file: RecordsFile<CalendarEvent> }>();

function seenFrom(data: EventsData, outlook: Outlook, organizers = ''): RecordsFile<CalendarEvent> {
  const { view, month, now, today } = outlook;
  const key = [view, month, now, today, organizers].join();
  const known = seenFiles.get(data);
  if (known?.outlook === key) return known.file;
  const terms = organizers ? withOrganizers(data.terms, organizers) : data.terms;
  const file = { terms, records: viewed(data, outlook) };
  seenFiles.set(data, { outlook: key, file });
  return file;
}

/** One whose page this is, and who has no event today, is known all the same: the others' are not shown. */
function withOrganizers(terms: Terms, organizers: string): Terms {
  const ids = organizers.split(',').map((id) => id.trim());
  const asked = ids.filter(Boolean).map((id) => [id, { lv: id, en: id }] as const);
  return { ...terms, organizer: { ...Object.fromEntries(asked), ...terms['organizer'] } };
}

/** The last day of what is to come. */
const END_OF_TIME = '9998-12-31';

function viewed(data: EventsData, { view, month, now, today }: Outlook): readonly CalendarEvent[] {
  if (view === 'month') return data.within(`${month}-01`, lastDayOf(month));
  if (view === 'past') return past(data.records, now);
  return upcoming(data.within(today, END_OF_TIME), now, today);
}

/** Finds in the order of time: what is on next is asked for, not what fits the words best. */
function inOrderOf(
  records: readonly CalendarEvent[],
  search: Search<CalendarEvent>,
): Search<CalendarEvent> {
  return {
    find: (query) => {
      // By id: the words may still be those of the data before.
      const found = new Set(search.find(query).map(({ id }) => id));
      return records.filter(({ id }) => found.has(id));
    },
  };
}

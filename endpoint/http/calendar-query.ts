import { createHash } from 'node:crypto';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { EventsFile, OrganizationsFile } from '../../src/contract/file.ts';
import type { SiteFile } from '../../src/contract/site.ts';
import { calendarText } from '../feed/calendar-text.ts';
import { inOrderOfStart } from '../feed/event-days.ts';
import { serveAs, type ServedFile, type ServedFiles } from './files.ts';

/** What a calendar may be chosen by. */
const keys = ['municipality', 'kind', 'theme', 'organization'] as const;

type Key = (typeof keys)[number];

/** What an event has under a key. */
const codesOf: Readonly<Record<Key, (event: CalendarEvent) => readonly string[]>> = {
  municipality: ({ municipalities }) => municipalities,
  kind: ({ kind }) => [kind],
  theme: ({ themes }) => themes,
  organization: ({ organizer }) => (organizer?.id ? [organizer.id] : []),
};

/** So many calendars are kept ready: whoever asks for others at random gets them made anew. */
const MOST_KEPT = 100;

const valuesOf = (query: URLSearchParams, key: Key): string[] =>
  query
    .getAll(key)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);

/** Whether a query chooses among the events. */
export const isFilter = (query: URLSearchParams): boolean =>
  keys.some((key) => valuesOf(query, key).length > 0);

interface Published {
  readonly events: readonly CalendarEvent[];
  readonly terms: EventsFile['terms'];
  readonly site: SiteFile;
  /** Present ids by former ones. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Calendars of the published events that queries choose: made when first asked for. */
export class ChosenCalendars {
  readonly #files: ServedFiles;
  readonly #made = new Map<string, Promise<ServedFile>>();
  #published: Published | undefined;

  constructor(files: ServedFiles) {
    this.#files = files;
  }

  /**
   * The calendar of the events that have one of the values under each key. A value that nothing
   * has chooses nothing: a subscription never grows by itself.
   *
   * @returns `undefined` where no events are published
   */
  async get(query: URLSearchParams): Promise<ServedFile | undefined> {
    if (!this.#files.has('/v1/events.json')) return undefined;
    this.#published ??= readPublished(this.#files);
    const published = this.#published;
    const wanted = keys.flatMap((key) => {
      const values = valuesOf(query, key).map((value) =>
        key === 'organization' ? (published.ids.get(value) ?? value) : value,
      );
      return values.length ? [{ key, values: new Set(values.sort()) }] : [];
    });
    const events = published.events.filter((event) =>
      wanted.every(({ key, values }) => codesOf[key](event).some((code) => values.has(code))),
    );
    // Whatever was asked for, what chooses the same events is the same calendar.
    const name = createHash('sha256')
      .update(events.map(({ id }) => id).join())
      .digest('base64');
    return this.#made.get(name) ?? this.#make(name, events, published);
  }

  #make(
    name: string,
    events: readonly CalendarEvent[],
    { terms, site }: Published,
  ): Promise<ServedFile> {
    const text = calendarText(events, terms, site);
    const made = serveAs('/v1/events.ics', Buffer.from(text), this.#files.get('/v1/events.ics'));
    if (this.#made.size < MOST_KEPT) this.#made.set(name, made);
    return made;
  }
}

/** The events of all months, each once, by start. */
function readPublished(files: ServedFiles): Published {
  const read = (path: string): unknown =>
    JSON.parse(Buffer.from(files.get(path)?.representations.identity.bytes ?? '').toString());
  const months = [...files.keys()].filter((path) => /^\/v1\/events\/\d{4}-\d\d\.json$/.test(path));
  const events = new Map<string, CalendarEvent>();
  for (const path of months) {
    for (const event of (read(path) as EventsFile).events) events.set(event.id, event);
  }
  const { organizations } = read('/v1/organizations.json') as OrganizationsFile;
  const formerIds = organizations.flatMap(({ id, formerIds }) =>
    formerIds.map((former) => [former, id] as const),
  );
  return {
    events: [...events.values()].sort(inOrderOfStart),
    terms: (read('/v1/events.json') as EventsFile).terms,
    site: read('/v1/site.json') as SiteFile,
    ids: new Map(formerIds),
  };
}

import type { CalendarEvent } from '../contract/event.ts';
import { eventShape } from '../contract/shapes/event.generated.ts';
import type { Term, Terms } from '../contract/terms.ts';
import { organizerOf } from './event-facets.ts';
import { fileUrl, HttpError, loadFile, type Loaded, type LoadOptions } from './load.ts';
import { fitting, readRecords, type RecordsFile } from './read-file.ts';
import { addDays, addMonths } from './riga-time.ts';

/** The calendar's data: events by start, and what else there is to read. */
export interface EventsData extends RecordsFile<CalendarEvent> {
  /** The months that have a file with events, ascending; absent where the endpoint does not say. */
  readonly months?: readonly string[] | undefined;
  /** The days that `events.json` covers, both included. */
  readonly covers?: { readonly from: string; readonly to: string } | undefined;
  /** The months that were read besides; absent where there is no more than this. */
  readonly read?: ReadonlySet<string> | undefined;
  /** Those of them that could not be had: what is known of them may not be all. */
  readonly missing?: ReadonlySet<string> | undefined;
}

/** The files of events below one endpoint. What has been read is kept: each is asked for once. */
export class EventFiles {
  readonly #endpoint: string;
  readonly #files = new Map<string, Loaded<EventsData>>();

  /** @param endpoint the base address of the files, with or without a slash at its end */
  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /**
   * Loads `events.json` and the files of some months, as one list. Of a month that fails, what is
   * known from the other files stays, and the failure is told.
   *
   * @param months `2026-09`; those that have no events by the first file, and those that it covers
   *   whole, are not asked for
   * @throws as `loadFile` and `readRecords`, where `events.json` itself can't be had
   */
  async read(months: readonly string[], options: LoadOptions = {}): Promise<Loaded<EventsData>> {
    if (options.reread) this.#files.clear();
    const main = await this.#file('events.json', options);
    const wanted = months.filter((month) => isWorthReading(month, main.value));
    const files = [main];
    const missing = new Set<string>();
    let failure = main.failure;
    const answers = await Promise.all(wanted.map((month) => this.#month(month, options)));
    for (const [i, file] of answers.entries()) {
      if (file instanceof Error) {
        missing.add(wanted[i] ?? '');
        failure ??= file;
      } else files.push(file);
    }
    failure ??= files.find((file) => file.failure)?.failure;
    const merged = merge(files.map((file) => file.value));
    const value = withOrganizers({ ...merged, read: new Set(months), missing });
    return { value, ...(failure && { failure }) };
  }

  async #month(month: string, options: LoadOptions): Promise<Loaded<EventsData> | Error> {
    try {
      return await this.#file(`events/${month}.json`, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      // A host of plain files has none where the month has no events.
      if (error instanceof HttpError && error.status === 404) return { value: nothing };
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #file(path: string, options: LoadOptions): Promise<Loaded<EventsData>> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = await loadFile(fileUrl(this.#endpoint, path), readEvents, options);
    // What is but an old copy is asked for again.
    if (!file.failure) this.#files.set(path, file);
    return file;
  }
}

const nothing: EventsData = { records: [], terms: {} };

function readEvents(json: unknown): EventsData {
  const { months, covers } = (json ?? {}) as Pick<EventsData, 'months' | 'covers'>;
  const file = readRecords<CalendarEvent>(json, 'events', eventShape);
  return {
    ...file,
    months: Array.isArray(months) ? months : undefined,
    covers: covers?.from && covers.to ? covers : undefined,
  };
}

/** Records that a page gives itself, checked like loaded ones. */
export function givenEvents(given: readonly CalendarEvent[], terms: Terms): Loaded<EventsData> {
  const records = fitting<CalendarEvent>(given, eventShape).sort(byStart);
  return { value: withOrganizers({ records, terms }) };
}

/** Whether all events of a month are known. */
export function isRead(data: EventsData | undefined, month: string): boolean {
  return data !== undefined && (!data.read || data.read.has(month));
}

/** Whether a month's events were asked for in vain. */
export function isMissing(data: EventsData | undefined, month: string): boolean {
  return data?.missing?.has(month) ?? false;
}

/** Whether a month may have events that `events.json` does not have. */
function isWorthReading(month: string, { months, covers }: EventsData): boolean {
  if (months && !months.includes(month)) return false;
  return !covers || `${month}-01` < covers.from || lastDayOf(month) > covers.to;
}

/** The last day of a month: `2026-09-30`. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

function merge(files: readonly EventsData[]): EventsData {
  const [main = nothing, ...others] = files;
  if (!others.length) return main;
  const records = new Map<string, CalendarEvent>();
  // Of an event in several files, that of the first one stands: it is the newest.
  for (const file of files) {
    for (const event of file.records) if (!records.has(event.id)) records.set(event.id, event);
  }
  return { ...main, records: [...records.values()].sort(byStart) };
}

/** Local times as text sort as the times do: a date stands before the hours of its day. */
function byStart(a: CalendarEvent, b: CalendarEvent): number {
  return a.startDate < b.startDate ? -1 : Number(a.startDate > b.startDate);
}

/** With the organizers that occur as a taxonomy, so that a filter offers them like any other. */
function withOrganizers(data: EventsData): EventsData {
  const organizer: Record<string, Term> = {};
  for (const event of data.records) {
    const name = event.organizer?.name;
    if (name) organizer[organizerOf(event)] ??= { lv: name, en: name };
  }
  return { ...data, terms: { ...data.terms, organizer } };
}

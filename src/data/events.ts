import { fits } from '../contract/check.ts';
import type { CalendarEvent } from '../contract/event.ts';
import { eventShape } from '../contract/shapes/event.generated.ts';
import type { Term, Terms } from '../contract/terms.ts';
import { within } from './agenda.ts';
import { organizerOf } from './event-facets.ts';
import { fileUrl, HttpError, loadFile, type Loaded, type LoadOptions } from './load.ts';
import { fitting, readEnvelope, type RecordsFile } from './read-file.ts';
import { addDays, addMonths } from './riga-time.ts';

/**
 * The calendar's data: events by start, and what else there is to read. Records are checked when
 * they are first looked at: of a year's events most need not be for a month, and it is waited for.
 */
export interface EventsData extends RecordsFile<CalendarEvent> {
  /** Checks what is not checked yet, and tells what is wrong. */
  readonly check: () => unknown;
  /** The records that touch some days, both included. */
  readonly within: (from: string, to: string) => readonly CalendarEvent[];
  /** The months that have a file with events, ascending; absent where the endpoint does not say. */
  readonly months?: readonly string[] | undefined;
  /** The days that `events.json` covers, both included. */
  readonly covers?: { readonly from: string; readonly to: string } | undefined;
  /** The months that were read besides; absent where there is no more than this. */
  readonly read?: ReadonlySet<string> | undefined;
  /** Those of them that could not be had: what is known of them may not be all. */
  readonly missing?: ReadonlySet<string> | undefined;
}

/** A file as it is kept: two become one, and its records may not be checked yet. */
interface EventsFile extends Omit<EventsData, 'records' | 'check' | 'within'> {
  readonly events: Events;
}

/** The files of events below one endpoint. What has been read is kept: each is asked for once. */
export class EventFiles {
  readonly #endpoint: string;
  readonly #files = new Map<string, Loaded<EventsFile>>();

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
   * @throws as `loadFile` and `readEnvelope`, where `events.json` itself can't be had
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
    const value = toData({ ...merged, read: new Set(months), missing });
    return { value, ...(failure && { failure }) };
  }

  async #month(month: string, options: LoadOptions): Promise<Loaded<EventsFile> | Error> {
    try {
      return await this.#file(`events/${month}.json`, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      // A host of plain files has none where the month has no events.
      if (error instanceof HttpError && error.status === 404) return { value: nothing };
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #file(path: string, options: LoadOptions): Promise<Loaded<EventsFile>> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = await loadFile(fileUrl(this.#endpoint, path), readEvents, options);
    // What is but an old copy is asked for again.
    if (!file.failure) this.#files.set(path, file);
    return file;
  }
}

/** Events that are checked once they are looked at. */
interface Events {
  readonly all: () => readonly CalendarEvent[];
  readonly within: EventsData['within'];
}

/** @param checked where they are, by start */
function eventsOf(given: readonly unknown[], checked?: readonly CalendarEvent[]): Events {
  return {
    all: () => (checked ??= fitting<CalendarEvent>(given, eventShape).sort(byStart)),
    within: (from, to) =>
      within(checked ?? given, from, to, (event) => !!checked || fits(eventShape, event)).sort(
        byStart,
      ),
  };
}

const nothing: EventsFile = { events: eventsOf([]), terms: {} };

function readEvents(json: unknown): EventsFile {
  const { list, ...file } = readEnvelope(json, 'events');
  const { months, covers } = json as Pick<EventsData, 'months' | 'covers'>;
  return {
    ...file,
    events: eventsOf(list),
    months: Array.isArray(months) ? months : undefined,
    covers: covers?.from && covers.to ? covers : undefined,
  };
}

/** Records that a page gives itself, checked like loaded ones. */
export function givenEvents(given: readonly CalendarEvent[], terms: Terms): Loaded<EventsData> {
  // Whatever a page takes for a list: what is none fails here, and not where it is shown.
  return { value: toData({ events: eventsOf([...given]), terms }) };
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
function isWorthReading(month: string, { months, covers }: EventsFile): boolean {
  if (months && !months.includes(month)) return false;
  return !covers || `${month}-01` < covers.from || lastDayOf(month) > covers.to;
}

/** The last day of a month: `2026-09-30`. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

function merge(files: readonly EventsFile[]): EventsFile {
  const [main = nothing, ...others] = files;
  if (!others.length) return main;
  const records = new Map<string, CalendarEvent>();
  // Of an event in several files, that of the first one stands: it is the newest.
  for (const { events } of files) {
    for (const event of events.all()) if (!records.has(event.id)) records.set(event.id, event);
  }
  return { ...main, events: eventsOf([], [...records.values()].sort(byStart)) };
}

/** Local times as text sort as the times do: a date stands before the hours of its day. */
function byStart(a: CalendarEvent, b: CalendarEvent): number {
  return a.startDate < b.startDate ? -1 : Number(a.startDate > b.startDate);
}

/** A file as widgets use it: what takes all records is worked out once somebody asks. */
function toData({ events, ...file }: EventsFile): EventsData {
  let organizer: Record<string, Term> | undefined;
  return {
    ...file,
    get records() {
      return events.all();
    },
    terms: {
      ...file.terms,
      get organizer() {
        return (organizer ??= organizersOf(events.all()));
      },
    },
    check: events.all,
    within: events.within,
  };
}

/** The organizers that occur as a taxonomy, so that a filter offers them like any other. */
function organizersOf(events: readonly CalendarEvent[]): Record<string, Term> {
  const organizers: Record<string, Term> = {};
  for (const event of events) {
    const name = event.organizer?.name;
    if (name) organizers[organizerOf(event)] ??= { lv: name, en: name };
  }
  return organizers;
}

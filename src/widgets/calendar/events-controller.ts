import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { DataTask, NoEndpointError, type DataTaskHost } from '../../core/data-task.ts';
import { EventFiles, givenEvents, isRead, type EventsData } from '../../data/events.ts';
import type { Loaded, LoadOptions } from '../../data/load.ts';
import { addMonths, monthOf } from '../../data/riga-time.ts';
import type { OutlookController } from './outlook-controller.ts';

/** So many months with events are read at once, backwards. */
const MONTHS = 6;

/** Where an endpoint does not say which months have events, so many are tried. */
const TRIED_MONTHS = 24;

type Host = DataTaskHost & {
  readonly source: string | undefined;
  readonly records?: readonly CalendarEvent[];
  readonly terms: Terms;
  readonly keepCopy: boolean;
};

/** Loads the events, and of those that are not in `events.json` the months that are looked at. */
export class EventsController {
  readonly task: DataTask<EventsData, readonly unknown[]>;
  readonly #host: Host;
  readonly #outlook: OutlookController;
  readonly #isBare: () => boolean;
  #files: { source: string; files: EventFiles } | undefined;
  /** How many of the months with past events are read. */
  #depth = MONTHS;

  /** @param isBare whether there is nothing that could be listed */
  constructor(host: Host, outlook: OutlookController, isBare: () => boolean) {
    this.#host = host;
    this.#outlook = outlook;
    this.#isBare = isBare;
    this.task = new DataTask<EventsData, readonly unknown[]>(host, {
      args: () => [host.source, host.records, host.terms, host.keepCopy, this.#wanted.join()],
      load: (_, options) => this.#load(options),
      countOf: ({ records }) => records.length,
    });
  }

  get data(): EventsData | undefined {
    return this.task.data;
  }

  /** Absent where the page has given its records itself. */
  get files(): EventFiles | undefined {
    return this.#files?.files;
  }

  /** The months with past events that are still to be read, in the view of what is over. */
  get earlier(): readonly string[] {
    return this.#outlook.view === 'past' ? this.#pastMonths.slice(this.#depth) : [];
  }

  /** Reads months further back. */
  readEarlier(): void {
    this.#depth += MONTHS;
    this.#host.requestUpdate();
  }

  /** Reads but the latest months again: something else is listed. */
  reset(): void {
    this.#depth = MONTHS;
  }

  #load(options: LoadOptions): Loaded<EventsData> | Promise<Loaded<EventsData>> {
    const { source, records, terms, keepCopy } = this.#host;
    if (records) return givenEvents(records, terms);
    if (!source) throw new NoEndpointError('<nvo-calendar> has no endpoint');
    if (this.#files?.source !== source) this.#files = { source, files: new EventFiles(source) };
    return this.#files.files.read(this.#wanted, { ...options, keepCopy });
  }

  /** The months to read besides `events.json`. */
  get #wanted(): readonly string[] {
    const { view, month } = this.#outlook.current;
    if (this.#host.records) return [];
    if (view === 'month') return [month];
    if (view === 'past') return this.#pastMonths.slice(0, this.#depth);
    const latest = this.#pastMonths.slice(0, MONTHS / 2);
    // What they bring may be something to list: they are not given up for that.
    const isBare = this.#isBare() || latest.every((each) => isRead(this.data, each));
    return isBare ? latest : [];
  }

  /** The months that may have past events, the latest first. */
  get #pastMonths(): readonly string[] {
    const { data } = this;
    const thisMonth = monthOf(this.#outlook.today);
    if (!data || this.#host.records) return [];
    if (data.months) return data.months.filter((month) => month <= thisMonth).reverse();
    return Array.from({ length: TRIED_MONTHS }, (_, i) => addMonths(thisMonth, -i));
  }
}

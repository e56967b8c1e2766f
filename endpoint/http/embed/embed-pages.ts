import type { CalendarEvent } from '../../../src/contract/event.ts';
import { calendarText } from '../../feed/calendar-text.ts';
import { represent } from '../encoding.ts';
import { serveAs, type ServedFile, type ServedFiles } from '../files.ts';
import type { Html } from '../html-document.ts';
import { calendarPage } from './calendar-page.ts';
import type { PageContext } from './context.ts';
import { directoryPage } from './directory-page.ts';
import { eventPage } from './event-page.ts';
import { notFoundPage } from './not-found-page.ts';
import { organizationPage } from './organization-page.ts';
import { queryOf, readView } from './page-view.ts';
import { PublishedRecords } from './published-records.ts';

/** So many pages are kept ready: whoever asks for others at random gets them made anew. */
const MOST_KEPT = 300;

/** As long as a page may be cached: what is on now is not more exact, in milliseconds. */
const FRESH = 5 * 60_000;

/** Pages are many, and compressed when they are asked for. */
const QUALITY = 5;

/** An embed page as a request asks for it. */
export interface PageRequest {
  /** Below `/embed/`: `directory`, `calendar/koncerts-20260905T150000Z`. */
  readonly path: string;
  /** With its question mark. */
  readonly search: string;
  /** Scheme and host that the visitor's browser has asked. */
  readonly origin: string;
  readonly now: number;
}

/** The pages of what is published; made when they are first asked for. */
export class EmbedPages {
  readonly records: PublishedRecords;
  /** The address of the host, without a slash at its end, where that is known. */
  readonly host: string | undefined;
  readonly #made = new Map<string, Promise<ServedFile>>();

  constructor(files: ServedFiles, host: string | undefined) {
    this.records = new PublishedRecords(files);
    this.host = host;
  }

  /** The page of a request; none where there is nothing of the kind. */
  page(request: PageRequest): Promise<ServedFile> | undefined {
    const context = this.#contextOf(request);
    const make = this.#makerOf(request.path, context);
    if (!make) return undefined;
    const { path, origin } = request;
    const key = [path, queryOf(context.view, context.view), context.now, origin].join('\n');
    const known = this.#made.get(key);
    if (known) return known;
    const made = toFile(make());
    if (this.#made.size >= MOST_KEPT) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }

  /** What is said where there is no page. */
  async notFound(request: PageRequest): Promise<string> {
    return String(await notFoundPage(this.#contextOf(request)));
  }

  /** The calendar file of one event. */
  calendarOf(event: CalendarEvent): Promise<ServedFile> {
    const { terms } = this.records.allEvents;
    const page = this.host && `${this.host}/embed/calendar/${event.id}`;
    const text = calendarText([event], terms, { name: event.name, url: page });
    return serveAs('/event.ics', Buffer.from(text));
  }

  #contextOf({ path, search, origin, now }: PageRequest): PageContext {
    const isCalendar = path === 'calendar' || path.startsWith('calendar/');
    return {
      records: this.records,
      view: readView(isCalendar ? 'calendar' : 'directory', search),
      path: `embed/${path}`,
      root: '../'.repeat(path.split('/').length),
      host: this.host,
      origin: this.host ?? origin,
      now: now - (now % FRESH),
      isFile: false,
    };
  }

  #makerOf(path: string, context: PageContext): (() => Html | Promise<Html>) | undefined {
    const [widget, id, ...rest] = path.split('/');
    if (rest.length) return undefined;
    if (widget === 'directory') {
      if (id === undefined) return () => directoryPage(context);
      const organization = this.records.organization(id);
      return organization && (() => organizationPage(organization, context));
    }
    if (widget !== 'calendar' || !this.records.hasEvents) return undefined;
    if (id === undefined) return () => calendarPage(context);
    const event = this.records.event(id);
    return event && (() => eventPage(event, context));
  }
}

async function toFile(html: Html | Promise<Html>): Promise<ServedFile> {
  return {
    type: 'text/html; charset=utf-8',
    cacheControl: 'public, max-age=300, stale-if-error=604800',
    representations: await represent(Buffer.from(String(await html)), QUALITY),
  };
}

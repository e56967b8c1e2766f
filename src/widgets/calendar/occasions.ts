import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import type { SiteController } from '../../core/site-controller.ts';
import type { DayGroup } from '../../data/agenda.ts';
import { dayInRiga } from '../../data/dates.ts';
import type { EventSelection, Outlook } from '../../data/event-select.ts';
import type { EventFiles, EventsData } from '../../data/events.ts';
import { fileUrl } from '../../data/load.ts';
import type { Search } from '../../data/search.ts';
import { occasions as lv } from '../../locales/lv/occasions.ts';
import type { Locale } from '../../locales/lv.ts';

// What the calendar shows now and then: no first frame waits for it.

addSection('occasions', {
  lv,
  en: async () => (await import('../../locales/en/occasions.ts')).occasions,
});

/** More than this is not printed. */
const PRINT_LIMIT = 1000;

/** What is known of the calendar. */
export interface Occasion {
  readonly selection: EventSelection;
  readonly outlook: Outlook;
  readonly data: EventsData | undefined;
  /** The day that is chosen: `2026-09-05`. */
  readonly day: string;
  readonly level: number;
  readonly strings: Locale;
  /** All events that the page lets be seen, whenever they are. */
  readonly within: () => readonly CalendarEvent[];
  readonly site: SiteController;
  readonly search: {
    readonly query: string;
    /** Finds by words, once these are indexed. */
    readonly index: Search<CalendarEvent> | undefined;
    readonly showAll: () => void;
  };
  /** Absent where the page has given its records itself. */
  readonly files: EventFiles | undefined;
  readonly host: ReactiveControllerHost & {
    /** Base address of the files. */
    readonly source: string | undefined;
  };
  readonly agenda: (groups: readonly DayGroup[], level: number) => unknown;
  /** Asks for the code of the month once more. */
  readonly onRetry: () => unknown;
  /** Shows the month of a day, and lets the focus go along. */
  readonly onDay: (day: string, hasFocus: boolean) => unknown;
  /** Shows an event, open, in its month. */
  readonly onEvent: (id: string, day: string) => unknown;
}

/** The code of the month was not to be had. */
export function renderFailure({ strings, onRetry }: Occasion): TemplateResult {
  return html`
    <div part="notice" class="notice">
      <p>${strings.failed}</p>
      <button type="button" @click=${onRetry}>${strings.retry}</button>
    </div>
  `;
}

/** Where paper comes from, and how old it is. */
export function renderPrintHead({ data, selection, strings }: Occasion): TemplateResult {
  const updatedAt = data?.updatedAt;
  const day = updatedAt && strings.onDay(dayInRiga(new Date(updatedAt)));
  const { href } = location;
  return html`
    <p part="printed" class="printed">
      ${day ? strings.occasions.printed(href, day) : href}
      ${selection.matching.length > PRINT_LIMIT ? strings.occasions.printLimit(PRINT_LIMIT) : nothing}
    </p>
  `;
}

/** Links to have what is listed in a calendar program, and to bring something into the list. */
export function renderSubscription({ selection, host, site, strings }: Occasion): unknown {
  const { source } = host;
  if (!source || !/^https?:/.test(source)) return nothing;
  const { kind, municipality, theme, organizer } = { ...selection.choices, ...selection.locks };
  const filters = { kind, municipality, theme, organization: organizer };
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries(filters)) {
    if (values?.length) query.set(key, values.join());
  }
  const words = strings.occasions;
  const file = fileUrl(source, 'events.ics').replace(/^https?:/, 'webcal:');
  const href = query.size ? `${file}?${query}` : file;
  return html`
    <p>
      <a part="subscribe" class="action" href=${href}>${words.subscribe}</a>
      ${site.point?.link(
        { topic: 'event-submission' },
        { label: words.submit, subject: words.submit },
      )}
    </p>
  `;
}

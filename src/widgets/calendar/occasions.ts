import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import type { SiteController } from '../../core/site-controller.ts';
import { byDay, listDay, past, within, type DayGroup } from '../../data/agenda.ts';
import { dayInRiga } from '../../data/dates.ts';
import type { EventSelection, Outlook } from '../../data/event-select.ts';
import { monthOfId } from '../../data/event-ids.ts';
import { spanOf, timesOf } from '../../data/event-times.ts';
import { isRead, type EventsData } from '../../data/events.ts';
import { fileUrl } from '../../data/load.ts';
import { occasions as lv } from '../../locales/lv/occasions.ts';
import type { Locale } from '../../locales/lv.ts';

// What the calendar shows now and then: no first frame waits for it.

addSection('occasions', {
  lv,
  en: async () => (await import('../../locales/en/occasions.ts')).occasions,
});

/** More than this is not printed. */
const PRINT_LIMIT = 1000;

/** So many past events are shown where nothing is announced. */
const LATEST = 5;

/** What is known of the calendar. */
export interface Occasion {
  readonly selection: EventSelection;
  readonly outlook: Outlook;
  readonly data: EventsData;
  /** The day that is chosen: `2026-09-05`. */
  readonly day: string;
  readonly level: number;
  readonly strings: Locale;
  /** All events that the page lets be seen, whenever they are. */
  readonly within: readonly CalendarEvent[];
  /** Base address of the files. */
  readonly source: string | undefined;
  readonly site: SiteController;
  /** What is searched for. */
  readonly query: string;
  readonly agenda: (groups: readonly DayGroup[], level: number) => unknown;
  /** Asks for the code of the month once more. */
  readonly onRetry: () => unknown;
  /** Shows an event in its month. */
  readonly onNearest: (event: CalendarEvent) => unknown;
  readonly onShowAll: () => void;
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

/** What a view says that has nothing to show, and the way to what there is. */
export function renderNothing(occasion: Occasion): TemplateResult {
  const { selection, outlook, strings, site, query, onNearest, onShowAll } = occasion;
  const { total, nearest } = selection;
  const { view } = outlook;
  const words = strings.occasions;
  const none = { upcoming: words.noneUpcoming, month: words.noneInMonth, past: words.nonePast };
  return html`
    <div part="notice" class="notice">
      <p>${total ? words.noneMatching : none[view]}</p>
      ${
        nearest && (total || view === 'month')
          ? html`<button part="near" type="button" @click=${() => onNearest(nearest)}>
              ${words.nearest(strings.calendar.when(spanOf(nearest, thisYearOf(outlook))))}
              <span lang="lv">${nearest.name}</span>
            </button>`
          : nothing
      }
      ${total ? html`<button type="button" @click=${onShowAll}>${words.showAll}</button>` : nothing}
      ${total ? site.point?.ask(query, words.askSubject(query)) : nothing}
    </div>
    ${total || view !== 'upcoming' ? nothing : renderLatest(occasion)}
  `;
}

const thisYearOf = ({ today }: Outlook): number => Number(today.slice(0, 4));

/** Where nothing is announced: what was on last. */
function renderLatest({ within: all, outlook, level, strings, agenda }: Occasion): unknown {
  const { now, today } = outlook;
  const events = past(all, now).slice(0, LATEST);
  if (!events.length) return nothing;
  return html`
    <div part="date" class="date" role="heading" aria-level=${level}>
      ${strings.occasions.latestPast}
    </div>
    ${agenda(
      byDay(events, (event) => listDay(event, 'past', today)),
      Math.min(level + 1, 6),
    )}
  `;
}

/** Where paper comes from, and how old it is. */
export function renderPrintHead({ data, selection, strings }: Occasion): TemplateResult {
  const { updatedAt } = data;
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
export function renderSubscription({ selection, source, site, strings }: Occasion): unknown {
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

/**
 * Where an event is to be seen that the address opens and the view does not show.
 *
 * @returns the day to turn to, if any, and whether that is all: its month may have to be read first
 */
export function placeOf(
  id: string,
  { data, selection, outlook, day }: Occasion,
): { day?: string; isFound: boolean } {
  const event = data.records.find((each) => each.id === id);
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

import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import { byDay, listDay, past } from '../../data/agenda.ts';
import { eventFacets } from '../../data/event-facets.ts';
import { nearestOf } from '../../data/event-nearest.ts';
import type { Outlook } from '../../data/event-select.ts';
import { spanOf, timesOf } from '../../data/event-times.ts';
import { lastDayOf, type EventFiles } from '../../data/events.ts';
import { chosen } from '../../data/facets.ts';
import { absence as lv } from '../../locales/lv/absence.ts';
import type { Occasion } from './occasions.ts';

addSection('occasions', {
  lv,
  en: async () => (await import('../../locales/en/absence.ts')).absence,
});

/** So many past events are shown where nothing is announced. */
const LATEST = 5;

/** What a view says that has nothing to show, and the way to what there is. */
export function renderNothing(occasion: Occasion): TemplateResult {
  const { selection, outlook, strings, site, search, onEvent } = occasion;
  const { total } = selection;
  const { view } = outlook;
  const nearest = nearestIn(occasion);
  const words = strings.occasions;
  const none = { upcoming: words.noneUpcoming, month: words.noneInMonth, past: words.nonePast };
  return html`
    <div part="notice" class="notice">
      <p>${total ? words.noneMatching : none[view]}</p>
      ${
        nearest && (total || view === 'month')
          ? html`<button
              part="near"
              type="button"
              @click=${() => onEvent(nearest.id, timesOf(nearest).firstDay)}
            >
              ${words.nearest(strings.calendar.when(spanOf(nearest, thisYearOf(outlook))))}
              <span lang="lv">${nearest.name}</span>
            </button>`
          : nothing
      }
      ${total ? html`<button type="button" @click=${search.showAll}>${words.showAll}</button>` : nothing}
      ${total ? site.point?.ask(search.query, words.askSubject(search.query)) : nothing}
    </div>
    ${total || view !== 'upcoming' ? nothing : renderLatest(occasion)}
  `;
}

/** Where to go on from a view without events. */
function nearestIn(occasion: Occasion): CalendarEvent | undefined {
  const { data, search, selection, outlook } = occasion;
  const { query, index } = search;
  const { records = [] } = data ?? {};
  const known = nearestOf({ records, query, search: index, selection }, outlook.now);
  const isMonth = outlook.view === 'month';
  return known ?? (isMonth ? besideMonth(occasion) : undefined);
}

/** The events next to empty months, by what they were asked for. */
const beside = new WeakMap<EventFiles, Map<string, CalendarEvent | undefined>>();

/** The event next to an empty month: of the nearest months that have some, which are read for it once. */
function besideMonth({
  files,
  data,
  selection,
  outlook,
  host,
}: Occasion): CalendarEvent | undefined {
  if (!files || !data?.months) return undefined;
  const { months, updatedAt } = data;
  const { month } = outlook;
  const { locks } = selection;
  const known = beside.get(files) ?? new Map<string, CalendarEvent | undefined>();
  beside.set(files, known);
  const key = JSON.stringify([month, locks, updatedAt]);
  if (known.has(key)) return known.get(key);
  known.set(key, undefined);
  const nearby = [months.findLast((each) => each < month), months.find((each) => each > month)];
  const read = files.read(nearby.filter((each) => each !== undefined));
  // Where it fails the way on is missing, and nothing else.
  void read.then(({ value }) => {
    const fitting = chosen(value.records, locks, eventFacets);
    const end = lastDayOf(month);
    const next = fitting.find((each) => timesOf(each).firstDay > end);
    known.set(key, next ?? fitting.findLast((each) => timesOf(each).lastDay < month));
    host.requestUpdate();
  }, console.warn);
  return undefined;
}

const thisYearOf = ({ today }: Outlook): number => Number(today.slice(0, 4));

/** Where nothing is announced: what was on last. */
function renderLatest({ within: all, outlook, level, strings, agenda }: Occasion): unknown {
  const { now, today } = outlook;
  const events = past(all(), now).slice(0, LATEST);
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

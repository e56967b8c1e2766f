import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import { byDay, listDay, past } from '../../data/agenda.ts';
import type { Outlook } from '../../data/event-select.ts';
import { isRead, type EventsData } from '../../data/events.ts';
import { spanOf, timesOf } from '../../data/event-times.ts';
import { absence as lv } from '../../locales/lv/absence.ts';
import type { Occasion } from './occasions.ts';

addSection('occasions', {
  lv,
  en: async () => (await import('../../locales/en/absence.ts')).absence,
});

/** So many past events are shown where nothing is announced. */
const LATEST = 5;

/**
 * The months next to one without events that have some, by what is known: there is something to
 * lead to.
 */
export function monthsBeside(month: string, data: EventsData | undefined): readonly string[] {
  const { months = [] } = data ?? {};
  if (!isRead(data, month)) return [];
  const beside = [months.findLast((each) => each < month), months.find((each) => each > month)];
  return beside.filter((each) => each !== undefined);
}

/** What a view says that has nothing to show, and the way to what there is. */
export function renderNothing(occasion: Occasion): TemplateResult {
  const { selection, outlook, strings, site, query, onShowAll } = occasion;
  const { total, nearest } = selection;
  const { view } = outlook;
  const words = strings.occasions;
  const none = { upcoming: words.noneUpcoming, month: words.noneInMonth, past: words.nonePast };
  return html`
    <div part="notice" class="notice">
      <p>${total ? words.noneMatching : none[view]}</p>
      ${
        nearest && (total || view === 'month')
          ? html`<button part="near" type="button" @click=${() => goTo(nearest, occasion)}>
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

async function goTo(event: CalendarEvent, { onDay, onSkip }: Occasion): Promise<void> {
  await onDay(timesOf(event).firstDay, false);
  // The button that was clicked is gone: the reader goes on at the count.
  onSkip();
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

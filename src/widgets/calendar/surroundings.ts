import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { calendarViews, type CalendarView } from '../../data/agenda.ts';
import type { EventSelection } from '../../data/event-select.ts';
import { spanOf } from '../../data/event-times.ts';
import { fileUrl } from '../../data/load.ts';
import type { Locale } from '../../locales/lv.ts';

/** The buttons that choose what is shown. */
export function renderViews(
  shown: CalendarView,
  { calendar }: Locale,
  onView: (view: CalendarView) => void,
): TemplateResult {
  return html`
    <div part="views" class="views" role="group" aria-label=${calendar.view}>
      ${calendarViews.map(
        (view) => html`
          <button type="button" aria-pressed=${view === shown} @click=${() => onView(view)}>
            ${calendar.views[view]}
          </button>
        `,
      )}
    </div>
  `;
}

export interface NothingContext {
  readonly selection: EventSelection;
  readonly view: CalendarView;
  readonly thisYear: number;
  readonly strings: Locale;
  readonly onNearest: (event: CalendarEvent) => unknown;
  readonly onShowAll: () => void;
}

/** What a view says that has nothing to show, and the way to what there is. */
export function renderNothing(context: NothingContext): TemplateResult {
  const { selection, view, thisYear, strings, onNearest, onShowAll } = context;
  const { total, nearest } = selection;
  const words = strings.calendar;
  const none = { upcoming: words.noneUpcoming, month: words.noneInMonth, past: words.nonePast };
  return html`
    <div part="notice" class="notice">
      <p>${total ? words.noneMatching : none[view]}</p>
      ${
        nearest && (total || view === 'month')
          ? html`<button part="near" type="button" @click=${() => onNearest(nearest)}>
              ${words.nearest(words.when(spanOf(nearest, thisYear)))}
              <span lang="lv">${nearest.name}</span>
            </button>`
          : nothing
      }
      ${total ? html`<button type="button" @click=${onShowAll}>${words.showAll}</button>` : nothing}
    </div>
  `;
}

/** A link by which a calendar program follows what is listed. */
export function renderSubscription(
  { choices, locks }: EventSelection,
  source: string | undefined,
  { calendar }: Locale,
): TemplateResult | typeof nothing {
  if (!source || !/^https?:/.test(source)) return nothing;
  const { kind, municipality, theme, organizer } = { ...choices, ...locks };
  const query = new URLSearchParams();
  for (const [key, values] of Object.entries({
    kind,
    municipality,
    theme,
    organization: organizer,
  })) {
    if (values?.length) query.set(key, values.join());
  }
  const file = fileUrl(source, 'events.ics').replace(/^https?:/, 'webcal:');
  const href = query.size ? `${file}?${query}` : file;
  return html`<p><a part="subscribe" class="action" href=${href}>${calendar.subscribe}</a></p>`;
}

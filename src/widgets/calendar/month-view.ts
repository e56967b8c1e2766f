import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import { within, type DayGroup } from '../../data/agenda.ts';
import type { Outlook } from '../../data/event-select.ts';
import { parseDay } from '../../data/dates.ts';
import { isMissing, isRead, type EventsData } from '../../data/events.ts';
import { monthGrid } from '../../data/month-grid.ts';
import { addMonths, monthOf } from '../../data/riga-time.ts';
import { month as lv } from '../../locales/lv/month.ts';
import type { Locale } from '../../locales/lv.ts';
import { MonthBody } from './month-body.ts';
import { monthStyles } from './month.styles.ts';
import { dayByKey } from './month-keys.ts';

addSection('month', {
  lv,
  en: async () => (await import('../../locales/en/month.ts')).month,
});

/** So many lines stand on a day of the grid. */
const LANES = 4;

export interface MonthContext {
  /** The month's events. */
  readonly matching: readonly CalendarEvent[];
  readonly data: EventsData | undefined;
  readonly outlook: Outlook;
  /** The day that is chosen: `2026-09-05`. */
  readonly day: string;
  readonly level: number;
  readonly strings: Locale;
  /** Shows the month of a day, and lets the focus go along. */
  readonly onDay: (day: string, hasFocus: boolean) => unknown;
  /** An event in the grid was clicked; the keyboard has the list below. */
  readonly onEvent: (id: string, day: string) => unknown;
  readonly agenda: (groups: readonly DayGroup[], level: number) => unknown;
  /** What is said where there is nothing to show. */
  readonly nothing: () => unknown;
}

/** A month as a table whose days are buttons, and the events of the day that is chosen. */
export class MonthView {
  readonly styles = monthStyles;
  readonly #body = new MonthBody();

  render(context: MonthContext): TemplateResult {
    const { matching, data, outlook, day, strings } = context;
    const { month } = outlook;
    const isKnown = isKnownWhole(context);
    this.#body.show(monthGrid(matching, month, LANES), { ...outlook, day, isKnown, strings });
    const name = monthName(month, strings);
    return html`
      ${renderToolbar(name, context)}
      <table
        part="month"
        class="month"
        role="grid"
        aria-busy=${!isRead(data, month)}
        @click=${(event: Event) => onClick(event, context)}
        @keydown=${(event: KeyboardEvent) => onKey(event, context)}
      >
        <caption class="visually-hidden" .textContent=${name}></caption>
        ${renderHead(strings)} ${this.#body.element}
      </table>
      ${renderDayList(context)}
    `;
  }

  /** Puts the focus on the day that is chosen. */
  focusDay(root: ParentNode): void {
    root.querySelector<HTMLElement>('[part="day"][tabindex="0"]')?.focus();
  }

  /** Opens an event in the list below the grid, and puts the focus there. */
  openEvent(id: string, root: ParentNode): void {
    const card = root.querySelector(`[part="card"][data-id="${CSS.escape(id)}"]`);
    const toggle = card?.querySelector<HTMLElement>('[part="toggle"]');
    if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
    toggle?.focus();
  }
}

function renderHead({ month: words }: Locale): TemplateResult {
  const heads = words.weekdays.map(
    (weekday, i) => html`
      <th scope="col">
        <span class="wide" .textContent=${weekday}></span>
        <span class="narrow" aria-hidden="true" .textContent=${words.weekdaysShort[i]}></span>
      </th>
    `,
  );
  return html`<thead>
    <tr>
      ${heads}
    </tr>
  </thead>`;
}

/** `2026. gada septembris` */
function monthName(month: string, { month: words }: Locale): string {
  const { year, month: number } = parseDay(month);
  return words.name(year, number);
}

function renderToolbar(name: string, context: MonthContext): TemplateResult {
  const { outlook, level, strings, onDay } = context;
  const { month, today } = outlook;
  const { month: words, calendar } = strings;
  const go = (months: number) => () => {
    const other = addMonths(month, months);
    return onDay(other === monthOf(today) ? today : `${other}-01`, false);
  };
  return html`
    <div part="toolbar" class="toolbar">
      <button part="previous" type="button" aria-label=${words.previous} @click=${go(-1)}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M8 1L3 6l5 5" /></svg>
      </button>
      <div class="month-name" role="heading" aria-level=${level} aria-live="polite">${name}</div>
      <button part="next" type="button" aria-label=${words.next} @click=${go(1)}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M4 1l5 5-5 5" /></svg>
      </button>
      <button part="today" type="button" @click=${() => onDay(today, false)}>
        ${calendar.today}
      </button>
    </div>
  `;
}

/** Of a month that was not to be had nothing is said that may be wrong. */
const isKnownWhole = ({ data, outlook: { month } }: MonthContext): boolean =>
  isRead(data, month) && !isMissing(data, month);

/** The events of the day that is chosen. */
function renderDayList(context: MonthContext): unknown {
  const { matching, day, level, strings, agenda } = context;
  const isKnown = isKnownWhole(context);
  if (!matching.length) return isKnown ? context.nothing() : nothing;
  const events = within(matching, day, day);
  return html`
    ${agenda([{ day, events }], Math.min(level + 1, 6))}
    ${isKnown && !events.length ? html`<p>${strings.month.dayEmpty}</p>` : nothing}
  `;
}

function onClick({ target }: Event, { onDay, onEvent }: MonthContext): void {
  if (!(target instanceof Element)) return;
  const day = target.closest<HTMLElement>('[data-day]')?.dataset['day'];
  const event = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (!day) return;
  if (event) void onEvent(event, day);
  else void onDay(day, target.closest('button') !== null);
}

function onKey(event: KeyboardEvent, { day, onDay }: MonthContext): void {
  const moved = dayByKey(event, day);
  if (!moved) return;
  event.preventDefault();
  void onDay(moved, true);
}

import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { addSection } from '../../core/localize.ts';
import { statesOf, type EventState } from '../../data/event-state.ts';
import { timeOf, toWeekday } from '../../data/event-times.ts';
import { monthGrid, type GridDay, type Segment } from '../../data/month-grid.ts';
import { addDays, addMonths, monthOf, weekdayOf } from '../../data/riga-time.ts';
import { lastDayOf } from '../../data/events.ts';
import { month as lv } from '../../locales/lv/month.ts';
import type { Locale } from '../../locales/lv.ts';

addSection('month', {
  lv,
  en: async () => (await import('../../locales/en/month.ts')).month,
});

export { monthStyles as styles } from './month.styles.ts';

/** So many lines stand on a day of the grid. */
const LANES = 4;

export interface MonthViewContext {
  readonly events: readonly CalendarEvent[];
  /** `2026-09` */
  readonly month: string;
  /** The day that is chosen: `2026-09-05`. */
  readonly day: string;
  readonly today: string;
  readonly now: number;
  readonly level: number;
  readonly isLoading: boolean;
  readonly strings: Locale;
  readonly onDay: (day: string, hasFocus: boolean) => unknown;
  /** An event in the grid was clicked; the keyboard has the list below. */
  readonly onEvent: (id: string, day: string) => unknown;
}

/** A month as a table whose days are buttons. */
export function renderMonth(context: MonthViewContext): TemplateResult {
  const { month, strings, isLoading, events } = context;
  const { month: words } = strings;
  const weeks = monthGrid(events, month, LANES);
  const name = monthName(month, strings);
  return html`
    ${renderToolbar(name, context)}
    <table
      part="month"
      class="month"
      role="grid"
      aria-busy=${isLoading}
      @click=${(event: Event) => onClick(event, context)}
      @keydown=${(event: KeyboardEvent) => onKey(event, context)}
    >
      <caption class="visually-hidden">
        ${name}
      </caption>
      <thead>
        <tr>
          ${words.weekdays.map(
            (weekday, i) => html`
              <th scope="col">
                <span class="wide">${weekday}</span>
                <span class="narrow" aria-hidden="true">${words.weekdaysShort[i]}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => renderDay(day, context))}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

/** `2026. gada septembris` */
export function monthName(month: string, { month: words }: Locale): string {
  const [year, number] = month.split('-').map(Number);
  return words.name(year ?? 0, number ?? 1);
}

function renderToolbar(name: string, context: MonthViewContext): TemplateResult {
  const { month, today, level, strings, onDay } = context;
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

function renderDay(each: GridDay, context: MonthViewContext): TemplateResult {
  const { day, isOutside, lanes, count, rest } = each;
  const { today, day: chosen, strings, now } = context;
  const isToday = day === today;
  const name = strings.calendar.dayName(toWeekday(day), Number(today.slice(0, 4)));
  return html`
    <td
      class="${isOutside ? 'outside' : ''} ${isToday ? 'today' : ''}"
      aria-selected=${day === chosen}
      data-day=${day}
    >
      <button
        part="day"
        class="day"
        type="button"
        tabindex=${day === chosen ? 0 : -1}
        aria-current=${isToday ? 'date' : nothing}
        aria-label=${isOutside ? name : strings.month.dayLabel(name, count, isToday)}
      >
        ${Number(day.slice(8))}
      </button>
      ${lanes.map((segment) => renderSegment(segment, now, strings))}
      ${rest > 0 ? html`<span class="rest" aria-hidden="true">+${rest}</span>` : nothing}
    </td>
  `;
}

function renderSegment(segment: Segment | undefined, now: number, strings: Locale): TemplateResult {
  if (!segment) return html`<span class="gap"></span>`;
  const { event, isLong, isFirst, isLast, span } = segment;
  const time = isLong ? undefined : timeOf(event.startDate);
  const state = statesOf(event, now).find((found) => weighty.has(found));
  const ends = `${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`;
  return html`<span
    part="segment"
    class="segment ${isLong ? 'long' : ''} ${ends} ${event.status === 'cancelled' ? event.status : ''}"
    data-event=${event.id}
    >${
      span
        ? html`<span class="label span-${span}"
            >${
              state
                ? html`<span class="visually-hidden">${stateWord(state, strings)}: </span>`
                : nothing
            }${time ? `${strings.calendar.clock(time)} ` : nothing}<span lang="lv"
              >${event.name}</span
            ></span
          >`
        : nothing
    }</span
  >`;
}

/** What has to be said even where there is room for a name only. */
const weighty: ReadonlySet<EventState> = new Set([
  'cancelled',
  'postponed',
  'rescheduled',
  'moved-online',
  'full',
]);

function stateWord(state: EventState, { calendar }: Locale): string {
  return state === 'few' ? '' : calendar.states[state];
}

function onClick({ target }: Event, { onDay, onEvent }: MonthViewContext): void {
  if (!(target instanceof Element)) return;
  const day = target.closest<HTMLElement>('[data-day]')?.dataset['day'];
  const event = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (!day) return;
  if (event) void onEvent(event, day);
  else void onDay(day, target.closest('button') !== null);
}

/** The keys of a date grid (ARIA Authoring Practices, date picker dialog). */
function onKey(event: KeyboardEvent, { day, onDay }: MonthViewContext): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const moved = dayByKey(event.key, day, event.shiftKey);
  if (!moved) return;
  event.preventDefault();
  void onDay(moved, true);
}

function dayByKey(key: string, day: string, isShifted: boolean): string | undefined {
  const month = isShifted ? 12 : 1;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), -month), day);
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), month), day);
    default:
      return undefined;
  }
}

/** The same day of another month, or its last one: the 31st of August is the 30th of September. */
function sameDayIn(month: string, day: string): string {
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

import { statesOf, type EventState } from '../../data/event-state.ts';
import { timeOf, toWeekday } from '../../data/event-times.ts';
import type { GridDay, Segment } from '../../data/month-grid.ts';
import type { Locale } from '../../locales/lv.ts';

/** What the days of a month look like besides their events. */
export interface DayContext {
  /** The day that is chosen: `2026-09-05`. */
  readonly day: string;
  readonly today: string;
  readonly now: number;
  /** Whether all events of the month are known. */
  readonly isKnown: boolean;
  readonly strings: Locale;
}

/**
 * The weeks of a month's grid. Made by hand: nowhere else does a widget show so many nodes at once,
 * and a template that keeps an eye on each of their texts takes twice the time and the memory.
 */
export class MonthBody {
  readonly element = document.createElement('tbody');
  #days: readonly DayCell[] = [];

  /** Shows some weeks: what is the same stays as it is, and where the focus is. */
  show(weeks: readonly (readonly GridDay[])[], context: DayContext): void {
    const days = weeks.flat();
    if (days.length !== this.#days.length) this.#lay(weeks);
    for (const [i, cell] of this.#days.entries()) cell.show(days[i] as GridDay, context);
  }

  #lay(weeks: readonly (readonly GridDay[])[]): void {
    const cells = weeks.map((week) => week.map(() => new DayCell()));
    const rows = cells.map((week) => make('tr', {}, ...week.map(({ element }) => element)));
    this.element.replaceChildren(...rows);
    this.#days = cells.flat();
  }
}

class DayCell {
  readonly #button = make('button', { part: 'day', class: 'day', type: 'button' });
  readonly element = make('td', {}, this.#button);
  /** What stands under the button, as a text to be compared. */
  #drawn = '[[],0]';

  show({ day, isOutside, lanes, count, rest }: GridDay, context: DayContext): void {
    const { day: chosen, today, now, isKnown, strings } = context;
    const isToday = day === today;
    const name = strings.calendar.dayName(toWeekday(day), Number(today.slice(0, 4)));
    set(this.element, {
      class: classes({ outside: isOutside, today: isToday }),
      'aria-selected': `${day === chosen}`,
      'data-day': day,
    });
    set(this.#button, {
      tabindex: day === chosen ? '0' : '-1',
      'aria-current': isToday ? 'date' : undefined,
      'aria-label':
        isOutside || !(isKnown || count) ? name : strings.month.dayLabel(name, count, isToday),
    });
    const number = `${Number(day.slice(8))}`;
    if (this.#button.textContent !== number) this.#button.textContent = number;
    this.#draw(
      lanes.map((segment) => segment && lookOf(segment, now, strings)),
      rest,
    );
  }

  #draw(looks: readonly (Look | undefined)[], rest: number): void {
    const drawn = JSON.stringify([looks, rest]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    while (this.#button.nextSibling) this.#button.nextSibling.remove();
    this.element.append(...looks.map(toSegment));
    if (rest)
      this.element.append(make('span', { class: 'rest', 'aria-hidden': 'true' }, `+${rest}`));
  }
}

/** What is to be seen of an event on one day; of its words, where it bears its name. */
interface Look {
  readonly id: string;
  readonly class: string;
  readonly span: number;
  readonly state?: string | undefined;
  readonly time?: string;
  readonly name?: string;
}

function lookOf(segment: Segment, now: number, { calendar }: Locale): Look {
  const { event, isLong, isFirst, isLast, span } = segment;
  const { id, name, startDate, status } = event;
  const kinds = { long: isLong, first: isFirst, last: isLast, cancelled: status === 'cancelled' };
  const look = { id, class: `segment ${classes(kinds)}`, span };
  if (!span) return look;
  const time = isLong ? undefined : timeOf(startDate);
  const state = statesOf(event, now).find(isWeighty);
  return {
    ...look,
    state: state && calendar.states[state],
    time: time ? `${calendar.clock(time)} ` : '',
    name,
  };
}

function toSegment(look: Look | undefined): HTMLElement {
  if (!look) return make('span', { class: 'gap' });
  const { id, span, state, time = '', name = '' } = look;
  const segment = make('span', { part: 'segment', class: look.class, 'data-event': id });
  if (!span) return segment;
  const before = state ? [make('span', { class: 'visually-hidden' }, `${state}: `)] : [];
  const named = make('span', { lang: 'lv' }, name);
  segment.append(make('span', { class: `label span-${span}` }, ...before, time, named));
  return segment;
}

/** What has to be said even where there is room for a name only. */
const weighty = ['cancelled', 'postponed', 'rescheduled', 'moved-online', 'full'] as const;

const isWeighty = (state: EventState): state is (typeof weighty)[number] =>
  (weighty as readonly EventState[]).includes(state);

const classes = (of: Readonly<Record<string, boolean>>): string =>
  Object.keys(of)
    .filter((name) => of[name])
    .join(' ');

type Attributes = Readonly<Record<string, string | undefined>>;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...content);
  return element;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

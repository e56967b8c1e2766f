import { html } from 'hono/html';
import type { CalendarEvent } from '../../../src/contract/event.ts';
import {
  byDay,
  calendarViews,
  listDay,
  past,
  type CalendarView,
  type DayGroup,
} from '../../../src/data/agenda.ts';
import { eventFacets, type EventFacetKey } from '../../../src/data/event-facets.ts';
import { selectEvents, type EventSelection, type Outlook } from '../../../src/data/event-select.ts';
import { nearestOf } from '../../../src/data/event-nearest.ts';
import { isOver } from '../../../src/data/event-state.ts';
import { spanOf, toWeekday } from '../../../src/data/event-times.ts';
import type { EventsData } from '../../../src/data/events.ts';
import { chosen, NONE } from '../../../src/data/facets.ts';
import { eventToJsonLd } from '../../../src/data/json-ld.ts';
import { addDays, addMonths, dayAt, monthOf } from '../../../src/data/riga-time.ts';
import type { Html } from '../html-document.ts';
import { eventAddress, type PageContext } from './context.ts';
import { glance, states } from './event-entry.ts';
import type { Content } from './markup.ts';
import { pager, sheetOf } from './pager.ts';
import { pageWords } from './page-words.ts';
import { queryOf, type PageView } from './page-view.ts';
import { searchForm } from './search-form.ts';
import { widgetPage } from './widget-page.ts';

/** So many events are on a page. */
const PAGE_SIZE = 50;

/** Where nothing is announced, so many are shown that were on last. */
const LATEST = 5;

/** The calendar as a page: upcoming events by day, a month, or what is over. */
export async function calendarPage(context: PageContext): Promise<Html> {
  const { view, host, isFile } = context;
  const { strings } = view;
  const outlook = outlookOf(context);
  const found = await selected(context, outlook);
  const { data, selection } = found;
  const isMonth = outlook.view === 'month';
  const size = isFile || isMonth ? Infinity : PAGE_SIZE;
  const sheet = sheetOf(selection.matching, view.page, size);
  const months = monthsAround(outlook, context);
  const [year = 0, month = 0] = outlook.month.split('-').map(Number);
  return widgetPage(context, {
    label: strings.calendar.label,
    about: pageWords[view.language].calendarAbout,
    terms: data.terms,
    part: isMonth ? strings.month.name(year, month) : partOf(outlook.view, view),
    // Nobody should find months of which nothing is known, one after another.
    isIndexed: !isMonth || months.isKnown,
    content: html`${isFile ? '' : form(context, selection)} ${views(context, outlook)}
      ${isMonth ? monthLinks(months, context) : ''}
      <p class="count">${countOf(selection, view)}</p>
      ${selection.matching.length ? '' : nothing(context, found, outlook)}
      ${days(
        byDay(sheet.items, (each) => listDay(each, outlook.view, outlook.today)),
        context,
        outlook,
      )}
      ${pager(view, 'calendar', sheet)} ${subscription(context)}`,
    jsonLd: sheet.items
      .filter((event) => !isOver(event, outlook.now))
      .map((event) =>
        eventToJsonLd(event, {
          terms: data.terms,
          url: host && `${host}/embed/calendar/${event.id}`,
          endpoint: host && `${host}/v1`,
        }),
      ),
  });
}

/** What is looked at, as the widget would take it from the same address. */
function outlookOf({ view, now }: PageContext): Outlook {
  const { asked, attributes } = view;
  const today = dayAt(now);
  const named = asked['month']?.[0] ?? '';
  const isMonth = /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(named);
  const known = (name: string | undefined) => calendarViews.find((each) => each === name);
  const chosen = known(asked['view']?.[0]) ?? (isMonth ? 'month' : undefined);
  return {
    view: chosen ?? known(attributes['view']) ?? 'upcoming',
    month: isMonth ? named : monthOf(today),
    now,
    today,
  };
}

interface Selected {
  readonly data: EventsData;
  readonly selection: EventSelection;
  /** Where nothing matches: the event that does, outside of what is looked at. */
  readonly nearest: CalendarEvent | undefined;
}

/** The same answer as the widget's. */
async function selected({ records, view }: PageContext, outlook: Outlook): Promise<Selected> {
  const { asked, attributes } = view;
  const { kind, municipality, theme, organization } = attributes;
  const data = outlook.view === 'upcoming' ? records.eventsAround : records.allEvents;
  const query = asked['q']?.join() ?? '';
  const question = {
    data,
    specs: eventFacets,
    search: query ? await records.searchEvents(data) : undefined,
    query,
    choices: asked,
    locks: { kind, municipality, theme, organizer: organization },
  };
  const selection = selectEvents(question, outlook);
  const nearest = selection.matching.length
    ? undefined
    : nearestOf({ ...question, records: data.records, selection }, outlook.now);
  return { data, selection, nearest };
}

/** What of the address says what is looked at, not what is looked for. */
function kept({ asked }: PageView): Record<string, readonly string[]> {
  const { view, month } = asked;
  return { ...(view && { view }), ...(month && { month }) };
}

function form({ view }: PageContext, selection: EventSelection): Html {
  const words = view.strings.calendar;
  return searchForm<CalendarEvent, EventFacetKey>({
    view,
    action: 'calendar',
    selection,
    specs: eventFacets,
    words,
    kept: kept(view),
    valueLabel: (key, value) => {
      if (key === 'free') return words.prices[value as keyof typeof words.prices];
      return key === 'organizer' && value === NONE ? words.noOrganizer : undefined;
    },
  });
}

const partOf = (view: CalendarView, { strings }: PageView): string | undefined =>
  view === 'past' ? strings.calendar.views.past : undefined;

/** The address of the calendar from its own page, looked at in another way. */
function turned({ view, root, isFile }: PageContext, to: CalendarView, month?: string): string {
  const { view: _, month: __, ...others } = view.asked;
  if (isFile) {
    const part = { upcoming: '', month: `months/${month ?? ''}/`, past: 'past/' }[to];
    return `${root}embed/calendar/${part}`;
  }
  const asked = { ...others, ...(month ? { month: [month] } : { view: [to] }) };
  return `calendar${queryOf(view, { asked })}`;
}

function views(context: PageContext, outlook: Outlook): Html {
  const { calendar } = context.view.strings;
  return html`<nav class="views" aria-label="${calendar.view}">
    ${calendarViews.map((each) => {
      const month = each === 'month' && context.isFile ? monthOf(outlook.today) : undefined;
      const current = each === outlook.view ? html`aria-current="page"` : '';
      return html`<a href="${turned(context, each, month)}" ${current}>${calendar.views[each]}</a>`;
    })}
  </nav>`;
}

interface Months {
  /** Absent: nothing is known of what was before. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Whether the month lies among those of which something is known. */
  readonly isKnown: boolean;
}

/** Of plain files there are those months alone that have something. */
function monthsAround({ month, now }: Outlook, { records, isFile }: PageContext): Months {
  const known = records.monthsAround(now);
  const isKnown = (each: string) =>
    isFile ? known.includes(each) : each >= (known[0] ?? '') && each <= (known.at(-1) ?? '');
  const [previous, next] = isFile
    ? [known.findLast((each) => each < month), known.find((each) => each > month)]
    : [addMonths(month, -1), addMonths(month, 1)];
  return {
    previous: previous !== undefined && isKnown(previous) ? previous : undefined,
    next: next !== undefined && isKnown(next) ? next : undefined,
    isKnown: isKnown(month),
  };
}

function monthLinks({ previous, next }: Months, context: PageContext): Html {
  const { month: words } = context.view.strings;
  const to = (month: string | undefined, rel: string, label: string) =>
    month ? html`<a href="${turned(context, 'month', month)}" rel="${rel}">${label}</a>` : '';
  return html`<nav class="months" aria-label="${context.view.strings.calendar.views.month}">
    ${to(previous, 'prev', words.previous)} ${to(next, 'next', words.next)}
  </nav>`;
}

function countOf({ matching, total }: EventSelection, { strings }: PageView): string {
  const { calendar: words } = strings;
  return matching.length === total ? words.count(total) : words.countOf(matching.length, total);
}

/** Events under their days. */
function days(groups: readonly DayGroup[], context: PageContext, outlook: Outlook): Html[] {
  return groups.map(
    ({ day, events }) =>
      html`<section>
        <h2>${dayHeading(day, context, outlook)}</h2>
        <ul class="records">
          ${events.map((event) => entry(event, context, outlook))}
        </ul>
      </section>`,
  );
}

function dayHeading(day: string | undefined, { view }: PageContext, { today }: Outlook): string {
  const words = view.strings.calendar;
  if (day === undefined) return words.running;
  const name = words.dayName(toWeekday(day), yearOf(today));
  if (day === today) return `${words.today}, ${name}`;
  return day === addDays(today, 1) ? `${words.tomorrow}, ${name}` : name;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** One event of the list, which leads to its own page. */
function entry(event: CalendarEvent, context: PageContext, { now, today }: Outlook): Html {
  const { view, records } = context;
  const { terms } = records.allEvents;
  const when = { thisYear: yearOf(today), isWhole: false };
  return html`<li class="${event.status === 'cancelled' ? 'cancelled' : ''}">
    <h3>
      ${states(event, now, view.strings)}<a
        class="name"
        href="${eventAddress(event.id, context)}"
        lang="lv"
        >${event.name}</a
      >
    </h3>
    ${glance(event, view.strings, terms, when)}
  </li>`;
}

/** What a view says that has nothing to show, and the way to what there is. */
function nothing(context: PageContext, found: Selected, outlook: Outlook): Html {
  const { view, isFile } = context;
  const { selection, nearest } = found;
  const { total } = selection;
  const words = view.strings.occasions;
  const none = { upcoming: words.noneUpcoming, month: words.noneInMonth, past: words.nonePast };
  const thisYear = yearOf(outlook.today);
  return html`<div class="notice">
      <p>${total ? words.noneMatching : none[outlook.view]}</p>
      ${
        nearest
          ? html`<p>
              ${words.nearest(view.strings.calendar.when(spanOf(nearest, thisYear)))}
              <a href="${eventAddress(nearest.id, context)}" lang="lv">${nearest.name}</a>
            </p>`
          : ''
      }
      ${
        total && !isFile
          ? html`<p>
              <a href="calendar${queryOf(view, { asked: kept(view) })}">${words.showAll}</a>
            </p>`
          : ''
      }
    </div>
    ${total || outlook.view !== 'upcoming' ? '' : latest(context, selection, outlook)}`;
}

/** Where nothing is announced: what was on last. */
function latest(context: PageContext, { locks }: EventSelection, outlook: Outlook): Content {
  const { records, view } = context;
  const within = chosen(records.allEvents.records, locks, eventFacets);
  const events = past(within, outlook.now).slice(0, LATEST);
  if (!events.length) return '';
  const groups = byDay(events, (each) => listDay(each, 'past', outlook.today));
  return [
    html`<p class="count">${view.strings.occasions.latestPast}</p>`,
    ...days(groups, context, outlook),
  ];
}

/** The link by which a calendar program follows what the page is limited to. */
function subscription({ view, root, host }: PageContext): Html {
  const { kind, municipality, theme, organization } = view.attributes;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ kind, municipality, theme, organization })) {
    if (value) query.set(key, value);
  }
  const address = `${host ? host.replace(/^https?:/, 'webcal:') : root.replace(/\/$/, '')}/v1/events.ics`;
  const href = query.size ? `${address}?${query.toString()}` : address;
  return html`<p class="no-print"><a href="${href}">${view.strings.occasions.subscribe}</a></p>`;
}

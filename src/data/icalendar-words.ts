import type { CalendarEvent } from '../contract/event.ts';
import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';
import { parseDay } from './dates.ts';
import { spanOf, timeOf } from './event-times.ts';
import { oneLine } from './icalendar-text.ts';
import { toRigaIso } from './riga-iso.ts';
import { instantOf } from './riga-time.ts';

/** What a calendar file says in words. */
export type CalendarWords = Pick<Locale, 'code'> &
  Pick<Locale['calendar'], 'states' | 'when' | 'clock'> &
  Pick<
    Locale['event'],
    | 'previously'
    | 'until'
    | 'registerUntil'
    | 'registration'
    | 'price'
    | 'free'
    | 'priceUnknown'
    | 'onlineLink'
    | 'organizer'
    | 'departures'
    | 'source'
  >;

/** A locale's words for calendar files. */
export function calendarWordsOf({
  code,
  calendar,
  event,
}: Pick<Locale, 'code' | 'calendar' | 'event'>): CalendarWords {
  return { code, ...calendar, ...event };
}

/** A file is read in other years than it was made in: the year is always said. */
const NO_YEAR = 0;

/** SUMMARY: programs that show no STATUS tell the truth too, as `Atcelts: Koncerts`. */
export function summaryOf(event: CalendarEvent, words: CalendarWords): string {
  const states = statesOf(event, words);
  return oneLine([states.join(' · '), event.name].filter(Boolean).join(': '));
}

const toldStatuses = ['cancelled', 'postponed', 'rescheduled', 'moved-online'] as const;

function statesOf(event: CalendarEvent, { states }: CalendarWords): string[] {
  const status = toldStatuses.find((each) => each === event.status);
  const isFull = event.remainingAttendeeCapacity === 0 && status !== 'cancelled';
  return [event.sample && states.sample, status && states[status], isFull && states.full].filter(
    (state) => typeof state === 'string',
  );
}

/** What a calendar program has no field for, a line each. */
export function detailsOf(event: CalendarEvent, words: CalendarWords): string {
  const { previousStartDate, registration: { deadline, ...ways } = {}, departures } = event;
  const lines = [
    ...statesOf(event, words),
    previousStartDate && words.previously(whenOf(previousStartDate, words)),
    priceOf(event, words),
    labelled(words.registration, [ways.url, ways.email, ways.telephone]),
    deadline && words.registerUntil(untilOf(deadline, words)),
    labelled(words.onlineLink, [event.onlineUrl]),
    labelled(
      words.departures,
      departures?.map(({ time, place }) => `${time} ${place}`),
    ),
    labelled(words.organizer, [event.organizer?.name]),
    labelled(words.source, [event.sourceUrl ?? event.url]),
  ];
  return lines.flatMap((line) => (line ? oneLine(line) : [])).join('\n');
}

function labelled(label: string, values: readonly (string | undefined)[] = []) {
  const text = values.filter(Boolean).join(', ');
  return text && `${label}: ${text}`;
}

function priceOf({ isAccessibleForFree, price }: CalendarEvent, words: CalendarWords): string {
  if (isAccessibleForFree) return [words.free, price].filter(Boolean).join('. ');
  return labelled(words.price, [price]) || words.priceUnknown;
}

const whenOf = (time: string, words: CalendarWords) =>
  words.when(spanOf({ startDate: time }, NO_YEAR));

function untilOf(time: string, words: CalendarWords): string {
  const until = words.until(parseDay(toRigaIso(instantOf(time))), NO_YEAR);
  const clock = timeOf(time);
  return clock ? `${until}, ${words.clock(clock)}` : until;
}

/** CATEGORIES: its kind, and its themes. */
export function categoriesOf(
  { kind, themes }: CalendarEvent,
  terms: Terms,
  code: string,
): string[] {
  const labels = [terms['kind']?.[kind], ...themes.map((theme) => terms['theme']?.[theme])].map(
    (term) => (code === 'lv' ? term?.lv : term?.en),
  );
  return [...new Set(labels.filter((label) => label !== undefined))];
}

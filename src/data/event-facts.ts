import type { CalendarEvent } from '../contract/event.ts';
import type { Terms } from '../contract/terms.ts';
import type { Locale } from '../locales/lv.ts';
import { minutesOf } from './event-length.ts';
import { isClosed, isOff, isOver } from './event-state.ts';
import { spanOf, timesOf } from './event-times.ts';
import {
  factsOf,
  hostOf,
  linkTo,
  ofRecord,
  telephones,
  type Fact,
  type FactLine,
  type FactPiece,
} from './facts.ts';
import { mapHref } from './outer-links.ts';
import { daysBetween } from './days-between.ts';
import { termLabels } from './term-labels.ts';
import { termLabel } from './term-label.ts';

/** What is needed to say what is known of an event. */
export interface EventFactsContext {
  readonly terms: Terms;
  readonly strings: Locale;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The year that goes without saying. */
  readonly thisYear: number;
  /** Whether the reader's clock shows another time than Riga's. */
  readonly isElsewhere: boolean;
  /** Where the entry of an organization is shown, if anywhere. */
  readonly organizationHref: (id: string) => string | undefined;
}

/** All that is known of an event but its name, description and image. */
export function eventFacts(event: CalendarEvent, context: EventFactsContext): Fact[] {
  const { strings, terms } = context;
  const { event: words, calendar } = strings;
  const { departures = [], documents = [], recap, inLanguage, sourceUrl, url } = event;
  const labels = (taxonomy: string, codes: readonly string[]) =>
    termLabels(terms, taxonomy, codes, strings).join(', ');
  return factsOf([
    [words.time, ...timeLines(event, context)],
    [words.where, ...placeLines(event, context)],
    [calendar.online, onlineLink(event, context)],
    [words.departures, ...departures.map(({ place, time }) => ofRecord(`${place} ${time}`))],
    [words.registration, ...registrationLines(event, context)],
    [words.price, priceLine(event, context)],
    [words.organizer, organizerLine(event, context)],
    [words.kind, termLabel(terms, 'kind', event.kind, strings)],
    [words.municipality, labels('municipality', event.municipalities)],
    [words.themes, labels('theme', event.themes)],
    [words.audience, ofRecord(event.audience)],
    [words.accessibility, ofRecord(event.accessibility)],
    [words.language, inLanguage && languages(inLanguage, strings.code)],
    [words.documents, ...documents.map(({ name, url: address }) => linkTo(address, name))],
    [words.recap, recap && recapLine(recap, words.recapLink)],
    [words.funding, ofRecord(event.funding)],
    [words.photoNotice, ofRecord(event.photoNotice)],
    [words.url, url && linkTo(url, hostOf(url))],
    [words.source, sourceUrl && linkTo(sourceUrl, hostOf(sourceUrl))],
  ]);
}

function timeLines(event: CalendarEvent, context: EventFactsContext): FactLine[] {
  const { strings, thisYear, isElsewhere } = context;
  const { event: words, calendar } = strings;
  const { firstDay, lastDay } = timesOf(event);
  const { startDate, previousStartDate } = event;
  const minutes = minutesOf(event);
  const days = daysBetween(firstDay, lastDay) + 1;
  const length = minutes ? words.duration(minutes) : days > 1 ? words.days(days) : '';
  const when = (each: typeof event | { startDate: string }) =>
    calendar.when(spanOf(each, thisYear));
  return [
    [
      { text: when(event), datetime: startDate },
      length && ` (${length})`,
      isElsewhere ? ` · ${words.rigaTime}` : '',
    ],
    ...(previousStartDate ? [words.previously(when({ startDate: previousStartDate }))] : []),
  ];
}

function placeLines({ location }: CalendarEvent, { strings }: EventFactsContext): FactLine[] {
  if (!location) return [];
  const { name, address, geo } = location;
  const known = [name, ...(address && address !== name ? [address] : [])];
  return [
    known.flatMap((each, i): FactPiece[] => [...(i ? [', '] : []), { text: each, lang: 'lv' }]),
    linkTo(mapHref(address ?? name, geo), strings.event.map),
  ];
}

function onlineLink(event: CalendarEvent, { strings, now }: EventFactsContext) {
  const { onlineUrl } = event;
  const isOpen = !isOff(event) && !isOver(event, now);
  return onlineUrl && isOpen && linkTo(onlineUrl, strings.event.onlineLink);
}

function registrationLines(event: CalendarEvent, context: EventFactsContext) {
  const {
    registration: how = {},
    maximumAttendeeCapacity,
    remainingAttendeeCapacity: left,
  } = event;
  const { now, strings } = context;
  const { event: words, calendar } = strings;
  const { url, email, telephone, deadline } = how;
  const isAhead = !isOff(event) && !isOver(event, now);
  const isOpen = isAhead && !isClosed(event, now) && left !== 0;
  return [
    isOpen && url && linkTo(url, words.register),
    isOpen && email && linkTo(`mailto:${email}`, email),
    ...(isOpen ? telephones(telephone) : []),
    deadline && words.registerUntil(until(deadline, context)),
    left === undefined
      ? maximumAttendeeCapacity && words.capacity(maximumAttendeeCapacity)
      : left > 0 && isOpen && words.places(left, maximumAttendeeCapacity),
    isAhead && left === 0 && calendar.states.full,
    isAhead && isClosed(event, now) && calendar.states.closed,
  ];
}

/** `līdz 8. augustam`, and the hour where it is not the end of the day. */
function until(deadline: string, { strings, thisYear }: EventFactsContext): string {
  const { event: words, calendar } = strings;
  const { start, startTime } = spanOf({ startDate: deadline }, thisYear);
  const day = words.until(start, thisYear);
  return startTime ? `${day}, ${calendar.times({ start, startTime, year: thisYear })}` : day;
}

function priceLine(
  { price, isAccessibleForFree }: CalendarEvent,
  { strings }: EventFactsContext,
): FactLine | undefined {
  const { event: words } = strings;
  const cost = ofRecord(price);
  if (isAccessibleForFree) return cost ? [`${words.free}. `, cost] : words.free;
  return cost ?? (isAccessibleForFree === false ? words.paid : words.priceUnknown);
}

function organizerLine(
  { organizer }: CalendarEvent,
  { organizationHref }: EventFactsContext,
): FactLine | undefined {
  if (!organizer) return undefined;
  const { id, name } = organizer;
  return { text: name, lang: 'lv', href: id && organizationHref(id) };
}

function recapLine({ text, url }: NonNullable<CalendarEvent['recap']>, label: string): FactPiece[] {
  return [{ text, lang: 'lv' }, ...(url ? [' ', linkTo(url, label)] : [])];
}

function languages(tags: readonly string[], code: string): string {
  const names = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' });
  return tags.map((tag) => (isTag(tag) ? (names.of(tag) ?? tag) : tag)).join(', ');
}

/** A language, perhaps with a region: what `Intl` does not throw at. */
const isTag = (text: string): boolean => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(text);

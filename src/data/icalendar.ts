import type { CalendarEvent } from '../contract/event.ts';
import type { Terms } from '../contract/terms.ts';
import { writeDescription, writeRecord } from './icalendar-record.ts';
import { fold, oneLine, parameterValue, textValue } from './icalendar-text.ts';
import { categoriesOf, detailsOf, summaryOf, type CalendarWords } from './icalendar-words.ts';
import { safeHref } from './links.ts';
import { endDay, endInstant, startInstant } from './event-span.ts';
import { toRigaIso } from './riga-iso.ts';
import { addDays, instantOf, isDate, rigaOffset } from './riga-time.ts';

type Geo = NonNullable<NonNullable<CalendarEvent['location']>['geo']>;

export interface CalendarOptions {
  /** What the calendar is called. */
  readonly name: string;
  /** The page where people see it. */
  readonly url?: string | undefined;
  readonly terms: Terms;
  readonly words: CalendarWords;
  /** When the content last changed: stands for events that don't say when they did. */
  readonly stamp: Date;
  /** How often subscribers may ask again, in minutes. */
  readonly refreshInterval?: number | undefined;
}

const HOUR = 3_600_000;

/** Today's rule, in force in Latvia since this change of the clock: what is older is written in UTC. */
const RULE_SINCE = Date.UTC(2001, 2, 25, 1);

const timezone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Riga',
  'BEGIN:DAYLIGHT',
  'DTSTART:20010325T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20011028T040000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * An iCalendar file (RFC 5545, 7986) of some events: the same events give the same bytes. There is
 * no METHOD and no ORGANIZER: the one would ask for the other (RFC 5546, 3.2.1), which is an
 * address to mail to and only for meetings with guests (RFC 5545, 3.8.4.3). CONTACT names him.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { name, url, words, refreshInterval } = options;
  const interval = refreshInterval && `PT${refreshInterval}M`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//nvo-widgets//calendar//${words.code.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...property('NAME', textValue(oneLine(name))),
    ...property('X-WR-CALNAME', textValue(oneLine(name))),
    ...property('URL', hrefOf(url)),
    ...property('REFRESH-INTERVAL;VALUE=DURATION', interval),
    ...property('X-PUBLISHED-TTL', interval),
    ...timezone,
    ...events.flatMap((event) => linesOf(event, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent, { terms, words, stamp }: CalendarOptions): string[] {
  const { updatedAt, location, organizer, registration, onlineUrl } = event;
  const details = detailsOf(event, words);
  const conference = `CONFERENCE;VALUE=URI;LABEL=${parameterValue(words.onlineLink)}`;
  return [
    'BEGIN:VEVENT',
    ...texts('UID', [`${event.id}@nvo`]),
    `DTSTAMP:${inUtc(updatedAt ? instantOf(updatedAt) : stamp.getTime())}`,
    timeLine('DTSTART', event.startDate),
    ...endLine(event),
    ...texts('SUMMARY', [summaryOf(event, words)]),
    ...property('DESCRIPTION', textValue(writeDescription(event.description, details))),
    ...texts('LOCATION', [location?.name, location?.address]),
    ...property('GEO', geoValue(location?.geo)),
    ...property('URL', hrefOf(event.url ?? event.sourceUrl)),
    ...property(conference, hrefOf(onlineUrl)),
    ...property('CATEGORIES', categoriesOf(event, terms, words.code).map(lineValue).join()),
    ...texts('CONTACT', [organizer?.name, registration?.email, registration?.telephone]),
    ...property('STATUS', statuses.get(event.status) ?? 'CONFIRMED'),
    ...property('TRANSP', isBusy(event) ? 'OPAQUE' : 'TRANSPARENT'),
    ...property('SEQUENCE', event.sequence),
    ...property('LAST-MODIFIED', updatedAt && inUtc(instantOf(updatedAt))),
    ...property('X-NVO-RECORD', writeRecord(event)),
    'END:VEVENT',
  ];
}

/** A property; none where there is nothing to say. */
function property(name: string, value: string | number | undefined): string[] {
  return value === undefined || value === '' ? [] : [`${name}:${value}`];
}

/** A property of one line of text. */
function texts(name: string, parts: readonly (string | undefined)[]): string[] {
  return property(name, lineValue(parts.filter(Boolean).join(', ')));
}

const lineValue = (text: string) => textValue(oneLine(text));

const hrefOf = (address: string | undefined) => address && safeHref(address);

/** RFC 5545, 3.8.1.6: six decimals, which is a few centimetres. */
function geoValue(geo: Geo | undefined): string | undefined {
  return geo && `${geo.latitude.toFixed(6)};${geo.longitude.toFixed(6)}`;
}

const statuses = new Map([
  ['cancelled', 'CANCELLED'],
  ['postponed', 'TENTATIVE'],
]);

/** What lasts all day, or does not take place, leaves a subscriber's day free. */
const isBusy = ({ startDate, status }: CalendarEvent) =>
  !isDate(startDate) && !statuses.has(status);

/** DTEND, which is exclusive and must lie after the start (RFC 5545, 3.8.2.2). */
function endLine(event: CalendarEvent): string[] {
  if (!event.endDate) return [];
  if (isDate(event.startDate)) return [timeLine('DTEND', addDays(endDay(event), 1))];
  const end = endInstant(event);
  return end > startInstant(event) ? [timeLine('DTEND', toRigaIso(end))] : [];
}

function timeLine(name: string, time: string): string {
  if (isDate(time)) return `${name};VALUE=DATE:${compact(addDays(time, 0))}`;
  const instant = instantOf(time);
  return isTold(instant)
    ? `${name};TZID=Europe/Riga:${compact(toRigaIso(instant).slice(0, 19))}`
    : `${name}:${inUtc(instant)}`;
}

/**
 * Whether the time on Riga's clock names the instant to every reader: of the hour that comes twice
 * in October, some take the first and some the second one.
 */
function isTold(instant: number): boolean {
  const isNearChange = rigaOffset(instant - HOUR) !== rigaOffset(instant + HOUR);
  return instant >= RULE_SINCE && !isNearChange;
}

const inUtc = (instant: number) => `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;

const compact = (time: string) => time.replace(/[-:]/g, '');

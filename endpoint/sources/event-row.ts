import { isDate } from '../../src/data/riga-time.ts';
import { readEmail, readPoint, readTelephone, readWebAddress } from './cells.ts';
import {
  attendanceWords,
  codeOfWord,
  firstWords,
  isElsewhereWord,
  languageWords,
  readCount,
  readDepartures,
  readDocuments,
  readLanguages,
  readPrice,
  statusWords,
  type Price,
} from './event-cells.ts';
import type { EventDraft } from './event-sheet.ts';
import type { EventColumn } from './event-table.ts';
import { endOfDay, readEventTime, readTimeAfter, type EventTime } from './event-times.ts';
import { RowReader, withoutAbsent, type Say } from './row.ts';
import type { TermFinder } from './terms.ts';

type Cell = (column: EventColumn) => string;

/** What a row of the staff's sheet says of an event; `undefined` where it has no name or no start. */
export function readEventRow(
  cell: Cell,
  finder: TermFinder,
  say: Say<EventColumn>,
): Omit<EventDraft, 'id'> | undefined {
  const name = cell('name');
  if (!name) {
    say({ code: 'no-name' }, 'name');
    return undefined;
  }
  const startDate = startOf(cell, say);
  if (!startDate) return undefined;
  const reader = new RowReader(cell, finder, say);
  const place = reader.terms('place', 'place')?.[0];
  return withoutAbsent({
    name,
    startDate,
    endDate: endOf(cell, startDate, say),
    kind: reader.terms('kind', 'kind')?.[0],
    status: wordOf('status', statusWords, cell, say),
    previousStartDate: timeOf('previousStart', cell, say),
    attendanceMode: wordOf('attendanceMode', attendanceWords, cell, say),
    location: locationOf(reader, place),
    onlineUrl: reader.read('onlineUrl', readWebAddress, 'not-an-address'),
    municipalities: municipalitiesOf(cell, reader),
    organizer: cell('organizer') ? { name: cell('organizer') } : undefined,
    registration: registrationOf(cell, reader, say),
    maximumAttendeeCapacity: reader.read('maximumAttendeeCapacity', readCount, 'not-a-count'),
    remainingAttendeeCapacity: reader.read('remainingAttendeeCapacity', readCount, 'not-a-count'),
    ...priceOf(cell, say),
    themes: reader.terms('themes', 'theme'),
    description: reader.text('description'),
    audience: reader.text('audience'),
    accessibility: reader.text('accessibility'),
    inLanguage: languagesOf(cell, say),
    departures: itemsOf('departures', readDepartures, 'not-a-departure', cell, say),
    documents: itemsOf('documents', readDocuments, 'not-a-document', cell, say),
    recap: recapOf(reader),
    funding: reader.text('funding'),
    photoNotice: reader.text('photoNotice'),
    url: reader.read('url', readWebAddress, 'not-an-address'),
    image: imageOf(reader),
    sourceUrl: reader.read('sourceUrl', readWebAddress, 'not-an-address'),
  }) as Omit<EventDraft, 'id'>;
}

function startOf(cell: Cell, say: Say<EventColumn>): string | undefined {
  const text = cell('start');
  if (!text) {
    say({ code: 'no-start' }, 'start');
    return undefined;
  }
  const found = readEventTime(text, cell('startTime'));
  if (found) return told(found, [text, cell('startTime')].join(' ').trim(), 'start', say);
  // With a time that can't be read the day may still be good.
  const day = cell('startTime') ? readEventTime(text) : undefined;
  if (!day) say({ code: 'not-a-start', value: text }, 'start');
  else say({ code: 'not-a-time', value: cell('startTime') }, 'startTime');
  return day?.value;
}

/** The end; of an event that lasts all day a date, of any other an instant. */
function endOf(cell: Cell, start: string, say: Say<EventColumn>): string | undefined {
  const [text, time] = [cell('end'), cell('endTime')];
  if (!text && !time) return undefined;
  const found = text
    ? (readEventTime(text, time) ?? readTimeAfter(text, start))
    : readTimeAfter(time, start);
  const column = text ? 'end' : 'endTime';
  const written = [text, time].filter(Boolean).join(' ');
  if (!found) {
    say({ code: 'not-a-time', value: written }, column);
    return undefined;
  }
  const end = likeStart(told(found, written, column, say), start);
  if (Date.parse(end) >= Date.parse(start)) return end === start ? undefined : end;
  say({ code: 'ends-before-start', value: written }, column);
  return undefined;
}

function likeStart(end: string, start: string): string {
  if (isDate(start)) return end.slice(0, 10);
  return isDate(end) ? endOfDay(end) : end;
}

function timeOf(column: EventColumn, cell: Cell, say: Say<EventColumn>): string | undefined {
  const text = cell(column);
  if (!text) return undefined;
  const found = readEventTime(text);
  if (found) return told(found, text, column, say);
  say({ code: 'not-a-time', value: text }, column);
  return undefined;
}

/** The value; what was odd about it is reported. */
function told(
  { value, isMended, isAmbiguous, clock }: EventTime,
  written: string,
  column: EventColumn,
  say: Say<EventColumn>,
): string {
  if (clock === 'gap') say({ code: 'no-such-time', value: written, read: value }, column);
  else if (clock === 'twice') say({ code: 'time-twice', value: written, read: value }, column);
  else if (isAmbiguous) say({ code: 'ambiguous-date', value: written, read: value }, column);
  else if (isMended) say({ code: 'mended', value: written, mended: value }, column);
  return value;
}

function wordOf(
  column: EventColumn,
  words: typeof statusWords,
  cell: Cell,
  say: Say<EventColumn>,
): string | undefined {
  const value = cell(column);
  const code = codeOfWord(words, value);
  if (value && !code) say({ code: 'unknown-term', value, allowed: firstWords(words) }, column);
  return code;
}

function locationOf(
  reader: RowReader<EventColumn>,
  place: string | undefined,
): EventDraft['location'] {
  const address = reader.text('address');
  const geo = reader.read('geo', readPoint, 'not-a-point');
  const name = reader.text('location');
  if (!name && !address && !place) return undefined;
  // Without a name of its own, the address or the place stands for it.
  return withoutAbsent({
    name: name ?? address ?? '',
    address: name ? address : undefined,
    place,
    geo,
  });
}

function municipalitiesOf(cell: Cell, reader: RowReader<EventColumn>): string[] | undefined {
  return isElsewhereWord(cell('municipalities'))
    ? []
    : reader.terms('municipalities', 'municipality');
}

function registrationOf(
  cell: Cell,
  reader: RowReader<EventColumn>,
  say: Say<EventColumn>,
): EventDraft['registration'] {
  const registration = withoutAbsent({
    url: reader.read('registrationUrl', readWebAddress, 'not-an-address'),
    email: reader.read('registrationEmail', readEmail, 'not-an-email'),
    telephone: reader.read('registrationTelephone', readTelephone, 'not-a-telephone'),
    deadline: timeOf('deadline', cell, say),
  });
  return Object.keys(registration).length ? registration : undefined;
}

function priceOf(cell: Cell, say: Say<EventColumn>): Price {
  if (cell('price')) return readPrice(cell('price'));
  say({ code: 'no-price' }, 'price');
  return {};
}

function languagesOf(cell: Cell, say: Say<EventColumn>): string[] | undefined {
  const { codes, unknown } = readLanguages(cell('inLanguage'));
  for (const value of unknown) {
    say({ code: 'unknown-term', value, allowed: languageWords }, 'inLanguage');
  }
  return codes.length ? codes : undefined;
}

function itemsOf<T>(
  column: EventColumn,
  read: (cell: string) => { items: readonly T[]; unread: readonly string[] },
  code: 'not-a-departure' | 'not-a-document',
  cell: Cell,
  say: Say<EventColumn>,
): T[] | undefined {
  const { items, unread } = read(cell(column));
  for (const value of unread) say({ code, value }, column);
  return items.length ? [...items] : undefined;
}

function recapOf(reader: RowReader<EventColumn>): EventDraft['recap'] {
  const url = reader.read('recapUrl', readWebAddress, 'not-an-address');
  const text = reader.text('recap') ?? (url && new URL(url).hostname);
  return text ? { text, ...(url && { url }) } : undefined;
}

/** The image at its own address: refresh copies it. */
function imageOf(reader: RowReader<EventColumn>): EventDraft['image'] {
  const url = reader.read('image', readWebAddress, 'not-an-address');
  return url ? { url, alt: reader.text('imageAlt') ?? '' } : undefined;
}

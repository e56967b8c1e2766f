import { fold } from '../../src/data/fold.ts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { readWebAddress, type Read } from './cells.ts';

/** What a word of the staff means; compared folded. */
type Words = Readonly<Record<string, readonly string[]>>;

/** How an event stands, the staff's first word of each in the template. */
export const statusWords: Words = {
  scheduled: ['notiks', 'notiek', 'noticis', 'plānots', 'paredzēts', 'scheduled', 'planned'],
  cancelled: ['atcelts', 'atcelta', 'nenotiks', 'cancelled', 'canceled'],
  postponed: ['atlikts', 'atlikta', 'postponed'],
  rescheduled: ['pārcelts', 'pārcelta', 'pārcelts uz citu laiku', 'rescheduled'],
  'moved-online': ['pārcelts uz tiešsaisti', 'pārcelta uz tiešsaisti', 'moved-online'],
};

/** Where people take part, the first word of each in the template. */
export const attendanceWords: Words = {
  offline: ['klātienē', 'offline', 'on site'],
  online: ['tiešsaistē', 'attālināti', 'online'],
  mixed: ['klātienē un tiešsaistē', 'jaukti', 'hibrīds', 'hibrīdā', 'mixed', 'hybrid'],
};

/** A place's name that is none. */
const onlineWords = new Set(
  ['tiešsaiste', 'tiešsaistē', 'attālināti', 'online', 'zoom', 'internetā', 'teams'].map(fold),
);

/** Said of an event that is for people elsewhere: neither municipality, and on purpose. */
const elsewhereWords = new Set(['cits novads', 'ārpus novada', 'elsewhere'].map(fold));

const freeWords = new Set(
  [
    ...['bez maksas', 'bezmaksas', 'par brīvu', 'ieeja brīva', 'brīva ieeja', 'ieeja bez maksas'],
    ...['dalība bez maksas', 'free', 'free of charge', '0', '0 €', '0 EUR', '0,00', '0.00'],
  ].map(fold),
);

const unknownWords = new Set(
  ['nav zināms', 'nav zināma', 'nav norādīts', 'nav norādīta', 'nezināms', 'not known'].map(fold),
);

const languages: Words = {
  lv: ['latviešu', 'latviski', 'latviešu valoda', 'Latvian'],
  en: ['angļu', 'angliski', 'angļu valoda', 'English'],
  ru: ['krievu', 'krieviski', 'krievu valoda', 'Russian'],
  uk: ['ukraiņu', 'ukrainiski', 'ukraiņu valoda', 'Ukrainian'],
  lt: ['lietuviešu', 'lietuviski', 'lietuviešu valoda', 'Lithuanian'],
  et: ['igauņu', 'igauniski', 'igauņu valoda', 'Estonian'],
  de: ['vācu', 'vāciski', 'vācu valoda', 'German'],
};

/** The code of a word, or the code itself. */
export function codeOfWord(words: Words, cell: string): string | undefined {
  const folded = fold(cell);
  return Object.keys(words).find((code) =>
    [code, ...(words[code] ?? [])].some((word) => fold(word) === folded),
  );
}

/** The staff's first word for each code: what may be written. */
export const firstWords = (words: Words): string[] =>
  Object.values(words).flatMap(([first]) => first ?? []);

export const isOnlineWord = (place: string): boolean => onlineWords.has(fold(place));

export const isElsewhereWord = (cell: string): boolean => elsewhereWords.has(fold(cell));

export type Price = Pick<CalendarEvent, 'isAccessibleForFree' | 'price'>;

/** What it costs; nothing is known of it where the cell says so. A bare number is in euros. */
export function readPrice(cell: string): Price {
  const folded = fold(cell);
  if (unknownWords.has(folded)) return {};
  if (freeWords.has(folded)) return { isAccessibleForFree: true };
  const price = /^\d+([.,]\d{1,2})?$/.test(cell) ? `${cell} €` : cell;
  return { isAccessibleForFree: false, price };
}

/** A number of people. */
export function readCount(cell: string): Read<number> | undefined {
  return /^\d{1,6}$/.test(cell) ? { value: Number(cell) } : undefined;
}

/** Language tags of `latviešu, angļu`; what is no language is given back. */
export function readLanguages(cell: string): { codes: string[]; unknown: string[] } {
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of cell.split(/[|,;\n]|\sun\s/).map((each) => each.trim())) {
    if (!word) continue;
    const code = codeOfWord(languages, word) ?? (/^[a-z]{2,3}$/.test(word) ? word : undefined);
    if (code) codes.add(code);
    else unknown.push(word);
  }
  return { codes: [...codes], unknown };
}

export const languageWords = firstWords(languages);

/** What of a list in one cell could be read, and what could not. */
interface Items<T> {
  readonly items: readonly T[];
  readonly unread: readonly string[];
}

function itemsOf<T>(cell: string, read: (part: string) => T | undefined): Items<T> {
  const items: T[] = [];
  const unread: string[] = [];
  for (const part of cell.split(/[|\n]/).map((each) => each.trim())) {
    if (!part) continue;
    const item = read(part);
    if (item) items.push(item);
    else unread.push(part);
  }
  return { items, unread };
}

export type Departure = NonNullable<CalendarEvent['departures']>[number];

/** Where people get on and when: `Olaine 9.00 | Jaunmārupe, plkst. 9.20`. */
export function readDepartures(cell: string): Items<Departure> {
  return itemsOf(cell, (part) => {
    const found = /^(.*?)[\s,–-]*(?:plkst\.?\s*)?(\d{1,2}[:.]\d{2})$/i.exec(part);
    const [, place = '', time = ''] = found ?? [];
    return place ? { place, time } : undefined;
  });
}

export type NamedLink = NonNullable<CalendarEvent['documents']>[number];

/** Documents: `Programma https://…| Nolikums https://…`; one without a name bears its host's. */
export function readDocuments(cell: string): Items<NamedLink> {
  return itemsOf(cell, (part) => {
    const at = part.search(/(?:https?:\/\/|www\.)\S+$/i);
    const url = at < 0 ? undefined : readWebAddress(part.slice(at))?.value;
    if (!url) return undefined;
    const name = part.slice(0, at).replace(/[\s:–-]+$/, '');
    return { name: name || new URL(url).hostname, url };
  });
}

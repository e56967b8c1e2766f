import fc from 'fast-check';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Envelope } from '../../src/contract/file.ts';
import type { Organization } from '../../src/contract/organization.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const code = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const codes = fc.array(code, { maxLength: 3 });
const date = fc.stringMatching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ latitude: double(-90, 90), longitude: double(-180, 180) });
const instant = fc.constantFrom(
  '2026-09-05T18:00:00+03:00',
  '2026-09-05T18:00Z',
  '2026-09-05T18:00:00.123Z',
);

/** Any organization that fits the contract. */
export const anyOrganization: fc.Arbitrary<Organization> = fc.record(
  {
    id: code,
    formerIds: codes,
    name: text,
    legalName: text,
    alternateName: text,
    legalForm: code,
    municipalities: fc.array(code, { minLength: 1, maxLength: 2 }),
    place: code,
    address: text,
    geo: point,
    areas: codes,
    themes: codes,
    description: text,
    url: text,
    sameAs: fc.array(text, { maxLength: 2 }),
    email: text,
    telephone: text,
    logo: text,
    foundingDate: date,
    member: fc.boolean(),
    publicBenefit: fc.boolean(),
    confirmedAt: date,
    sourceUrl: text,
  },
  {
    requiredKeys: [
      'id',
      'formerIds',
      'name',
      'legalForm',
      'municipalities',
      'areas',
      'themes',
      'member',
      'publicBenefit',
    ],
  },
);

const time = fc.oneof(
  date,
  fc.stringMatching(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/,
  ),
  // Times that are some, near each other.
  fc
    .integer({ min: -60, max: 60 })
    .map((days) => new Date(Date.UTC(2026, 8, 5 + days)).toISOString().slice(0, 10)),
  fc
    .integer({ min: -2000, max: 2000 })
    .map((hours) => new Date(Date.UTC(2026, 8, 5, hours)).toISOString()),
);
const eventId = fc.stringMatching(/^[A-Za-z0-9._-]+$/);
const count = fc.nat();

/** Any event that fits the contract. */
export const anyEvent: fc.Arbitrary<CalendarEvent> = fc.record(
  {
    id: eventId,
    seriesId: eventId,
    name: text,
    description: text,
    kind: code,
    startDate: time,
    endDate: time,
    status: fc.oneof(code, fc.constantFrom('scheduled', 'cancelled', 'rescheduled')),
    previousStartDate: time,
    attendanceMode: fc.oneof(code, fc.constantFrom('offline', 'online', 'mixed')),
    location: fc.record(
      { name: text, address: text, place: code, geo: point },
      { requiredKeys: ['name'] },
    ),
    onlineUrl: text,
    municipalities: codes,
    organizer: fc.record({ id: code, name: text }, { requiredKeys: ['name'] }),
    registration: fc.record(
      { url: text, email: text, telephone: text, deadline: time },
      { requiredKeys: [] },
    ),
    maximumAttendeeCapacity: count,
    remainingAttendeeCapacity: count,
    isAccessibleForFree: fc.boolean(),
    price: text,
    themes: codes,
    audience: text,
    accessibility: text,
    inLanguage: fc.array(text, { maxLength: 2 }),
    departures: fc.array(fc.record({ place: text, time: text }), { maxLength: 2 }),
    documents: fc.array(fc.record({ name: text, url: text }), { maxLength: 2 }),
    recap: fc.record({ text, url: text }, { requiredKeys: ['text'] }),
    funding: text,
    photoNotice: text,
    url: text,
    image: fc.record({ url: text, alt: fc.string() }),
    sourceUrl: text,
    updatedAt: instant,
    sequence: count,
    sample: fc.boolean(),
  },
  {
    requiredKeys: [
      'id',
      'name',
      'kind',
      'startDate',
      'status',
      'attendanceMode',
      'municipalities',
      'themes',
    ],
  },
);

const term = fc.record(
  {
    lv: text,
    en: text,
    synonyms: fc.array(text, { maxLength: 2 }),
    kind: code,
    municipality: code,
  },
  { requiredKeys: ['lv', 'en'] },
);

/** Keys that every object has already, among others. */
const key = fc.oneof(
  code,
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
);

const dictionary = <T>(values: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(key, values), { maxLength: 3 })
    .map((entries) => JSON.parse(toJson(entries)) as Record<string, T>);

/** With `__proto__` as a key like any other: an object literal would take it for the prototype. */
const toJson = (entries: [string, unknown][]): string =>
  `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`;

/** Anything that may stand around a list, if it fits the contract. */
export const anyEnvelope = fc.record({
  version: fc.constant(1 as const),
  updatedAt: instant,
  terms: dictionary(dictionary(term)),
}) as fc.Arbitrary<Envelope>;

/** What a file of events says of itself besides, if it fits the contract. */
export const anyCoverage = fc.record(
  {
    months: fc.array(fc.stringMatching(/^\d{4}-(0[1-9]|1[0-2])$/), { maxLength: 2 }),
    covers: fc.record({ from: date, to: date }),
  },
  { requiredKeys: [] },
);

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const nested = keys.flatMap((each) =>
    pathsOf((value as Record<string | number, unknown>)[each], [...path, each]),
  );
  return [path, ...nested];
}

/** What may stand where something else should. */
const stranger = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 91, 1e9, '', 'Ā', 'a--b', '-a', '2026-02-3', '2026-13-01'),
  fc.constantFrom([], {}, [null], [''], ['ok'], { latitude: 1 }, { lv: 'x' }, { lv: 1, en: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
);

const DROP = Symbol('drop');

/** zod passes over a key `__proto__`, JSON Schema does not: of it the two say different things. */
export const withoutProto = <T>(records: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  records.filter((record) => !JSON.stringify(record).includes('"__proto__"'));

/** A copy of a record of which some places are dropped or hold something else. */
export function mutated<T>(records: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), fc.oneof(stranger, fc.constant(DROP)));
  return fc
    .tuple(records, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([record, changes]) =>
      changes.reduce<unknown>((value, [index, replacement]) => {
        const paths = pathsOf(value);
        return replaced(value, paths[index % paths.length] ?? [], replacement);
      }, record),
    );
}

function replaced(value: unknown, [first, ...rest]: Path, replacement: unknown): unknown {
  if (first === undefined) return replacement === DROP ? null : replacement;
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, i): unknown[] =>
      i !== first
        ? [each]
        : isDropped(rest, replacement)
          ? []
          : [replaced(each, rest, replacement)],
    );
  }
  const entries = Object.entries(value as object).flatMap(([name, each]): [string, unknown][] =>
    name !== first
      ? [[name, each]]
      : isDropped(rest, replacement)
        ? []
        : [[name, replaced(each, rest, replacement)]],
  );
  return JSON.parse(toJson(entries)) as unknown;
}

const isDropped = (rest: Path, replacement: unknown) => !rest.length && replacement === DROP;

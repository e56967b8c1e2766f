import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { eventToJsonLd, organizationToJsonLd } from '../../src/data/json-ld.ts';
import { fullEvent, fullOrganization, jsonLdTerms as terms } from '../support/full-records.ts';

/** schema.org's vocabulary, as schema-dts has it in its types. */
const vocabulary = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts'),
  'utf8',
);

interface Type {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
}

const types = new Map<string, Type>(
  [...vocabulary.matchAll(/^(?:export )?interface (\w+)(?: extends (.+?))? \{\n(.*?)^\}/gms)].map(
    ([, name = '', parents = '', body = '']) => [
      name,
      {
        parents: parents.split(', ').filter(Boolean),
        properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property = '']) => property),
      },
    ],
  ),
);

function propertiesOf(name: string): string[] {
  const type = types.get(name);
  return type ? [...type.properties, ...type.parents.flatMap(propertiesOf)] : [];
}

/** Every object in a value, from the outside in. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

const offline = { ...fullEvent, status: 'rescheduled', previousStartDate: '2026-09-04' };
const records = [
  eventToJsonLd(fullEvent, {
    terms,
    endpoint: 'https://nvo.example/v1',
    organizationUrl: 'https://nvo.example/o',
  }),
  eventToJsonLd({ ...offline, attendanceMode: 'offline', remainingAttendeeCapacity: 0 }, { terms }),
  eventToJsonLd({ ...fullEvent, attendanceMode: 'online', status: 'moved-online' }, { terms }),
  eventToJsonLd({ ...fullEvent, status: 'cancelled' }, { terms }),
  eventToJsonLd({ ...fullEvent, status: 'postponed' }, { terms }),
  organizationToJsonLd(fullOrganization, { terms, endpoint: 'https://nvo.example/v1' }),
];

describe('the vocabulary of JSON-LD', () => {
  it('is known from the types of schema.org', () => {
    assert.ok(types.size > 1000, `${types.size} types`);
    assert.ok(propertiesOf('EventLeaf').includes('previousStartDate'));
    assert.ok(propertiesOf('NGOLeaf').includes('name'), 'inherited from Thing');
    assert.ok(!propertiesOf('EventLeaf').includes('status'));
  });

  it('has each type, and each of the properties that are said of it', () => {
    for (const { '@type': type, ...properties } of objectsIn(records)) {
      const known = propertiesOf(`${String(type)}Leaf`);
      assert.ok(known.length > 0, `schema.org has ${String(type)}`);
      const unknown = Object.keys(properties).filter(
        (name) => !name.startsWith('@') && !known.includes(name),
      );
      assert.deepEqual(unknown, [], `of ${String(type)}`);
    }
  });

  it('has each of the values that are its own', () => {
    const text = JSON.stringify(records);
    const values = new Set(text.match(/"https:\/\/schema\.org\/\w+"/g));
    assert.equal(values.size, 10);
    for (const value of values) assert.ok(vocabulary.includes(value), value);
  });

  /** developers.google.com/search/docs/appearance/structured-data/event */
  it('says of an event all that search engines require and recommend, but the performer', () => {
    const required = ['name', 'startDate', 'location'];
    const recommended = ['description', 'endDate', 'eventStatus', 'image', 'offers', 'organizer'];
    const [event] = objectsIn(records);
    for (const name of [...required, ...recommended]) assert.ok(event && name in event, name);
    const named = (type: string) => objectsIn(event).find((each) => each['@type'] === type);
    for (const name of ['name', 'address']) assert.ok(name in named('Place')!, name);
    for (const name of ['name', 'url']) assert.ok(name in named('Organization')!, name);
    assert.ok('url' in named('VirtualLocation')!);
    for (const name of ['availability', 'price', 'priceCurrency', 'url']) {
      assert.ok(name in named('Offer')!, name);
    }
  });
});

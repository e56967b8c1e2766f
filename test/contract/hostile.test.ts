import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { eventShape } from '../../src/contract/shapes/event.generated.ts';
import { organizationShape } from '../../src/contract/shapes/organization.generated.ts';
import { fitting, NewerVersionError, readRecords } from '../../src/data/read-file.ts';
import { readTerms, TermFinder } from '../../endpoint/sources/terms.ts';
import { anyEnvelope, mutated } from '../support/records.ts';
import { sharedFile, withShared } from '../support/shared.ts';

const folder = sharedFile('corpora/json-nst/data/test_parsing');
const files = existsSync(folder) ? readdirSync(folder) : [];

const lists = { organizations: organizationShape, events: eventShape };

/** What `readRecords` does with a value that may be anything. */
function outcomeOf(json: unknown, list: keyof typeof lists = 'organizations'): 'read' | 'refused' {
  try {
    readRecords(json, list, lists[list]);
    return 'read';
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('not a file of')) return 'refused';
    if (error instanceof NewerVersionError) return 'refused';
    throw error;
  }
}

beforeEach(() => mock.method(console, 'warn', () => undefined));
afterEach(() => mock.restoreAll());

describe('readRecords: JSON files that are hard to parse', withShared, () => {
  it('refuses each of them, and crashes of none', () => {
    let parsed = 0;
    for (const file of files) {
      const text = new TextDecoder().decode(readFileSync(`${folder}/${file}`));
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch (error) {
        assert.ok(error instanceof SyntaxError && !file.startsWith('y_'), file);
        continue;
      }
      parsed++;
      assert.equal(file.startsWith('n_'), false, file);
      for (const list of ['organizations', 'events'] as const) {
        assert.equal(outcomeOf(json, list), 'refused', file);
        const asRecord = `{"version":1,"updatedAt":"2026-09-05T18:00Z","terms":{},"${list}":[${text}]}`;
        assert.equal(outcomeOf(JSON.parse(asRecord), list), 'read', file);
      }
    }
    assert.ok(parsed > 90, `${parsed} of ${files.length}`);
  });
});

describe('readRecords: any other value', () => {
  it('is read or refused, and never crashes otherwise', () => {
    const seen = { read: 0, refused: 0 };
    const file = anyEnvelope.map((envelope) => ({ ...envelope, organizations: [], events: [] }));
    const list = fc.constantFrom<keyof typeof lists>('organizations', 'events');
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), file, mutated(file)), list, (json, name) => {
        seen[outcomeOf(json, name)]++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(seen.read > 100 && seen.refused > 100, JSON.stringify(seen));
  });

  it('is of a newer version only by a higher number', () => {
    const file = { version: 2, updatedAt: '2026-09-05T18:00Z', terms: {}, organizations: [] };
    const read = (version: unknown) =>
      readRecords({ ...file, version }, 'organizations', organizationShape);
    assert.throws(() => read(2), NewerVersionError);
    assert.throws(() => read(1.5), NewerVersionError);
    for (const version of [0, '1', '2', null, [2], undefined]) {
      assert.throws(() => read(version), /not a file of organizations: \/version/);
    }
    assert.equal(read(1).records.length, 0);
  });
});

describe('keys that every object has already', () => {
  const hostile = ['__proto__', 'constructor', 'toString'];

  it('as taxonomies of terms.csv do no harm to anybody else', async () => {
    const rows = hostile.map((name) => `${name},polluted,Lv,En`);
    const sheet = ['Taksonomija,Kods,Latviski,Angliski', ...rows, ''].join('\n');
    const terms = await readTerms(sheet);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal((Object as unknown as Record<string, unknown>)['polluted'], undefined);
    const finder = new TermFinder(terms);
    for (const name of hostile) assert.equal(finder.find(name, 'Lv'), 'polluted');
  });

  it('are no codes that terms.csv may give', async () => {
    const sheet = 'Taksonomija,Kods,Latviski,Angliski\narea,__proto__,Lv,En\n';
    await assert.rejects(readTerms(sheet), /bad-cell 2 Kods __proto__/);
  });

  it('are unknown where a cell names them', async () => {
    const finder = new TermFinder(
      await readTerms('taxonomy,code,lv,en\narea,sport,Sports,Sport\n'),
    );
    for (const name of hostile) {
      assert.deepEqual(finder.findAll('area', name), { codes: [], unknown: [name] });
      assert.equal(finder.find(name, 'sport'), undefined);
    }
  });

  it('in the terms of a file are read, and change no prototype', () => {
    const text = `{"version":1,"updatedAt":"2026-09-05T18:00Z","organizations":[],
      "terms":{"__proto__":{"constructor":{"lv":"x","en":"x"}},"area":{"__proto__":{"lv":"y","en":"y"}}}}`;
    readRecords(JSON.parse(text), 'organizations', organizationShape);
    assert.equal(({} as Record<string, unknown>)['lv'], undefined);
  });

  it('in a broken record cost that record alone', () => {
    const records = JSON.parse('[{"id": {"toString": 1}}]') as unknown[];
    assert.deepEqual(fitting(records, organizationShape), []);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { organizationsFileSchema } from '../../src/contract/file.ts';
import {
  manyOrganizations,
  organizations,
  organizationsFile,
  terms,
} from '../../stories/records.ts';

const termsFile = readFileSync(new URL('../../content/terms.csv', import.meta.url), 'utf8');

describe('the made-up records', () => {
  it('are a file of the contract', () => {
    for (const records of [organizations, manyOrganizations(700), []]) {
      const file = organizationsFile(records);
      assert.deepEqual(organizationsFileSchema.parse(file), file);
    }
  });

  it('stand in Latvian alphabetical order', () => {
    const names = organizations.map(({ name }) => name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('lv').compare));
  });

  it('have the labels of content/terms.csv', () => {
    for (const [taxonomy, codes] of Object.entries(terms)) {
      for (const [code, { lv, en, synonyms = [] }] of Object.entries(codes)) {
        const row = termsFile.split('\n').find((line) => line.startsWith(`${taxonomy},${code},`));
        for (const text of [lv, en, ...synonyms])
          assert.ok(row?.includes(text), `${code}: ${text}`);
      }
    }
  });

  it('say that they are samples', () => {
    for (const { name, description } of organizations) {
      assert.match(name, /^Paraug/);
      if (description) assert.match(description, /^Paraugs: /);
    }
  });
});

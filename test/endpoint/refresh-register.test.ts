import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { organizationsFileSchema } from '../../src/contract/file.ts';
import { refresh, type RefreshResult } from '../../endpoint/feed/refresh.ts';
import { makeRegister, streetsOfRegister, type RegisterKey } from '../support/register.ts';
import { linesOf, terms } from '../support/sheets.ts';
import { withShared } from '../support/shared.ts';
import { Workspace } from '../support/workspace.ts';

for (const seed of [41, 9973]) {
  describe(`refresh from a register of full size, seed ${seed}`, withShared, () => {
    const workspace = new Workspace();
    const now = new Date('2026-09-05T12:00:00Z');
    let key: RegisterKey;
    let result: RefreshResult;

    before(async () => {
      key = await makeRegister(workspace.folder, seed);
      const config = await workspace.configure({ register: `register-${seed}.csv` });
      result = await refresh(config, { now });
    });

    it('gives exactly the answer key', async () => {
      const published = (await workspace.published()).map(
        ({ id, name, municipalities, legalForm, foundingDate }) => {
          assert.equal(municipalities.length, 1);
          return [id, { name, municipality: municipalities[0], legalForm, foundingDate }] as const;
        },
      );
      assert.deepEqual(Object.fromEntries(published), key.organizations);
      assert.equal(published.length, Object.keys(key.organizations).length);
    });

    it('reports exactly the broken rows', () => {
      assert.deepEqual(
        result.report.entries.map(({ row }) => row),
        key.broken,
      );
      const lines = linesOf(result.report, 'en');
      const begins = new RegExp(`^register-${seed}\\.csv, row \\d+: `);
      for (const line of lines) assert.match(line, begins);
      assert.equal(result.report.hasFailedSource, false);
    });

    it('writes no address of the register into any file, nor into the state', async () => {
      // What is a village too may be named.
      const villages = Object.values(terms['place'] ?? {}).map(({ lv }) => lv);
      const streets = (await streetsOfRegister()).filter((street) => !villages.includes(street));
      assert.equal(streets.length, 21);
      const files = await workspace.bytes();
      assert.ok('out.state/register.json' in files);
      for (const [name, base64] of Object.entries(files)) {
        const text = Buffer.from(base64, 'base64').toString();
        assert.deepEqual(
          streets.filter((street) => text.includes(street)),
          [],
          name,
        );
      }
    });

    it('writes what fits the contract, in Latvian alphabetical order', async () => {
      const file: unknown = JSON.parse(await workspace.read('organizations.json'));
      const { organizations } = organizationsFileSchema.parse(file);
      const names = organizations.map(({ name }) => name);
      assert.deepEqual(names, names.toSorted(new Intl.Collator('lv').compare));
    });

    it('changes no byte of any file the second time', async () => {
      const before = await workspace.bytes();
      const config = await workspace.configure({ register: `register-${seed}.csv` });
      const again = await refresh(config, { now: new Date('2026-12-24T12:00:00Z') });
      assert.deepEqual(again.changed, []);
      assert.deepEqual(await workspace.bytes(), before);
    });
  });
}

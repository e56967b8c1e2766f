import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { organizationsFileSchema } from '../../src/contract/file.ts';
import { siteFileSchema } from '../../src/contract/site.ts';
import { refresh } from '../../endpoint/feed/refresh.ts';
import { writeIfChanged } from '../../endpoint/feed/write-file.ts';
import { registerOf } from '../support/register.ts';
import { sends, sendsVersion, startServer } from '../support/server.ts';
import { sheetOf } from '../support/sheets.ts';
import { projectFile } from '../support/shared.ts';
import { Workspace } from '../support/workspace.ts';

const sheet = (...names: string[]) =>
  sheetOf(names.map((name) => ({ Nosaukums: name, Novads: 'Olaine' })));

const updatedAt = async (workspace: Workspace): Promise<unknown> =>
  (JSON.parse(await workspace.read('organizations.json')) as { updatedAt: unknown }).updatedAt;

/** What is kept of the sources: the sheet as it was. */
const stateOf = async (workspace: Workspace) => {
  const files = Object.entries(await workspace.bytes());
  return Object.fromEntries(files.filter(([name]) => name.startsWith('out.state/')));
};

describe('refresh: the files', () => {
  it('fit the zod schemas, and by Ajv the schema files that are written with them', async () => {
    const workspace = new Workspace();
    const config = await workspace.configure({
      organizations: projectFile('content/organizations.csv'),
      site: projectFile('content/site.json'),
    });
    await refresh(config);
    for (const [name, schema] of [
      ['organizations', organizationsFileSchema],
      ['site', siteFileSchema],
    ] as const) {
      const file: unknown = JSON.parse(await workspace.read(`${name}.json`));
      schema.parse(file);
      const written = JSON.parse(await workspace.read(`schema/${name}.schema.json`)) as object;
      const ajv = new Ajv2020({ strict: true });
      addFormats(ajv);
      const validate = ajv.compile(written);
      assert.equal(validate(file), true, ajv.errorsText(validate.errors));
      assert.equal(validate({ ...(file as object), version: '1' }), false);
    }
    assert.equal((await workspace.published()).length, 60);
  });

  it('keep updatedAt, and every byte, until the content changes', async () => {
    const workspace = new Workspace();
    const at = (day: number) => ({ now: new Date(Date.UTC(2026, 8, day)) });
    await workspace.refresh({ organizations: sheet('A', 'B') }, at(1));
    const before = await workspace.bytes();
    assert.equal(await updatedAt(workspace), '2026-09-01T00:00:00.000Z');

    const same = await workspace.refresh({ organizations: sheet('A', 'B') }, at(2));
    assert.deepEqual(same.changed, []);
    assert.deepEqual(await workspace.bytes(), before);

    const { changed } = await workspace.refresh({ organizations: sheet('A', 'C') }, at(3));
    assert.deepEqual(changed, ['organizations.json']);
    assert.equal(await updatedAt(workspace), '2026-09-03T00:00:00.000Z');
  });

  it('are the same whatever the order of the rows', async () => {
    const [one, two] = [new Workspace(), new Workspace()];
    const now = new Date(0);
    await one.refresh({ organizations: sheet('A', 'Č', 'D') }, { now });
    await two.refresh({ organizations: sheet('D', 'Č', 'A') }, { now });
    assert.deepEqual(await one.bytes(), { ...(await two.bytes()), ...(await stateOf(one)) });
  });

  it('are written only when it is not a trial', async () => {
    const workspace = new Workspace();
    const { organizations } = await workspace.refresh(
      { organizations: sheet('A') },
      { isDry: true },
    );
    assert.equal(organizations.length, 1);
    assert.equal(existsSync(workspace.out), false);
  });

  it('keep the sources’ state from other users of the machine', async () => {
    const workspace = new Workspace();
    await workspace.refresh({ organizations: sheet('A') });
    const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
    assert.equal(await modeOf(workspace.state), 0o700);
    assert.equal(await modeOf(`${workspace.state}/organizations.json`), 0o600);
    await mkdir(workspace.path('usual'));
    assert.equal(await modeOf(workspace.out), await modeOf(workspace.path('usual')));
    assert.equal(existsSync(`${workspace.out}/.state`), false);
  });

  it('leave no draft behind', async () => {
    const workspace = new Workspace();
    await workspace.refresh({ organizations: sheet('A') });
    await workspace.refresh({ organizations: sheet('B') });
    const names = readdirSync(workspace.out, { recursive: true }).map(String);
    assert.deepEqual(
      names.filter((name) => name.includes('.tmp')),
      [],
    );
  });
});

describe('writeIfChanged', () => {
  it('replaces a file at once: who reads it all the while sees the old or the new, never a part', async () => {
    const workspace = new Workspace();
    const path = await workspace.write('file.json', '0'.repeat(1_000_000));
    let isDone = false;
    const seen = new Set<string>();
    const poll = async () => {
      while (!isDone) {
        const file = await open(path);
        const text = await file.readFile('utf8');
        await file.close();
        assert.equal(text.length, 1_000_000);
        assert.equal(text[0], text.at(-1));
        seen.add(text[0] ?? '');
      }
    };
    const polls = [poll(), poll()];
    for (let i = 1; i < 60; i++) {
      assert.equal(await writeIfChanged(path, String(i % 10).repeat(1_000_000)), true);
    }
    isDone = true;
    await Promise.all(polls);
    assert.ok(seen.size > 3, `${seen.size} versions seen`);
  });

  it('leaves a file of the same bytes alone', async () => {
    const path = await new Workspace().write('file.json', 'ā');
    const inode = async () => {
      const file = await open(path);
      const { ino } = await file.stat();
      await file.close();
      return ino;
    };
    const before = await inode();
    assert.equal(await writeIfChanged(path, 'ā'), false);
    assert.equal(await inode(), before);
  });
});

describe('refresh: conditional GET', () => {
  const register = registerOf([{}, { regcode: '40008000002', name: 'Tilts', type: 'DRZ' }]);

  it('sends the validators, and takes 304 for the last good data', async () => {
    const workspace = new Workspace();
    const server = await startServer(sendsVersion(register, '"v1"'));
    const config = await workspace.configure({ register: `${server.url}/register.csv` });
    await refresh(config);
    const before = await workspace.bytes();
    const { report, changed, organizations } = await refresh(config);
    assert.equal(server.requests[0]?.headers['if-none-match'], undefined);
    assert.equal(server.requests[1]?.headers['if-none-match'], '"v1"');
    assert.deepEqual([report.entries, changed], [[], []]);
    assert.equal(organizations.length, 1);
    assert.deepEqual(await workspace.bytes(), before);

    server.answer = sendsVersion(registerOf([{ name: 'Jaunā' }]), '"v2"');
    const { organizations: newer } = await refresh(config);
    assert.deepEqual(
      newer.map(({ name }) => name),
      ['Jaunā'],
    );
  });

  it('sends the date where the server gives no ETag', async () => {
    const workspace = new Workspace();
    const date = 'Sat, 05 Sep 2026 10:00:00 GMT';
    const server = await startServer(sends(register, { 'last-modified': date }));
    const config = await workspace.configure({ register: `${server.url}/register.csv` });
    await refresh(config);
    await refresh(config);
    assert.equal(server.requests[1]?.headers['if-modified-since'], date);
  });

  it('reads the whole register again when the staff asks for another number', async () => {
    const workspace = new Workspace();
    const server = await startServer(sendsVersion(register, '"v1"'));
    const address = `${server.url}/register.csv`;
    await refresh(await workspace.configure({ register: address }));
    await workspace.write(
      'organizations.csv',
      sheetOf([{ Nosaukums: 'Draudze', 'Reģistrācijas numurs': '40008000002' }]),
    );
    const sources = { register: address, organizations: 'organizations.csv' };
    const { organizations } = await refresh(await workspace.configure(sources));
    assert.equal(server.requests[1]?.headers['if-none-match'], undefined);
    assert.deepEqual(
      organizations.map(({ name, legalForm }) => [name, legalForm]),
      [
        ['Avots', 'association'],
        ['Draudze', 'congregation'],
      ],
    );
  });

  it('asks another address without the validators of the first', async () => {
    const workspace = new Workspace();
    const server = await startServer(sendsVersion(register, '"v1"'));
    await refresh(await workspace.configure({ register: `${server.url}/a.csv` }));
    await refresh(await workspace.configure({ register: `${server.url}/b.csv` }));
    assert.equal(server.requests[1]?.headers['if-none-match'], undefined);
  });
});

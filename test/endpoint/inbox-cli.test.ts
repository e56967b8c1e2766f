import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Message } from '../../src/contract/message.ts';
import { showReference } from '../../src/contract/reference.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { HoldReason, InboxMessage } from '../../endpoint/inbox/tables.ts';
import { put } from '../support/messages.ts';
import { ProjectCopy } from '../support/project.ts';
import { readShared, withShared } from '../support/shared.ts';
import { readCsv, sheetOf } from '../support/sheets.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

/** A workspace whose inbox holds some messages, and `nvo inbox` in it. */
async function setUp(
  messages: readonly Partial<Message>[] = [{}],
  holdReasons: readonly HoldReason[] = [],
) {
  const workspace = new Workspace();
  await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine' }]));
  const { inbox: place } = await workspace.configure({ organizations: 'organizations.csv' });
  const using = async <T>(job: (inbox: Inbox) => Promise<T>, now = new Date()): Promise<T> => {
    const inbox = await Inbox.open(place, { now: () => now });
    return job(inbox).finally(() => inbox.close());
  };
  const references = await using(async (inbox) => {
    const all: string[] = [];
    for (const each of messages) all.push(await put(inbox, each, holdReasons));
    return all;
  });
  const nvo = (...args: string[]) =>
    project.nvo(['inbox', ...args], { cwd: workspace.folder, env: { DATABASE_URL: '' } });
  const get = (reference = '') => using((inbox) => inbox.get(reference));
  return { workspace, references, nvo, get, using };
}

describe('nvo inbox', { concurrency: 4, timeout: 60_000 }, () => {
  it('lists messages, the newest first, and counts them', async () => {
    const { nvo, references } = await setUp([{ name: 'Ilze' }, { name: 'Jānis\u2028' }]);
    const { code, stdout, stderr } = await nvo('--lang', 'en');
    assert.deepEqual([code, stderr], [0, '']);
    const lines = stdout.trimEnd().split('\n');
    assert.match(
      lines.find((line) => line.includes('Ilze')) ?? '',
      /^...-...-.. {2}\d{4}-\d\d-\d\d/,
    );
    assert.ok(stdout.includes(showReference(references[0]!)));
    assert.match(lines.at(-1) ?? '', /^In all: waits to be mailed – 2; held for review – 0;/);
    assert.equal(lines.length, 3);
  });

  it('lists those of one state', async () => {
    const { nvo } = await setUp([{}], ['trap']);
    assert.match((await nvo('list', 'held')).stdout, /aizturēts {2}join/);
    assert.equal((await nvo('list', 'done')).stdout.trimEnd().split('\n').length, 1);
  });

  it('shows all of one, typed in whatever way, in Latvian', async () => {
    const changes = [{ field: 'url', from: '', to: 'https://example.org' }];
    const { nvo, references } = await setUp([{ changes, message: 'Pirmā\nOtrā \x1b[2J rinda' }]);
    const typed = showReference(references[0]!).toLowerCase();
    const { stdout } = await nvo('show', typed);
    assert.match(stdout, /^Stāvoklis: gaida nosūtīšanu$/m);
    assert.match(stdout, /^E-pasts: ilze@example\.org$/m);
    assert.match(stdout, /^Pirmā\nOtrā �\[2J rinda$/m);
    assert.match(stdout, /"to": "https:\/\/example\.org"/);
  });

  it('marks one as done, as spam, releases a held one', async () => {
    const { nvo, references, get } = await setUp([{}], ['too-fast']);
    const [reference = ''] = references;
    for (const [action, state] of [
      ['approve', 'pending'],
      ['spam', 'spam'],
      ['done', 'done'],
    ] as const) {
      assert.equal((await nvo(action, reference)).code, 0);
      assert.equal((await get(reference))?.state, state);
    }
  });

  it('erases one for good', async () => {
    const { nvo, references, get } = await setUp();
    const { code, stdout } = await nvo('erase', references[0]!);
    assert.deepEqual([code, stdout.trim()], [0, `${showReference(references[0]!)}: izdzēsts`]);
    assert.equal(await get(references[0]), undefined);
    assert.equal((await nvo('show', references[0]!)).code, 1);
  });

  it('mails one again, or all that were given up', async () => {
    const { nvo, references, get, using } = await setUp([{ name: 'A' }, { name: 'B' }]);
    await using(async (inbox) => {
      await inbox.claimDue({ owner: 'a', limit: 9, leaseSeconds: 60 });
      for (const each of references) await inbox.markFailed(each, 'a', '550');
    });
    assert.equal((await nvo('resend', 'failed')).code, 0);
    for (const each of references) {
      const { state, attempts, nextAttemptAt } = (await get(each))!;
      assert.deepEqual([state, attempts, typeof nextAttemptAt], ['pending', 0, 'string']);
    }
    assert.match((await nvo('resend', 'failed')).stdout, /Nav neviena/);
  });

  it('removes what has been kept for 180 days, or as site.json says', async () => {
    const { nvo, using, workspace } = await setUp([]);
    const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60_000);
    await using((inbox) => put(inbox, { name: 'Sens' }), days(181));
    await using((inbox) => put(inbox, { name: 'Jauns' }), days(179));
    assert.match((await nvo('purge')).stdout, /: 1\.$/m);
    assert.match((await nvo()).stdout, /Jauns/);
    await project.nvo(['refresh'], { cwd: workspace.folder });
    await workspace.write('out/site.json', '{"privacy":{"retentionDays":30}}');
    assert.match((await nvo('purge')).stdout, /: 1\.$/m);
  });

  it('exports JSON that holds everything', async () => {
    const { nvo, references } = await setUp([{ organization: 'avots' }]);
    const all = JSON.parse((await nvo('export', 'json')).stdout) as InboxMessage[];
    assert.deepEqual(
      all.map(({ reference, message }) => [reference, message.organization]),
      [[references[0], 'avots']],
    );
  });

  it('exports CSV of which no cell is a formula', withShared, async () => {
    const payloads = readShared('corpora/csv-injection/data/csv-payload.txt').trim().split('\n');
    const { nvo } = await setUp(payloads.map((each) => ({ name: each, message: each })));
    const { stdout } = await nvo('export');
    assert.ok(stdout.startsWith('\ufeffNumurs;Saņemts;'));
    const { rows, faults } = readCsv(stdout.slice(1), ';');
    assert.deepEqual(faults, []);
    const [headings = [], ...messages] = rows;
    assert.equal(messages.length, payloads.length);
    const cells = messages.flat();
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
    const names = messages.map((row) => row[headings.indexOf('Vārds')]?.replace(/^'/, ''));
    assert.deepEqual(names.sort(), [...payloads].sort());
  });

  it('exits with 1 where there is no such message', async () => {
    const { nvo } = await setUp();
    for (const action of ['show', 'done', 'erase', 'resend']) {
      const { code, stderr } = await nvo(action, 'AAAAAAAA', '--lang', 'en');
      assert.deepEqual([code, stderr.trim()], [1, 'AAA-AAA-AA: there is no such message.']);
    }
  });

  it('exits with 2 where it was not understood', async () => {
    const { nvo } = await setUp();
    for (const [args, hint] of [
      [['burn'], /inbox does not understand "burn"/],
      [['show'], /needs a reference/],
      [['show', 'K7M'], /"K7M" is no reference/],
      [['list', 'lost'], /takes no "lost": pending, held/],
      [['export', 'xml'], /takes no "xml": csv, json/],
      [['purge', 'now'], /takes no "now"/],
      [['done', 'failed'], /is no reference/],
    ] as const) {
      const { code, stderr } = await nvo(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, hint);
    }
  });
});

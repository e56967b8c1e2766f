import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { Receipt } from '../../src/contract/receipt.ts';
import { messageOf } from '../support/messages.ts';
import { newKey, postForm, postMessage, writeSide } from '../support/writing.ts';
import { temporaryFolder } from '../support/workspace.ts';

describe('Inbox: when nothing can be written', () => {
  const folder = temporaryFolder();
  const logged: string[] = [];
  let count = 0;
  let file = '';
  let inbox: Inbox;

  beforeEach(async () => {
    logged.length = 0;
    for (const method of ['log', 'warn', 'error'] as const) {
      mock.method(console, method, (...words: unknown[]) =>
        logged.push(words.map(String).join(' ')),
      );
    }
    file = join(folder, String(count++), 'inbox.db');
    inbox = await Inbox.open({ file });
  });

  afterEach(async () => {
    mock.restoreAll();
    await inbox.close();
  });

  /** No line of a log says who wrote or what. */
  const assertDiscreet = () => {
    assert.ok(logged.length > 0);
    for (const line of logged) assert.doesNotMatch(line, /@|Ilze|Labdien|67 000|192\.0\.2/);
  };

  const assertUnavailable = (response: Response) => {
    assert.equal(response.status, 503);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
  };

  it('a locked database gives 503 and keeps nothing; the same request is taken in later', async () => {
    const app = await writeSide(inbox);
    const other = new Libsql(file);
    other.exec('begin immediate');
    const headers = { 'Idempotency-Key': newKey() };
    const waiting = await Promise.all([
      postMessage(app, messageOf(), headers),
      postMessage(app, messageOf({ message: 'Labdien, vēl viena ziņa.' })),
    ]);
    for (const response of waiting) assertUnavailable(response);
    other.exec('rollback');
    other.close();
    assert.deepEqual(await inbox.list(), []);
    assert.equal((await postMessage(app, messageOf(), headers)).status, 201);
    assertDiscreet();
  });

  it('a full disk gives 503, loses nothing that was acknowledged, and is got over', async () => {
    const app = await writeSide(inbox);
    const before = ((await (await postMessage(app, messageOf())).json()) as Receipt).reference;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(inbox.db);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(inbox.db);
    const big = (i: number) => messageOf({ message: `Labdien ${i} ${'ļoti garš '.repeat(480)}` });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await postMessage(app, big(i))).status);
    assert.equal(statuses.at(-1), 503);
    const taken = statuses.filter((status) => status === 201).length;
    assert.equal((await inbox.list()).length, 1 + taken);
    assert.equal((await inbox.get(before))?.message.name, 'Ilze Bērziņa');
    await sql`pragma max_page_count = 100000`.execute(inbox.db);
    assert.equal((await postMessage(app, big(3))).status, 201);
    assertDiscreet();
  });

  it('the form without script shows what was typed, and whom else to turn to', async () => {
    const app = await writeSide(inbox);
    const other = new Libsql(file);
    other.exec('begin immediate');
    const { topic, name, email, message } = messageOf();
    const response = await postForm(app, { topic, name, email: email ?? '', message });
    assertUnavailable(response);
    const page = await response.text();
    for (const typed of [name, email ?? '', message]) assert.ok(page.includes(typed), typed);
    assert.match(page, /mailto:info@example\.lv/);
    assert.match(page, /tel:\+37167000000/);
    other.exec('rollback');
    other.close();
    assertDiscreet();
  });

  it('limits are not used up by what was not taken in', async () => {
    const app = await writeSide(inbox, { limits: { perMinute: 1, perHour: 1, together: 1 } });
    const other = new Libsql(file);
    other.exec('begin immediate');
    assertUnavailable(await postMessage(app, messageOf()));
    other.exec('rollback');
    other.close();
    assert.equal((await postMessage(app, messageOf())).status, 201);
    assert.equal(
      (await postMessage(app, messageOf({ message: 'Labdien, otrā ziņa.' }))).status,
      429,
    );
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import Libsql from 'libsql';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { Clock } from '../support/inboxes.ts';
import { messageOf } from '../support/messages.ts';
import { temporaryFolder } from '../support/workspace.ts';

/** A text that stands nowhere else; some fill many pages of the database. */
const planted = (i: number) =>
  messageOf({
    name: `Noslēpums-${i}-vārds`,
    email: `noslepums-${i}-@example.lv`,
    message: `Noslēpums-${i}-ziņa ${'garš teksts '.repeat((i * 37) % 300)}`,
  });

const marks = (i: number) => [`Noslēpums-${i}-`, `noslepums-${i}-`];

/** Every byte that SQLite keeps: the database, its journal and the journal's index. */
function bytesOf(file: string): Buffer[] {
  return readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name)));
}

const holds = (all: Buffer[], i: number) =>
  marks(i).some((mark) => all.some((bytes) => bytes.includes(mark)));

describe('Inbox: what is erased on SQLite', () => {
  const folder = temporaryFolder();
  const accept = async (inbox: Inbox, i: number) => {
    const accepted = await inbox.accept({ key: `k${i}`, message: planted(i), holdReasons: [] });
    assert.ok(accepted.outcome === 'created');
    return accepted.reference;
  };

  it('is in no byte of the database and its journal, whatever was written around it', async () => {
    const file = join(folder, 'erase', 'inbox.db');
    const inbox = await Inbox.open({ file });
    const references: string[] = [];
    for (let i = 0; i < 150; i++) references.push(await accept(inbox, i));
    const [worker] = await inbox.claimDue({ owner: 'w', limit: 1, leaseSeconds: 60 });
    await inbox.retryAt(worker?.reference ?? '', 'w', new Date(), `550 ${marks(0)[1] ?? ''}`);
    const isErased = (i: number) => i % 3 === 0;
    for (const i of references.keys()) {
      assert.ok(holds(bytesOf(file), i), `message ${i} was there`);
      if (isErased(i)) assert.equal(await inbox.erase(references[i] ?? ''), true);
    }
    const left = bytesOf(file);
    for (const i of references.keys()) assert.equal(holds(left, i), !isErased(i), `message ${i}`);
    assert.equal(await inbox.purge(new Date(Date.now() + 1000)), 100);
    for (const i of references.keys()) assert.equal(holds(bytesOf(file), i), false);
    await inbox.close();
  });

  it('is said not to be gone as long as another process reads what was', async () => {
    const file = join(folder, 'busy', 'inbox.db');
    const inbox = await Inbox.open({ file });
    const reference = await accept(inbox, 1);
    const reader = new Libsql(file);
    reader.exec('begin');
    reader.prepare('select count(*) from messages').all();
    await assert.rejects(inbox.erase(reference), /keeps the journal/);
    assert.equal(await inbox.status(reference), undefined);
    reader.exec('commit');
    reader.close();
    await inbox.purge(new Date(0));
    assert.equal(holds(bytesOf(file), 1), false);
    await inbox.close();
  });

  it('lies in files that only their owner may read', async () => {
    const file = join(folder, 'rights', 'inbox.db');
    const inbox = await Inbox.open({ file }, { now: new Clock().now });
    await accept(inbox, 2);
    for (const name of readdirSync(dirname(file))) {
      assert.equal(statSync(join(dirname(file), name)).mode & 0o077, 0, name);
    }
    assert.equal(statSync(dirname(file)).mode & 0o077, 0);
    await inbox.close();
  });
});

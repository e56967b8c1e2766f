import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Inbox } from '../../endpoint/inbox/inbox.ts';
import { readReference } from '../../src/contract/reference.ts';
import { Clock, describeOnBoth } from '../support/inboxes.ts';
import { messageOf } from '../support/messages.ts';
import { until } from '../support/until.ts';

let keys = 0;
const submission = (more: Parameters<typeof messageOf>[0] = {}) => ({
  key: `key-${++keys}`,
  message: messageOf({ message: `Labdien, te ziņa nr. ${keys}.`, ...more }),
  holdReasons: [] as const,
});

/** Accepts a message and gives its reference. */
async function taken(inbox: Inbox, each: Parameters<Inbox['accept']>[0] = submission()) {
  const accepted = await inbox.accept(each);
  assert.ok(accepted.outcome === 'created');
  return accepted.reference;
}

const claim = { owner: 'worker', limit: 10, leaseSeconds: 60 };

describeOnBoth('Inbox: taking in', ({ open, place }) => {
  it('keeps a message as it was sent, without what told the sender from a program', async () => {
    const inbox = await open();
    const message = messageOf({ changes: [{ field: 'email', from: '', to: 'a@b.lv' }] });
    const extra = { proof: 'abc', trap: 'x', elapsed: 9 };
    const each = { ...submission(), message: { ...message, ...extra } };
    const reference = await taken(inbox, each);
    assert.equal(readReference(reference), reference);
    const kept = await inbox.get(reference);
    assert.deepEqual(kept?.message, message);
    assert.equal(kept.state, 'pending');
    assert.equal(kept.attempts, 0);
  });

  it('gives the same receipt to the same key and body, and refuses another body', async () => {
    const inbox = await open();
    const each = submission();
    const first = await inbox.accept(each);
    assert.equal(first.outcome, 'created');
    for (const again of [await inbox.accept(each), await inbox.find(each.key, each.message)]) {
      assert.deepEqual(again, { ...first, outcome: 'replayed' });
    }
    const withProof = { ...each, message: { ...each.message, proof: 'another' } };
    assert.equal((await inbox.accept(withProof)).outcome, 'replayed');
    const changed = { ...each, message: messageOf({ message: 'Cits teksts, tā pati atslēga.' }) };
    assert.deepEqual(await inbox.accept(changed), { outcome: 'mismatch' });
    assert.equal((await inbox.list()).length, 1);
  });

  it('takes the same body under another key within ten minutes for the same message', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const [first, second] = [submission(), submission()];
    const same = { ...second, message: first.message };
    const reference = await taken(inbox, first);
    clock.forward(599);
    const again = await inbox.accept(same);
    assert.ok('reference' in again && again.reference === reference);
    clock.forward(2);
    // The second key stands for the first message for good; a third one is a new message.
    const late = await inbox.accept(same);
    assert.ok('reference' in late && late.reference === reference);
    assert.notEqual(await taken(inbox, { ...submission(), message: first.message }), reference);
  });

  it('makes one message of 50 requests at once with one key, and of 50 keys with one body', async () => {
    const inbox = await open();
    const one = submission();
    const sameKey = await Promise.all(Array.from({ length: 50 }, () => inbox.accept(one)));
    assert.equal(sameKey.filter(({ outcome }) => outcome === 'created').length, 1);
    const other = submission();
    const sameBody = await Promise.all(
      Array.from({ length: 50 }, (_, i) => inbox.accept({ ...other, key: `tab-${i}` })),
    );
    assert.equal(sameBody.filter(({ outcome }) => outcome === 'created').length, 1);
    assert.equal((await inbox.list()).length, 2);
  });

  it('accepts a proof once of 1,000 uses at once, also after a restart', async () => {
    const at = await place();
    const inbox = await open({ at });
    const proof = { challenge: 'c'.repeat(64), expiresAt: new Date(Date.now() + 3_600_000) };
    const uses = Array.from({ length: 1000 }, async () => {
      const use = { ...submission(), proof };
      // On a slow machine the last wait longer for a connection than they may: they come again.
      const isLate = (error: unknown) => String(error).includes('timeout exceeded');
      return until(
        () =>
          inbox
            .accept(use)
            .catch((error: unknown) => isLate(error) || Promise.reject(error as Error)),
        (accepted) => accepted !== true,
      );
    });
    await Promise.all(uses);
    assert.deepEqual(await inbox.counts(), {
      ...{ pending: 1, held: 999, delivered: 0, done: 0, failed: 0, spam: 0 },
    });
    const restarted = await open({ at });
    const reference = await taken(restarted, { ...submission(), proof });
    assert.deepEqual((await restarted.get(reference))?.holdReasons, ['used-proof']);
  });

  it('is opened by several at once, and keeps its secrets', async () => {
    const at = await place();
    const inboxes = await Promise.all([open({ at }), open({ at }), open({ at })]);
    const secrets = await Promise.all(inboxes.map((inbox) => inbox.secret('challenge')));
    assert.equal(secrets[0]?.length, 32);
    for (const secret of secrets) assert.deepEqual(secret, secrets[0]);
    assert.notDeepEqual(await inboxes[0].secret('links'), secrets[0]);
    const reference = await taken(inboxes[0]);
    assert.equal((await inboxes[1].status(reference))?.state, 'pending');
  });

  it('gives a job of a period to one caller', async () => {
    const at = await place();
    const inboxes = await Promise.all([open({ at }), open({ at })]);
    const turns = await Promise.all(
      inboxes.flatMap((inbox) => [1, 2, 3].map(() => inbox.takeTurn('mail', '2026-09-05'))),
    );
    assert.equal(turns.filter(Boolean).length, 1);
    assert.equal(await inboxes[0].takeTurn('mail', '2026-09-04'), false);
    assert.equal(await inboxes[1].takeTurn('mail', '2026-09-06'), true);
    assert.equal(await inboxes[1].takeTurn('purge', '2026-09-05'), true);
  });

  it('leaves nothing of a transaction that fails, and goes on', async () => {
    const inbox = await open();
    const each = submission();
    const failing = inbox.db.transaction().execute(async (tx) => {
      await tx.insertInto('settings').values({ name: 'x', value: 'y' }).execute();
      throw new Error('the power went');
    });
    await assert.rejects(failing, /the power went/);
    assert.equal(await inbox.find(each.key, each.message), undefined);
    const rows = await inbox.db
      .selectFrom('settings')
      .selectAll()
      .where('name', '=', 'x')
      .execute();
    assert.equal(rows.length, 0);
    await taken(inbox, each);
  });
});

describeOnBoth('Inbox: the outbox', ({ open }) => {
  it('leases what is due, the oldest first, and to one worker only', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const references: string[] = [];
    for (let i = 0; i < 6; i++) {
      references.push(await taken(inbox));
      clock.forward(1);
    }
    const claims = await Promise.all(
      ['a', 'b', 'c', 'd'].map((owner) => inbox.claimDue({ owner, limit: 2, leaseSeconds: 60 })),
    );
    const claimed = claims.flat().map(({ reference }) => reference);
    assert.equal(new Set(claimed).size, claimed.length);
    assert.ok(claimed.length >= 2);
    const first = claims.find((each) => each.length > 0) ?? [];
    const times = first.map(({ receivedAt }) => receivedAt);
    assert.deepEqual(times, [...times].sort());
    const rest = await inbox.claimDue({ ...claim, limit: 10 });
    assert.deepEqual(
      [...claimed, ...rest.map(({ reference }) => reference)].sort(),
      references.sort(),
    );
    assert.deepEqual(await inbox.claimDue(claim), []);
  });

  it('gives a message whose lease has run out to another, and heeds the first no more', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const reference = await taken(inbox);
    assert.equal((await inbox.claimDue({ ...claim, owner: 'slow' })).length, 1);
    clock.forward(61);
    assert.equal((await inbox.claimDue({ ...claim, owner: 'quick' })).length, 1);
    assert.equal(await inbox.markDelivered(reference, 'slow'), false);
    assert.equal((await inbox.get(reference))?.state, 'pending');
    assert.equal(await inbox.markDelivered(reference, 'quick'), true);
    assert.equal((await inbox.status(reference))?.state, 'delivered');
    assert.equal(await inbox.markFailed(reference, 'quick', 'late'), false);
  });

  it('tries again when it is time, and gives up for good', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const reference = await taken(inbox);
    const oldest = clock.now();
    await inbox.claimDue(claim);
    const at = new Date(clock.now().getTime() + 300_000);
    assert.equal(await inbox.retryAt(reference, claim.owner, at, '451 greylisted'), true);
    assert.deepEqual(await inbox.claimDue(claim), []);
    assert.deepEqual(await inbox.oldestUnsent(), oldest);
    clock.forward(300);
    const [again] = await inbox.claimDue(claim);
    assert.equal(again?.attempts, 1);
    assert.equal(again.lastError, '451 greylisted');
    assert.equal(await inbox.markFailed(reference, claim.owner, '550 no such box'), true);
    assert.equal((await inbox.status(reference))?.state, 'failed');
    assert.equal(await inbox.oldestUnsent(), undefined);
    assert.equal((await inbox.get(reference))?.message.name, 'Ilze Bērziņa');
    assert.equal(await inbox.resend(reference), true);
    assert.equal((await inbox.claimDue(claim))[0]?.attempts, 0);
  });

  it('mails held messages too; they stay held until somebody approves them', async () => {
    const inbox = await open();
    const reference = await taken(inbox, { ...submission(), holdReasons: ['trap', 'too-fast'] });
    const [held] = await inbox.claimDue(claim);
    assert.deepEqual(held?.holdReasons, ['trap', 'too-fast']);
    await inbox.markDelivered(reference, claim.owner);
    assert.equal((await inbox.get(reference))?.state, 'held');
    assert.equal((await inbox.status(reference))?.state, 'pending');
    assert.equal(await inbox.approve(reference), true);
    assert.equal((await inbox.status(reference))?.state, 'delivered');
    const waiting = await taken(inbox, { ...submission(), holdReasons: ['no-proof'] });
    await inbox.approve(waiting);
    assert.equal((await inbox.get(waiting))?.state, 'pending');
  });
});

describeOnBoth('Inbox: the staff', ({ open }) => {
  it('lists the newest first, by state and from where the list goes on', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const references: string[] = [];
    for (let i = 0; i < 5; i++) {
      references.unshift(await taken(inbox));
      clock.forward(60);
    }
    await inbox.markDone(references[1]!);
    const all = await inbox.list({ limit: 3 });
    assert.deepEqual(
      all.map(({ reference }) => reference),
      references.slice(0, 3),
    );
    const next = await inbox.list({ before: all[2]!.receivedAt });
    assert.deepEqual(
      next.map(({ reference }) => reference),
      references.slice(3),
    );
    const done = await inbox.list({ states: ['done'] });
    assert.deepEqual(
      done.map(({ reference, doneAt }) => [reference, doneAt]),
      [[references[1], clock.now().toISOString()]],
    );
    assert.equal((await inbox.counts()).pending, 4);
  });

  it('marks as done or spam; a sender of spam sees no change', async () => {
    const inbox = await open();
    const [done, spam] = [
      await taken(inbox),
      await taken(inbox, { ...submission(), holdReasons: ['trap'] }),
    ];
    assert.equal(await inbox.markDone(done), true);
    assert.equal((await inbox.status(done))?.state, 'done');
    assert.equal(await inbox.markSpam(spam), true);
    assert.equal((await inbox.status(spam))?.state, 'pending');
    assert.deepEqual(await inbox.claimDue(claim), []);
    for (const change of ['markDone', 'markSpam', 'approve', 'resend', 'erase'] as const) {
      assert.equal(await inbox[change]('AAAAAAAA'), false);
    }
  });

  it('erases a message while it is being sent, and for a late retry too', async () => {
    const inbox = await open();
    const each = submission();
    const reference = await taken(inbox, each);
    await inbox.claimDue(claim);
    assert.equal(await inbox.erase(reference), true);
    assert.equal(await inbox.markDelivered(reference, claim.owner), false);
    assert.equal(await inbox.get(reference), undefined);
    assert.equal(await inbox.status(reference), undefined);
    assert.deepEqual(await inbox.list(), []);
    const late = await inbox.accept(each);
    assert.ok('reference' in late && late.outcome === 'replayed' && late.reference === reference);
    assert.deepEqual(await inbox.list(), []);
    assert.equal(await inbox.erase(reference), false);
  });

  it('purges what was received before a day, and proofs that have run out', async () => {
    const clock = new Clock();
    const inbox = await open({ now: clock.now });
    const expiresAt = new Date(clock.now().getTime() + 3_600_000);
    const proof = { challenge: 'd'.repeat(64), expiresAt };
    const [old, erased] = [await taken(inbox, { ...submission(), proof }), await taken(inbox)];
    await inbox.erase(erased);
    clock.forward(86_400);
    const kept = await taken(inbox);
    assert.equal(await inbox.purge(new Date(clock.now().getTime() - 3_600_000)), 1);
    assert.equal(await inbox.get(old), undefined);
    assert.equal((await inbox.get(kept))?.reference, kept);
    for (const [table, left] of [
      ['messages', 1],
      ['message_keys', 1],
      ['used_proofs', 0],
    ] as const) {
      assert.equal((await inbox.db.selectFrom(table).selectAll().execute()).length, left, table);
    }
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nextAttempt } from '../../endpoint/mail/retry.ts';
import { MailError, type Letter, type Mailer } from '../../endpoint/mail/smtp.ts';
import { MailWorker } from '../../endpoint/mail/worker.ts';
import { describeOnBoth, type Inboxes } from '../support/inboxes.ts';
import { put } from '../support/messages.ts';

const MINUTE = 60_000;

/** A clock that stands still until it is set. */
class Clock {
  time = Date.parse('2026-09-05T10:00:00Z');
  now = () => new Date(this.time);
}

/** What the mail server does with a letter; `count`: how many it has seen. */
type Send = (letter: Letter, count: number) => Promise<void> | void;

const failure = (isPermanent: boolean) => new MailError('reply', { isPermanent, kind: 'TEST' });

async function setUpWith(open: Inboxes['open'], send: Send = () => undefined) {
  const clock = new Clock();
  const inbox = await open({ now: clock.now });
  const sent: Letter[] = [];
  const lines: string[] = [];
  const mailer: Mailer = {
    async send(letter) {
      sent.push(letter);
      await send(letter, sent.length);
    },
  };
  const workerOf = () =>
    new MailWorker({
      inbox,
      mailer,
      now: clock.now,
      random: () => 0.5,
      log: (line) => lines.push(line),
      toLetter: ({ reference }) =>
        Promise.resolve({ messageId: `${reference}@test`, subject: 'T', text: 'T' }),
    });
  return { clock, inbox, sent, lines, workerOf, worker: workerOf() };
}

describeOnBoth('the mail worker', ({ open }) => {
  const setUp = (send?: Send) => setUpWith(open, send);

  it('mails each message once, and says so in its status', async () => {
    const { inbox, sent, worker } = await setUp();
    const references = [await put(inbox), await put(inbox, { name: 'Jānis' })];
    assert.equal(await worker.run(), 2);
    assert.equal(await worker.run(), 0);
    assert.deepEqual(sent.map(({ messageId }) => messageId.slice(0, 8)).sort(), references.sort());
    assert.equal((await inbox.status(references[0]!))?.state, 'delivered');
    assert.equal(await inbox.oldestUnsent(), undefined);
  });

  it('mails a held message too, and leaves it held', async () => {
    const { inbox, sent, worker } = await setUp();
    const reference = await put(inbox, {}, ['trap']);
    await worker.run();
    assert.equal(sent.length, 1);
    assert.equal((await inbox.get(reference))?.state, 'held');
    assert.equal(await worker.run(), 0);
  });

  it('tries again after 1, 5 and 30 minutes, every two hours for five days, and then gives up', async () => {
    const { clock, inbox, sent, worker } = await setUp(() => Promise.reject(failure(false)));
    const reference = await put(inbox);
    const start = clock.time;
    const pauses: number[] = [];
    for (;;) {
      await worker.run();
      const { nextAttemptAt, state } = (await inbox.get(reference))!;
      if (!nextAttemptAt) {
        assert.equal(state, 'failed');
        break;
      }
      pauses.push((Date.parse(nextAttemptAt) - clock.time) / MINUTE);
      clock.time = Date.parse(nextAttemptAt) - 1;
      assert.equal(await worker.run(), 0, 'it is not tried too early');
      clock.time += 1;
    }
    assert.deepEqual(pauses.slice(0, 5), [1, 5, 30, 120, 120]);
    assert.ok(pauses.slice(3).every((pause) => pause === 120));
    assert.equal((clock.time - start) / MINUTE, 36 + 5 * 24 * 60);
    assert.equal(sent.length, 64);
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 1);
    assert.equal((await inbox.status(reference))?.state, 'failed');
    assert.equal((await inbox.get(reference))?.message.name, 'Ilze Bērziņa');
  });

  it('spreads the two hours by a quarter of an hour to either side', () => {
    const at = (random: number) => Number(nextAttempt(new Date(0), 4, () => random)) / MINUTE;
    assert.deepEqual([at(0), at(0.5), at(0.999999).toFixed(3)], [105, 120, '135.000']);
  });

  it('gives up at once what the server refuses for good', async () => {
    const { inbox, sent, lines, worker } = await setUp(() => Promise.reject(failure(true)));
    const reference = await put(inbox);
    await worker.run();
    assert.equal(sent.length, 1);
    const { state, lastError } = (await inbox.get(reference))!;
    assert.deepEqual([state, lastError], ['failed', 'reply']);
    assert.match(lines.join(), new RegExp(`the mail of ${reference} is given up \\(TEST\\)`));
  });

  it('takes a letter that can’t be composed for a failure like any other', async () => {
    const { clock, inbox } = await setUp();
    const toLetter = () => Promise.reject(new RangeError('broken'));
    const mailer = { send: () => Promise.resolve() };
    const reference = await put(inbox);
    await new MailWorker({ inbox, mailer, toLetter, now: clock.now }).run();
    const { state, lastError, attempts } = (await inbox.get(reference))!;
    assert.deepEqual([state, lastError, attempts], ['pending', 'broken', 1]);
  });

  it('logs a server that is down once, not once a message, and when it is back', async () => {
    const { clock, inbox, lines, worker } = await setUp((_letter, count) => {
      if (count <= 20) throw failure(false);
    });
    for (let i = 0; i < 10; i++) await put(inbox, { name: `N ${i}` });
    await worker.run();
    clock.time += MINUTE;
    await worker.run();
    clock.time += 5 * MINUTE;
    await worker.run();
    assert.deepEqual(lines, [
      'mail does not go out (TEST); it is tried again',
      'mail goes out again',
    ]);
  });

  it('shares the work with others: none sends what another sends', async () => {
    const { inbox, sent, workerOf } = await setUp(async () => {
      await new Promise((resolve) => setImmediate(resolve));
    });
    for (let i = 0; i < 60; i++) await put(inbox, { name: `N ${i}` });
    const counts = await Promise.all(
      [workerOf(), workerOf(), workerOf()].map((each) => each.run()),
    );
    assert.equal(sent.length, 60);
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 60);
    assert.ok(
      counts.every((count) => count > 0),
      String(counts),
    );
  });

  it('takes up after a quarter of an hour what a worker left that died', async () => {
    const { clock, inbox, sent, worker } = await setUp();
    const reference = await put(inbox);
    await inbox.claimDue({ owner: 'dead', limit: 1, leaseSeconds: 15 * 60 });
    clock.time += 15 * MINUTE - 1;
    assert.equal(await worker.run(), 0);
    clock.time += 1;
    assert.equal(await worker.run(), 1);
    assert.equal(sent.length, 1);
    assert.equal((await inbox.get(reference))?.state, 'delivered');
  });

  it('ends what is under way when it is stopped, and takes up no more', async () => {
    const { inbox, sent, worker } = await setUp(() => worker.stop());
    for (let i = 0; i < 20; i++) await put(inbox, { name: `N ${i}` });
    await worker.run();
    assert.ok(sent.length <= 4, String(sent.length));
    assert.equal((await inbox.counts()).delivered, sent.length);
  });

  it('sends a message that was given up once more when it is told to', async () => {
    const { inbox, sent, worker } = await setUp((_letter, count) => {
      if (count === 1) throw failure(true);
    });
    const reference = await put(inbox);
    await worker.run();
    await inbox.resend(reference);
    await worker.run();
    assert.equal((await inbox.get(reference))?.state, 'delivered');
    assert.equal(sent[0]?.messageId, sent[1]?.messageId);
  });
});

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import fc from 'fast-check';
import type { Hono } from 'hono';
import type { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { Receipt } from '../../src/contract/receipt.ts';
import { messageOf } from './messages.ts';
import { newKey } from './writing.ts';

/** Requests that are sent at once with one key. */
export const TOGETHER = 50;

/** For each request: after how many milliseconds its client goes away; null: it waits for the answer. */
const clients = fc.array(fc.option(fc.nat(12), { freq: 2 }), {
  minLength: TOGETHER,
  maxLength: TOGETHER,
});
const texts = fc.string({ unit: 'grapheme', minLength: 10, maxLength: 300 });

/** An app behind a real server on loopback, until `stop`. */
export async function listen(app: Hono): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, stop };
}

/**
 * Sends each message 50 times at once, some clients going away before the answer, and then once
 * more: there is exactly one row for a key, and everybody gets its receipt.
 *
 * @returns how many requests were answered with what
 */
export async function proveIdempotency(
  inbox: Inbox,
  url: string,
  runs: number,
): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  let made = (await inbox.list({ limit: 1e6 })).length;
  await fc.assert(
    fc.asyncProperty(clients, texts, async (patience, text) => {
      const key = newKey();
      const body = JSON.stringify(
        messageOf({ message: `Ziņa ${key} ${text.replace(/[\p{C}]/gu, ' ')}.` }),
      );
      const post = async (signal?: AbortSignal) => {
        const response = await fetch(`${url}/v1/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
          body,
          ...(signal && { signal }),
        });
        return { status: response.status, receipt: (await response.json()) as Receipt };
      };
      const received = await Promise.all(patience.map((wait) => impatiently(post, wait)));
      const last = await untilSettled(post);
      made++;
      const rows = await inbox.db
        .selectFrom('message_keys')
        .selectAll()
        .where('key', '=', key)
        .execute();
      assert.deepEqual(
        rows.map(({ reference }) => reference),
        [last.receipt.reference],
      );
      assert.equal((await inbox.list({ limit: 1e6 })).length, made);
      for (const answer of received) {
        const name = answer ? String(answer.status) : 'gone';
        answers.set(name, (answers.get(name) ?? 0) + 1);
        if (!answer || answer.status === 409) continue;
        assert.ok(answer.status === 200 || answer.status === 201, name);
        assert.equal(answer.receipt.reference, last.receipt.reference);
      }
      assert.ok(received.filter((answer) => answer?.status === 201).length <= 1);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return answers;
}

interface Answer {
  status: number;
  receipt: Receipt;
}

async function impatiently(
  post: (signal?: AbortSignal) => Promise<Answer>,
  wait: number | null,
): Promise<Answer | undefined> {
  if (wait === null) return post();
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), wait);
  try {
    return await post(gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** A client that is told to wait, as long as an earlier request is still being answered. */
async function untilSettled(post: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await post();
    if (answer.status !== 409) return answer;
    await pause(20);
  }
}

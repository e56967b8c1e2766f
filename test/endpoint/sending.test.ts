import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import type { Hono } from 'hono';
import type { Inbox } from '../../endpoint/inbox/inbox.ts';
import { fetchDelivery } from '../../src/data/delivery.ts';
import { deliver, newKey, postMessage, type Sending } from '../../src/data/post-message.ts';
import { fetchChallenge, solveChallenge } from '../../src/data/proof-of-work.ts';
import { sha256 } from '../../src/data/sha256.ts';
import { listen } from '../support/idempotency.ts';
import { describeOnBoth } from '../support/inboxes.ts';
import { messageOf } from '../support/messages.ts';
import { startServer } from '../support/server.ts';
import { writeSide } from '../support/writing.ts';

const never = new AbortController().signal;
const atOnce = { signal: never, wait: () => Promise.resolve(), onState: () => undefined };

let texts = 0;
const fresh = (more: Parameters<typeof messageOf>[0] = {}) =>
  messageOf({ message: `Labdien! Ziņa ${++texts}.`, ...more });

/** What may become of a request on its way; the last two reach the inbox. */
const fates = ['lost', 'busy', 'error', 'login', 'no-answer', 'half-answer'] as const;
type Fate = (typeof fates)[number];

/** A network that loses the first requests in these ways, and then lets all through. */
function unsteady(app: Hono, left: Fate[]): RequestListener {
  const html = { 'content-type': 'text/html' };
  const through = getRequestListener(app.fetch);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    switch (left.shift()) {
      case 'lost':
        return request.socket.destroy();
      case 'busy':
        return response.writeHead(503, { 'retry-after': '1' }).end('{}');
      case 'error':
        return response.writeHead(502, html).end('<h1>Bad gateway</h1>');
      case 'login':
        return response.writeHead(200, html).end('<h1>Welcome to our Wi-Fi</h1>');
      case 'no-answer':
        await answerOf(app, request);
        return request.socket.destroy();
      case 'half-answer': {
        const answer = await answerOf(app, request);
        const text = await answer.text();
        response.writeHead(answer.status, { 'content-length': String(text.length) });
        return response.write(text.slice(0, 20), () => response.destroy());
      }
      case undefined:
        return through(request, response);
    }
  };
  return (request, response) => void answer(request, response);
}

/** The inbox's answer, which the visitor does not get. */
async function answerOf(app: Hono, request: IncomingMessage): Promise<Response> {
  const { method = '', url = '' } = request;
  const headers = request.headers as Record<string, string>;
  return app.request(url, { method, headers, body: Buffer.concat(await request.toArray()) });
}

describe('sha256', () => {
  it('gives what Node gives, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1_000 }), (message) => {
        const hash = createHash('sha256').update(message).digest();
        const words = Array.from({ length: 8 }, (_, i) => hash.readInt32BE(i * 4));
        assert.deepEqual([...sha256(message)], words);
      }),
      { numRuns: 1_000 },
    );
  });
});

describeOnBoth('the page’s way to the inbox', ({ open }) => {
  let inbox: Inbox;
  let app: Hono;
  let endpoint: string;
  let stop: () => Promise<void>;
  before(async () => {
    inbox = await open();
    app = await writeSide(inbox);
    const server = await listen(app);
    endpoint = `${server.url}/v1`;
    stop = server.stop;
  });
  after(() => stop());

  it('brings a message with a solved challenge past the review, and tells what became of it', async () => {
    for (let i = 0; i < 10; i++) {
      const proof = await solveChallenge(await fetchChallenge(endpoint, never), never);
      const posted = await postMessage(endpoint, fresh({ proof }), {
        key: newKey(),
        signal: never,
      });
      assert.equal(posted.kind, 'received');
      const { reference, receivedAt, statusUrl } = posted.receipt;
      assert.equal((await inbox.get(reference))?.state, 'pending');
      assert.deepEqual(await fetchDelivery(statusUrl, never), { state: 'pending', receivedAt });
    }
  });

  it('tells which fields the endpoint refuses, in the message’s language', async () => {
    const { email: _, ...nobody } = fresh({ name: '' });
    const posted = await postMessage(endpoint, nobody, { key: newKey(), signal: never });
    assert.equal(posted.kind, 'refused');
    assert.equal(posted.status, 422);
    assert.deepEqual(
      posted.errors.map(({ pointer, code }) => [pointer, code]),
      [
        ['/name', 'required'],
        ['/email', 'contact-required'],
      ],
    );
    assert.match(posted.errors[0]?.detail ?? '', /[āēīūš]/);
  });

  it('knows nothing of a message that has been erased', async () => {
    assert.equal(await fetchDelivery(`${endpoint}/messages/K7M2PX4R`, never), undefined);
  });

  it('takes no for an answer where a key stands for another message', async () => {
    const key = newKey();
    await postMessage(endpoint, fresh(), { key, signal: never });
    const posted = await postMessage(endpoint, fresh(), { key, signal: never });
    assert.deepEqual(posted, { kind: 'refused', status: 422, errors: [] });
  });

  it('makes one row of a message, whatever becomes of its requests', async () => {
    const seen = new Set<Fate>();
    const network = await startServer(() => undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...fates), { maxLength: 6 }), async (way) => {
        const before = (await inbox.list({ limit: 1e6 })).map(({ reference }) => reference);
        const left = [...way];
        network.answer = unsteady(app, left);
        const states: Sending[] = [];
        const onState = (state: Sending) => states.push(state);
        const options = { ...atOnce, key: newKey(), onState };
        const message = fresh();
        const sent = await deliver(`${network.url}/v1`, () => message, options);
        assert.equal(sent.kind, 'received');
        const rows = (await inbox.list({ limit: 1e6 })).map(({ reference }) => reference);
        const added = rows.filter((reference) => !before.includes(reference));
        assert.deepEqual(added, [sent.receipt.reference]);
        assert.deepEqual(left, []);
        assert.equal(states.filter(({ kind }) => kind === 'sending').length, way.length + 1);
        for (const fate of way) seen.add(fate);
      }),
      { numRuns: 60 },
    );
    assert.deepEqual([...seen].sort(), [...fates].sort());
  });

  it('makes one row of a message that two tabs send at once', async () => {
    const message = fresh();
    const key = newKey();
    const tabs = Array.from({ length: 8 }, () =>
      deliver(endpoint, () => message, { ...atOnce, key }),
    );
    const references = (await Promise.all(tabs)).map(
      (sent) => sent.kind === 'received' && sent.receipt.reference,
    );
    assert.equal(new Set(references).size, 1);
    const rows = await inbox.list({ limit: 1e6 });
    assert.equal(rows.filter(({ reference }) => reference === references[0]).length, 1);
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Problem, Receipt } from '../../src/contract/receipt.ts';
import { readReference } from '../../src/contract/reference.ts';
import { listen, proveIdempotency } from '../support/idempotency.ts';
import { Clock, describeOnBoth } from '../support/inboxes.ts';
import { messageOf } from '../support/messages.ts';
import { until } from '../support/until.ts';
import { consentSite, newKey, postMessage, solve, writeSide } from '../support/writing.ts';

const problemOf = async (response: Response): Promise<Problem> => {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return (await response.json()) as Problem;
};

const receiptOf = async (response: Response) => (await response.json()) as Receipt;

let texts = 0;
const fresh = (more: Parameters<typeof messageOf>[0] = {}) =>
  messageOf({ message: `Labdien! Ziņa ${++texts}.`, ...more });

describeOnBoth('POST /v1/messages', ({ open, place }) => {
  it('answers 201 with a reference, the time and where to ask, and nothing to be stored', async () => {
    const inbox = await open();
    const app = await writeSide(inbox);
    const response = await postMessage(app, fresh({ proof: await solve(app) }));
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('idempotency-replayed'), null);
    const { reference, receivedAt, statusUrl } = await receiptOf(response);
    assert.equal(readReference(reference), reference);
    assert.equal((await inbox.get(reference))?.state, 'pending');
    const status = await app.request(new URL(statusUrl).pathname);
    assert.deepEqual(await status.json(), { state: 'pending', receivedAt });
  });

  it('replays the same key and body with 200, and refuses another body with 422', async () => {
    const app = await writeSide(await open());
    const headers = { 'Idempotency-Key': newKey() };
    const message = fresh();
    const first = await receiptOf(await postMessage(app, message, headers));
    const again = await postMessage(app, { ...message, proof: 'another' }, headers);
    assert.equal(again.status, 200);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await receiptOf(again), first);
    const other = await postMessage(app, fresh(), headers);
    assert.equal(other.status, 422);
    assert.equal((await problemOf(other)).status, 422);
  });

  it('gives an identical body under another key the first one’s receipt', async () => {
    const app = await writeSide(await open());
    const message = fresh();
    const first = await receiptOf(await postMessage(app, message));
    const second = await postMessage(app, message);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await receiptOf(second), first);
  });

  it('answers 409 while the first request with a key runs, and says when to come again', async () => {
    const app = await writeSide(await open());
    const headers = { 'Idempotency-Key': newKey() };
    const message = fresh();
    const responses = await Promise.all([1, 2, 3].map(() => postMessage(app, message, headers)));
    assert.deepEqual(responses.map(({ status }) => status).sort(), [201, 409, 409]);
    const running = responses.find(({ status }) => status === 409)!;
    assert.match(running.headers.get('retry-after') ?? '', /^\d+$/);
    await problemOf(running);
  });

  it('holds a message without a good proof, with the same receipt', async () => {
    const inbox = await open();
    const app = await writeSide(inbox);
    const used = await solve(app);
    await postMessage(app, fresh({ proof: used }));
    const suspicious = [
      [{}, ['no-proof']],
      [{ proof: 'nonsense' }, ['wrong-proof']],
      [{ proof: 7 }, ['wrong-proof']],
      [{ proof: 'x'.repeat(30_000) }, ['wrong-proof']],
      [{ proof: used }, ['used-proof']],
      [{ proof: await solve(app), trap: 'http://spam.example' }, ['trap']],
      [{ proof: await solve(app), elapsed: 0.4 }, ['too-fast']],
    ] as const;
    for (const [more, reasons] of suspicious) {
      const response = await postMessage(app, fresh(more));
      assert.equal(response.status, 201);
      const { reference, statusUrl } = await receiptOf(response);
      const kept = await inbox.get(reference);
      assert.equal(kept?.state, 'held');
      assert.deepEqual(kept.holdReasons, reasons);
      const status = await app.request(new URL(statusUrl).pathname);
      assert.equal(((await status.json()) as { state: string }).state, 'pending');
    }
  });

  it('heeds a proof from before a restart and from another machine, and none that has run out', async () => {
    const at = await place();
    const clock = new Clock();
    const [one, other] = [await open({ at, now: clock.now }), await open({ at, now: clock.now })];
    const proof = await solve(await writeSide(one, { now: clock.now }));
    const late = await solve(await writeSide(one, { now: clock.now }));
    const app = await writeSide(other, { now: clock.now });
    await postMessage(app, fresh({ proof }));
    clock.forward(3601);
    await postMessage(app, fresh({ proof: late }));
    const reasons = (await one.list()).map(({ holdReasons }) => holdReasons);
    assert.deepEqual(reasons, [['wrong-proof'], []]);
  });

  it('accepts one solution once of 1,000 messages at once', async () => {
    const inbox = await open();
    const app = await writeSide(inbox);
    const proof = await solve(app);
    const answers = Array.from({ length: 1000 }, () => {
      const message = fresh({ proof });
      const headers = { 'Idempotency-Key': newKey() };
      // On a slow machine the last wait longer than they may: they come again, as clients do.
      return until(
        () => postMessage(app, message, headers),
        ({ status }) => status !== 503,
      );
    });
    const statuses = new Set((await Promise.all(answers)).map(({ status }) => status));
    assert.deepEqual([...statuses], [201]);
    const { pending, held } = await inbox.counts();
    assert.deepEqual({ pending, held }, { pending: 1, held: 999 });
  });

  it('makes one row of a key, whoever goes away before the answer', async () => {
    const inbox = await open();
    const { url, stop } = await listen(await writeSide(inbox));
    const answers = await proveIdempotency(inbox, url, 6).finally(stop);
    assert.ok((answers.get('gone') ?? 0) > 20, JSON.stringify([...answers]));
  });

  it('limits what comes from one address; replays do not count', async () => {
    const clock = new Clock();
    const app = await writeSide(await open({ now: clock.now }), {
      now: clock.now,
      limits: { perMinute: 2, perHour: 3, together: 100 },
    });
    const headers = { 'Idempotency-Key': newKey() };
    const message = fresh();
    await postMessage(app, message, headers);
    for (let i = 0; i < 10; i++) {
      assert.equal((await postMessage(app, message, headers)).status, 200);
      assert.equal((await postMessage(app, message)).status, 200);
    }
    assert.equal((await postMessage(app, fresh())).status, 201);
    const refused = await postMessage(app, fresh());
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    await problemOf(refused);
    clock.forward(60);
    assert.equal((await postMessage(app, fresh())).status, 201);
    const hourly = await postMessage(app, fresh());
    assert.equal(hourly.headers.get('retry-after'), String(3600 - 60));
  });
});

describeOnBoth('The write side: refusals', ({ open }) => {
  it('says what is wrong with each field, in the sender’s language', async () => {
    const inbox = await open();
    const app = await writeSide(inbox, { site: () => consentSite });
    const { email: _, ...message } = fresh({ name: 'a\r\nBcc: x@y.lv', message: 'īss' });
    const response = await postMessage(app, message);
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('content-language'), 'lv');
    const { errors = [] } = await problemOf(response);
    assert.deepEqual(
      errors.map(({ pointer, code }) => [pointer, code]),
      [
        ['/name', 'control-characters'],
        ['/message', 'too-short'],
        ['/email', 'contact-required'],
        ['/consent', 'consent-required'],
      ],
    );
    for (const { detail } of errors) assert.match(detail, /[āēīūš]/);
    const english = await postMessage(app, { ...message, language: 'en' });
    assert.match((await problemOf(english)).errors?.[1]?.detail ?? '', /at least 10 characters/);
    assert.equal((await inbox.list()).length, 0);
  });

  it('answers 400 without a key or to what is no JSON, 413, 415 and 405', async () => {
    const app = await writeSide(await open());
    const key = { 'Idempotency-Key': newKey() };
    const json = { ...key, 'Content-Type': 'application/json' };
    const cases: [string | Uint8Array<ArrayBuffer>, Record<string, string>, number][] = [
      [JSON.stringify(fresh()), { 'Content-Type': 'application/json' }, 400],
      [JSON.stringify(fresh()), { ...json, 'Idempotency-Key': 'x'.repeat(300) }, 400],
      ['{"topic":', json, 400],
      [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), json, 400],
      // What walks through a body has a stack that such a one would overflow.
      ['['.repeat(30_000) + ']'.repeat(30_000), json, 400],
      ['{"proof":'.repeat(6_000) + '1' + '}'.repeat(6_000), json, 400],
      ['null', json, 422],
      ['[]', json, 422],
      [JSON.stringify(fresh({ message: 'x'.repeat(65_536) })), json, 413],
      [JSON.stringify(fresh()), { ...key, 'Content-Type': 'text/plain' }, 415],
      [
        JSON.stringify(fresh()),
        { ...json, 'Content-Type': 'application/json; charset=utf-16' },
        415,
      ],
      [JSON.stringify(fresh()), { ...json, 'Content-Encoding': 'gzip' }, 415],
    ];
    for (const [body, headers, expected] of cases) {
      const response = await app.request('/v1/messages', { method: 'POST', headers, body });
      assert.equal(response.status, expected, JSON.stringify(headers));
      const { status, title } = await problemOf(response);
      assert.equal(status, expected);
      assert.ok(title);
    }
    const wrong = await app.request('/v1/messages', { method: 'PUT' });
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'POST, OPTIONS');
  });

  it('finds a message by its reference in any case, and none that was erased', async () => {
    const inbox = await open();
    const app = await writeSide(inbox);
    const { reference } = await receiptOf(await postMessage(app, fresh()));
    const typed = `${reference.slice(0, 3)}-${reference.slice(3, 6)}-${reference.slice(6)}`;
    for (const way of [reference, reference.toLowerCase(), typed, typed.toLowerCase()]) {
      const response = await app.request(`/v1/messages/${way}`);
      assert.equal(response.status, 200, way);
      assert.deepEqual(Object.keys((await response.json()) as object).sort(), [
        'receivedAt',
        'state',
      ]);
    }
    await inbox.erase(reference);
    for (const way of [reference, 'AAAAAAAA', 'OOOOOOOO', 'x', '%00']) {
      await problemOf(await app.request(`/v1/messages/${way}`));
      assert.equal((await app.request(`/v1/messages/${way}`)).status, 404, way);
    }
  });

  it('lets any page post, without credentials, or those alone that the config names', async () => {
    const inbox = await open();
    const preflight = async (app: Awaited<ReturnType<typeof writeSide>>, origin: string) => {
      const response = await app.request('/v1/messages', {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key',
        },
      });
      return response.headers;
    };
    const any = await preflight(await writeSide(inbox), 'https://www.marupe.lv');
    assert.equal(any.get('access-control-allow-origin'), '*');
    assert.equal(any.get('access-control-allow-credentials'), null);
    const allowed = any.get('access-control-allow-headers')?.toLowerCase().split(/, ?/);
    assert.deepEqual(allowed?.sort(), ['content-type', 'idempotency-key']);
    const narrow = await writeSide(inbox, { origins: ['https://www.marupe.lv'] });
    const own = await preflight(narrow, 'https://www.marupe.lv');
    assert.equal(own.get('access-control-allow-origin'), 'https://www.marupe.lv');
    const foreign = await preflight(narrow, 'https://evil.example');
    assert.equal(foreign.get('access-control-allow-origin'), null);
    const key = () => ({ 'Idempotency-Key': newKey() });
    const statusFor = async (origin: string) =>
      (await postMessage(narrow, fresh(), { ...key(), Origin: origin })).status;
    assert.equal(await statusFor('https://evil.example'), 403);
    assert.equal(await statusFor('https://www.marupe.lv'), 201);
    assert.equal(await statusFor('http://localhost'), 201, 'pages of the host itself');
    const response = await postMessage(await writeSide(inbox), fresh());
    const exposed = response.headers.get('access-control-expose-headers')?.toLowerCase();
    assert.deepEqual(exposed?.split(/, ?/).sort(), ['etag', 'idempotency-replayed', 'retry-after']);
  });
});

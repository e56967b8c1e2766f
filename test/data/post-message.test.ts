import { expect } from 'chai';
import { pause } from '../../src/data/patience.ts';
import { fetchDelivery } from '../../src/data/delivery.ts';
import { deliver, newKey, postMessage, type Sending } from '../../src/data/post-message.ts';

const endpoint = 'https://nvo.example/v1';
const signal = new AbortController().signal;
const key = '11111111-1111-4111-8111-111111111111';
const receipt = {
  reference: 'K7M2PX4R',
  receivedAt: '2026-09-05T18:00:00+03:00',
  statusUrl: `${endpoint}/messages/K7M2PX4R`,
};
const html = { 'Content-Type': 'text/html' };
const page = (status: number, headers = {}) =>
  new Response('<!doctype html><title>Wi-Fi</title>', { status, headers: { ...html, ...headers } });
const problem = (status: number, more = {}, headers = {}) =>
  Response.json({ type: 'about:blank', title: 'x', status, ...more }, { status, headers });
const received = () => Response.json(receipt, { status: 201 });
const lost = () => {
  throw new TypeError('Failed to fetch');
};

describe('sending a message', () => {
  const realFetch = globalThis.fetch;
  let requests: { url: string; init: RequestInit }[];

  /** The last answer is given again and again. */
  const answerWith = (...answers: (() => Response | Promise<Response>)[]) => {
    requests = [];
    globalThis.fetch = (async (url: string, init: RequestInit) => {
      requests.push({ url, init });
      return (answers.length > 1 ? answers.shift() : answers[0])!();
    }) as typeof fetch;
  };
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  describe('postMessage', () => {
    const post = (message: object = {}) => postMessage(endpoint, message, { key, signal });

    it('posts JSON with the key, and neither cookies nor anything that a cache keeps', async () => {
      answerWith(received);
      expect(await post({ topic: 'join' })).to.deep.equal({ kind: 'received', receipt });
      const { url, init } = requests[0]!;
      expect(url).to.equal('https://nvo.example/v1/messages');
      expect(init).to.include({ method: 'POST', credentials: 'omit', cache: 'no-store' });
      expect(init.headers).to.deep.equal({
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      });
      expect(init.body).to.equal('{"topic":"join"}');
    });

    it('lets the request outlive its page, except where browsers refuse that for its size', async () => {
      answerWith(received);
      await post({ message: 'ā'.repeat(5_000) });
      await post({ message: 'ā'.repeat(25_000) });
      expect(requests.map(({ init }) => init.keepalive)).to.deep.equal([true, false]);
    });

    it('takes an answer to the same request, sent once more, for a receipt too', async () => {
      answerWith(() => Response.json(receipt, { status: 200 }));
      expect(await post()).to.have.property('kind', 'received');
    });

    it('takes nothing else for a receipt', async () => {
      const answers = [
        () => page(200),
        () => Response.json({}),
        () => Response.json({ ...receipt, reference: 'O0O0O0O0' }),
        () => new Response('{"reference":"K7M2PX4R"', { status: 201 }),
        () => new Response(null, { status: 204 }),
      ];
      for (const answer of answers) {
        answerWith(answer);
        expect(await post()).to.deep.equal({ kind: 'later', reason: 'offline' });
      }
    });

    it('tells what the endpoint refuses, field by field', async () => {
      const errors = [{ pointer: '/name', detail: 'Ierakstiet vārdu.', code: 'required' }];
      answerWith(() => problem(422, { errors }));
      expect(await post()).to.deep.equal({ kind: 'refused', status: 422, errors });
      answerWith(() => problem(403));
      expect(await post()).to.deep.equal({ kind: 'refused', status: 403, errors: [] });
    });

    it('gives up on a message for nobody’s word but the endpoint’s', async () => {
      for (const status of [400, 403, 413, 422]) {
        answerWith(() => page(status));
        expect(await post()).to.deep.equal({ kind: 'later', reason: 'server' });
      }
    });

    it('tells why it must be sent again, and when the endpoint says so', async () => {
      const cases = [
        [lost, { reason: 'offline' }],
        [() => page(511), { reason: 'offline' }],
        [() => page(404), { reason: 'server' }],
        [() => page(502), { reason: 'server' }],
        [() => problem(409, {}, { 'Retry-After': '1' }), { reason: 'server', retryAfter: 1 }],
        [() => problem(429, {}, { 'Retry-After': '60' }), { reason: 'limit', retryAfter: 60 }],
        [() => problem(503, {}, { 'Retry-After': '30' }), { reason: 'server', retryAfter: 30 }],
        [() => problem(503, {}, { 'Retry-After': 'soon' }), { reason: 'server' }],
        [() => problem(503, {}, { 'Retry-After': '0' }), { reason: 'server' }],
      ] as const;
      for (const [answer, expected] of cases) {
        answerWith(answer);
        expect(await post()).to.deep.equal({ kind: 'later', ...expected });
      }
    });

    it('understands a date to come again at', async () => {
      const date = new Date(Date.now() + 90_000).toUTCString();
      answerWith(() => problem(503, {}, { 'Retry-After': date }));
      const posted = await post();
      expect(posted).to.have.property('retryAfter').within(80, 90);
    });

    it('throws what ended it', async () => {
      const gone = new AbortController();
      answerWith(() => {
        gone.abort(new Error('gone'));
        return lost();
      });
      const sent = postMessage(endpoint, {}, { key, signal: gone.signal });
      const error = await sent.catch((reason: unknown) => reason);
      expect(error).to.have.property('message', 'gone');
    });
  });

  describe('deliver', () => {
    const run = async (random: number) => {
      const waits: number[] = [];
      const heeded: boolean[] = [];
      const states: Sending[] = [];
      const wait: typeof pause = (seconds, _, network) => {
        waits.push(seconds);
        heeded.push(Boolean(network));
        return Promise.resolve();
      };
      const sent = await deliver(endpoint, () => ({}), {
        key,
        signal,
        wait,
        random: () => random,
        onState: (state) => states.push(state),
        network: new EventTarget(),
      });
      return { sent, waits, heeded, states };
    };

    it('sends again with the same key, after times that grow up to a minute', async () => {
      answerWith(...Array<typeof lost>(8).fill(lost), received);
      const { sent, waits } = await run(0);
      expect(sent).to.deep.equal({ kind: 'received', receipt });
      expect(waits).to.deep.equal([2, 4, 8, 16, 32, 60, 60, 60]);
      expect(new Set(requests.map(({ init }) => JSON.stringify(init.headers))).size).to.equal(1);
    });

    it('never lets all that wait come at once', async () => {
      const busy = () => problem(503, {}, { 'Retry-After': '40' });
      answerWith(lost, busy, received);
      expect((await run(0)).waits).to.deep.equal([2, 40]);
      answerWith(lost, busy, received);
      expect((await run(1)).waits).to.deep.equal([1, 50]);
    });

    it('waits no shorter than the endpoint asks, even when the network is back', async () => {
      answerWith(() => problem(429, {}, { 'Retry-After': '600' }), lost, received);
      const { waits, heeded } = await run(0);
      expect(waits).to.deep.equal([600, 4]);
      expect(heeded).to.deep.equal([false, true]);
    });

    it('tells what is going on', async () => {
      answerWith(lost, received);
      expect((await run(0)).states).to.deep.equal([
        { kind: 'sending', attempt: 1 },
        { kind: 'waiting', attempt: 1, reason: 'offline', seconds: 2 },
        { kind: 'sending', attempt: 2 },
      ]);
    });

    it('ends with a refusal', async () => {
      answerWith(lost, () => problem(422));
      expect((await run(0)).sent).to.deep.equal({ kind: 'refused', status: 422, errors: [] });
    });

    it('sends at once when the network is back, and stops when the form is gone', async () => {
      const network = new EventTarget();
      const gone = new AbortController();
      answerWith(lost);
      const start = performance.now();
      const sending = deliver(endpoint, () => ({}), {
        key,
        signal: gone.signal,
        network,
        random: () => 0,
        onState: ({ kind, attempt }) => {
          // Once the wait has begun.
          if (kind === 'waiting') setTimeout(() => act(attempt));
        },
      });
      const act = (attempt: number) =>
        attempt < 3 ? network.dispatchEvent(new Event('online')) : gone.abort(new Error('gone'));
      expect(await sending.catch((error: unknown) => error)).to.have.property('message', 'gone');
      expect(requests).to.have.length(3);
      // Without that it would have waited 2 and 4 seconds.
      expect(performance.now() - start).to.be.below(2_000);
    });
  });

  describe('fetchDelivery', () => {
    it('tells the state, and that a message is no more', async () => {
      const status = { state: 'delivered', receivedAt: receipt.receivedAt };
      answerWith(() => Response.json(status));
      expect(await fetchDelivery(receipt.statusUrl, signal)).to.deep.equal(status);
      answerWith(() => problem(404));
      expect(await fetchDelivery(receipt.statusUrl, signal)).to.be.undefined;
    });

    it('throws where the answer tells nothing', async () => {
      for (const answer of [lost, () => page(200), () => page(500)]) {
        answerWith(answer);
        const error = await fetchDelivery(receipt.statusUrl, signal).catch((e: unknown) => e);
        expect(error).to.not.be.undefined;
      }
    });
  });
});

describe('newKey', () => {
  it('makes random UUIDs, without `crypto.randomUUID`', () => {
    const keys = Array.from({ length: 500 }, newKey);
    expect(new Set(keys).size).to.equal(500);
    for (const each of keys) {
      expect(each).to.match(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
    expect(new Set(keys.map((each) => each[19])).size).to.equal(4);
  });
});

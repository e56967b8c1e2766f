import { expect } from 'chai';
import type { Challenge } from '../../src/contract/receipt.ts';
import { fetchChallenge, solveChallenge } from '../../src/data/proof-of-work.ts';
import { sha256 } from '../../src/data/sha256.ts';

const salt = '0123456789abcdef01234567?expires=1795467167&';
const never = new AbortController().signal;

/** What the endpoint gives where the solution is `number`. */
function challengeOf(number: number, more: Partial<Challenge> = {}): Challenge {
  const hash = sha256(new TextEncoder().encode(`${salt}${number}`));
  const challenge = Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  return { algorithm: 'SHA-256', challenge, maxnumber: 20_000, salt, signature: 'abc', ...more };
}

const rejection = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('solveChallenge', () => {
  it('finds the number, the first and the last too, and wraps it as the protocol does', async () => {
    for (const number of [0, 1, 9_999, 20_000]) {
      const challenge = challengeOf(number);
      const proof = JSON.parse(atob(await solveChallenge(challenge, never))) as unknown;
      const { algorithm, challenge: hash, signature } = challenge;
      expect(proof).to.deep.equal({ algorithm, challenge: hash, number, salt, signature });
    }
  });

  it('gives the page its turn again and again', async () => {
    let isOver = false;
    const gaps: number[] = [];
    const watch = async () => {
      for (let last = performance.now(); !isOver; last = performance.now()) {
        await new Promise((resolve) => setTimeout(resolve));
        gaps.push(performance.now() - last);
      }
    };
    const watching = watch();
    await solveChallenge(challengeOf(20_000), never);
    isOver = true;
    await watching;
    expect(gaps.length).to.be.above(4);
    // Of most turns: in between, the machine may be busy elsewhere.
    expect(gaps.sort((a, b) => a - b)[gaps.length >> 1]).to.be.below(50);
  });

  it('needs neither `crypto.subtle` nor a worker: plain http and a strict CSP have none', async () => {
    const taken = ['Worker', 'SharedWorker', 'WebAssembly', 'Function', 'crypto'] as const;
    const kept = taken.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)!);
    const used: string[] = [];
    for (const name of taken) {
      const get = () => used.push(name);
      Object.defineProperty(globalThis, name, { get, configurable: true });
    }
    try {
      await solveChallenge(challengeOf(100), never);
    } finally {
      taken.forEach((name, i) => Object.defineProperty(globalThis, name, kept[i]!));
    }
    expect(used).to.deep.equal([]);
  });

  it('stops where the form is gone', async () => {
    const gone = new AbortController();
    const solving = rejection(solveChallenge(challengeOf(20_000), gone.signal));
    gone.abort(new Error('gone'));
    expect(await solving).to.have.property('message', 'gone');
  });

  it('says so where no number fits', async () => {
    const none = challengeOf(30, { maxnumber: 20 });
    expect(String(await rejection(solveChallenge(none, never)))).to.include('up to 20');
  });
});

describe('fetchChallenge', () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });
  const answerWith = (answer: () => Response) => {
    const asked: string[] = [];
    globalThis.fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(answer());
    }) as typeof fetch;
    return asked;
  };

  it('asks the endpoint, whether its address ends in a slash or not', async () => {
    const challenge = challengeOf(1);
    const asked = answerWith(() => Response.json(challenge));
    expect(await fetchChallenge('https://nvo.example/v1', never)).to.deep.equal(challenge);
    await fetchChallenge('https://nvo.example/v1/', never);
    expect(asked).to.deep.equal(Array(2).fill('https://nvo.example/v1/challenge'));
  });

  it('refuses whatever is no challenge', async () => {
    const answers = [
      () => new Response('<h1>Login</h1>'),
      () => new Response('', { status: 503 }),
      () => Response.json({ ...challengeOf(1), algorithm: 'SHA-512' }),
    ];
    for (const answer of answers) {
      answerWith(answer);
      expect(await rejection(fetchChallenge('https://nvo.example/v1', never))).to.not.be.undefined;
    }
  });
});

import { expect } from 'chai';
import { expectAnswer, forgetCopies, HttpError, loadFile } from '../../src/data/load.ts';

const url = 'https://files.example/v1/x.json';
const read = (json: unknown) => (json as { text: string }).text;

type Answer = (request: {
  cache: RequestCache | undefined;
  signal: AbortSignal;
}) => Response | Promise<Response>;

describe('loadFile', () => {
  const realFetch = globalThis.fetch;
  let asked: (RequestCache | undefined)[] = [];

  const answerWith = (answer: Answer) => {
    globalThis.fetch = (async (_url: string, init: RequestInit) => {
      asked.push(init.cache);
      return answer({ cache: init.cache, signal: init.signal as AbortSignal });
    }) as typeof fetch;
  };
  const json = (text: string) => new Response(JSON.stringify({ text }));
  const whole = (text: string) => ({ response: new Response(), text: JSON.stringify({ text }) });
  const offline = () => {
    throw new TypeError('Failed to fetch');
  };

  beforeEach(() => {
    asked = [];
    forgetCopies();
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await caches.delete('nvo-widgets');
  });

  it('gives what was read', async () => {
    answerWith(() => json('new'));
    expect(await loadFile(url, read)).to.deep.equal({ value: 'new' });
  });

  it('asks past the cache only for a reread', async () => {
    answerWith(() => json('x'));
    await loadFile(url, read);
    await loadFile(url, read, { reread: true });
    expect(asked).to.deep.equal(['default', 'no-cache']);
  });

  it('gives the last good answer of this page, and the failure, when the server answers 500', async () => {
    answerWith(() => json('good'));
    await loadFile(url, read);
    answerWith(() => new Response('', { status: 500 }));
    const { value, failure } = await loadFile(url, read);
    expect(value).to.equal('good');
    expect(failure).to.be.instanceOf(HttpError);
    expect((failure as HttpError).status).to.equal(500);
  });

  it('counts an answer that cannot be read as a failure', async () => {
    answerWith(() => json('good'));
    await loadFile(url, read);
    answerWith(() => new Response('<!doctype html>'));
    // WebKit's is a DOMException of that name.
    expect((await loadFile(url, read)).failure?.name).to.equal('SyntaxError');
  });

  it('throws what went wrong where there is no copy', async () => {
    answerWith(() => new Response('', { status: 404 }));
    const error = await loadFile(url, read).catch((reason: unknown) => reason);
    expect(String(error)).to.contain('404').and.contain(url);
  });

  it('asks the browser’s HTTP cache when no answer came at all', async () => {
    answerWith(({ cache }) => (cache === 'force-cache' ? json('cached') : offline()));
    const { value, failure } = await loadFile(url, read);
    expect(value).to.equal('cached');
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('does not take an HTTP error for no answer', async () => {
    answerWith(() => new Response('', { status: 500 }));
    await loadFile(url, read).catch(() => undefined);
    expect(asked).to.deep.equal(['default']);
  });

  it('keeps nothing in Cache Storage unless it is asked to', async () => {
    answerWith(() => json('x'));
    await loadFile(url, read);
    expect(await caches.match(url)).to.equal(undefined);
  });

  it('shows the kept copy on a later visit', async () => {
    answerWith(() => json('kept'));
    await loadFile(url, read, { keepCopy: true });
    forgetCopies();
    answerWith(offline);
    const { value, failure } = await loadFile(url, read, { keepCopy: true });
    expect(value).to.equal('kept');
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('ends with the signal’s reason, not with a copy, when aborted', async () => {
    answerWith(() => json('good'));
    await loadFile(url, read);
    const abort = new AbortController();
    answerWith(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const loading = loadFile(url, read, { signal: abort.signal });
    abort.abort();
    const error = await loading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('takes an answer that was asked for before, once, and asks anew for the next', async () => {
    answerWith(() => json('asked now'));
    const early = () => ({
      url,
      answer: Promise.resolve(whole('asked before')),
    });
    expectAnswer(early());
    expect((await loadFile(url, read)).value).to.equal('asked before');
    expect((await loadFile(url, read)).value).to.equal('asked now');
    expectAnswer(early());
    expect((await loadFile(url, read, { reread: true })).value).to.equal('asked now');
    expect((await loadFile(url, read)).value).to.equal('asked now');
  });

  it('leaves an answer that was asked for before where nobody waits for it any more', async () => {
    let answer: (read: ReturnType<typeof whole>) => void = () => undefined;
    expectAnswer({ url, answer: new Promise((resolve) => (answer = resolve)) });
    const abort = new AbortController();
    const loading = loadFile(url, read, { signal: abort.signal });
    abort.abort();
    answer(whole('asked before'));
    const error = await loading.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});

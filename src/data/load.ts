import { fetchWhole, PATIENCE, type Whole } from './fetch-whole.ts';

/** How a file is loaded. */
export interface LoadOptions {
  signal?: AbortSignal;
  /** Ask the server again even where the browser's cache would answer: for retries. */
  reread?: boolean;
  /** Keep the last good answer in Cache Storage, for the next visit. */
  keepCopy?: boolean;
}

/** What loading gave: the fresh answer, or the last good one and why it is not fresh. */
export interface Loaded<T> {
  readonly value: T;
  /** Present: `value` is an old copy, and this went wrong. */
  readonly failure?: Error;
}

/** A request that is under way, and ends by itself. */
export interface Asked {
  readonly url: string;
  readonly answer: Promise<Whole>;
}

/** An answer other than success. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly status: number;
  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.status = status;
  }
}

const CACHE_NAME = 'nvo-widgets';

/** The last good answers of this page, by address. */
const lastGood = new Map<string, unknown>();

/** An answer that nobody has taken within this time is forgotten, in milliseconds. */
const FRESH = 10_000;

/** What was asked for before this code was there: each answer is used once. */
const expected = new Map<string, Asked>();

/** Takes over a request: who loads its address next gets its answer. */
export function expectAnswer(asked: Asked): void {
  expected.set(asked.url, asked);
  setTimeout(() => expected.delete(asked.url), FRESH);
}

/** The address of a file below an endpoint, which may end in a slash or not. */
export function fileUrl(endpoint: string, path: string): string {
  return `${endpoint.replace(/\/+$/, '')}/${path}`;
}

/** Forgets the answers kept in the page's memory (tests start from nothing). */
export function forgetCopies(): void {
  lastGood.clear();
}

/**
 * Loads and reads a JSON file. When that fails, the last good answer takes its place: from the
 * page's memory, from Cache Storage where `keepCopy` is set, and, where no answer came at all,
 * from the browser's HTTP cache.
 *
 * @param read turns the JSON into the value; what it throws counts as a failure too
 * @throws what went wrong, where there is no copy; an `AbortError` once `signal` is aborted
 */
export async function loadFile<T>(
  url: string,
  read: (json: unknown) => T,
  options: LoadOptions = {},
): Promise<Loaded<T>> {
  const { signal, reread, keepCopy } = options;
  try {
    const answer = await request(url, reread ? 'no-cache' : 'default', signal);
    const { ok, status } = answer.response;
    if (!ok) throw new HttpError(url, status);
    const value = read(JSON.parse(answer.text));
    lastGood.set(url, value);
    if (keepCopy) await storeCopy(url, answer);
    return { value };
  } catch (error) {
    signal?.throwIfAborted();
    const failure = error instanceof Error ? error : new Error(String(error));
    const copy = lastGood.has(url)
      ? (lastGood.get(url) as T)
      : await readCopy(url, read, failure, options);
    if (copy === undefined) throw failure;
    return { value: copy, failure };
  }
}

/** Waits for an answer until the caller's signal ends it, or the patience runs out. */
async function request(
  url: string,
  cache: RequestCache,
  signal: AbortSignal | undefined,
): Promise<Whole> {
  const asked = cache === 'default' ? expected.get(url) : undefined;
  expected.delete(url);
  if (asked) {
    const answer = await asked.answer;
    signal?.throwIfAborted();
    return answer;
  }
  const late = AbortSignal.timeout(PATIENCE);
  return fetchWhole(url, { cache, signal: signal ? AbortSignal.any([signal, late]) : late });
}

async function storeCopy(url: string, { response, text }: Whole): Promise<void> {
  try {
    const cache = await caches.open(CACHE_NAME);
    await cache.put(url, new Response(text, response));
  } catch (error) {
    // Plain http, a sandboxed frame, a full disk: the visitor loses nothing but the copy.
    console.warn('nvo: no copy kept', error);
  }
}

async function readCopy<T>(
  url: string,
  read: (json: unknown) => T,
  failure: Error,
  { keepCopy, signal }: LoadOptions,
): Promise<T | undefined> {
  try {
    const stored = keepCopy ? await caches.match(url) : undefined;
    if (stored) return read(await stored.json());
    if (failure instanceof HttpError) return undefined;
    const { response, text } = await request(url, 'force-cache', signal);
    return response.ok ? read(JSON.parse(text)) : undefined;
  } catch {
    // There is no copy, or none that can be read: what counts is why the file itself failed.
    return undefined;
  }
}

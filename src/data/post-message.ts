import { fits } from '../contract/check.ts';
import type { Problem, Receipt } from '../contract/receipt.ts';
import { problemShape } from '../contract/shapes/problem.generated.ts';
import { receiptShape } from '../contract/shapes/receipt.generated.ts';
import { fileUrl } from './load.ts';
import { parseJson } from './parse-json.ts';
import { patiently, pause } from './patience.ts';

/**
 * Why a message has not been taken in yet: the endpoint was not reached (no network, or something
 * on the way has answered in its place), it can't at present, or too many have come.
 */
export type LaterReason = 'offline' | 'server' | 'limit';

/** What one attempt to send a message came to. */
export type Posted =
  | { readonly kind: 'received'; readonly receipt: Receipt }
  /** The same message will never be taken in; `errors` is empty where no field is to blame. */
  | { readonly kind: 'refused'; readonly status: number; readonly errors: FieldErrors }
  /** The same message may be taken in later: in seconds, where the endpoint has said so. */
  | { readonly kind: 'later'; readonly reason: LaterReason; readonly retryAfter?: number };

type FieldErrors = NonNullable<Problem['errors']>;

export interface PostOptions {
  /** Of `newKey`: the same for every attempt to send the same message, another for any other. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** What is going on until a message has been received or refused. */
export type Sending =
  | { readonly kind: 'sending'; readonly attempt: number }
  /** The next attempt comes in so many seconds. */
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly reason: LaterReason;
      readonly seconds: number;
    };

export interface DeliverOptions extends PostOptions {
  readonly onState: (state: Sending) => void;
  /**
   * An event `online` on it ends a wait at once, for the network is back; not one that the endpoint
   * has asked for.
   */
  readonly network?: EventTarget;
  /** Until the next attempt; tests have their own. */
  readonly wait?: typeof pause;
  /** From 0 up to 1; tests have their own. */
  readonly random?: () => number;
}

/** Seconds before the second attempt; doubled each time, up to the longest. */
const FIRST_WAIT = 2;
const LONGEST_WAIT = 60;

/** Seconds that an endpoint may ask for; a browser's timer ends at once after 24 days. */
const LONGEST_ASKED = 86_400;

/** Browsers let no more than 64 kB outlive their page: so many characters are never more in UTF-8. */
const OUTLIVES_PAGE = 20_000;

/** The endpoint's judgement of the message itself; any other answer may be another one tomorrow. */
const refusals = [400, 403, 413, 415, 422];

/** An Idempotency-Key: a random UUID (version 4, RFC 9562); plain http has no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Sends a message, once: `POST BASE/messages`. Nothing but a receipt counts as received: a public
 * network's own page comes with 200, too.
 *
 * @param message as the contract has it; the endpoint checks it
 * @throws the signal's reason, once it is aborted
 */
export async function postMessage(
  endpoint: string,
  message: object,
  { key, signal }: PostOptions,
): Promise<Posted> {
  const body = JSON.stringify(message);
  try {
    return await patiently(signal, async (signal) => {
      const response = await fetch(fileUrl(endpoint, 'messages'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body,
        cache: 'no-store',
        credentials: 'omit',
        keepalive: body.length <= OUTLIVES_PAGE,
        signal,
      });
      return readAnswer(response, await response.text());
    });
  } catch (error) {
    signal.throwIfAborted();
    console.debug('nvo: not sent', error);
    return { kind: 'later', reason: 'offline' };
  }
}

/**
 * Sends a message, again and again until it is received or refused: after a time that grows, or
 * that the endpoint asks for, and never the same for all who wait for it.
 *
 * @param message as of `postMessage`, for the next attempt: what proves work holds good for a while
 * @throws the signal's reason, once it is aborted
 */
export async function deliver(
  endpoint: string,
  message: () => object | Promise<object>,
  { key, signal, onState, network, wait = pause, random = Math.random }: DeliverOptions,
): Promise<Exclude<Posted, { kind: 'later' }>> {
  for (let attempt = 1; ; attempt++) {
    onState({ kind: 'sending', attempt });
    const posted = await postMessage(endpoint, await message(), { key, signal });
    if (posted.kind !== 'later') return posted;
    const { reason, retryAfter } = posted;
    const seconds = retryAfter
      ? Math.min(retryAfter, LONGEST_ASKED) * (1 + random() / 4)
      : Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT) * (1 - random() / 2);
    onState({ kind: 'waiting', attempt, reason, seconds });
    await wait(seconds, signal, retryAfter ? undefined : network);
  }
}

function readAnswer({ status, ok, headers }: Response, text: string): Posted {
  const answer = parseJson(text);
  if (ok && fits(receiptShape, answer)) {
    const { reference, receivedAt, statusUrl } = answer as Receipt;
    return { kind: 'received', receipt: { reference, receivedAt, statusUrl } };
  }
  if (refusals.includes(status) && fits(problemShape, answer)) {
    return { kind: 'refused', status, errors: (answer as Problem).errors ?? [] };
  }
  const retryAfter = secondsOf(headers.get('Retry-After') ?? '');
  return { kind: 'later', reason: reasonOf(status), ...(retryAfter && { retryAfter }) };
}

function reasonOf(status: number): LaterReason {
  if (status === 429) return 'limit';
  // 511: the network wants a login first (RFC 6585).
  return status < 300 || status === 511 ? 'offline' : 'server';
}

/** Seconds or a date, as RFC 9110 has it. */
function secondsOf(header: string): number | undefined {
  const seconds = Number(header) || (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? seconds : undefined;
}

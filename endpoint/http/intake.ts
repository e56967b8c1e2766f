import type { Message } from '../../src/contract/message.ts';
import type { Accepted, Submission } from '../inbox/accept.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { HoldReason } from '../inbox/tables.ts';
import type { RateLimit, Refusal } from './limits.ts';

/** Seconds after which a request that is being answered has its answer. */
const SOON = 1;

/** Seconds after which a database that can't be reached may be there again. */
export const RETRY_AFTER = 30;

/** People take longer than this to fill in a form, in seconds. */
export const SHORTEST_TIME = 3;

/** A message that is right in itself. */
export interface Incoming {
  readonly key: string;
  readonly message: Message;
  /** The client's, for the limits. */
  readonly address: string;
  readonly holdReasons: readonly HoldReason[];
  readonly proof?: Submission['proof'];
}

/** What has become of it. */
export type Outcome =
  | Accepted
  | { readonly outcome: 'running'; readonly retryAfter: number }
  | ({ readonly outcome: 'refused' } & Refusal)
  /** The disk is full, the database locked or away. */
  | { readonly outcome: 'unavailable'; readonly retryAfter: number };

/** Takes messages into the inbox: once each, within the limits. */
export class Intake {
  readonly #inbox: Inbox;
  readonly #limit: RateLimit;
  readonly #now: () => Date;
  /** Keys of requests that are being answered here; on other machines the database makes them wait. */
  readonly #running = new Set<string>();

  constructor(inbox: Inbox, limit: RateLimit, now: () => Date) {
    this.#inbox = inbox;
    this.#limit = limit;
    this.#now = now;
  }

  async take(incoming: Incoming): Promise<Outcome> {
    const { key } = incoming;
    if (this.#running.has(key)) return { outcome: 'running', retryAfter: SOON };
    this.#running.add(key);
    try {
      return await this.#accept(incoming);
    } catch (error) {
      // Nothing but the code: what a database says may quote what was sent.
      console.error(`nvo: a message could not be stored: ${codeOf(error)}`);
      return { outcome: 'unavailable', retryAfter: RETRY_AFTER };
    } finally {
      this.#running.delete(key);
    }
  }

  async #accept({ key, message, address, holdReasons, proof }: Incoming): Promise<Outcome> {
    const known = await this.#inbox.find(key, message);
    if (known) return known;
    const refusal = this.#limit.take(address, this.#now());
    if (refusal) return { outcome: 'refused', ...refusal };
    let isNew = false;
    try {
      const accepted = await this.#inbox.accept({ key, message, holdReasons, proof });
      isNew = accepted.outcome === 'created';
      return accepted;
    } finally {
      if (!isNew) this.#limit.giveBack(address);
    }
  }
}

/** What looks like spam about a message apart from its proof. */
export function suspicionsOf({ trap, elapsed }: Pick<Message, 'trap' | 'elapsed'>): HoldReason[] {
  const isTrapped = trap !== undefined && trap !== null && trap !== '' && trap !== false;
  const isFast = typeof elapsed === 'number' && elapsed < SHORTEST_TIME;
  return [...(isTrapped ? (['trap'] as const) : []), ...(isFast ? (['too-fast'] as const) : [])];
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}

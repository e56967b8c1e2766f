import { randomUUID } from 'node:crypto';
import type { Inbox } from '../inbox/inbox.ts';
import type { InboxMessage } from '../inbox/tables.ts';
import { nextAttempt } from './retry.ts';
import { MailError, type Letter, type Mailer } from './smtp.ts';

/** How many letters go out at once: one that stalls does not keep the others. */
const AT_ONCE = 4;

/** Longer than a letter can take, so that no other worker takes up what still goes on. */
const LEASE_SECONDS = 15 * 60;

/** So much is kept of what a server said, in code units. */
const MAX_ERROR = 300;

export interface WorkerOptions {
  readonly inbox: Inbox;
  readonly mailer: Mailer;
  readonly toLetter: (message: InboxMessage) => Promise<Letter>;
  readonly now?: () => Date;
  readonly random?: () => number;
  /** Gets lines with no word of a message and nobody's address. */
  readonly log?: (line: string) => void;
}

/**
 * Mails what waits in the inbox: at least once. A worker that dies in the middle loses nothing, for
 * its lease runs out; a letter that it had handed over then goes out again, under the same Message-ID.
 */
export class MailWorker {
  /** Leases are given to this name: no other process has it. */
  readonly #owner = randomUUID();
  readonly #options: Required<WorkerOptions>;
  #isStopped = false;
  #lastKind = '';

  constructor(options: WorkerOptions) {
    const defaults = { now: () => new Date(), random: Math.random, log: () => undefined };
    this.#options = { ...defaults, ...options };
  }

  /**
   * Tries whatever is due, until nothing is.
   *
   * @returns how many attempts were made
   * @throws what the database says
   */
  async run(): Promise<number> {
    const first = await this.#claim();
    if (!first) return 0;
    const lane = async (begin?: InboxMessage): Promise<number> => {
      let count = 0;
      for (let next = begin ?? (await this.#claim()); next; next = await this.#claim()) {
        await this.#attempt(next);
        count += 1;
      }
      return count;
    };
    const lanes = Array.from({ length: AT_ONCE }, (_, i) => lane(i === 0 ? first : undefined));
    // All are waited for, whatever one of them has met.
    const results = await Promise.allSettled(lanes);
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return results.reduce((sum, each) => sum + (each.status === 'fulfilled' ? each.value : 0), 0);
  }

  /** Takes up no more; what is under way goes on to its end. */
  stop(): void {
    this.#isStopped = true;
  }

  async #claim(): Promise<InboxMessage | undefined> {
    if (this.#isStopped) return undefined;
    const claim = { owner: this.#owner, limit: 1, leaseSeconds: LEASE_SECONDS };
    const [message] = await this.#options.inbox.claimDue(claim);
    return message;
  }

  async #attempt(message: InboxMessage): Promise<void> {
    const { inbox, mailer, toLetter, log } = this.#options;
    try {
      await mailer.send(await toLetter(message));
    } catch (error) {
      return this.#noteFailure(message, error);
    }
    await inbox.markDelivered(message.reference, this.#owner);
    if (this.#lastKind) log('mail goes out again');
    this.#lastKind = '';
  }

  async #noteFailure({ reference, attempts }: InboxMessage, error: unknown): Promise<void> {
    const { inbox, now, random, log } = this.#options;
    const isPermanent = error instanceof MailError && error.isPermanent;
    const kind = error instanceof MailError ? error.kind : nameOf(error);
    const text = textOf(error);
    const at = isPermanent ? undefined : nextAttempt(now(), attempts + 1, random);
    if (at) {
      await inbox.retryAt(reference, this.#owner, at, text);
      // A server that is down fails them all: once is enough.
      if (kind !== this.#lastKind) log(`mail does not go out (${kind}); it is tried again`);
    } else {
      await inbox.markFailed(reference, this.#owner, text);
      log(`the mail of ${reference} is given up (${kind}); see: nvo inbox show ${reference}`);
    }
    this.#lastKind = kind;
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, MAX_ERROR)
    .trim();
}

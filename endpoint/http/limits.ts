import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How many messages are taken in. */
export interface Limits {
  /** From one address. */
  readonly perMinute: number;
  readonly perHour: number;
  /** From everybody together, a minute. */
  readonly together: number;
}

export const defaultLimits: Limits = { perMinute: 5, perHour: 30, together: 300 };

/** Why a message is not taken in now, and in how many seconds it may be. */
export interface Refusal {
  readonly who: 'address' | 'everybody';
  readonly retryAfter: number;
}

/**
 * Counts messages by the sender's address, in memory, as a hash with a salt that lives for a day:
 * nobody's address can be told from it. Only what was taken in counts, so what everybody together
 * may send bounds the memory too.
 */
export class RateLimit {
  readonly #limits: Limits;
  #salt = randomBytes(32);
  #saltedAt = -Infinity;
  #sweptAt = -Infinity;
  readonly #senders = new Map<string, Times>();
  readonly #all = new Times();

  constructor(limits: Limits = defaultLimits) {
    this.#limits = limits;
  }

  /** Counts a message; undefined where it may be taken in. */
  take(address: string, now: Date): Refusal | undefined {
    const at = now.getTime();
    this.#forget(at);
    const sender = this.#hash(address);
    const times = this.#senders.get(sender) ?? new Times();
    const { perMinute, perHour, together } = this.#limits;
    const wait = Math.max(
      times.untilFewer(perMinute, MINUTE, at),
      times.untilFewer(perHour, HOUR, at),
    );
    if (wait > 0) return { who: 'address', retryAfter: seconds(wait) };
    const waitForAll = this.#all.untilFewer(together, MINUTE, at);
    if (waitForAll > 0) return { who: 'everybody', retryAfter: seconds(waitForAll) };
    times.add(at);
    this.#senders.set(sender, times);
    this.#all.add(at);
    return undefined;
  }

  /** Takes back the last `take` of an address: nothing new was taken in after all. */
  giveBack(address: string): void {
    this.#senders.get(this.#hash(address))?.takeBack();
    this.#all.takeBack();
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#senders.size;
  }

  #forget(at: number): void {
    if (at - this.#saltedAt >= DAY) {
      this.#salt = randomBytes(32);
      this.#saltedAt = at;
      this.#senders.clear();
    }
    if (at - this.#sweptAt < MINUTE) return;
    this.#sweptAt = at;
    this.#all.forgetBefore(at - MINUTE);
    for (const [sender, times] of this.#senders) {
      times.forgetBefore(at - HOUR);
      if (times.isEmpty) this.#senders.delete(sender);
    }
  }

  #hash(address: string): string {
    return createHash('sha256').update(this.#salt).update(householdOf(address)).digest('base64url');
  }
}

/** When messages were taken in, ascending. */
class Times {
  #times: number[] = [];

  get isEmpty(): boolean {
    return this.#times.length === 0;
  }

  add(time: number): void {
    this.#times.push(time);
  }

  takeBack(): void {
    this.#times.pop();
  }

  forgetBefore(time: number): void {
    const first = this.#times.findIndex((each) => each > time);
    this.#times = first < 0 ? [] : this.#times.slice(first);
  }

  /** Milliseconds until fewer than `limit` lie within the window that ends at a time. */
  untilFewer(limit: number, window: number, at: number): number {
    const oldest = this.#times.at(-limit);
    return oldest === undefined || this.#times.length < limit
      ? 0
      : Math.max(0, oldest + window - at);
  }
}

const seconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));

/** One connection has one IPv4 address, or the 2^64 of an IPv6 network. */
function householdOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}

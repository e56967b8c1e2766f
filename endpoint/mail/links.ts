import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail does, once the page behind it has asked. */
export const staffActions = ['done', 'approve', 'spam', 'forward', 'erase'] as const;

export type StaffAction = (typeof staffActions)[number];

/** The path below the host of the pages behind the links. */
export const STAFF_PATH = '/staff/messages';

/** Days that a link holds good; afterwards there is `nvo inbox`. */
export const LINK_DAYS = 60;

const DAY = 24 * 3600;

/** One action on one message, until a moment in seconds since 1970. */
interface Permission {
  readonly reference: string;
  readonly action: StaffAction;
  readonly until: number;
}

/** Makes and checks links that let whoever holds one do one thing with one message, for a while. */
export class StaffLinks {
  readonly #key: Buffer;
  readonly #host: () => string;

  /**
   * @param key of all machines: `inbox.secret('links')`
   * @param host where the pages are, without a slash at the end: `https://nvo.example.org`
   */
  constructor(key: Buffer, host: () => string) {
    this.#key = key;
    this.#host = host;
  }

  /** The moment until which links made now hold good. */
  until(now: Date): Date {
    return new Date((Math.floor(now.getTime() / 1000) + LINK_DAYS * DAY) * 1000);
  }

  write(reference: string, action: StaffAction, until: Date): string {
    const seconds = until.getTime() / 1000;
    const signature = this.#sign({ reference, action, until: seconds });
    return `${this.#host()}${STAFF_PATH}/${reference}/${action}?until=${seconds}&key=${signature}`;
  }

  /** Whether a link is ours, and still holds good. */
  check(
    { reference, action, until, key }: Record<'reference' | 'action' | 'until' | 'key', string>,
    now: Date,
  ): { readonly action: StaffAction } | 'wrong' | 'expired' {
    const known = staffActions.find((each) => each === action);
    if (!known || !/^\d{1,12}$/.test(until)) return 'wrong';
    const expected = this.#sign({ reference, action: known, until: Number(until) });
    const [given, own] = [Buffer.from(key), Buffer.from(expected)];
    if (given.length !== own.length || !timingSafeEqual(given, own)) return 'wrong';
    return Number(until) * 1000 > now.getTime() ? { action: known } : 'expired';
  }

  #sign({ reference, action, until }: Permission): string {
    return createHmac('sha256', this.#key)
      .update([reference, action, until].join('\n'))
      .digest('base64url');
  }
}

import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Milliseconds after which a page is taken for a kept one. */
const LIFETIME = 24 * 60 * 60_000;

/** What stands in the form's hidden field: the key of the message, and when the page was made. */
export interface FormToken {
  readonly key: string;
  readonly issuedAt: Date;
  /** Whether the page is a day old. */
  readonly isOld: boolean;
}

/**
 * Stands in for the proof of work where there is no script: says when the page was made, and
 * makes one message of a form that is sent twice.
 */
export class FormTokens {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  issue(now: Date): string {
    const text = `${randomUUID()}.${now.getTime()}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Undefined where we have not made it. */
  read(token: string, now: Date): FormToken | undefined {
    const [key = '', time = '', signature = ''] = token.split('.');
    const expected = Buffer.from(this.#sign(`${key}.${time}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const issuedAt = new Date(Number(time));
    return { key, issuedAt, isOld: now.getTime() - issuedAt.getTime() > LIFETIME };
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

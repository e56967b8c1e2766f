import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Payload } from 'altcha-lib/v1/types';
import { z } from 'zod';
import type { Challenge } from '../../src/contract/receipt.ts';

/** How many numbers a solver has to try at most. */
export const MAX_NUMBER = 20_000;

/** Milliseconds a challenge holds good: longer than most take to write. */
const LIFETIME = 60 * 60_000;

const payloadSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.number().int().min(0).max(MAX_NUMBER),
  salt: z.string().max(200),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A solved challenge that holds good as long as nobody else has used it. */
export interface Proof {
  readonly challenge: string;
  readonly expiresAt: Date;
}

/** Proof of work in the ALTCHA protocol, version 1: https://altcha.org/docs/v2/proof-of-work/ */
export class Challenges {
  readonly #hmacKey: string;

  /** @param key shared by all machines, and kept: a challenge outlives a restart */
  constructor(key: Buffer) {
    this.#hmacKey = key.toString('base64');
  }

  async issue(now: Date): Promise<Challenge> {
    const expires = new Date(now.getTime() + LIFETIME);
    const { algorithm, challenge, salt, signature } = await createChallenge({
      hmacKey: this.#hmacKey,
      maxnumber: MAX_NUMBER,
      expires,
    });
    if (algorithm !== 'SHA-256') throw new Error('altcha-lib has changed its algorithm');
    return { algorithm, challenge, maxnumber: MAX_NUMBER, salt, signature };
  }

  /** Checks a solution: base64 of JSON, as the protocol has it. Undefined for whatever is none. */
  async verify(solution: unknown, now: Date): Promise<Proof | undefined> {
    const payload = payloadOf(solution);
    if (!payload) return undefined;
    const expiresAt = new Date(Number(extractParams(payload)['expires']) * 1000);
    // The library would ask the system's clock.
    if (!(expiresAt.getTime() > now.getTime())) return undefined;
    if (!(await verifySolution(payload, this.#hmacKey, false))) return undefined;
    // The hash, not the solution's text, is what is used up: one solution can be written in many ways.
    return { challenge: payload.challenge, expiresAt };
  }
}

function payloadOf(solution: unknown): Payload | undefined {
  if (typeof solution !== 'string' || solution.length > 2_000) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(solution, 'base64').toString());
    return payloadSchema.safeParse(value).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

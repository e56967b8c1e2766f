/** What the write side answers: receipts, the state of a message, problems. */
import * as z from 'zod/mini';
import { referencePattern } from './reference.ts';

/** As it is stored and stands in addresses: `K7M2PX4R`. */
export const referenceSchema = z.string().check(z.regex(referencePattern));

const instant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
    ),
  );

/** The answer to a message that is on disk. */
export const receiptSchema = z.object({
  reference: referenceSchema,
  receivedAt: instant,
  /** Where its state can be asked for. */
  statusUrl: z.string().check(z.minLength(1)),
});

/** What `statusUrl` tells: nothing personal. One held for review is `pending`. */
export const messageStatusSchema = z.object({
  state: z.enum(['pending', 'delivered', 'done', 'failed']),
  receivedAt: instant,
});

/** Problem Details (RFC 9457), with what is wrong in the body, field by field. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        /** A JSON Pointer (RFC 6901) into the body. */
        pointer: z.string(),
        detail: z.string(),
        /** A code of `MessageErrorCode`. */
        code: z.optional(z.string()),
      }),
    ),
  ),
});

/** The proof of work to solve, in the ALTCHA protocol (version 1). */
export const challengeSchema = z.object({
  algorithm: z.literal('SHA-256'),
  /** The hash to find, in hex: of `salt` and a number up to `maxnumber`. */
  challenge: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  maxnumber: z.int(),
  salt: z.string(),
  signature: z.string(),
});

export type Receipt = z.infer<typeof receiptSchema>;
export type MessageStatus = z.infer<typeof messageStatusSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Challenge = z.infer<typeof challengeSchema>;

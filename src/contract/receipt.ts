/** What the write side answers: receipts, the state of a message, problems. */
import * as z from 'zod/mini';

/**
 * The characters of a reference: none that is taken for another (I, O, Q, Z, 0, 1). All of them
 * are in each other's place equally likely.
 */
export const REFERENCE_CHARACTERS = 'ABCDEFGHJKLMNPRSTUVWXY23456789';

const referencePattern = /^[A-HJ-NPR-Y2-9]{8}$/;

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

/** A reference as people read it: `K7M-2PX-4R`. */
export const showReference = (reference: string): string =>
  [reference.slice(0, 3), reference.slice(3, 6), reference.slice(6)].join('-');

/** A reference as somebody types it, in any case, with or without hyphens and spaces; else undefined. */
export function readReference(typed: string): string | undefined {
  const reference = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  return referencePattern.test(reference) ? reference : undefined;
}

import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Message } from '../../src/contract/message.ts';
import { REFERENCE_CHARACTERS } from '../../src/contract/reference.ts';
import { contentOf, fingerprintOf } from './fingerprint.ts';
import type { Db, HoldReason, Tx } from './tables.ts';

/** Milliseconds within which the same body under another key is the same message. */
const SAME_MESSAGE = 10 * 60_000;

/** A message that has passed all checks. */
export interface Submission {
  /** The client's `Idempotency-Key`. */
  readonly key: string;
  readonly message: Message;
  /** What looks like spam about it; any holds it for review. */
  readonly holdReasons: readonly HoldReason[];
  /** A solved challenge that holds good, to be used up with the message. */
  readonly proof?: { readonly challenge: string; readonly expiresAt: Date } | undefined;
}

/**
 * `created`: it is on disk. `replayed`: it was before, by this key or by the same body a short
 * while ago. `mismatch`: the key stands for another body.
 */
export type Accepted = Taken<'created'> | Taken<'replayed'> | { readonly outcome: 'mismatch' };

interface Taken<T> {
  readonly outcome: T;
  readonly reference: string;
  readonly receivedAt: string;
}

/**
 * Puts a message into the inbox, once: within the transaction it is either new, with its key and
 * its proof, or nothing changes but that a further key stands for it.
 *
 * On PostgreSQL everyone locks in the same order (body, key, challenge), so nobody waits in a circle.
 */
export async function accept(
  tx: Tx,
  { key, message, holdReasons, proof }: Submission,
  { now, isShared }: { now: Date; isShared: boolean },
): Promise<Accepted> {
  const hash = fingerprintOf(message);
  if (isShared) await lockBody(tx, hash);
  const known = await findByKey(tx, key, hash);
  if (known) return known;

  const receivedAt = now.toISOString();
  const same = await findByBody(tx, hash, now);
  const reference = same?.reference ?? (await newReference(tx));
  if (!(await addKey(tx, key, reference, receivedAt))) {
    // Another machine was quicker; on SQLite there is none within a transaction.
    return (await findByKey(tx, key, hash)) ?? { outcome: 'mismatch' };
  }
  if (same) return same;

  const isUsed = proof !== undefined && !(await useUp(tx, proof));
  const reasons = isUsed ? [...holdReasons, 'used-proof'] : holdReasons;
  await tx
    .insertInto('messages')
    .values({
      reference,
      received_at: receivedAt,
      state: reasons.length > 0 ? 'held' : 'pending',
      message: JSON.stringify(contentOf(message)),
      body_hash: hash,
      hold_reasons: reasons.join(' '),
      next_attempt_at: receivedAt,
      attempts: 0,
    })
    .execute();
  return { outcome: 'created', reference, receivedAt };
}

/** What was answered to a key, if it was used; an erased message's key is good for any body. */
export async function findByKey(
  db: Db | Tx,
  key: string,
  hash: string,
): Promise<Accepted | undefined> {
  const row = await db
    .selectFrom('message_keys')
    .innerJoin('messages', 'messages.reference', 'message_keys.reference')
    .select(['messages.reference', 'messages.received_at', 'messages.body_hash'])
    .where('message_keys.key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.body_hash !== null && row.body_hash !== hash) return { outcome: 'mismatch' };
  return { outcome: 'replayed', reference: row.reference, receivedAt: row.received_at };
}

/** The message of the same body that came a short while ago, if any. */
export async function findByBody(
  db: Db | Tx,
  hash: string,
  now: Date,
): Promise<Taken<'replayed'> | undefined> {
  const since = new Date(now.getTime() - SAME_MESSAGE).toISOString();
  const row = await db
    .selectFrom('messages')
    .select(['reference', 'received_at'])
    .where('body_hash', '=', hash)
    .where('received_at', '>', since)
    .orderBy('received_at')
    .executeTakeFirst();
  return row && { outcome: 'replayed', reference: row.reference, receivedAt: row.received_at };
}

/** Two machines that get the same body at once take turns, and wait for the disk when they commit. */
async function lockBody(tx: Tx, hash: string): Promise<void> {
  const number = Buffer.from(hash, 'hex').readBigInt64BE().toString();
  await sql`select pg_advisory_xact_lock(${number}::bigint),
    set_config('synchronous_commit', 'on', true)`.execute(tx);
}

/** @returns false where the key is taken */
async function addKey(tx: Tx, key: string, reference: string, created_at: string) {
  const row = await tx
    .insertInto('message_keys')
    .values({ key, reference, created_at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where the challenge has been used before */
async function useUp(tx: Tx, { challenge, expiresAt }: NonNullable<Submission['proof']>) {
  const row = await tx
    .insertInto('used_proofs')
    .values({ challenge, expires_at: expiresAt.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('challenge')
    .executeTakeFirst();
  return row !== undefined;
}

async function newReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = randomReference();
    const taken = await tx
      .selectFrom('messages')
      .select('reference')
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (!taken) return reference;
  }
}

/** One of 656 billion: nobody finds another's by trying. */
function randomReference(): string {
  const characters = Array.from({ length: 8 }, () =>
    REFERENCE_CHARACTERS.charAt(randomInt(REFERENCE_CHARACTERS.length)),
  );
  return characters.join('');
}

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, MessagesTable } from './tables.ts';

/** How often, and after how many milliseconds each time, others are asked to let the journal go. */
const SCRUB = { times: 30, pause: 100 };

/** What is left of an erased message: that it was there, for a retry that comes late. */
export const withoutContent = {
  state: 'erased',
  message: null,
  body_hash: null,
  hold_reasons: '',
  next_attempt_at: null,
  last_error: null,
} as const satisfies Partial<MessagesTable>;

/**
 * Removes every message received before an instant, and proofs that have run out.
 *
 * @returns how many messages had content
 */
export async function removeBefore(db: Db, receivedBefore: Date, now: Date): Promise<number> {
  const before = receivedBefore.toISOString();
  return db.transaction().execute(async (tx) => {
    const old = tx.selectFrom('messages').select('reference').where('received_at', '<', before);
    await tx.deleteFrom('message_keys').where('reference', 'in', old).execute();
    const gone = await tx
      .deleteFrom('messages')
      .where('received_at', '<', before)
      .returning('state')
      .execute();
    await tx.deleteFrom('used_proofs').where('expires_at', '<', now.toISOString()).execute();
    return gone.filter(({ state }) => state !== 'erased').length;
  });
}

/**
 * Writes SQLite's journal into the database, where `secure_delete` has overwritten what is gone,
 * and empties it.
 *
 * @throws Error where another process does not let go of it
 */
export async function scrub(db: Db): Promise<void> {
  for (let i = 0; i < SCRUB.times; i++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return;
    await pause(SCRUB.pause);
  }
  throw new Error('erased, but another process keeps the journal of the inbox from being emptied');
}

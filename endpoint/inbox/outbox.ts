import { toInboxMessage, type Db, type InboxMessage, type MessagesTable } from './tables.ts';

/** Whom a message is leased to, and for how long. */
export interface Claim {
  /** Unique for each worker, also on other machines. */
  readonly owner: string;
  readonly limit: number;
  /** After so long without a result another worker may take it. */
  readonly leaseSeconds: number;
}

/**
 * Leases messages that are due, the oldest first, held ones too. No two workers get the same one
 * before its lease has run out: SQLite has one writer, PostgreSQL skips the rows that another locks.
 */
export async function claimDue(
  db: Db,
  { owner, limit, leaseSeconds }: Claim,
  { now, isShared }: { now: Date; isShared: boolean },
): Promise<InboxMessage[]> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseSeconds * 1000).toISOString();
  const rows = await db.transaction().execute(async (tx) => {
    let due = tx
      .selectFrom('messages')
      .select('reference')
      .where('next_attempt_at', '<=', at)
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', at)]))
      .orderBy('next_attempt_at')
      .limit(limit);
    if (isShared) due = due.forUpdate().skipLocked();
    const references = (await due.execute()).map(({ reference }) => reference);
    if (references.length === 0) return [];
    return tx
      .updateTable('messages')
      .set({ lease_owner: owner, lease_until: until })
      .where('reference', 'in', references)
      .returningAll()
      .execute();
  });
  const claimed = rows.map(toInboxMessage).filter((message) => message !== undefined);
  return claimed.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

const released = { lease_owner: null, lease_until: null };

/** Ends a lease with its result; false where another has it by now, and nothing changes. */
export async function settle(
  db: Db,
  { reference, owner }: { reference: string; owner: string },
  change: (row: MessagesTable) => Partial<MessagesTable>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('messages')
      .selectAll()
      .where('reference', '=', reference)
      .where('lease_owner', '=', owner)
      .executeTakeFirst();
    if (!row) return false;
    const { numUpdatedRows } = await tx
      .updateTable('messages')
      .set({ ...released, ...change(row) })
      .where('reference', '=', reference)
      .where('lease_owner', '=', owner)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

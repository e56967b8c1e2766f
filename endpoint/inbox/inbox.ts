import type { Message } from '../../src/contract/message.ts';
import type { MessageStatus } from '../../src/contract/receipt.ts';
import { accept, findByBody, findByKey, type Accepted, type Submission } from './accept.ts';
import { openDatabase, type InboxLocation } from './database.ts';
import { removeBefore, scrub, withoutContent } from './erase.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GroupCommit } from './group-commit.ts';
import { claimDue, settle, type Claim } from './outbox.ts';
import { secretOf, takeTurn } from './settings.ts';
import {
  messageStates,
  toInboxMessage,
  type Db,
  type InboxMessage,
  type MessagesTable,
  type MessageState,
} from './tables.ts';

interface InboxOptions {
  readonly now?: () => Date;
}

/** What a list is narrowed to. */
export interface ListOptions {
  readonly states?: readonly MessageState[];
  readonly limit?: number;
  /** Only what was received before this instant, ISO 8601 in UTC: where the list goes on. */
  readonly before?: string;
}

/**
 * The messages to the Info point, and what has become of them. On SQLite one process serves and
 * others may look in; on PostgreSQL several machines share it. Every promise of a write is kept
 * only after it is on disk. All throw what the database says.
 */
export class Inbox {
  readonly db: Db;
  /** Whether other machines write too: PostgreSQL. */
  readonly isShared: boolean;
  readonly #now: () => Date;
  readonly #group: GroupCommit;

  private constructor(db: Db, isShared: boolean, now: () => Date) {
    this.db = db;
    this.isShared = isShared;
    this.#now = now;
    this.#group = new GroupCommit(db);
  }

  /** Opens the inbox, made and brought up to date where it has to be. */
  static async open(location: InboxLocation, options: InboxOptions = {}): Promise<Inbox> {
    const { now = () => new Date() } = options;
    return new Inbox(await openDatabase(location), 'url' in location, now);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  /** Takes a message in, once by its key and its body. */
  accept(submission: Submission): Promise<Accepted> {
    const context = { now: this.#now(), isShared: this.isShared };
    if (!this.isShared) return this.#group.write((tx) => accept(tx, submission, context));
    return this.db.transaction().execute((tx) => accept(tx, submission, context));
  }

  /** What `accept` would answer without writing a message; undefined where it is a new one. */
  async find(key: string, message: Message): Promise<Accepted | undefined> {
    const hash = fingerprintOf(message);
    return (await findByKey(this.db, key, hash)) ?? (await findByBody(this.db, hash, this.#now()));
  }

  /** What a visitor may know of a message; undefined where there is none, or it has been erased. */
  async status(reference: string): Promise<MessageStatus | undefined> {
    const row = await this.#row(reference);
    if (!row || row.state === 'erased') return undefined;
    return { state: publicStateOf(row.state, row.hold_reasons), receivedAt: row.received_at };
  }

  /** Leases messages that are due to be mailed, held ones too, the oldest first. */
  claimDue(claim: Claim): Promise<InboxMessage[]> {
    return claimDue(this.db, claim, { now: this.#now(), isShared: this.isShared });
  }

  /** The mail has been taken over by the server. A held message stays held. @returns false: see `settle` */
  markDelivered(reference: string, owner: string): Promise<boolean> {
    return settle(this.db, { reference, owner }, ({ state }) => ({
      state: state === 'pending' ? 'delivered' : state,
      next_attempt_at: null,
      delivered_at: this.#now().toISOString(),
      last_error: null,
    }));
  }

  /** The mail has not gone out, and is tried again. @returns false: see `settle` */
  retryAt(reference: string, owner: string, at: Date, error: string): Promise<boolean> {
    return settle(this.db, { reference, owner }, ({ attempts }) => ({
      attempts: attempts + 1,
      next_attempt_at: at.toISOString(),
      last_error: error,
    }));
  }

  /** The mail is given up; the message stays readable. @returns false: see `settle` */
  markFailed(reference: string, owner: string, error: string): Promise<boolean> {
    return settle(this.db, { reference, owner }, ({ attempts, state }) => ({
      attempts: attempts + 1,
      state: state === 'pending' || state === 'held' ? 'failed' : state,
      next_attempt_at: null,
      last_error: error,
    }));
  }

  /** The newest first. */
  async list({ states = messageStates, limit = 100, before }: ListOptions = {}): Promise<
    InboxMessage[]
  > {
    let query = this.db
      .selectFrom('messages')
      .selectAll()
      .where('state', 'in', states)
      .orderBy('received_at', 'desc')
      .orderBy('reference')
      .limit(limit);
    if (before !== undefined) query = query.where('received_at', '<', before);
    return (await query.execute()).map(toInboxMessage).filter((each) => each !== undefined);
  }

  async get(reference: string): Promise<InboxMessage | undefined> {
    const row = await this.#row(reference);
    return row && toInboxMessage(row);
  }

  /** Somebody has seen to it. @returns false where there is no such message; so do the next ones */
  markDone(reference: string): Promise<boolean> {
    const done = { state: 'done', done_at: this.#now().toISOString() } as const;
    return this.#change(reference, () => ({ ...done, next_attempt_at: null }));
  }

  /** It is spam; its sender sees no change. */
  markSpam(reference: string): Promise<boolean> {
    return this.#change(reference, () => ({ state: 'spam', next_attempt_at: null }));
  }

  /** A held message, or one taken for spam, is none. */
  approve(reference: string): Promise<boolean> {
    return this.#change(reference, ({ state, delivered_at }) => ({
      hold_reasons: '',
      ...((state === 'held' || state === 'spam') && {
        state: delivered_at === null ? 'pending' : 'delivered',
      }),
    }));
  }

  /** Its mail is due at once, whether it has gone out before or been given up. */
  resend(reference: string): Promise<boolean> {
    return this.#change(reference, ({ state, hold_reasons }) => ({
      attempts: 0,
      next_attempt_at: this.#now().toISOString(),
      ...(state === 'failed' && { state: hold_reasons ? 'held' : 'pending' }),
    }));
  }

  /**
   * Erases a message: on SQLite its content is afterwards in no byte of the database and its
   * journal. A late retry gets its old receipt and does not bring it back.
   *
   * @throws Error where another process keeps the journal from being emptied; a further `erase`
   *   or `purge` tries again
   */
  async erase(reference: string): Promise<boolean> {
    const isErased = await this.#change(reference, () => withoutContent);
    if (isErased && !this.isShared) await scrub(this.db);
    return isErased;
  }

  /**
   * Removes every message received before an instant, whatever its state, and proofs that have
   * run out.
   *
   * @returns how many messages
   * @throws as `erase`
   */
  async purge(receivedBefore: Date): Promise<number> {
    const count = await removeBefore(this.db, receivedBefore, this.#now());
    if (!this.isShared) await scrub(this.db);
    return count;
  }

  async counts(): Promise<Record<MessageState, number>> {
    const rows = await this.db
      .selectFrom('messages')
      .select(({ fn }) => ['state', fn.countAll().as('count')])
      .groupBy('state')
      .execute();
    const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
    return Object.fromEntries(
      messageStates.map((state) => [state, counts.get(state) ?? 0]),
    ) as Record<MessageState, number>;
  }

  /** When the oldest message came whose mail is still to go out. */
  async oldestUnsent(): Promise<Date | undefined> {
    const row = await this.db
      .selectFrom('messages')
      .select(({ fn }) => fn.min('received_at').as('oldest'))
      .where('next_attempt_at', 'is not', null)
      .executeTakeFirst();
    return row?.oldest ? new Date(row.oldest) : undefined;
  }

  /** 32 random bytes that are made once, survive restarts and are the same for all machines. */
  secret(name: string): Promise<Buffer> {
    return secretOf(this.db, name);
  }

  /** Whether this caller is the first, of all machines, to do a job in a period: `2026-09-05`. */
  takeTurn(job: string, period: string): Promise<boolean> {
    return takeTurn(this.db, job, period);
  }

  /** Changes a message that has not been erased, and ends its lease: what a worker has to say of it no longer counts. */
  #change(
    reference: string,
    change: (row: MessagesTable) => Partial<MessagesTable>,
  ): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      let query = tx.selectFrom('messages').selectAll().where('reference', '=', reference);
      if (this.isShared) query = query.forUpdate();
      const row = await query.executeTakeFirst();
      if (!row || row.state === 'erased') return false;
      await tx
        .updateTable('messages')
        .set({ lease_owner: null, lease_until: null, ...change(row) })
        .where('reference', '=', reference)
        .execute();
      return true;
    });
  }

  #row(reference: string): Promise<MessagesTable | undefined> {
    const rows = this.db.selectFrom('messages').selectAll().where('reference', '=', reference);
    return rows.executeTakeFirst();
  }
}

/** A held message is no different from one that waits, nor is one that a person took for spam. */
function publicStateOf(
  state: Exclude<MessagesTable['state'], 'erased'>,
  holdReasons: string,
): MessageStatus['state'] {
  if (state === 'held') return 'pending';
  if (state === 'spam') return holdReasons ? 'pending' : 'delivered';
  return state;
}

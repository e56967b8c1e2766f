import type { Kysely, Transaction } from 'kysely';
import type { Message } from '../../src/contract/message.ts';

/**
 * What becomes of a message. `held`: it looks like spam and waits for review; its mail goes out as
 * any other's, marked. `failed`: a dead letter, given up by the outbox.
 */
export const messageStates = ['pending', 'held', 'delivered', 'done', 'failed', 'spam'] as const;

export type MessageState = (typeof messageStates)[number];

/** Why a message is held for review. */
export const holdReasons = ['no-proof', 'wrong-proof', 'used-proof', 'trap', 'too-fast'] as const;

export type HoldReason = (typeof holdReasons)[number];

/** Columns are text in both databases; instants are ISO 8601 in UTC to the millisecond, which sort as they stand. */
export interface MessagesTable {
  reference: string;
  received_at: string;
  /** An erased one keeps its row, without content, so that a late retry does not bring it back. */
  state: MessageState | 'erased';
  /** The `Message` as JSON; null when erased. */
  message: string | null;
  /** SHA-256 of what was sent, `proof` and the like left out; null when erased. */
  body_hash: string | null;
  /** Space-separated. */
  hold_reasons: string;
  /** When the outbox is to try; null: not any more. */
  next_attempt_at: string | null;
  attempts: number;
  lease_owner: string | null;
  lease_until: string | null;
  delivered_at: string | null;
  done_at: string | null;
  last_error: string | null;
}

/** Several keys may stand for one message: the same body from two tabs. */
interface KeysTable {
  key: string;
  reference: string;
  created_at: string;
}

/** Challenges that have been solved and used. */
interface UsedProofsTable {
  challenge: string;
  expires_at: string;
}

/** What all machines share: keys made once, and the last period in which a job was done. */
interface SettingsTable {
  name: string;
  value: string;
}

export interface Tables {
  messages: MessagesTable;
  message_keys: KeysTable;
  used_proofs: UsedProofsTable;
  settings: SettingsTable;
}

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** A message as the inbox holds it; instants are ISO 8601 in UTC. */
export interface InboxMessage {
  readonly reference: string;
  readonly receivedAt: string;
  readonly state: MessageState;
  readonly message: Message;
  /** Empty where nothing looked like spam. */
  readonly holdReasons: readonly HoldReason[];
  /** How often the outbox has tried and failed. */
  readonly attempts: number;
  readonly nextAttemptAt?: string;
  readonly deliveredAt?: string;
  readonly doneAt?: string;
  readonly lastError?: string;
}

/** A row as a message; undefined where it has been erased. */
export function toInboxMessage(row: MessagesTable): InboxMessage | undefined {
  if (row.state === 'erased' || row.message === null) return undefined;
  return {
    reference: row.reference,
    receivedAt: row.received_at,
    state: row.state,
    message: JSON.parse(row.message) as Message,
    holdReasons: row.hold_reasons.split(' ').filter(isHoldReason),
    attempts: row.attempts,
    ...(row.next_attempt_at && { nextAttemptAt: row.next_attempt_at }),
    ...(row.delivered_at && { deliveredAt: row.delivered_at }),
    ...(row.done_at && { doneAt: row.done_at }),
    ...(row.last_error && { lastError: row.last_error }),
  };
}

const isHoldReason = (value: string): value is HoldReason =>
  (holdReasons as readonly string[]).includes(value);

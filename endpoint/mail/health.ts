import type { Inbox } from '../inbox/inbox.ts';

/** What `healthz` tells of the mail: numbers and a time, nothing of any message. */
export interface MailHealth {
  /** What went wrong with the inbox itself; then the rest is unknown. */
  readonly lastError?: string;
  /** When the oldest message came whose mail is still to go out. */
  readonly oldestUnsent: string | null;
  /** How many mails are still to go out. */
  readonly waiting: number;
  /** How many were given up. */
  readonly failed: number;
}

/** A mail that is late for so long is a trouble, in milliseconds. */
const LATE = 60 * 60_000;

/** What `healthz` tells also when the database does not answer, or has not been reached yet. */
export async function safeMailHealthOf(inbox: Inbox | undefined): Promise<MailHealth> {
  const unknown = { oldestUnsent: null, waiting: 0, failed: 0 };
  if (!inbox) return { lastError: 'the inbox can’t be opened', ...unknown };
  try {
    return await mailHealthOf(inbox);
  } catch (error) {
    // What a database says is for nobody else.
    const lastError = error instanceof Error ? 'the inbox can’t be read' : 'unknown';
    return { lastError, ...unknown };
  }
}

/** @throws what the database says */
export async function mailHealthOf(inbox: Inbox): Promise<MailHealth> {
  const [oldest, counts, row] = await Promise.all([
    inbox.oldestUnsent(),
    inbox.counts(),
    inbox.db
      .selectFrom('messages')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('next_attempt_at', 'is not', null)
      .executeTakeFirst(),
  ]);
  return {
    oldestUnsent: oldest?.toISOString() ?? null,
    waiting: Number(row?.count ?? 0),
    failed: counts.failed,
  };
}

/** Whether somebody ought to look: a mail was given up, or one has waited for an hour. */
export function isInTrouble({ lastError, oldestUnsent, failed }: MailHealth, now: Date): boolean {
  if (lastError !== undefined) return true;
  return failed > 0 || (oldestUnsent !== null && now.getTime() - Date.parse(oldestUnsent) > LATE);
}

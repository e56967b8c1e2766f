import type { Config } from '../config.ts';
import { Inbox } from '../inbox/inbox.ts';

/**
 * Opens the inbox: PostgreSQL where `DATABASE_URL` names one, for several machines; else SQLite's file.
 *
 * @throws what the database or the file system says
 */
export function openInbox({ inbox }: Pick<Config, 'inbox'>): Promise<Inbox> {
  const url = process.env['DATABASE_URL'];
  return Inbox.open(url ? { url } : { file: inbox.file });
}

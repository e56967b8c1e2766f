import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/contract/message.ts';
import type { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { HoldReason } from '../../endpoint/inbox/tables.ts';

/** A message as a resident writes it; what differs is given. */
export const messageOf = (more: Partial<Message> = {}): Message => ({
  topic: 'join',
  name: 'Ilze Bērziņa',
  email: 'ilze@example.org',
  message: 'Labdien! Vēlos iesaistīties talkā Piņķos.',
  language: 'lv',
  page: 'https://www.marupe.lv/nvo',
  ...more,
});

/** Puts a message into the inbox. @returns its reference */
export async function put(
  inbox: Inbox,
  more: Partial<Message> = {},
  holdReasons: readonly HoldReason[] = [],
): Promise<string> {
  const accepted = await inbox.accept({ key: randomUUID(), message: messageOf(more), holdReasons });
  if (accepted.outcome === 'mismatch') throw new Error('a new key stands for nothing else');
  return accepted.reference;
}

import { createHash } from 'node:crypto';
import type { Message } from '../../src/contract/message.ts';

/** A message without what only tells people from programs: that is neither compared nor kept. */
export function contentOf({ proof: _, trap: __, elapsed: ___, ...content }: Message): Message {
  return content;
}

/** The SHA-256 of a message's content, whatever order its keys stand in. */
export function fingerprintOf(message: Message): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(contentOf(message))))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, sorted(each)]);
}

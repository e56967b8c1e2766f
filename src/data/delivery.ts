import { fits } from '../contract/check.ts';
import type { MessageStatus } from '../contract/receipt.ts';
import { messageStatusShape } from '../contract/shapes/message-status.generated.ts';
import { HttpError } from './load.ts';
import { patiently } from './patience.ts';

/**
 * Asks what has become of a message.
 *
 * @param statusUrl of its receipt
 * @returns undefined where it has been erased
 * @throws HttpError for another answer than success; TypeError for one that tells no state, or
 *   where none came; the signal's reason, once it is aborted
 */
export async function fetchDelivery(
  statusUrl: string,
  signal: AbortSignal,
): Promise<MessageStatus | undefined> {
  return patiently(signal, async (signal) => {
    const response = await fetch(statusUrl, { cache: 'no-store', credentials: 'omit', signal });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new HttpError(statusUrl, response.status);
    const status: unknown = await response.json();
    if (!fits(messageStatusShape, status))
      throw new TypeError(`no state of a message: ${statusUrl}`);
    return status as MessageStatus;
  });
}

import { parentPort } from 'node:worker_threads';
import { readCalendarBytes, type CalendarHead } from './calendar-bytes.ts';
import {
  CalendarError,
  type CalendarFault,
  type CalendarWindow,
  type Occurrence,
} from './calendar-types.ts';

/** What the worker is asked. */
export interface CalendarTask {
  readonly bytes: Uint8Array;
  readonly window: CalendarWindow;
}

/**
 * What it answers: first of all that it is there, then occurrences as they are found (those of a
 * series share their fields), then what else is to be said, or why there is nothing.
 */
export type CalendarAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'part'; readonly occurrences: readonly Occurrence[] }
  | { readonly kind: 'end'; readonly head: CalendarHead }
  | { readonly kind: 'fault'; readonly code: CalendarFault; readonly message: string };

/** How many occurrences it hands over at once: they are never all in its own memory. */
const PART = 150;

const answer = (message: CalendarAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', ({ bytes, window }: CalendarTask) => {
  try {
    const part: Occurrence[] = [];
    const hand = () => answer({ kind: 'part', occurrences: part.splice(0) });
    const head = readCalendarBytes(bytes, window, (occurrences) => {
      part.push(...occurrences);
      if (part.length >= PART) hand();
    });
    hand();
    answer({ kind: 'end', head });
  } catch (error) {
    const { message } = error as Error;
    // A file that trips the reader costs itself, not the worker.
    const code = error instanceof CalendarError ? error.code : 'failed';
    answer({ kind: 'fault', code, message });
  }
});
answer({ kind: 'ready' });

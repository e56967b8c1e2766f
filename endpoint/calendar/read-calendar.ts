import { CalendarError, type ReadCalendar, type ReadCalendarOptions } from './calendar-types.ts';
import { CalendarReader } from './reader.ts';

export { CalendarError } from './calendar-types.ts';
export type {
  CalendarFault,
  CalendarProblem,
  CalendarWindow,
  Occurrence,
  ProblemCode,
  ReadCalendar,
  ReadCalendarOptions,
} from './calendar-types.ts';

/** A larger file is none that people keep their events in. */
const MAX_BYTES = 16 * 1024 * 1024;

const isSource = import.meta.url.endsWith('.ts');

/** The built program has it beside itself. */
const workerFile = isSource ? './calendar-worker.source.mjs' : './calendar-worker.js';

const reader = new CalendarReader(new URL(workerFile, import.meta.url));

/**
 * Reads an iCalendar file (RFC 5545, 7986) and expands its recurrences for a window, in a worker
 * thread. What can't be read is left out and told in `problems`; the rest stays. Times without a
 * zone are Riga's.
 *
 * @throws {CalendarError} where nothing can be read, or not within the limits
 */
export async function readCalendar(
  bytes: Uint8Array,
  options: ReadCalendarOptions,
  from: CalendarReader = reader,
): Promise<ReadCalendar> {
  if (bytes.length > MAX_BYTES) throw new CalendarError('too-big', `${bytes.length} bytes`);
  const { window, timeout = 1000, memory = 64 } = options;
  return from.read(bytes, window, { timeout, memory });
}

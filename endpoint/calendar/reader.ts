import { CalendarError, type CalendarWindow, type ReadCalendar } from './calendar-types.ts';
import { CalendarThread } from './calendar-thread.ts';

export interface ReaderLimits {
  /** Milliseconds of work. */
  readonly timeout: number;
  /** Megabytes of the worker's heap. */
  readonly memory: number;
}

/** How long a worker waits for another file, in milliseconds: those of one refresh share it. */
const IDLE = 1000;

/**
 * Reads calendars in a worker thread, one after the other. A worker that takes too long or too
 * much is ended, and the next file gets a new one.
 */
export class CalendarReader {
  readonly #file: URL;
  #thread: CalendarThread | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param file the worker's module */
  constructor(file: URL) {
    this.#file = file;
  }

  /** @throws {CalendarError} */
  read(bytes: Uint8Array, window: CalendarWindow, limits: ReaderLimits): Promise<ReadCalendar> {
    const read = () => this.#read(bytes, window, limits);
    const calendar = this.#last.then(read, read);
    this.#last = calendar.catch((error: unknown) => error);
    return calendar;
  }

  async #read(
    bytes: Uint8Array,
    window: CalendarWindow,
    { timeout, memory }: ReaderLimits,
  ): Promise<ReadCalendar> {
    clearTimeout(this.#idle);
    const thread = this.#threadWith(memory);
    try {
      return await thread.read({ bytes, window }, timeout);
    } finally {
      // Nothing waits for it: a program that has all it wanted may end.
      this.#idle = setTimeout(() => this.#endThread(), IDLE).unref();
    }
  }

  #threadWith(memory: number): CalendarThread {
    if (this.#thread?.memory === memory && !this.#thread.isOver) return this.#thread;
    this.#endThread();
    return (this.#thread = new CalendarThread(this.#file, memory));
  }

  #endThread(): void {
    this.#thread?.end(new CalendarError('failed', 'the worker is not needed any more'));
    this.#thread = undefined;
  }
}

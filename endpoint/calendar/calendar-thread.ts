import { Worker } from 'node:worker_threads';
import type { CalendarAnswer, CalendarTask } from './calendar-worker.ts';
import { CalendarError, type Occurrence, type ReadCalendar } from './calendar-types.ts';

/** How long it may take to start, in milliseconds. */
const START = 30_000;

/** What is to be done with each answer of the worker, and where there is none any more. */
interface Listener {
  readonly onAnswer: (answer: CalendarAnswer) => void;
  readonly onFault: (error: CalendarError) => void;
}

/** One worker thread: it reads one file at a time. */
export class CalendarThread {
  /** Megabytes of its heap. */
  readonly memory: number;
  readonly #worker: Worker;
  readonly #isReady: Promise<void>;
  #listener: Listener | undefined;
  #fault: CalendarError | undefined;

  constructor(file: URL, memory: number) {
    this.memory = memory;
    const young = Math.max(1, Math.floor(memory / 16));
    const old = Math.max(1, memory - young);
    this.#worker = new Worker(file, {
      resourceLimits: { maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: old },
    });
    this.#worker.on('message', (answer: CalendarAnswer) => this.#listener?.onAnswer(answer));
    this.#worker.on('error', (error) => this.end(faultOf(error)));
    this.#worker.on('exit', () => this.end(new CalendarError('failed', 'the worker has ended')));
    this.#isReady = this.#listen(START, (answer, done) => {
      if (answer.kind === 'ready') done();
    });
    // Whoever asks it for a file hears of it.
    this.#isReady.catch((error: unknown) => error);
  }

  /** Whether it can read no more files. */
  get isOver(): boolean {
    return this.#fault !== undefined;
  }

  /**
   * Reads a file; the thread is over where that takes too long.
   *
   * @param timeout milliseconds of work: the thread's start is not counted
   * @throws {CalendarError}
   */
  async read(task: CalendarTask, timeout: number): Promise<ReadCalendar> {
    this.#worker.ref();
    try {
      await this.#isReady;
      // A copy that is handed over takes its own room; a cloned one, that of the message too.
      const bytes = new Uint8Array(task.bytes);
      this.#worker.postMessage({ ...task, bytes }, [bytes.buffer]);
      return await this.#calendar(timeout);
    } finally {
      this.#worker.unref();
    }
  }

  /** Ends the thread; what waits for it fails for this reason. */
  end(reason: CalendarError): void {
    if (this.#fault) return;
    this.#fault = reason;
    void this.#worker.terminate();
    this.#listener?.onFault(reason);
  }

  #calendar(timeout: number): Promise<ReadCalendar> {
    const occurrences: Occurrence[] = [];
    return this.#listen(timeout, (answer, done, fail) => {
      if (answer.kind === 'part') occurrences.push(...answer.occurrences);
      if (answer.kind === 'fault') fail(new CalendarError(answer.code, answer.message));
      if (answer.kind !== 'end') return;
      occurrences.sort((a, b) => a.start - b.start);
      done({ ...answer.head, occurrences });
    });
  }

  #listen<T>(
    timeout: number,
    hear: (
      answer: CalendarAnswer,
      done: (result: T) => void,
      fail: (error: CalendarError) => void,
    ) => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#fault) return reject(this.#fault);
      const timer = setTimeout(
        () => this.end(new CalendarError('too-slow', `more than ${timeout} ms`)),
        timeout,
      );
      const settled =
        <V>(settle: (value: V) => void) =>
        (value: V) => {
          clearTimeout(timer);
          this.#listener = undefined;
          settle(value);
        };
      const [done, fail] = [settled(resolve), settled(reject)];
      this.#listener = { onAnswer: (answer) => hear(answer, done, fail), onFault: fail };
    });
  }
}

function faultOf(error: Error): CalendarError {
  const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new CalendarError(isMemory ? 'too-big' : 'failed', error.message);
}

import type { Db, Tx } from './tables.ts';

/** How many share one commit at most: so many wait for a disk that is slow. */
const GROUP = 100;

interface Job {
  /** Does its part within the transaction. */
  run(tx: Tx): Promise<void>;
  committed(): void;
  failed(error: unknown): void;
}

/**
 * Writes that come in at the same time share a transaction: each waits for a commit, but a disk
 * that syncs a few hundred times a second takes in far more messages than that. What is answered
 * after `write` is on disk.
 */
export class GroupCommit {
  readonly #db: Db;
  #waiting: Job[] = [];
  #isRunning = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Runs a write in a transaction that it may share with others.
   *
   * @returns what the write gave, once it is committed
   * @throws what the database said; then nothing of the group is written
   */
  write<T>(job: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      this.#waiting.push({
        run: async (tx) => {
          result = await job(tx);
        },
        committed: () => resolve(result),
        failed: reject,
      });
      if (!this.#isRunning) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP);
      try {
        await this.#db.transaction().execute(async (tx) => {
          for (const job of group) await job.run(tx);
        });
        for (const job of group) job.committed();
      } catch (error) {
        for (const job of group) job.failed(error);
      }
    }
    this.#isRunning = false;
  }
}

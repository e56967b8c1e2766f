import { mkdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Validators } from '../sources/open.ts';
import { unlessMissing } from './missing.ts';
import { writeIfChanged } from './write-file.ts';

/** Raised whenever the kept data changes its form: what an older program kept is read anew. */
const FORMAT = 1;

/** What a source gave the last time it was good. */
export interface LastGood<T> {
  readonly address: string;
  readonly validators: Validators;
  /** What was looked for: a narrower answer can't stand in for a wider question. */
  readonly scope: string;
  /** How many rows there were: half as many next time is a truncated file. */
  readonly records: number;
  readonly data: T;
}

/**
 * The last good data of each source, one file each. The file's time says when it was last good.
 * They hold what is not published too: nobody else on the machine can read them.
 */
export class SourceStates {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load<T>(name: string): Promise<LastGood<T> | undefined> {
    const text = await unlessMissing(readFile(this.#path(name), 'utf8'));
    if (text === undefined) return undefined;
    try {
      const state: unknown = JSON.parse(text);
      const isOurs = typeof state === 'object' && state !== null && 'format' in state;
      return isOurs && state.format === FORMAT ? (state as unknown as LastGood<T>) : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  async save<T>(name: string, state: LastGood<T>): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify({ format: FORMAT, ...state })}\n`;
    await writeIfChanged(this.#path(name), text, 0o600);
    await this.touch(name);
  }

  /** Notes that the source was good just now, and the same. */
  async touch(name: string): Promise<void> {
    const now = new Date();
    await utimes(this.#path(name), now, now);
  }

  /** When the source was last good. */
  async lastGoodAt(name: string): Promise<Date | undefined> {
    return (await unlessMissing(stat(this.#path(name))))?.mtime;
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}

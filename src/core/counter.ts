import type { Counts } from '../data/facets.ts';
import { inTurns, nextTurn } from '../data/in-turns.ts';

/** So many records are counted at once: more would keep the results waiting. */
const FEW = 1000;

/** Counts for the filters what is found; where that is much, in turns with the page. */
export class Counter<T, Key extends string> {
  readonly #onCounted: () => void;
  #counted: Counts<T, Key> | undefined;
  #asked: Counts<T, Key> | undefined;
  #counting: AbortController | undefined;

  constructor(onCounted: () => void) {
    this.#onCounted = onCounted;
  }

  /** What was counted last. */
  get counted(): Counts<T, Key> | undefined {
    return this.#counted;
  }

  /** Takes what can be counted at once. */
  takeFew(counts: Counts<T, Key>): void {
    if (counts.size <= FEW) this.#counted = counts;
  }

  /** Counts what is not counted yet; what was asked for before is given up. */
  async count(counts: Counts<T, Key>): Promise<void> {
    if (counts === this.#counted || counts === this.#asked) return;
    this.#asked = counts;
    this.#counting?.abort();
    const { signal } = (this.#counting = new AbortController());
    try {
      await nextTurn();
      await inTurns(counts.inSteps(), signal);
      this.#counted = counts;
      this.#onCounted();
    } catch (error) {
      // Something else has been found already.
      if (!signal.aborted) throw error;
    }
  }
}

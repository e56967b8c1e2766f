/** The letters of a folded word as bits; some share one. What a word lacks, it lacks as a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/**
 * Compares a mistyped word with those it may be meant to be. An error is a letter too many, too
 * few, wrong, or two neighbours exchanged (optimal string alignment distance).
 */
export class Mistyped {
  readonly #typed: string;
  readonly #cuts: readonly number[];
  readonly #most: number;
  readonly #letters: number;
  readonly #rows: readonly [Uint8Array, Uint8Array, Uint8Array];

  /**
   * @param cuts the lengths at which an ending may begin that says nothing
   * @param most how many errors there may be
   */
  constructor(typed: string, cuts: readonly number[], most: number) {
    this.#typed = typed;
    this.#cuts = cuts;
    this.#most = most;
    this.#letters = lettersOf(typed);
    const row = (): Uint8Array => new Uint8Array(typed.length + 2);
    this.#rows = [row(), row(), row()];
  }

  /** Whether a word with a stem of these letters is worth a closer look. */
  mayMean(stemLetters: number): boolean {
    let missing = stemLetters & ~this.#letters;
    for (let errors = this.#most; errors && missing; errors--) missing &= missing - 1;
    return !missing;
  }

  /**
   * The least number of errors by which the typed word is the other one, or the other's stem with
   * any ending; more than there may be where it is neither.
   */
  errorsTo(word: string, stemLength: number): number {
    const { length } = this.#typed;
    const tooMany = this.#most + 1;
    let errors = tooMany;
    let [before, above, row] = this.#rows;
    for (let j = 0; j <= Math.min(tooMany, length); j++) above[j] = j;
    for (let i = 1; i <= word.length; i++) {
      if (this.#fill(row, above, before, word, i) > this.#most) return errors;
      if (i === stemLength) {
        for (const cut of this.#cuts) errors = Math.min(errors, this.#at(row, i, cut));
      }
      [before, above, row] = [above, row, before];
    }
    return Math.min(errors, this.#at(above, word.length, length));
  }

  /**
   * The errors of the first `i` letters of a word against each beginning of the typed one, within
   * the band around the diagonal that alone can matter. Returns the least.
   */
  #fill(row: Uint8Array, above: Uint8Array, before: Uint8Array, word: string, i: number): number {
    const typed = this.#typed;
    const tooMany = this.#most + 1;
    const first = Math.max(1, i - this.#most);
    const last = Math.min(typed.length, i + this.#most);
    const letter = word.charCodeAt(i - 1);
    const previous = word.charCodeAt(i - 2);
    let left = Math.min(i, tooMany);
    let least = left;
    row[first - 1] = left;
    for (let j = first; j <= last; j++) {
      const here = typed.charCodeAt(j - 1);
      let errors = (above[j - 1] ?? 0) + (here === letter ? 0 : 1);
      errors = Math.min(errors, (above[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && here === previous && typed.charCodeAt(j - 2) === letter) {
        errors = Math.min(errors, (before[j - 2] ?? 0) + 1);
      }
      row[j] = left = errors;
      if (errors < least) least = errors;
    }
    row[last + 1] = tooMany;
    return least;
  }

  /** What a filled row says of the first `j` letters typed; too many outside of its band. */
  #at(row: Uint8Array, i: number, j: number): number {
    return Math.abs(i - j) > this.#most ? this.#most + 1 : (row[j] ?? 0);
  }
}

import { fold, tokens } from './fold.ts';
import { queryWords } from './query-words.ts';
import { addScores, lower, NOT_FOUND, ordered } from './scores.ts';
import { cutsOf, distanceOfEndings, readingsOf, stemsOfText } from './stem.ts';
import { lettersOf, Mistyped } from './typos.ts';

/** Words that many records share, such as an area's label and synonyms. */
export interface SharedWords {
  /** What tells one such set from another. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly synonyms: readonly string[];
}

/** What of a record can be found. */
export interface SearchText {
  readonly name: readonly string[];
  readonly shared: readonly SharedWords[];
  readonly description: readonly string[];
}

/**
 * Where a word stands, the best first. A synonym says least: an area has many, and none of them has
 * to be true of each of its records.
 */
const enum Field {
  Name,
  Label,
  Description,
  Synonym,
}

/** How a word of the query is met, the best first; between `Stem` and `Prefix` lie three more. */
const enum Kind {
  Exact,
  Stem,
  Prefix = 5,
  /** With one error; with two, one more. */
  Typo,
}

/** A stem of fewer letters is near to too many words: `un` to `suni`. */
const SHORTEST_MEANT = 3;

/** Where a whole word stands and, behind it, a mere beginning: by field, less is better. */
const wholeRank = [0, 5, 11, 17];
const begunRank = [10, 16, 22, 23];
const TYPO_RANK = 24;

const prefix: number = Kind.Prefix;
const typo: number = Kind.Typo;

/**
 * A record's score for one word: less is better. The name goes before the area, a whole word before
 * a beginning; where the two disagree, one step each way weighs the same, so that `vide` finds the
 * area Vide before a "Vidējās paaudzes deju kolektīvs".
 */
function scoreOf(place: number, kind: number): number {
  const field = place & 3;
  if (kind >= typo) return TYPO_RANK + field * 2 + kind - typo;
  return kind === prefix ? (begunRank[field] ?? 0) : (wholeRank[field] ?? 0) + kind;
}

/** A word of the index: where it stands. */
interface Entry {
  readonly word: string;
  /** How long the stem is, and its letters as bits. */
  readonly stemLength: number;
  readonly stemLetters: number;
  /** The ending that its first reading has. */
  readonly ending: string;
  /** Records by number, each times 4 plus the field. */
  places: number[] | undefined;
  /** Sets of shared words, likewise. */
  sets: number[] | undefined;
}

/**
 * Finds records by words, whole, inflected, begun or mistyped: every word of a query has to be met
 * somewhere. A map of words and one of stems; words that begin alike lie in one bucket by their
 * first two letters, so that nothing has to be sorted when it is built.
 */
export class SearchIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #byStem = new Map<string, Entry[]>();
  readonly #byStart = new Map<string, Entry[]>();
  /** The entry of a word as it is written, so that each is folded and stemmed once. */
  readonly #byToken = new Map<string, Entry>();
  readonly #setNumbers = new Map<string, number>();
  readonly #recordsOfSet: number[][] = [];
  #size = 0;

  /** Adds a record; its number is the count of those before it. */
  add({ name, shared, description }: SearchText): void {
    const record = this.#size++;
    for (const text of name) this.#addText(text, record * 4 + Field.Name);
    for (const text of description) this.#addText(text, record * 4 + Field.Description);
    for (const words of shared) this.#recordsOfSet[this.share(words)]?.push(record);
  }

  /**
   * Makes shared words known, whether or not a record has them: what is known is no typo.
   *
   * @returns the number of the set
   */
  share({ key, labels, synonyms }: SharedWords): number {
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#recordsOfSet.push([]) - 1;
    this.#setNumbers.set(key, number);
    this.#addShared(labels, number * 4 + Field.Label);
    this.#addShared(synonyms, number * 4 + Field.Synonym);
    return number;
  }

  /**
   * The numbers of the records that meet every telling word of a query, the best first, then in the order
   * they were added. All of them where the query has no word.
   */
  search(query: string): number[] {
    const words = queryWords(query);
    const totals = new Int32Array(this.#size);
    const scores = new Uint8Array(this.#size);
    for (const word of words) {
      scores.fill(NOT_FOUND);
      this.#score(word, scores);
      if (!addScores(totals, scores)) return [];
    }
    return ordered(totals);
  }

  #score(word: string, scores: Uint8Array): void {
    const matches = this.#matches(word);
    for (const [entry, kind] of matches.length ? matches : this.#mistyped(word)) {
      for (const place of entry.places ?? []) lower(scores, place >> 2, scoreOf(place, kind));
      for (const place of entry.sets ?? []) {
        const score = scoreOf(place, kind);
        for (const record of this.#recordsOfSet[place >> 2] ?? []) lower(scores, record, score);
      }
    }
  }

  #matches(word: string): Match[] {
    const matches: Match[] = [];
    for (const entry of this.#beginningLike(word)) {
      if (entry.word.startsWith(word)) {
        matches.push([entry, entry.word.length === word.length ? Kind.Exact : Kind.Prefix]);
      }
    }
    for (const { stem, ending } of readingsOf(word)) {
      for (const entry of this.#byStem.get(stem) ?? []) {
        matches.push([entry, Kind.Stem + distanceOfEndings(ending, entry.ending)]);
      }
    }
    return matches;
  }

  *#beginningLike(word: string): Iterable<Entry> {
    if (word.length > 1) return yield* this.#byStart.get(word.slice(0, 2)) ?? [];
    for (const [start, entries] of this.#byStart) if (start.startsWith(word)) yield* entries;
  }

  /** The words that a word may be meant to be: one error from four letters on, two from eight. */
  #mistyped(word: string): Match[] {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!most) return [];
    const typed = new Mistyped(word, cutsOf(word), most);
    const matches: Match[] = [];
    for (const entry of this.#entries.values()) {
      if (entry.stemLength < SHORTEST_MEANT || !typed.mayMean(entry.stemLetters)) continue;
      const errors = typed.errorsTo(entry.word, entry.stemLength);
      if (errors <= most) matches.push([entry, Kind.Typo + Math.max(errors - 1, 0)]);
    }
    return matches;
  }

  #addText(text: string, place: number): void {
    for (const token of tokens(text)) {
      const entry = this.#entryOf(token);
      // Most words stand in one place: an array that begins empty would reserve room for many.
      if (!entry.places) entry.places = [place];
      else if (entry.places.at(-1) !== place) entry.places.push(place);
    }
  }

  #addShared(texts: readonly string[], place: number): void {
    for (const token of texts.flatMap(tokens)) (this.#entryOf(token).sets ??= []).push(place);
  }

  #entryOf(token: string): Entry {
    const known = this.#byToken.get(token);
    if (known) return known;
    const word = fold(token);
    const readings = readingsOf(word);
    let entry = this.#entries.get(word);
    if (!entry) {
      const { ending } = readings[0];
      const stemLength = word.length - ending.length;
      const stemLetters = lettersOf(word.slice(0, stemLength));
      entry = { word, stemLength, stemLetters, ending, places: undefined, sets: undefined };
      this.#entries.set(word, entry);
      push(this.#byStart, word.slice(0, 2), entry);
    }
    // `lāča` and `laca` are one word of two spellings: each may add a stem of its own.
    for (const stem of stemsOfText(readings, token.normalize())) {
      if (!this.#byStem.get(stem)?.includes(entry)) push(this.#byStem, stem, entry);
    }
    this.#byToken.set(token, entry);
    return entry;
  }
}

/** A word of the index, and how it is met. */
type Match = readonly [Entry, number];

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

import type { Term, Terms } from '../contract/terms.ts';
import { inTurns } from './in-turns.ts';
import { SearchIndex, type SearchText, type SharedWords } from './search-index.ts';

/** Finds records by what people type. */
export interface Search<T> {
  /** The records that a query finds, the best first; all, in their order, for an empty one. */
  find: (query: string) => T[];
}

/**
 * Indexes records. Ten thousand take a while: the page gets its turn in between.
 *
 * @param textOf what of a record can be found
 * @param words of the codes that records may have
 * @throws the signal's reason, once it is aborted
 */
export async function indexRecords<T>(
  records: readonly T[],
  textOf: (record: T, words: TermWords) => SearchText,
  words: TermWords,
  signal?: AbortSignal,
): Promise<Search<T>> {
  const index = new SearchIndex();
  await inTurns(fill(index, records, textOf, words), signal);
  return {
    find: (query) => index.search(query).flatMap((number) => records[number] ?? []),
  };
}

/** Fills an index in small steps: the terms, then the records. */
function* fill<T>(
  index: SearchIndex,
  records: readonly T[],
  textOf: (record: T, words: TermWords) => SearchText,
  words: TermWords,
): Iterable<void> {
  for (const each of words.all()) {
    index.share(each);
    yield;
  }
  for (const record of records) {
    index.add(textOf(record, words));
    yield;
  }
}

/** Labels and synonyms of codes, as sets of words that many records share. */
export class TermWords {
  readonly #terms: Terms;
  readonly #taxonomies: readonly string[];
  readonly #known = new Map<string, SharedWords>();

  /** @param taxonomies those whose words find records */
  constructor(terms: Terms, taxonomies: readonly string[]) {
    this.#terms = terms;
    this.#taxonomies = taxonomies;
  }

  /** The words of every code that records may have. */
  all(): SharedWords[] {
    return this.#taxonomies.flatMap((taxonomy) =>
      Object.keys(this.#terms[taxonomy] ?? {}).map((code) => this.of(taxonomy, code)),
    );
  }

  /** The words of one code. */
  of(taxonomy: string, code: string): SharedWords {
    const key = `${taxonomy}/${code}`;
    let words = this.#known.get(key);
    if (!words) {
      words = { key, ...wordsOf(termOf(this.#terms, taxonomy, code), taxonomy, code) };
      this.#known.set(key, words);
    }
    return words;
  }
}

function wordsOf(term: Term | undefined, taxonomy: string, code: string): Omit<SharedWords, 'key'> {
  if (!term) return { labels: [code], synonyms: [] };
  const { lv, en, synonyms = [] } = term;
  // A theme's label lists four fields of which a record has one: it says no more than a synonym.
  return taxonomy === 'theme'
    ? { labels: [], synonyms: [lv, en, ...synonyms] }
    : { labels: [lv, en], synonyms };
}

/** Codes may be called anything, `constructor` too, which every object has. */
function termOf(terms: Terms, taxonomy: string, code: string): Term | undefined {
  const codes = terms[taxonomy];
  return codes && Object.hasOwn(codes, code) ? codes[code] : undefined;
}

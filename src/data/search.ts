import type { Organization } from '../contract/organization.ts';
import type { Term, Terms } from '../contract/terms.ts';
import { SearchIndex, type SearchText, type SharedWords } from './search-index.ts';

/** Indexing gives the page its turn after so long, in milliseconds: the rest of a frame is for GC. */
const SLICE = 4;

/** Finds organizations by what people type. */
export interface OrganizationSearch {
  /** The organizations that a query finds, the best first; all, in their order, for an empty one. */
  find: (query: string) => Organization[];
}

/**
 * Indexes organizations. Ten thousand take a while: the page gets its turn in between.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function indexOrganizations(
  organizations: readonly Organization[],
  terms: Terms,
  signal?: AbortSignal,
): Promise<OrganizationSearch> {
  signal?.throwIfAborted();
  const index = new SearchIndex();
  let sliceEnds = performance.now() + SLICE;
  for (const _ of fill(index, organizations, new TermWords(terms))) {
    if (performance.now() < sliceEnds) continue;
    await breathe();
    signal?.throwIfAborted();
    sliceEnds = performance.now() + SLICE;
  }
  return {
    find: (query) => index.search(query).flatMap((number) => organizations[number] ?? []),
  };
}

/** Fills an index in small steps: the terms, then the organizations. */
function* fill(
  index: SearchIndex,
  organizations: readonly Organization[],
  words: TermWords,
): Iterable<void> {
  for (const each of words.all()) {
    index.share(each);
    yield;
  }
  for (const organization of organizations) {
    index.add(textOf(organization, words));
    yield;
  }
}

/** Lets the page paint and take what the visitor does. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

function textOf(organization: Organization, words: TermWords): SearchText {
  const { name, alternateName, legalName, description, place, areas, themes } = organization;
  return {
    name: [name, ...(alternateName ? [alternateName] : [])],
    shared: [
      ...(place ? [words.of('place', place)] : []),
      ...areas.map((code) => words.of('area', code)),
      ...themes.map((code) => words.of('theme', code)),
    ],
    description: [...(description ? [description] : []), ...(legalName ? [legalName] : [])],
  };
}

/** Labels and synonyms of codes, as sets of words that many organizations share. */
class TermWords {
  readonly #terms: Terms;
  readonly #known = new Map<string, SharedWords>();

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** The words of every code that organizations may have. */
  all(): SharedWords[] {
    return ['place', 'area', 'theme'].flatMap((taxonomy) =>
      Object.keys(this.#terms[taxonomy] ?? {}).map((code) => this.of(taxonomy, code)),
    );
  }

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

import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import { SearchIndex, type SearchText, type SharedWords } from './search-index.ts';

/** Indexing gives the page its turn after so long, in milliseconds: half a frame. */
const SLICE = 8;

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
  const index = new SearchIndex();
  const words = new TermWords(terms);
  let sliceEnds = performance.now() + SLICE;
  for (const organization of organizations) {
    index.add(textOf(organization, words));
    if (performance.now() < sliceEnds) continue;
    await breathe();
    signal?.throwIfAborted();
    sliceEnds = performance.now() + SLICE;
  }
  return {
    find: (query) => index.search(query).flatMap((number) => organizations[number] ?? []),
  };
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
      ...words.of('place', place ? [place] : []),
      ...words.of('area', areas),
      ...words.of('theme', themes),
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

  of(taxonomy: string, codes: readonly string[]): SharedWords[] {
    return codes.map((code) => {
      const key = `${taxonomy}/${code}`;
      let words = this.#known.get(key);
      if (!words) {
        const term = this.#terms[taxonomy]?.[code];
        words = {
          key,
          labels: term ? [term.lv, term.en] : [code],
          synonyms: term?.synonyms ?? [],
        };
        this.#known.set(key, words);
      }
      return words;
    });
  }
}

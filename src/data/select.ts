import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import {
  chosen,
  countValues,
  facetKeys,
  NONE,
  taxonomyOf,
  YES,
  type Choices,
  type Counts,
  type FacetKey,
} from './facets.ts';
import type { OrganizationsData } from './organizations.ts';
import { relax, type Relaxed } from './relax.ts';
import type { OrganizationSearch } from './search.ts';

/** What is asked of the directory. */
export interface Question {
  readonly data: OrganizationsData;
  /** Absent: the words are not indexed yet, and nothing is searched. */
  readonly search: OrganizationSearch | undefined;
  readonly query: string;
  readonly choices: Choices;
  /** What the page has fixed: codes, several between commas. */
  readonly locks: Readonly<Partial<Record<FacetKey, string | undefined>>>;
}

/** What is listed, and what there is to choose from. */
export interface Selection {
  readonly data: OrganizationsData;
  readonly matching: readonly Organization[];
  /** How many there are without search and filters. */
  readonly total: number;
  /** The choices in force: those that the data knows and the page has not fixed. */
  readonly choices: Choices;
  readonly locks: Choices;
  readonly counts: Counts;
  /** The filters worth offering: those with something to choose. */
  readonly facets: readonly { key: FacetKey; values: readonly string[] }[];
  /** What is nearest, where nothing matches. */
  readonly relaxed: Relaxed | undefined;
}

/** Answers a question: searches, filters, counts. */
export function select({ data, search, query, choices, locks }: Question): Selection {
  const { fixed, within, counts, facets } = limitsOf(data, locks);
  const free = Object.fromEntries(
    Object.entries(known(choices, counts, data.terms)).filter(([key]) => !(key in fixed)),
  ) as Choices;
  const found = query && search ? chosen(search.find(query), fixed) : within;
  const matching = chosen(found, free);
  const isFruitless = !matching.length && within.length > 0 && search !== undefined;
  const isAll = found === within && matching === within;
  return {
    data,
    matching,
    total: within.length,
    choices: free,
    locks: fixed,
    counts: isAll ? counts : countValues(found, free),
    facets,
    relaxed: isFruitless
      ? relax({ search, query, choices: free, locks: fixed, terms: data.terms })
      : undefined,
  };
}

/** What is the same for every query and choice: what the locks leave of the data. */
interface Limits {
  readonly fixed: Choices;
  readonly within: readonly Organization[];
  readonly counts: Counts;
  readonly facets: Selection['facets'];
}

/** By the locks as JSON: a page asks at every key, and all records take long to count. */
const limits = new WeakMap<OrganizationsData, Map<string, Limits>>();

function limitsOf(data: OrganizationsData, locks: Question['locks']): Limits {
  const ofData = limits.get(data) ?? new Map<string, Limits>();
  limits.set(data, ofData);
  const key = JSON.stringify(locks);
  const made = ofData.get(key) ?? makeLimits(data, locks);
  ofData.set(key, made);
  return made;
}

function makeLimits({ records, terms }: OrganizationsData, locks: Question['locks']): Limits {
  const all = countValues(records, {});
  const fixed = known(splitLocks(locks), all, terms);
  const within = chosen(records, fixed);
  const counts = within === records ? all : countValues(within, {});
  const facets = facetsOf(counts, terms).filter(({ key }) => !(key in fixed));
  return { fixed, within, counts, facets };
}

function splitLocks(locks: Question['locks']): Choices {
  return Object.fromEntries(
    Object.entries(locks).map(([key, value]) => [
      key,
      value?.split(',').map((each) => each.trim()),
    ]),
  );
}

/**
 * The choices that mean something: codes of the taxonomy, of some record, or a plain yes. A code
 * that nobody knows filters nothing; one that no record has today finds nothing, and says so.
 */
function known(choices: Choices, counts: Counts, terms: Terms): Choices {
  const kept = facetKeys.flatMap((key) => {
    const codes = terms[taxonomyOf[key] ?? ''] ?? { [YES]: true };
    const values = (choices[key] ?? []).filter(
      (value) => counts[key].has(value) || Object.hasOwn(codes, value) || value === NONE,
    );
    return values.length ? [[key, values] as const] : [];
  });
  return Object.fromEntries(kept);
}

function facetsOf(counts: Counts, terms: Terms): { key: FacetKey; values: string[] }[] {
  return facetKeys.flatMap((key) => {
    const values = [...counts[key].keys()];
    const isWorthIt = taxonomyOf[key] ? values.length > 1 : values.length > 0;
    return isWorthIt ? [{ key, values: inOrderOf(terms[taxonomyOf[key] ?? ''], values) }] : [];
  });
}

/** In the order of the taxonomy, codes it does not know behind it, "not stated" last. */
function inOrderOf(taxonomy: object | undefined, values: readonly string[]): string[] {
  const order = [...Object.keys(taxonomy ?? {}).filter((code) => code !== 'unknown'), ''];
  const rank = (value: string) => {
    if (value === NONE || value === 'unknown') return Infinity;
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return values.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

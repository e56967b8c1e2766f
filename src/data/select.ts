import type { Organization } from '../contract/organization.ts';
import {
  chosen,
  countValues,
  facetKeys,
  NONE,
  taxonomyOf,
  valuesOf,
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
  const { records, terms } = data;
  const fixed = known(records, splitLocks(locks));
  const within = chosen(records, fixed);
  const free = Object.fromEntries(
    Object.entries(known(within, choices)).filter(([key]) => !(key in fixed)),
  ) as Choices;
  const found = query && search ? chosen(search.find(query), fixed) : within;
  const matching = chosen(found, free);
  const isFruitless = !matching.length && within.length > 0 && search !== undefined;
  return {
    data,
    matching,
    total: within.length,
    choices: free,
    locks: fixed,
    counts: countValues(found, free),
    facets: facetsOf(within, data).filter(({ key }) => !(key in fixed)),
    relaxed: isFruitless ? relax({ search, query, choices: free, locks: fixed, terms }) : undefined,
  };
}

function splitLocks(locks: Question['locks']): Choices {
  return Object.fromEntries(
    Object.entries(locks).map(([key, value]) => [
      key,
      value?.split(',').map((each) => each.trim()),
    ]),
  ) as Choices;
}

/** The choices that some record has: what the data does not know filters nothing. */
function known(records: readonly Organization[], choices: Choices): Choices {
  const kept = facetKeys.flatMap((key) => {
    const values = (choices[key] ?? []).filter((value) =>
      records.some((each) => valuesOf(each, key).includes(value)),
    );
    return values.length ? [[key, values] as const] : [];
  });
  return Object.fromEntries(kept);
}

function facetsOf(
  records: readonly Organization[],
  { terms }: OrganizationsData,
): { key: FacetKey; values: string[] }[] {
  return facetKeys.flatMap((key) => {
    const values = new Set(records.flatMap((each) => valuesOf(each, key)));
    const isWorthIt = taxonomyOf[key] ? values.size > 1 : values.size > 0;
    return isWorthIt ? [{ key, values: inOrderOf(terms[taxonomyOf[key] ?? ''], values) }] : [];
  });
}

/** In the order of the taxonomy, codes it does not know behind it, "not stated" last. */
function inOrderOf(taxonomy: object | undefined, values: ReadonlySet<string>): string[] {
  const order = [...Object.keys(taxonomy ?? {}).filter((code) => code !== 'unknown'), ''];
  const rank = (value: string) => {
    if (value === NONE || value === 'unknown') return Infinity;
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return [...values].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

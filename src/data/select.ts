import type { Terms } from '../contract/terms.ts';
import {
  chosen,
  Counts,
  hasSeveralValues,
  NONE,
  YES,
  type Choices,
  type FacetSpec,
} from './facets.ts';
import type { RecordsFile } from './read-file.ts';
import type { Search } from './search.ts';

/** What the page has fixed: codes, several between commas. */
export type Locks<Key extends string = string> = Readonly<Partial<Record<Key, string | undefined>>>;

/** What is asked of records. */
export interface Question<T, Key extends string = string> {
  readonly data: RecordsFile<T>;
  readonly specs: readonly FacetSpec<T, Key>[];
  /** Absent: the words are not indexed yet, and nothing is searched. */
  readonly search: Search<T> | undefined;
  readonly query: string;
  readonly choices: Choices<Key>;
  readonly locks: Locks<Key>;
}

/** A filter with something to choose. */
export interface Facet<Key extends string = string> {
  readonly key: Key;
  /** What occurs, in the order of the taxonomy: counted when it is read. */
  readonly values: readonly string[];
  /** It has but one choice, a plain yes. */
  readonly isYes: boolean;
}

/** What is listed, and what there is to choose from. */
export interface Selection<T, Key extends string = string> {
  readonly data: RecordsFile<T>;
  readonly matching: readonly T[];
  /** How many there are without search and filters. */
  readonly total: number;
  /** The choices in force: those that the data knows and the page has not fixed. */
  readonly choices: Choices<Key>;
  readonly locks: Choices<Key>;
  readonly counts: Counts<T, Key>;
  /** The filters worth offering. */
  readonly facets: readonly Facet<Key>[];
}

/** Answers a question: searches, filters, counts. */
export function selectFrom<T, Key extends string>(question: Question<T, Key>): Selection<T, Key> {
  const { data, specs, search, query, choices } = question;
  const { fixed, within, counts, facets } = limitsOf(question);
  const free = Object.fromEntries(
    Object.entries(known(choices, counts, question)).filter(([key]) => !(key in fixed)),
  ) as Choices<Key>;
  const found = query && search ? chosen(search.find(query), fixed, specs) : within;
  const matching = chosen(found, free, specs);
  const isAll = found === within && matching === within;
  return {
    data,
    matching,
    total: within.length,
    choices: free,
    locks: fixed,
    counts: isAll ? counts : new Counts(found, free, specs),
    facets,
  };
}

/** What is the same for every query and choice: what the locks leave of the data. */
interface Limits<T, Key extends string> {
  readonly fixed: Choices<Key>;
  readonly within: readonly T[];
  readonly counts: Counts<T, Key>;
  readonly facets: readonly Facet<Key>[];
}

/** By the locks as JSON: a page asks at every key, and all records take long to count. */
const limits = new WeakMap<object, Map<string, unknown>>();

function limitsOf<T, Key extends string>(question: Question<T, Key>): Limits<T, Key> {
  const { data, locks } = question;
  const ofData = limits.get(data) ?? new Map<string, unknown>();
  limits.set(data, ofData);
  const key = JSON.stringify(locks);
  const made = (ofData.get(key) as Limits<T, Key> | undefined) ?? makeLimits(question);
  ofData.set(key, made);
  return made;
}

function makeLimits<T, Key extends string>(question: Question<T, Key>): Limits<T, Key> {
  const { data, specs, locks } = question;
  const none = {} as Choices<Key>;
  const all = new Counts(data.records, none, specs);
  const fixed = known(splitLocks(locks), all, question);
  const within = chosen(data.records, fixed, specs);
  const counts = within === data.records ? all : new Counts(within, none, specs);
  const facets = specs
    .filter((spec) => !(spec.key in fixed) && isWorthIt(spec, within, counts))
    .map((spec) => facetOf(spec, counts, data.terms));
  return { fixed, within, counts, facets };
}

function splitLocks<Key extends string>(locks: Locks<Key>): Choices<Key> {
  const split = Object.entries<string | undefined>(locks).map(([key, value]) => [
    key,
    value?.split(',').map((each) => each.trim()),
  ]);
  return Object.fromEntries(split) as Choices<Key>;
}

/**
 * The choices that mean something: codes of the taxonomy, of some record, or a plain yes. A code
 * that nobody knows filters nothing; one that no record has today finds nothing, and says so.
 */
function known<T, Key extends string>(
  choices: Choices<Key>,
  counts: Counts<T, Key>,
  { specs, data }: Question<T, Key>,
): Choices<Key> {
  const kept = specs.flatMap((spec) => {
    const { key } = spec;
    const values = (choices[key] ?? []).filter(
      (value) =>
        value === NONE || orderOf(spec, data.terms).includes(value) || counts.of(key).has(value),
    );
    return values.length ? [[key, values] as const] : [];
  });
  return Object.fromEntries(kept) as unknown as Choices<Key>;
}

/** All values that a filter may have, whether or not a record has them. */
function orderOf({ taxonomy, values }: FacetSpec<never>, terms: Terms): readonly string[] {
  return taxonomy ? Object.keys(terms[taxonomy] ?? {}) : (values ?? [YES]);
}

/** Something can be chosen by it: a yes that occurs, or one of several values. */
function isWorthIt<T, Key extends string>(
  spec: FacetSpec<T, Key>,
  records: readonly T[],
  counts: Counts<T, Key>,
): boolean {
  return isYes(spec) ? counts.of(spec.key).size > 0 : hasSeveralValues(records, spec);
}

const isYes = ({ taxonomy, values }: FacetSpec<never>): boolean => !taxonomy && !values;

function facetOf<T, Key extends string>(
  spec: FacetSpec<T, Key>,
  counts: Counts<T, Key>,
  terms: Terms,
): Facet<Key> {
  const { key } = spec;
  let values: readonly string[] | undefined;
  return {
    key,
    isYes: isYes(spec),
    get values() {
      return (values ??= inOrder([...counts.of(key).keys()], orderOf(spec, terms)));
    },
  };
}

/** In the order of the taxonomy, codes it does not know behind it, "not stated" last. */
function inOrder(values: readonly string[], all: readonly string[]): string[] {
  const order = all.filter((code) => code !== 'unknown');
  const rank = (value: string) => {
    if (value === NONE || value === 'unknown') return Infinity;
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  return values.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

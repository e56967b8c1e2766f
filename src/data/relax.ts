import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import { chosen, NONE, type FacetSpec } from './facets.ts';
import { fold } from './fold.ts';
import type { OrganizationChoices, OrganizationKey } from './organization-facets.ts';
import { queryWords } from './query-words.ts';
import type { Search } from './search.ts';
import { readingsOf } from './stem.ts';

/** A search that found nothing. */
export interface FruitlessSearch {
  readonly search: Search<Organization>;
  readonly query: string;
  readonly specs: readonly FacetSpec<Organization, OrganizationKey>[];
  readonly choices: OrganizationChoices;
  /** What the page has fixed: never given up. */
  readonly locks: OrganizationChoices;
  readonly terms: Terms;
}

/** A place that has what was asked for elsewhere. */
export interface NearPlace {
  readonly code: string;
  readonly count: number;
}

/** What is nearest to a search that found nothing, and what was given up for it. */
export type Relaxed =
  | {
      readonly step: 'place';
      readonly found: readonly Organization[];
      /** Where there is none. */
      readonly place: string;
      readonly near: readonly NearPlace[];
      /** The query without the place's name. */
      readonly query: string;
    }
  | { readonly step: 'filters'; readonly found: readonly Organization[] }
  | { readonly step: 'words'; readonly found: readonly Organization[] };

/** So many of the nearest places are named. */
const PLACES = 3;

/** So many organizations are shown that have but some of the words. */
const SOME = 10;

/** Gives up the place, then the filters, then some of the words, whichever finds something first. */
export function relax(fruitless: FruitlessSearch): Relaxed | undefined {
  return withoutPlace(fruitless) ?? withoutFilters(fruitless) ?? withSomeWords(fruitless);
}

function withoutPlace(fruitless: FruitlessSearch): Relaxed | undefined {
  const { query, choices, locks, terms } = fruitless;
  const named = placeIn(query, terms);
  const place = choices.place?.find((code) => code !== NONE) ?? named?.code;
  if (!place || locks.place) return undefined;
  const rest = named ? named.rest : query;
  const found = find(fruitless, rest, { ...choices, place: [] });
  if (!found.length) return undefined;
  const municipality = terms['place']?.[place]?.municipality;
  const near = placesOf(found, municipality, terms).slice(0, PLACES);
  const rank = new Map(near.map(({ code }, index) => [code, index]));
  const rankOf = ({ place = '' }: Organization) => rank.get(place) ?? PLACES;
  const byNearness = found.toSorted((a, b) => rankOf(a) - rankOf(b));
  return { step: 'place', found: byNearness, place, near, query: rest };
}

function withoutFilters(fruitless: FruitlessSearch): Relaxed | undefined {
  const found = find(fruitless, fruitless.query, {});
  return found.length ? { step: 'filters', found } : undefined;
}

function withSomeWords(fruitless: FruitlessSearch): Relaxed | undefined {
  const hits = new Map<Organization, number>();
  for (const word of queryWords(fruitless.query)) {
    for (const each of find(fruitless, word, {})) {
      hits.set(each, (hits.get(each) ?? 0) + 1);
    }
  }
  const found = [...hits].sort(([, a], [, b]) => b - a).map(([organization]) => organization);
  return found.length ? { step: 'words', found: found.slice(0, SOME) } : undefined;
}

function find(
  { search, specs, locks }: FruitlessSearch,
  query: string,
  choices: OrganizationChoices,
): readonly Organization[] {
  const within = chosen(search.find(query), locks, specs);
  return chosen(within, choices, specs);
}

/** The places of organizations: those of the municipality first, then where there are most. */
function placesOf(
  organizations: readonly Organization[],
  municipality: string | undefined,
  terms: Terms,
): NearPlace[] {
  const counts = new Map<string, number>();
  for (const { place } of organizations) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  const isFar = (code: string) => Number(terms['place']?.[code]?.municipality !== municipality);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => isFar(a.code) - isFar(b.code) || b.count - a.count);
}

/** The place that a query names in whatever case (`koris jaunolainē`), and the other words. */
function placeIn(query: string, terms: Terms): { code: string; rest: string } | undefined {
  const words = fold(query).split(' ');
  const stems = words.map(stemOf);
  const named = Object.entries(terms['place'] ?? {}).flatMap(([code, { lv }]) => {
    const label = fold(lv).split(' ').map(stemOf);
    const at = stems.findIndex((_, start) => label.every((stem, i) => stems[start + i] === stem));
    return at < 0 ? [] : [{ code, at, length: label.length }];
  });
  // `Babītes pagasts` is not `Babīte`.
  const [longest] = named.sort((a, b) => b.length - a.length);
  if (!longest) return undefined;
  return { code: longest.code, rest: words.toSpliced(longest.at, longest.length).join(' ') };
}

const stemOf = (word: string): string => readingsOf(word)[0].stem;

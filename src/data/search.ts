import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import { fold } from './fold.ts';

/** What of an organization can be found: its folded words, each after a space. */
export type SearchIndex = ReadonlyMap<Organization, string>;

/** Folds what can be found of each organization, once. */
export function indexOrganizations(
  organizations: readonly Organization[],
  terms: Terms,
): SearchIndex {
  return new Map(organizations.map((each) => [each, ` ${fold(searchable(each, terms))}`]));
}

/** The organizations with a word that begins like it for every word of the query, in their order. */
export function matchingOrganizations(index: SearchIndex, query: string): Organization[] {
  const words = fold(query).split(' ');
  return [...index]
    .filter(([, text]) => words.every((word) => text.includes(` ${word}`)))
    .map(([organization]) => organization);
}

function searchable(organization: Organization, terms: Terms): string {
  const { name, legalName, alternateName, description, place, areas, themes } = organization;
  const labels = [
    ...termWords(terms, 'place', place ? [place] : []),
    ...termWords(terms, 'area', areas),
    ...termWords(terms, 'theme', themes),
  ];
  return [name, legalName, alternateName, description, ...labels].join(' ');
}

function termWords(terms: Terms, taxonomy: string, codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const term = terms[taxonomy]?.[code];
    return term ? [term.lv, term.en, ...(term.synonyms ?? [])] : [code];
  });
}

import type { Organization } from '../contract/organization.ts';
import type { Terms } from '../contract/terms.ts';
import { relax, type FruitlessSearch, type Relaxed } from './relax.ts';
import type { SearchText } from './search-index.ts';
import { indexRecords, TermWords, type Search } from './search.ts';

/** Finds organizations by what people type. */
export interface OrganizationSearch extends Search<Organization> {
  /** What is nearest, where a search finds nothing. */
  nearest: (fruitless: Omit<FruitlessSearch, 'search' | 'terms'>) => Relaxed | undefined;
}

/**
 * Indexes organizations, in turns with the page.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function indexOrganizations(
  organizations: readonly Organization[],
  terms: Terms,
  signal?: AbortSignal,
): Promise<OrganizationSearch> {
  const words = new TermWords(terms, ['place', 'area', 'theme']);
  const { find } = await indexRecords(organizations, textOf, words, signal);
  return {
    find,
    nearest: (fruitless) => relax({ ...fruitless, search: { find }, terms }),
  };
}

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

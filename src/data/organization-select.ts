import type { Organization } from '../contract/organization.ts';
import type { OrganizationKey } from './organization-facets.ts';
import type { OrganizationSearch } from './organization-search.ts';
import type { Relaxed } from './relax.ts';
import { selectFrom, type Question, type Selection } from './select.ts';

/** What is asked of the directory. */
export interface OrganizationQuestion extends Question<Organization, OrganizationKey> {
  readonly search: OrganizationSearch | undefined;
}

/** What of the directory is listed. */
export interface OrganizationSelection extends Selection<Organization, OrganizationKey> {
  /** What is nearest, where nothing matches. */
  readonly relaxed: Relaxed | undefined;
}

/** Answers a question to the directory. */
export function selectOrganizations(question: OrganizationQuestion): OrganizationSelection {
  const selection = selectFrom(question);
  const { matching, total, choices, locks } = selection;
  const { search, query, specs } = question;
  const isFruitless = matching.length === 0 && total > 0;
  const relaxed = isFruitless ? search?.nearest({ query, specs, choices, locks }) : undefined;
  return { ...selection, relaxed };
}

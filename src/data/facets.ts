import type { Organization } from '../contract/organization.ts';

/** The directory's filters, by their key in the page's address. */
export const facetKeys = [
  'municipality',
  'theme',
  'area',
  'place',
  'form',
  'member',
  'benefit',
] as const;

export type FacetKey = (typeof facetKeys)[number];

/** Stands for an empty field: "not stated" is a choice. */
export const NONE = 'none';

/** Stands for "yes" where a filter has but this choice. */
export const YES = 'yes';

/** What is chosen: any of the values of a filter, and all of the filters. */
export type Choices = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

/** How many records each value of each filter would leave. */
export type Counts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>;

/** The taxonomy that a filter's values are codes of; absent: yes or no. */
export const taxonomyOf: Readonly<Partial<Record<FacetKey, string>>> = {
  municipality: 'municipality',
  theme: 'theme',
  area: 'area',
  place: 'place',
  form: 'legalForm',
};

/** The values of a record under a filter. */
export function valuesOf(organization: Organization, key: FacetKey): readonly string[] {
  const { municipalities, themes, areas, place, legalForm, member, publicBenefit } = organization;
  switch (key) {
    case 'municipality':
      return municipalities;
    case 'theme':
      return orNone(themes);
    case 'area':
      return orNone(areas);
    case 'place':
      return [place ?? NONE];
    case 'form':
      return [legalForm];
    case 'member':
      return member ? [YES] : [];
    case 'benefit':
      return publicBenefit ? [YES] : [];
  }
}

const orNone = (codes: readonly string[]): readonly string[] => (codes.length ? codes : [NONE]);

/** The records that have one of the chosen values under every filter with a choice. */
export function chosen(
  organizations: readonly Organization[],
  choices: Choices,
): readonly Organization[] {
  const keys = facetKeys.filter((key) => choices[key]?.length);
  if (!keys.length) return organizations;
  return organizations.filter((each) => keys.every((key) => fits(each, key, choices)));
}

/**
 * How many records each value would leave: those that fit the choices of every other filter, for
 * the values of one filter add to each other.
 */
export function countValues(organizations: readonly Organization[], choices: Choices): Counts {
  const counts = Object.fromEntries(
    facetKeys.map((key) => [key, new Map<string, number>()]),
  ) as Record<FacetKey, Map<string, number>>;
  for (const organization of organizations) {
    const misfits = facetKeys.filter((key) => !fits(organization, key, choices));
    if (misfits.length > 1) continue;
    for (const key of misfits.length ? misfits : facetKeys) {
      for (const value of valuesOf(organization, key)) {
        counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function fits(organization: Organization, key: FacetKey, choices: Choices): boolean {
  const values = choices[key];
  if (!values?.length) return true;
  return valuesOf(organization, key).some((value) => values.includes(value));
}

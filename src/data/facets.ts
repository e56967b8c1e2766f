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
  switch (key) {
    case 'municipality':
      return organization.municipalities;
    case 'theme':
      return orNone(organization.themes);
    case 'area':
      return orNone(organization.areas);
    case 'place':
      return [organization.place ?? NONE];
    case 'form':
      return [organization.legalForm];
    case 'member':
      return organization.member ? [YES] : [];
    case 'benefit':
      return organization.publicBenefit ? [YES] : [];
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
  const matching = chosen(organizations, choices);
  const counts = facetKeys.map((key) => {
    const others = choices[key]?.length
      ? chosen(organizations, { ...choices, [key]: [] })
      : matching;
    return [key, countOf(others, key)];
  });
  return Object.fromEntries(counts) as Counts;
}

function countOf(organizations: readonly Organization[], key: FacetKey): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  // Twice as fast as a loop of loops when it first runs, and the first cards wait for it.
  for (const organization of organizations) valuesOf(organization, key).forEach(add);
  return counts;
}

function fits(organization: Organization, key: FacetKey, choices: Choices): boolean {
  const values = choices[key];
  if (!values?.length) return true;
  return valuesOf(organization, key).some((value) => values.includes(value));
}

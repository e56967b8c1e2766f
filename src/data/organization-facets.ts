import type { Organization } from '../contract/organization.ts';
import { NONE, orNone, YES, type Choices, type FacetSpec } from './facets.ts';

/** The directory's filters, by their key in the page's address. */
export type OrganizationKey =
  'municipality' | 'theme' | 'area' | 'place' | 'form' | 'member' | 'benefit';

export type OrganizationChoices = Choices<OrganizationKey>;

const yesIf = (is: boolean): readonly string[] => (is ? [YES] : []);

/** The directory's filters, in the order in which they are offered. */
export const organizationFacets: readonly FacetSpec<Organization, OrganizationKey>[] = [
  {
    key: 'municipality',
    taxonomy: 'municipality',
    valuesOf: ({ municipalities }) => municipalities,
  },
  { key: 'theme', taxonomy: 'theme', valuesOf: ({ themes }) => orNone(themes) },
  { key: 'area', taxonomy: 'area', valuesOf: ({ areas }) => orNone(areas) },
  { key: 'place', taxonomy: 'place', valuesOf: ({ place }) => [place ?? NONE] },
  { key: 'form', taxonomy: 'legalForm', valuesOf: ({ legalForm }) => [legalForm] },
  { key: 'member', valuesOf: ({ member }) => yesIf(member) },
  { key: 'benefit', valuesOf: ({ publicBenefit }) => yesIf(publicBenefit) },
];

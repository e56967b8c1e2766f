import { expect } from 'chai';
import fc from 'fast-check';
import type { Organization } from '../../src/contract/organization.ts';
import { chosen, Counts } from '../../src/data/facets.ts';
import {
  organizationFacets,
  type OrganizationChoices,
  type OrganizationKey,
} from '../../src/data/organization-facets.ts';
import { minimal, organizations } from '../../stories/records.ts';

const make = (changes: Partial<Organization>): Organization => ({ ...minimal, ...changes });

describe('facets', () => {
  it('take any of the values of a filter, and all of the filters', () => {
    const koris = make({ areas: ['culture'], municipalities: ['marupe'] });
    const klubs = make({ areas: ['sport'], municipalities: ['olaine'] });
    const dejas = make({ areas: ['culture', 'sport'], municipalities: ['olaine'] });
    const all = [koris, klubs, dejas];
    expect(chosen(all, { area: ['culture', 'sport'] }, organizationFacets)).to.deep.equal(all);
    expect(
      chosen(all, { area: ['culture'], municipality: ['olaine'] }, organizationFacets),
    ).to.deep.equal([dejas]);
  });

  it('have a value for what is not stated', () => {
    const known = make({ place: 'pinki', areas: ['sport'] });
    expect(chosen([minimal, known], { place: ['none'] }, organizationFacets)).to.deep.equal([
      minimal,
    ]);
    expect(
      chosen([minimal, known], { area: ['none', 'sport'] }, organizationFacets),
    ).to.have.length(2);
  });

  it('count what each value would leave together with the other filters', () => {
    const counts = new Counts(
      [
        make({ areas: ['culture'], municipalities: ['marupe'], member: true }),
        make({ areas: ['sport'], municipalities: ['marupe'] }),
        make({ areas: ['sport'], municipalities: ['olaine'] }),
      ],
      { area: ['culture'] },
      organizationFacets,
    );
    // The values of the filter itself add up: choosing sport too would leave two more.
    expect(Object.fromEntries(counts.of('area'))).to.deep.equal({ culture: 1, sport: 2 });
    expect(Object.fromEntries(counts.of('municipality'))).to.deep.equal({ marupe: 1 });
    expect(Object.fromEntries(counts.of('member'))).to.deep.equal({ yes: 1 });
  });

  it('count exactly what choosing that value alone in its filter leaves', () => {
    const values = organizationFacets.map(({ key, valuesOf }) => [
      key,
      fc.subarray([...new Set(organizations.flatMap((each) => valuesOf(each)))]),
    ]);
    const anyChoices: fc.Arbitrary<OrganizationChoices> = fc.record(
      Object.fromEntries(values) as Record<OrganizationKey, fc.Arbitrary<string[]>>,
    );
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const counts = new Counts(organizations, choices, organizationFacets);
        for (const { key } of organizationFacets) {
          for (const [each, count] of counts.of(key)) {
            const alone = chosen(organizations, { ...choices, [key]: [each] }, organizationFacets);
            expect(alone, `${key} ${each}`).to.have.length(count);
          }
        }
      }),
    );
  });
});

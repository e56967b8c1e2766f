import { expect } from 'chai';
import fc from 'fast-check';
import type { Organization } from '../../src/contract/organization.ts';
import { chosen, countValues, facetKeys, valuesOf, type Choices } from '../../src/data/facets.ts';
import { minimal, organizations } from '../../stories/records.ts';

const make = (changes: Partial<Organization>): Organization => ({ ...minimal, ...changes });

describe('facets', () => {
  it('take any of the values of a filter, and all of the filters', () => {
    const koris = make({ areas: ['culture'], municipalities: ['marupe'] });
    const klubs = make({ areas: ['sport'], municipalities: ['olaine'] });
    const dejas = make({ areas: ['culture', 'sport'], municipalities: ['olaine'] });
    const all = [koris, klubs, dejas];
    expect(chosen(all, { area: ['culture', 'sport'] })).to.deep.equal(all);
    expect(chosen(all, { area: ['culture'], municipality: ['olaine'] })).to.deep.equal([dejas]);
  });

  it('have a value for what is not stated', () => {
    const known = make({ place: 'pinki', areas: ['sport'] });
    expect(chosen([minimal, known], { place: ['none'] })).to.deep.equal([minimal]);
    expect(chosen([minimal, known], { area: ['none', 'sport'] })).to.have.length(2);
  });

  it('count what each value would leave together with the other filters', () => {
    const counts = countValues(
      [
        make({ areas: ['culture'], municipalities: ['marupe'], member: true }),
        make({ areas: ['sport'], municipalities: ['marupe'] }),
        make({ areas: ['sport'], municipalities: ['olaine'] }),
      ],
      { area: ['culture'] },
    );
    // The values of the filter itself add up: choosing sport too would leave two more.
    expect(Object.fromEntries(counts.area)).to.deep.equal({ culture: 1, sport: 2 });
    expect(Object.fromEntries(counts.municipality)).to.deep.equal({ marupe: 1 });
    expect(Object.fromEntries(counts.member)).to.deep.equal({ yes: 1 });
  });

  it('count exactly what choosing that value alone in its filter leaves', () => {
    const value = (key: (typeof facetKeys)[number]) =>
      fc.subarray([...new Set(organizations.flatMap((each) => valuesOf(each, key)))]);
    const anyChoices = fc.record(
      Object.fromEntries(facetKeys.map((key) => [key, value(key)])),
    ) as fc.Arbitrary<Choices>;
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const counts = countValues(organizations, choices);
        for (const key of facetKeys) {
          for (const [each, count] of counts[key]) {
            const alone = chosen(organizations, { ...choices, [key]: [each] });
            expect(alone, `${key} ${each}`).to.have.length(count);
          }
        }
      }),
    );
  });
});

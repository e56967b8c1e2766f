import { expect } from 'chai';
import type { Organization } from '../../src/contract/organization.ts';
import {
  organizationFacets,
  type OrganizationChoices,
} from '../../src/data/organization-facets.ts';
import { indexOrganizations } from '../../src/data/organization-search.ts';
import { relax } from '../../src/data/relax.ts';
import { minimal, terms } from '../../stories/records.ts';

const make = (id: string, changes: Partial<Organization>): Organization => ({
  ...minimal,
  id,
  name: id,
  ...changes,
});

const records = [
  make('a', { name: 'Jauktais koris', place: 'olaine', municipalities: ['olaine'] }),
  make('b', { name: 'Sieviešu koris', place: 'pinki', municipalities: ['marupe'] }),
  make('c', { name: 'Vīru koris', place: 'pinki', municipalities: ['marupe'] }),
  make('d', { name: 'Dejas', place: 'babites-pagasts', municipalities: ['marupe'] }),
];

async function relaxed(
  query: string,
  choices: OrganizationChoices = {},
  locks: OrganizationChoices = {},
) {
  const search = await indexOrganizations(records, terms);
  return relax({ search, query, specs: organizationFacets, choices, locks, terms });
}

const idsOf = (found: readonly Organization[] | undefined) => found?.map(({ id }) => id);

describe('relax', () => {
  it('gives up the place that the query names, and names the nearest: its own municipality first', async () => {
    const answer = await relaxed('koris jaunolainē');
    if (answer?.step !== 'place') throw new Error(`step ${answer?.step}`);
    expect(answer.place).to.equal('jaunolaine');
    expect(answer.query).to.equal('koris');
    expect(answer.near).to.deep.equal([
      { code: 'olaine', count: 1 },
      { code: 'pinki', count: 2 },
    ]);
    expect(idsOf(answer.found)).to.deep.equal(['a', 'b', 'c']);
  });

  it('takes a place of two words for one place', async () => {
    const answer = await relaxed('koris babītes pagastā');
    expect(answer?.step === 'place' && answer.place).to.equal('babites-pagasts');
  });

  it('gives up a place that was chosen as a filter', async () => {
    const answer = await relaxed('dejas', { place: ['pinki'] });
    expect(answer?.step === 'place' && answer.near).to.deep.equal([
      { code: 'babites-pagasts', count: 1 },
    ]);
  });

  it('never gives up a place that the page has fixed', async () => {
    expect(await relaxed('dejas', {}, { place: ['pinki'] })).to.equal(undefined);
  });

  it('gives up the filters next', async () => {
    const answer = await relaxed('dejas', { municipality: ['olaine'] });
    expect(answer?.step).to.equal('filters');
    expect(idsOf(answer?.found)).to.deep.equal(['d']);
  });

  it('shows at last what has most of the words', async () => {
    const answer = await relaxed('vīru koris kosmosā');
    expect(answer?.step).to.equal('words');
    expect(idsOf(answer?.found)?.[0]).to.equal('c');
  });

  it('finds nothing where nothing is near', async () => {
    expect(await relaxed('qqqq')).to.equal(undefined);
  });
});

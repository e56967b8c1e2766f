import { expect } from 'chai';
import { NONE, YES, type FacetSpec } from '../../src/data/facets.ts';
import { selectFrom, type Question } from '../../src/data/select.ts';

interface Trip {
  readonly name: string;
  readonly place?: string;
  readonly price: 'free' | 'paid' | typeof NONE;
  readonly online?: boolean;
}

type Key = 'place' | 'price' | 'online';

const specs: readonly FacetSpec<Trip, Key>[] = [
  { key: 'place', taxonomy: 'place', valuesOf: ({ place }) => [place ?? NONE] },
  { key: 'price', values: ['free', 'paid', NONE], valuesOf: ({ price }) => [price] },
  { key: 'online', valuesOf: ({ online }) => (online ? [YES] : []) },
];

const term = (lv: string) => ({ lv, en: lv });

const data = {
  terms: { place: { pinki: term('Piņķi'), jaunolaine: term('Jaunolaine') } },
  records: [
    { name: 'a', place: 'jaunolaine', price: 'paid', online: true },
    { name: 'b', price: 'free' },
    { name: 'c', place: 'pinki', price: 'paid' },
    { name: 'd', place: 'mars', price: NONE },
  ] as readonly Trip[],
};

const select = (changes: Partial<Question<Trip, Key>> = {}) =>
  selectFrom<Trip, Key>({
    data,
    specs,
    search: undefined,
    query: '',
    choices: {},
    locks: {},
    ...changes,
  });

const names = ({ matching }: ReturnType<typeof select>) => matching.map(({ name }) => name);

describe('selectFrom', () => {
  it('offers what occurs: in the taxonomy’s order or the filter’s own, “not stated” last', () => {
    const offered = select().facets.map(({ key, values, isYes }) => [key, values, isYes]);
    expect(offered).to.deep.equal([
      ['place', ['pinki', 'jaunolaine', 'mars', NONE], false],
      ['price', ['free', 'paid', NONE], false],
      ['online', [YES], true],
    ]);
  });

  it('offers nothing where there is nothing to choose', () => {
    const records = data.records.slice(2, 3);
    expect(select({ data: { ...data, records } }).facets).to.deep.equal([]);
  });

  it('heeds a value that the filter may have or some record has, and no other', () => {
    expect(names(select({ choices: { price: ['free', 'cheap'] } }))).to.deep.equal(['b']);
    expect(names(select({ choices: { place: ['mars'] } }))).to.deep.equal(['d']);
    expect(names(select({ choices: { place: ['venus'] } }))).to.have.length(4);
    expect(names(select({ choices: { online: ['no'] } }))).to.have.length(4);
  });

  it('does not let choices widen what the page has fixed', () => {
    const selection = select({ locks: { place: 'pinki, mars' }, choices: { place: [NONE] } });
    expect(names(selection)).to.deep.equal(['c', 'd']);
    expect(selection.total).to.equal(2);
    expect(selection.choices).to.deep.equal({});
    expect(selection.facets.map(({ key }) => key)).to.deep.equal(['price']);
  });

  it('searches within what the page has fixed, and counts what is found', () => {
    const search = { find: () => data.records.slice(0, 3) };
    const selection = select({ search, query: 'x', locks: { price: 'paid' } });
    expect(names(selection)).to.deep.equal(['a', 'c']);
    expect(Object.fromEntries(selection.counts.of('place'))).to.deep.equal({
      jaunolaine: 1,
      pinki: 1,
    });
  });
});

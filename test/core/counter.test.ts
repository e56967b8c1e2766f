import { expect } from 'chai';
import { Counter } from '../../src/core/counter.ts';
import { Counts, type FacetSpec } from '../../src/data/facets.ts';
import { until } from '../support/parts.ts';

const parity: FacetSpec<number, 'parity'> = {
  key: 'parity',
  values: ['even', 'odd'],
  valuesOf: (number) => [number % 2 ? 'odd' : 'even'],
};

const countsOf = (size: number) =>
  new Counts(
    Array.from({ length: size }, (_, number) => number),
    {},
    [parity],
  );

describe('Counter', () => {
  it('counts few at once', () => {
    const counter = new Counter<number, 'parity'>(() => undefined);
    const few = countsOf(10);
    counter.takeFew(few);
    expect(counter.counted).to.equal(few);
  });

  it('keeps the last counts until many are counted, then says so', async () => {
    let told = 0;
    const counter = new Counter<number, 'parity'>(() => told++);
    const [few, many] = [countsOf(10), countsOf(5000)];
    counter.takeFew(few);
    counter.takeFew(many);
    const counting = counter.count(many);
    expect(counter.counted).to.equal(few);
    await counting;
    expect(counter.counted).to.equal(many);
    expect(many.of('parity').get('odd')).to.equal(2500);
    expect(told).to.equal(1);
  });

  it('gives up what was asked for before', async () => {
    const counter = new Counter<number, 'parity'>(() => undefined);
    const [first, second] = [countsOf(50_000), countsOf(2000)];
    const both = [counter.count(first), counter.count(second)];
    await Promise.all(both);
    await until(() => counter.counted);
    expect(counter.counted).to.equal(second);
  });
});

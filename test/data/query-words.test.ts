import { expect } from 'chai';
import { queryWords } from '../../src/data/query-words.ts';

describe('queryWords', () => {
  it('leaves out the words that only join the others', () => {
    expect(queryWords('Kur var dejot?')).to.deep.equal(['dejot']);
    expect(queryWords('kas palīdz ar bērniem')).to.deep.equal(['palidz', 'berniem']);
    expect(queryWords('sports un māksla')).to.deep.equal(['sports', 'maksla']);
  });

  it('keeps them where there is nothing else: somebody has begun to type', () => {
    expect(queryWords('ko')).to.deep.equal(['ko']);
    expect(queryWords('kur ir')).to.deep.equal(['kur', 'ir']);
  });

  it('has each word once, and none of a query without words', () => {
    expect(queryWords('koris Koris kóris')).to.deep.equal(['koris']);
    expect(queryWords(' „” ')).to.deep.equal([]);
  });
});

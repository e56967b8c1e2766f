import { expect } from 'chai';
import fc from 'fast-check';
import { lettersOf, Mistyped } from '../../src/data/typos.ts';

/** Optimal string alignment distance by the book: the whole matrix. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const ways = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) ways.push(rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = Math.min(...ways);
    }
  }
  return rows[a.length]![b.length]!;
}

/** Few letters, so that words are often near each other. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 's', 'ж'), maxLength: 12 });

const anyCase = fc.record({
  typed: letters.filter(Boolean),
  word: letters.filter(Boolean),
  stem: fc.nat(12),
  cut: fc.nat(12),
  most: fc.constantFrom(1, 2),
});

describe('Mistyped', () => {
  it('counts an exchange of neighbours as one error', () => {
    const errors = (typed: string, word: string): number =>
      new Mistyped(typed, [], 2).errorsTo(word, word.length);
    expect(errors('krois', 'koris')).to.equal(1);
    expect(errors('korris', 'koris')).to.equal(1);
    expect(errors('kris', 'koris')).to.equal(1);
    expect(errors('koris', 'koris')).to.equal(0);
    expect(errors('krsio', 'koris')).to.equal(3);
  });

  it('takes any ending for the right one', () => {
    expect(new Mistyped('fubolam', [7, 5], 1).errorsTo('futbols', 6)).to.equal(1);
    expect(new Mistyped('fubolam', [7], 1).errorsTo('futbols', 6)).to.equal(2);
  });

  it('says what a full matrix says, as far as it matters', () => {
    fc.assert(
      fc.property(anyCase, ({ typed, word, stem, cut, most }) => {
        const stemLength = Math.min(Math.max(stem, 1), word.length);
        const cuts = [typed.length, Math.min(Math.max(cut, 1), typed.length)];
        const byStem = cuts.map((at) => distance(typed.slice(0, at), word.slice(0, stemLength)));
        const least = Math.min(distance(typed, word), ...byStem);
        const mistyped = new Mistyped(typed, cuts, most);
        expect(mistyped.errorsTo(word, stemLength)).to.equal(Math.min(least, most + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('carries nothing over from one word to the next', () => {
    fc.assert(
      fc.property(anyCase, fc.array(letters.filter(Boolean)), ({ typed, word, most }, others) => {
        const used = new Mistyped(typed, [], most);
        for (const other of others) used.errorsTo(other, other.length);
        const fresh = new Mistyped(typed, [], most);
        expect(used.errorsTo(word, word.length)).to.equal(fresh.errorsTo(word, word.length));
      }),
    );
  });

  it('passes over no word that is near enough', () => {
    fc.assert(
      fc.property(anyCase, ({ typed, word, stem, cut, most }) => {
        const stemLength = Math.min(Math.max(stem, 1), word.length);
        const mistyped = new Mistyped(typed, [Math.max(cut, 1), typed.length], most);
        const isNear = mistyped.errorsTo(word, stemLength) <= most;
        const stemLetters = lettersOf(word.slice(0, stemLength));
        expect(isNear && !mistyped.mayMean(stemLetters)).to.be.false;
      }),
      { numRuns: 3000 },
    );
  });

  it('passes over words that lack its letters', () => {
    expect(new Mistyped('koris', [], 1).mayMean(lettersOf('dejas'))).to.be.false;
    expect(new Mistyped('koris', [], 1).mayMean(lettersOf('kur'))).to.be.true;
  });
});

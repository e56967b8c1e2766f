import { expect } from 'chai';
import { fold } from '../../src/data/fold.ts';
import { cutsOf, distanceOfEndings, readingsOf, stemsOfText } from '../../src/data/stem.ts';

const stemOf = (word: string): string => readingsOf(fold(word))[0].stem;
const textStems = (word: string): string[] => stemsOfText(readingsOf(fold(word)), word);

/** Whether a query's word finds a text's, by a stem that both have. */
const finds = (typed: string, written: string): boolean =>
  readingsOf(fold(typed)).some(({ stem }) => textStems(written).includes(stem));

describe('readingsOf', () => {
  it('takes the case ending off, whatever the declension', () => {
    expect(['klubs', 'klubam', 'klubos', 'klubiem'].map(stemOf)).to.deep.equal(
      Array(4).fill('klub'),
    );
    expect(['lācis', 'lāča', 'lāčiem'].map(stemOf)).to.deep.equal(Array(3).fill('lac'));
    expect(['tirgus', 'tirgum', 'tirgū'].map(stemOf)).to.deep.equal(Array(3).fill('tirg'));
    expect(['deja', 'dejām', 'dejās'].map(stemOf)).to.deep.equal(Array(3).fill('dej'));
    expect(['egle', 'egļu', 'eglēm'].map(stemOf)).to.deep.equal(Array(3).fill('egl'));
    expect(['govs', 'govij', 'govju'].map(stemOf)).to.deep.equal(Array(3).fill('gov'));
  });

  it('leaves at least two letters and a vowel', () => {
    expect(stemOf('upe')).to.equal('up');
    expect(stemOf('kas')).to.equal('kas');
    expect(stemOf('klus')).to.equal('klus');
    expect(stemOf('')).to.equal('');
  });

  it('levels the j of palatal forms', () => {
    expect(['kurmis', 'kurmja', 'upju', 'zemju'].map(stemOf)).to.deep.equal([
      'kurm',
      'kurm',
      'up',
      'zem',
    ]);
    expect(stemOf('vēja')).to.equal('vej');
  });

  it('reads a definite adjective in two ways, for it may be a noun in -js', () => {
    expect(readingsOf('baltajam')).to.deep.equal([
      { stem: 'baltaj', ending: 'am' },
      { stem: 'balt', ending: 'ajam' },
    ]);
    expect(finds('baltajam', 'balts')).to.be.true;
    expect(finds('iedzivotajam', 'iedzīvotājs')).to.be.true;
    expect(finds('balts', 'baltajām')).to.be.true;
    expect(finds('iedzivots', 'iedzīvotājām')).to.be.false;
  });
});

describe('stemsOfText', () => {
  it('finds t and d by their palatal forms, typed without diacritics', () => {
    expect(finds('jauniesiem', 'jaunietis')).to.be.true;
    expect(finds('jaunietis', 'jauniešu')).to.be.true;
    expect(finds('brieza', 'briedis')).to.be.true;
    expect(finds('briedis', 'briežu')).to.be.true;
    expect(finds('riksu', 'rīkste')).to.be.true;
    expect(finds('rikste', 'rīkšu')).to.be.true;
  });

  it('takes no other s or z for a t or d', () => {
    expect(finds('kate', 'kase')).to.be.false;
    expect(finds('mate', 'masu')).to.be.false;
    expect(finds('kode', 'koza')).to.be.false;
    expect(finds('klusa', 'kluta')).to.be.false;
  });

  it("finds a woman's trade by a man's", () => {
    expect(finds('zemnieks', 'zemniece')).to.be.true;
    expect(finds('zemnieces', 'zemnieku')).to.be.true;
  });
});

describe('distanceOfEndings', () => {
  it('grows from the nominative over other cases to another declension', () => {
    expect(distanceOfEndings('i', 's')).to.equal(0);
    expect(distanceOfEndings('a', 's')).to.equal(1);
    expect(distanceOfEndings('a', 'iem')).to.equal(2);
    expect(distanceOfEndings('a', 'e')).to.equal(3);
  });

  it('knows an adjective in either gender', () => {
    expect(distanceOfEndings('as', 's')).to.equal(2);
    expect(distanceOfEndings('ajam', 's')).to.equal(1);
  });

  it('takes what has no ending for any', () => {
    expect(distanceOfEndings('', 's')).to.equal(1);
    expect(distanceOfEndings('a', '')).to.equal(2);
  });
});

describe('cutsOf', () => {
  it('names every length at which an ending may begin', () => {
    expect(cutsOf('klubiem')).to.deep.equal([7, 5, 4]);
    expect(cutsOf('baltajam')).to.deep.equal([8, 6, 4]);
    expect(cutsOf('bmx')).to.deep.equal([3]);
  });
});

describe('the stemmer', () => {
  it('conflates what Lucene’s tests of its Latvian stemmer conflate', async () => {
    const response = await fetch('/shared/data/lv-stemmer-vectors.json');
    const { luceneVectors } = (await response.json()) as { luceneVectors: [string, string][] };
    const byStem = new Map<string, string[]>();
    for (const [word, stem] of luceneVectors) byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
    const misses: string[] = [];
    for (const words of byStem.values()) {
      for (const typed of words) {
        for (const written of words) if (!finds(typed, written)) misses.push(`${typed} ${written}`);
      }
    }
    expect(byStem.size).to.be.above(10);
    expect(misses).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { fold } from '../../src/data/fold.ts';
import { SearchIndex, type SearchText } from '../../src/data/search-index.ts';

const record = (name: string, more: Partial<SearchText> = {}): SearchText => ({
  name: [name],
  shared: [],
  description: [],
  ...more,
});

function indexOf(records: readonly (string | SearchText)[]): SearchIndex {
  const index = new SearchIndex();
  for (const each of records) index.add(typeof each === 'string' ? record(each) : each);
  return index;
}

/** The names found, the best first. */
function found(names: readonly string[], query: string): (string | undefined)[] {
  return indexOf(names)
    .search(query)
    .map((number) => names[number]);
}

interface Paradigm {
  readonly lemma: string;
  readonly forms: readonly string[];
}

async function paradigms(): Promise<Paradigm[]> {
  const text = await (await fetch('/shared/latvian/inflections-dev.tsv')).text();
  const words = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return words.map((line) => {
    const [lemma = '', forms = ''] = line.split('\t');
    return { lemma, forms: forms.split(' ') };
  });
}

describe('SearchIndex', () => {
  describe('folding', () => {
    it('leaves case, diacritics and quotes out of account', () => {
      const names = ['Deju kopa „Šķērsielas ĶĒNIŅI”'];
      for (const query of ['kenini', 'ĶĒNIŅI', 'Ķēniņi', '"kenini"', '„ķēniņi”', 'skersielas']) {
        expect(found(names, query), query).to.deep.equal(names);
      }
    });

    it('takes composed and decomposed letters alike', () => {
      for (const name of ['Mārupe', 'Jaunieši'].flatMap((each) => [
        each.normalize('NFC'),
        each.normalize('NFD'),
      ])) {
        for (const query of [name, fold(name)]) {
          expect(found([name], query.normalize('NFC')), query).to.deep.equal([name]);
          expect(found([name], query.normalize('NFD')), query).to.deep.equal([name]);
        }
      }
      // Two, so that neither is found as a typo.
      const names = ['Jaunieši'.normalize('NFD'), 'Jaunietis'];
      expect(found(names, 'jaunietis')).to.have.length(2);
    });

    it('splits words at hyphens and other signs', () => {
      expect(found(['Māk-onis'], 'onis')).to.have.length(1);
      expect(found(['Māk-onis'], 'māk-onis')).to.have.length(1);
      expect(found(["D'Artanjans"], 'dartanjans')).to.have.length(1);
    });

    it('finds letters of other scripts', () => {
      expect(found(['Ансамбль Ивушки'], 'ивушки')).to.have.length(1);
    });
  });

  describe('inflection', () => {
    it('finds any form of a word by any other in 98 of 100 pairs', async () => {
      let [hits, pairs] = [0, 0];
      for (const { forms } of await paradigms()) {
        const index = indexOf(forms);
        for (const [i, form] of forms.entries()) {
          const results = new Set(index.search(fold(form)));
          for (const j of forms.keys()) {
            if (i === j) continue;
            pairs++;
            if (results.has(j)) hits++;
          }
        }
      }
      expect(pairs).to.be.above(10_000);
      expect(hits / pairs).to.be.at.least(0.98);
    });

    it('finds the lemma first in 97 of 100 queries, among 700 names that begin alike', async () => {
      const words = await paradigms();
      let [first, queries] = [0, 0];
      for (const { lemma, forms } of words) {
        const names = crowd(lemma, words);
        const index = indexOf(names);
        for (const form of forms) {
          queries++;
          const [result = -1] = index.search(fold(form));
          if (names[result] === lemma) first++;
        }
      }
      expect(first / queries).to.be.at.least(0.97);
    });

    it('keeps unlike words apart', () => {
      expect(found(['Karte', 'Koris', 'Karavāna'], 'kara')).to.deep.equal(['Karavāna']);
      expect(found(['Vidus', 'Vidzeme'], 'vidu')).to.deep.equal(['Vidus']);
    });
  });

  describe('beginnings', () => {
    it('find from the first letter on', () => {
      const names = ['Basketbols', 'Futbols', 'Bārs'];
      expect(found(names, 'b')).to.deep.equal(['Basketbols', 'Bārs']);
      expect(found(names, 'bā')).to.have.members(['Basketbols', 'Bārs']);
      expect(found(names, 'bask')).to.deep.equal(['Basketbols']);
      expect(found(names, 'ketbols')).to.deep.equal([]);
    });
  });

  describe('typos', () => {
    it('may be one from four letters on', () => {
      expect(found(['Koris'], 'krjs')).to.deep.equal([]);
      expect(found(['Koris'], 'korjs')).to.deep.equal(['Koris']);
      expect(found(['Deja'], 'deka')).to.deep.equal(['Deja']);
      expect(found(['Rats'], 'ret')).to.deep.equal([]);
      expect(found(['Futbols'], 'fudbolz')).to.deep.equal([]);
    });

    it('may be two from eight letters on', () => {
      expect(found(['Basketbols'], 'baksetbolz')).to.deep.equal(['Basketbols']);
      expect(found(['Volejbols'], 'volebolss')).to.deep.equal(['Volejbols']);
      expect(found(['Volejbols'], 'wolebolss')).to.deep.equal([]);
    });

    it('are looked for only where a word matches nothing otherwise', () => {
      expect(found(['Koris', 'Kori', 'Korķis', 'Toris'], 'koris')).to.deep.equal(['Koris', 'Kori']);
      expect(found(['Korintas', 'Koras', 'Tori'], 'kori')).to.not.include('Tori');
    });

    it('are found in inflected words', () => {
      expect(found(['Futbols'], 'fubolam')).to.deep.equal(['Futbols']);
      expect(found(['Pensionārs'], 'pensonariem')).to.deep.equal(['Pensionārs']);
      expect(found(['Jaunietis'], 'jauneisiem')).to.deep.equal(['Jaunietis']);
      expect(found(['Biedrība'], 'bedribas')).to.deep.equal(['Biedrība']);
    });

    it('are not looked for in the shortest of words', () => {
      expect(found(['Un'], 'suni')).to.deep.equal([]);
    });

    it('count: one comes before two', () => {
      expect(found(['Bosketbols', 'Basketbols'], 'baskeltbols')).to.deep.equal([
        'Basketbols',
        'Bosketbols',
      ]);
    });
  });

  describe('several words', () => {
    it('are found in any order, and all must be met', () => {
      const names = ['Jauktais koris Maska', 'Sieviešu koris', 'Maska'];
      expect(found(names, 'koris maska')).to.deep.equal(['Jauktais koris Maska']);
      expect(found(names, 'maska koris')).to.deep.equal(['Jauktais koris Maska']);
      expect(found(names, 'koris maska futbols')).to.deep.equal([]);
    });

    it('may each be met in another field', () => {
      const shared = [{ key: 'place/olaine', labels: ['Olaine'], synonyms: [] }];
      const index = indexOf([
        record('Koris', { shared, description: ['Dzied klasiku.'] }),
        record('Koris', { shared }),
        'Klasika Olaine',
      ]);
      expect(index.search('klasika koris olainē')).to.deep.equal([0]);
    });

    it('may be none: then everything is found', () => {
      const index = indexOf(['B', 'A']);
      for (const query of ['', '  ', '„”', '—', '?!']) {
        expect(index.search(query), query).to.deep.equal([0, 1]);
      }
    });
  });

  describe('order', () => {
    it('is name, label, description, synonym', () => {
      const shared = [{ key: 'a', labels: ['Sports'], synonyms: [] }];
      const synonyms = [{ key: 'b', labels: [], synonyms: ['sports'] }];
      const index = indexOf([
        record('Viens', { shared: synonyms }),
        record('Divi', { description: ['Sports'] }),
        record('Trīs', { shared }),
        'Sports',
      ]);
      expect(index.search('sports')).to.deep.equal([3, 2, 1, 0]);
    });

    it('has a whole word of the area before a beginning in the name, that one before the rest', () => {
      const shared = [{ key: 'a', labels: ['Vide'], synonyms: [] }];
      const index = indexOf([
        record('Viens', { description: ['Vide'] }),
        'Vidējās paaudzes deju kolektīvs',
        record('Divi', { shared }),
      ]);
      expect(index.search('vide')).to.deep.equal([2, 1, 0]);
    });

    it('is the whole word, the inflected one, then the longer one', () => {
      expect(found(['Sportacentrs', 'Sporta klubs', 'Sports'], 'sports')).to.deep.equal([
        'Sports',
        'Sporta klubs',
      ]);
      expect(found(['Sportacentrs', 'Sports', 'Sporta klubs'], 'sporta')).to.deep.equal([
        'Sporta klubs',
        'Sports',
        'Sportacentrs',
      ]);
      expect(found(['Dejotprieks', 'Deju kopa', 'Deja'], 'deja')).to.deep.equal([
        'Deja',
        'Deju kopa',
      ]);
    });

    it('has the lemma before other forms', () => {
      expect(found(['Deju kopa', 'Deja'], 'dejas')).to.deep.equal(['Deja', 'Deju kopa']);
    });

    it('has the same word before others of its stem', () => {
      expect(found(['Ārste', 'Ārsts'], 'arstam')).to.deep.equal(['Ārsts', 'Ārste']);
      expect(found(['Zems', 'Zeme'], 'zemei')).to.deep.equal(['Zeme', 'Zems']);
    });

    it('is the order of adding among equals', () => {
      const names = ['Koris B', 'Koris A', 'Koris C'];
      expect(found(names, 'koris')).to.deep.equal(names);
    });

    it('heeds the best place of a word', () => {
      const index = indexOf([
        record('Dejo', { description: ['Koris'] }),
        record('Koris', { description: ['Koris. Koris!'] }),
      ]);
      expect(index.search('koris')).to.deep.equal([1, 0]);
    });
  });

  describe('shared words', () => {
    it('are found in every record that has their set, and in no other', () => {
      const sport = { key: 'area/sport', labels: ['Sports'], synonyms: ['velosipēds', 'BMX'] };
      const index = indexOf([
        record('A', { shared: [sport] }),
        'B',
        record('C', { shared: [sport] }),
      ]);
      expect(index.search('velosipedu')).to.deep.equal([0, 2]);
      expect(index.search('bmx')).to.deep.equal([0, 2]);
    });
  });

  describe('hostile input', () => {
    it('never throws, and finds itself', async () => {
      const response = await fetch('/shared/corpora/strings-blns/data/blns.json');
      const strings = (await response.json()) as string[];
      const index = indexOf(strings);
      expect(strings.length).to.be.above(400);
      for (const [i, text] of strings.entries()) {
        expect(index.search(text), JSON.stringify(text)).to.include(i);
      }
    });

    it('knows what every object has for ordinary words', () => {
      const names = ['__proto__', 'constructor', 'toString hasOwnProperty', 'Koris'];
      expect(found(names, '__proto__')).to.deep.equal(['__proto__']);
      expect(found(names, 'constructor')).to.deep.equal(['constructor']);
      expect(found(names, 'hasownproperty')).to.deep.equal(['toString hasOwnProperty']);
      for (const query of ['__proto__', 'constructor', 'tostring', 'valueof']) {
        expect(found(['Koris'], query)).to.deep.equal([]);
        const key = { key: query, labels: [query], synonyms: [] };
        expect(indexOf([record('Koris', { shared: [key] })]).search(query)).to.deep.equal([0]);
      }
    });

    it('answers very long queries', () => {
      const index = indexOf(['Koris Maska']);
      expect(index.search('koris '.repeat(10_000))).to.deep.equal([0]);
      expect(index.search('k'.repeat(100_000))).to.deep.equal([]);
      expect(
        index.search(Array.from({ length: 5_000 }, (_, i) => `a${i}`).join(' ')),
      ).to.deep.equal([]);
    });

    it('is found by its own words, whatever they are', () => {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
          const index = indexOf(texts);
          for (const [i, text] of texts.entries()) expect(index.search(text)).to.include(i);
        }),
      );
    });
  });
});

const tails = [
  'āja',
  'āra',
  'ela',
  'ene',
  'iķis',
  'ists',
  'kopa',
  'lauks',
  'nams',
  'niece',
  'onis',
  'orija',
  'pasta',
  'rags',
  'stāvs',
  'šana',
  'tava',
  'ulis',
  'valsts',
  'zāle',
];

/** 700 names in alphabetical order: longer words, others that begin alike, and the lemma. */
function crowd(lemma: string, words: readonly Paradigm[]): string[] {
  const starts = [
    lemma,
    lemma.slice(0, -1),
    lemma.slice(0, 5),
    lemma.slice(0, 4),
    lemma.slice(0, 3),
  ];
  const longer = starts.flatMap((start) => tails.map((tail) => start + tail));
  const compounds = words.map((word) => lemma.slice(0, -1) + word.lemma);
  const others = words.filter((word) => word.lemma !== lemma).map((word) => word.lemma);
  const more = tails.flatMap((tail) => tails.map((end) => lemma.slice(0, 3) + tail + end));
  return [...new Set([...longer, ...compounds, ...others, ...more])]
    .slice(0, 699)
    .concat(lemma)
    .sort();
}

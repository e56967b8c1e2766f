import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bareName, legalFormByType, slugify } from '../../endpoint/sources/names.ts';
import { readShared, withShared } from '../support/shared.ts';

describe('bareName', () => {
  const names: [string, string][] = [
    ['Biedrība "Futbola klubs "Olaine""', 'Futbola klubs Olaine'],
    ['Biedrība AFA "OLAINE"', 'AFA OLAINE'],
    ['"Jauno jātnieku skola"', 'Jauno jātnieku skola'],
    ['nodibinājums „Piņķu fonds”', 'Piņķu fonds'],
    ['BIEDRĪBA “Avots”', 'Avots'],
    ['"Avots", biedrība', 'Avots'],
    ['Biedrība, "Avots"', 'Avots'],
    ['Olaines novada senioru biedrība "Liepas"', 'Olaines novada senioru biedrība Liepas'],
    ['Mārupes apkaimes biedrība', 'Mārupes apkaimes biedrība'],
    ['Biedrībai draugi', 'Biedrībai draugi'],
    ['Biedrība', 'Biedrība'],
    ['""', '""'],
    ['Pa\u0304rolaines draugi', 'Pārolaines draugi'],
    ['Kāpēc nē?; Tilts', 'Kāpēc nē?; Tilts'],
    ["Mother's club", "Mother's club"],
  ];
  for (const [name, bare] of names) {
    it(`makes ${bare} of ${name}`, () => assert.equal(bareName(name), bare));
  }

  it('changes nothing the second time', () => {
    for (const [name] of names) assert.equal(bareName(bareName(name)), bareName(name));
  });
});

describe('slugify', () => {
  it('makes a slug without diacritics and quotes', () => {
    assert.equal(slugify('Māmiņu klubs „Īkstīte”'), 'maminu-klubs-ikstite');
    assert.equal(slugify("  Mother's & Čiekuriņš, 2! "), 'mothers-ciekurins-2');
    assert.equal(slugify('Родник'), '');
  });
});

describe('legalFormByType', withShared, () => {
  it('knows the types of associations and of what is near them, and nothing by chance', () => {
    const { typeForNgo, typeNear } = JSON.parse(readShared('data/register-notes.json')) as Record<
      'typeForNgo' | 'typeNear',
      Record<string, string>
    >;
    assert.deepEqual(
      Object.keys(typeForNgo).map((type) => legalFormByType.get(type)),
      ['association', 'foundation'],
    );
    const unlisted = Object.keys(typeNear).filter((type) => !legalFormByType.has(type));
    assert.deepEqual(unlisted, ['SAB', 'SAV']);
    assert.equal(legalFormByType.get('constructor'), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localMunicipality, placeOfAddress } from '../../endpoint/sources/local.ts';
import { readShared, withShared } from '../support/shared.ts';

interface Atvk {
  municipalities: { id: string; atvk: string }[];
  units: { atvk: string; municipality: string }[];
  before2021: { atvk: string; now: string }[];
}

describe('localMunicipality: ATVK codes', withShared, () => {
  const { municipalities, units, before2021 } = JSON.parse(readShared('data/atvk.json')) as Atvk;

  it('knows every code of the two municipalities, whatever the address says', () => {
    for (const { id, atvk } of municipalities) {
      assert.equal(localMunicipality(atvk, 'Rīga, Latgales iela 180'), id, atvk);
    }
    for (const { atvk, municipality } of units) {
      assert.equal(localMunicipality(atvk, ''), municipality, atvk);
    }
  });

  it('knows every code from before July 2021', () => {
    for (const { atvk, now } of before2021) {
      const expected = municipalities.find((each) => each.atvk.slice(0, 4) === now.slice(0, 4))?.id;
      assert.equal(localMunicipality(atvk, ''), expected, atvk);
    }
  });
});

describe('localMunicipality', () => {
  it('takes Salas pagasts of Jēkabpils novads for foreign, and ours for ours', () => {
    assert.equal(localMunicipality('0031550', 'Jēkabpils nov., Salas pag., Sala'), undefined);
    assert.equal(localMunicipality('', 'Jēkabpils nov., Salas pag., Sala'), undefined);
    assert.equal(localMunicipality('0039420', 'Mārupes nov., Salas pag., Spuņciems'), 'marupe');
  });

  it('takes Mārupes iela and Olaines iela in Rīga for Rīga', () => {
    for (const address of [
      'Rīga, Mārupes iela 4',
      'Rīga, Olaines iela 1',
      'Mārupes iela 4, Rīga',
    ]) {
      assert.equal(localMunicipality('0001000', address), undefined, address);
      assert.equal(localMunicipality('', address), undefined, address);
    }
  });

  it('takes old codes that only begin alike for foreign: Salaspils, Saulkrasti, Sigulda', () => {
    for (const code of ['0801200', '0801400', '0801601', '0800807', '0804400']) {
      assert.equal(localMunicipality(code, ''), undefined, code);
    }
    for (const code of ['0050000', '003920', '00392000', '10039200', '0040200', '0']) {
      assert.equal(localMunicipality(code, 'Daugavpils'), undefined, code);
    }
  });

  it('reads the first part of the address where the code is empty', () => {
    assert.equal(localMunicipality('', 'Mārupes nov., Mārupe, Daugavas iela 1'), 'marupe');
    assert.equal(localMunicipality('', 'Babītes nov., Babītes pag., Piņķi'), 'marupe');
    assert.equal(localMunicipality('', 'Olaines nov., Olaine'), 'olaine');
    assert.equal(localMunicipality('', 'Ma\u0304rupes nov., Mārupe'), 'marupe');
    assert.equal(localMunicipality('', ' Olaines nov. ,Olaine'), 'olaine');
  });

  it('is not taken in by a hostile address', () => {
    for (const address of ['', 'constructor, x', '__proto__', 'toString, y']) {
      assert.equal(localMunicipality('', address), undefined, address);
    }
  });
});

describe('placeOfAddress', () => {
  const places: [string, unknown][] = [
    ['Mārupes nov., Mārupe, Daugavas iela 1 - 2', { name: 'Mārupe', kind: 'town' }],
    ['Olaines nov., Olaine, Zemgales iela 33', { name: 'Olaine', kind: 'town' }],
    ['Mārupes nov., Babītes pag., Piņķi, Rīgas iela 1', { name: 'Piņķi', kind: 'village' }],
    ['Olaines nov., Olaines pag., Jāņupe, "Upītes"', { name: 'Jāņupe', kind: 'village' }],
    ['Olaines nov., Olaines pag., "Upītes"', { name: 'Olaines pagasts', kind: 'parish' }],
    ['Mārupes nov., Salas pag.', { name: 'Salas pagasts', kind: 'parish' }],
    ['Mārupes nov., Mārupes pag., Vecais ceļš', { name: 'Mārupes pagasts', kind: 'parish' }],
    ['Mārupes nov., Mārupes pag., Jelgavas šoseja', { name: 'Mārupes pagasts', kind: 'parish' }],
    ['Mārupes nov., Mārupes pag., Ozolu aleja 5', { name: 'Mārupes pagasts', kind: 'parish' }],
    ['Olaines nov., Olaines pag., Upītes 5', { name: 'Olaines pagasts', kind: 'parish' }],
    ['Mārupes nov., Kārļa Ulmaņa gatve', undefined],
    ['Mārupes nov., Zeltrītu iela 5', undefined],
    ['Olaines nov., "Upītes"', undefined],
    ['Olaines nov.', undefined],
    ['', undefined],
  ];
  for (const [address, place] of places) {
    it(`finds ${place ? JSON.stringify(place) : 'no place'} in ${address || 'nothing'}`, () => {
      assert.deepEqual(placeOfAddress(address), place);
    });
  }
});

import { expect } from 'chai';
import { fold } from '../../src/data/fold.ts';

describe('fold', () => {
  it('leaves out case, diacritics and quotes', () => {
    expect(fold("Šķērsielas „ĶĒNIŅI” '90")).to.equal('skersielas kenini 90');
  });

  it('folds composed and decomposed letters to the same', () => {
    expect(fold('Mārupe'.normalize('NFD'))).to.equal(fold('Mārupe'.normalize('NFC')));
  });

  it('makes one space of whatever stands between words', () => {
    expect(fold('  Māk-onis,\n(klubs)… ')).to.equal('mak onis klubs');
  });

  it('keeps letters of other scripts', () => {
    expect(fold('Ивушки №2')).to.equal('ивушки 2');
  });
});

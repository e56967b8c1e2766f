import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeSheet } from '../../endpoint/sources/decode.ts';

const text = 'Nosaukums;Vieta\nČiekuriņš „Ēnu dārzs”;Mārupe – Ķekava\nŠūpoles, ņģļķū;Žīguri';

/** Windows-1257 of the letters that stand in the text; the rest is ASCII. */
const windows1257: Readonly<Record<string, number>> = {
  Č: 0xc8,
  Ē: 0xc7,
  Ķ: 0xcd,
  Š: 0xd0,
  Ž: 0xde,
  ā: 0xe2,
  ē: 0xe7,
  ģ: 0xec,
  ī: 0xee,
  ķ: 0xed,
  ļ: 0xef,
  ņ: 0xf2,
  š: 0xf0,
  ū: 0xfb,
  ž: 0xfe,
  '„': 0x84,
  '”': 0x94,
  '–': 0x96,
};

const utf16 = (isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('decodeSheet', () => {
  it('reads UTF-8', () => assert.equal(decodeSheet(Buffer.from(text)), text));

  it('takes a byte order mark away', () => {
    assert.equal(decodeSheet(Buffer.from(`\ufeff${text}`)), text);
  });

  it('recognizes Windows-1257, and every Latvian letter in it', () => {
    const bytes = Buffer.from(
      Array.from(text, (letter) => windows1257[letter] ?? letter.charCodeAt(0)),
    );
    assert.equal(decodeSheet(bytes), text);
  });

  it('reads UTF-16 of either order (Excel: Unicode text)', () => {
    assert.equal(decodeSheet(utf16(false)), text);
    assert.equal(decodeSheet(utf16(true)), text);
  });

  it('makes one kind of line end of all', () => {
    assert.equal(decodeSheet(Buffer.from('a\r\nb\rc\nd')), 'a\nb\nc\nd');
  });

  it('reads nothing as nothing', () => assert.equal(decodeSheet(new Uint8Array()), ''));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cleanCell,
  readDate,
  readEmail,
  readPoint,
  readRegisterCode,
  readTelephone,
  readWebAddress,
  readYesOrNo,
} from '../../endpoint/sources/cells.ts';

describe('cleanCell', () => {
  it('takes the guard of a safe CSV export away, and only that', () => {
    assert.equal(cleanCell("'+371 67 000 000"), '+371 67 000 000');
    assert.equal(cleanCell('\t=1+1'), '=1+1');
    assert.equal(cleanCell("'-5"), '-5');
    assert.equal(cleanCell("'@x"), '@x');
    assert.equal(cleanCell("'tis"), "'tis");
  });

  it('composes diacritics, and makes spaces of control characters but line breaks', () => {
    assert.equal(cleanCell('M\u0061\u0304rupe'), 'Mārupe');
    assert.equal(cleanCell(' a\u0000b\tc\u009fd\ne '), 'a b c d\ne');
  });
});

describe('readRegisterCode', () => {
  const codes: [string, unknown][] = [
    ['40008000001', { value: '40008000001', isMended: false }],
    ['400 080 000 01', { value: '40008000001', isMended: true }],
    ['40008\u00a0000001', { value: '40008000001', isMended: true }],
    ['LV40008000001', { value: '40008000001', isMended: true }],
    ['40008000001.0', { value: '40008000001', isMended: true }],
    ['40008000001,00', { value: '40008000001', isMended: true }],
    ['4,0008E+10', 'scientific'],
    ['4.0008E+10', 'scientific'],
    ['4E10', 'scientific'],
    ['4000800000', undefined],
    ['400080000012', undefined],
    ['40008-00001', undefined],
    ['nav', undefined],
  ];
  for (const [cell, expected] of codes) {
    it(`reads ${JSON.stringify(cell)} as ${expected ? JSON.stringify(expected) : 'none'}`, () => {
      assert.deepEqual(readRegisterCode(cell), expected);
    });
  }
});

describe('readDate', () => {
  const value = (cell: string) => readDate(cell)?.value;

  it('reads what Latvian and English spreadsheets write', () => {
    for (const cell of ['2009-08-12', '12.08.2009', '12.8.2009.', '12.08.09', '12. 08. 2009']) {
      assert.equal(value(cell), '2009-08-12', cell);
    }
    assert.equal(value('2009.08.12.'), '2009-08-12');
    assert.equal(value('2009-08-12 00:00:00'), '2009-08-12');
    assert.equal(value('12.08.1995'), '1995-08-12');
    assert.equal(value('12.08.95'), '1995-08-12');
  });

  it('turns day and month round where only that makes a date, and says so', () => {
    assert.deepEqual(readDate('08/25/2009'), { value: '2009-08-25', isMended: true });
    assert.deepEqual(readDate('2009-25-08'), { value: '2009-08-25', isMended: true });
    assert.deepEqual(readDate('08.25.2009'), { value: '2009-08-25', isMended: true });
  });

  it('says of slashes that they can be read in two ways, unless they can not', () => {
    assert.deepEqual(readDate('05/09/2026'), { value: '2026-09-05', isAmbiguous: true });
    assert.equal(readDate('09/09/2026')?.isAmbiguous, false);
    assert.equal(readDate('25/09/2026')?.isAmbiguous, false);
    assert.equal(readDate('05.09.2026')?.isAmbiguous, false);
  });

  it('reads the serial number of a day, counted as Excel does', () => {
    assert.deepEqual(readDate('40037'), { value: '2009-08-12', isMended: true });
    assert.deepEqual(readDate('46270'), { value: '2026-09-05', isMended: true });
  });

  it('knows how long months are', () => {
    assert.equal(value('29.02.2024'), '2024-02-29');
    for (const cell of ['29.02.2023', '31.04.2020', '32.01.2020', '2020-00-10', '0099-01-01']) {
      assert.equal(value(cell), undefined, cell);
    }
  });

  it('reads nothing else', () => {
    for (const cell of ['2009', '12 augusts', '1.2.3.4', '123456', '-5', '']) {
      assert.equal(value(cell), undefined, cell);
    }
  });
});

describe('other cells', () => {
  it('readYesOrNo knows both languages and a tick', () => {
    for (const cell of ['jā', 'JA', 'yes', 'TRUE', 'PATIESS', '1', 'x']) {
      assert.equal(readYesOrNo(cell), true, cell);
    }
    for (const cell of ['', 'nē', 'No', 'FALSE', 'APLAMS', '0']) {
      assert.equal(readYesOrNo(cell), false, cell);
    }
    assert.equal(readYesOrNo('varbūt'), undefined);
  });

  it('readWebAddress completes an address and refuses what is none', () => {
    assert.deepEqual(readWebAddress('www.olaine.lv/a?b'), {
      value: 'https://www.olaine.lv/a?b',
      isMended: true,
    });
    assert.equal(readWebAddress('http://olaine.lv')?.isMended, false);
    const wrong = [
      'javascript:alert(1)',
      'data:text/html,x',
      'olaine',
      'nav',
      'https://',
      'a b.lv',
    ];
    for (const cell of [...wrong, 'ftp://olaine.lv', 'file:///etc/passwd', 'https://localhost/']) {
      assert.equal(readWebAddress(cell), undefined, cell);
    }
  });

  it('readEmail takes one address', () => {
    assert.deepEqual(readEmail('mailto:a@b.lv'), { value: 'a@b.lv', isMended: true });
    assert.equal(readEmail('a.b+c@d-e.lv')?.value, 'a.b+c@d-e.lv');
    for (const cell of ['a@b', '@b.lv', 'a b@c.lv', 'a@b.lv, c@d.lv', '<a@b.lv>']) {
      assert.equal(readEmail(cell), undefined, cell);
    }
  });

  it('readTelephone gives a lost plus back', () => {
    assert.deepEqual(readTelephone('37167000000'), { value: '+37167000000', isMended: true });
    assert.deepEqual(readTelephone('371 67 000 000'), { value: '+371 67 000 000', isMended: true });
    assert.deepEqual(readTelephone('+371 (67) 000-000'), { value: '+371 (67) 000-000' });
    assert.deepEqual(readTelephone('67000000'), { value: '67000000' });
    for (const cell of ['zvanīt', '112', '3.7167E+10', '1234567890123456']) {
      assert.equal(readTelephone(cell), undefined, cell);
    }
  });

  it('readPoint finds a place in Latvia, however it is written', () => {
    const value = { latitude: 56.9069, longitude: 24.0519 };
    for (const cell of ['56.9069, 24.0519', '56,9069; 24,0519', '56,9069, 24,0519']) {
      assert.deepEqual(readPoint(cell), { value }, cell);
    }
    assert.deepEqual(readPoint('24.0519 56.9069'), { value, isMended: true });
    for (const cell of ['48.85, 2.35', '48.85, 22.35', '56.9', '56, 24', 'Mārupe']) {
      assert.equal(readPoint(cell), undefined, cell);
    }
  });
});

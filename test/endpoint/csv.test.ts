import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CsvReader } from '../../endpoint/sources/csv.ts';
import { quote, readCsv } from '../support/sheets.ts';
import { readShared, sharedFile, withShared } from '../support/shared.ts';

const spectrum = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'location_coordinates',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
];

describe('CsvReader: csv-spectrum', withShared, () => {
  for (const name of spectrum) {
    it(`reads ${name}.csv`, () => {
      // The corpus gives one telephone number otherwise in its answer.
      const text = readFileSync(
        sharedFile(`corpora/csv-spectrum/data/csvs/${name}.csv`),
        'utf8',
      ).replace('2095257564', '1234567890');
      const expected = JSON.parse(
        readShared(`corpora/csv-spectrum/data/json/${name}.json`).replaceAll('\\r\\n', '\\n'),
      ) as unknown;
      const { rows, faults } = readCsv(text);
      const [headings = [], ...others] = rows.filter((cells) => cells.join('') !== '');
      const records = others.map((cells) =>
        Object.fromEntries(headings.map((heading, i) => [heading, cells[i]])),
      );
      assert.deepEqual(records, [expected].flat());
      assert.deepEqual(faults, []);
    });
  }
});

describe('CsvReader', () => {
  it('reads a cell over several lines, and counts its row once', () => {
    const { rows, numbers } = readCsv('a,b\n1,"x\n\n""y"""\n2,z\n');
    assert.deepEqual(rows.slice(1), [
      ['1', 'x\n\n"y"'],
      ['2', 'z'],
    ]);
    assert.deepEqual(numbers, [1, 2, 3]);
  });

  it('reads a heading over several lines', () => {
    const { rows, faults } = readCsv('"a\nb",c\n1,2\n');
    assert.deepEqual(rows, [
      ['a\nb', 'c'],
      ['1', '2'],
    ]);
    assert.deepEqual(faults, []);
  });

  it('reads a last line without an end, and CRLF', () => {
    assert.deepEqual(readCsv('a,b\r\n1,"x\r\ny"\r\n2,3').rows, [
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', '3'],
    ]);
  });

  it('counts empty rows, as a spreadsheet program does', () => {
    assert.deepEqual(readCsv('a\n\n\n1\n').numbers, [1, 2, 3, 4]);
  });

  it('keeps quotes inside a cell that does not begin with one', () => {
    assert.deepEqual(readCsv('a,b\n1,SIA "X" y\n').rows[1], ['1', 'SIA "X" y']);
  });

  it('gives up a row with something behind a closing quote, and no other', () => {
    const { rows, faults } = readCsv('a,b\n"x"y,1\n2,3\n');
    assert.deepEqual(rows[1], ['2', '3']);
    assert.deepEqual(faults, [{ fault: 'quote', row: 2 }]);
  });

  it('gives up only the row of a quote that never closes, with the numbers of the others right', () => {
    const { rows, numbers, faults } = readCsv('a,b\n1,"x\n2,y\n3,"z"\n4,"p\nq"\n');
    assert.deepEqual(rows.slice(1), [
      ['2', 'y'],
      ['3', 'z'],
      ['4', 'p\nq'],
    ]);
    assert.deepEqual(numbers, [1, 3, 4, 5]);
    assert.deepEqual(faults, [{ fault: 'quote', row: 2 }]);
  });

  it('gives up only the last row where the quote is in it', () => {
    const { rows, faults } = readCsv('a,b\n1,x\n2,"y');
    assert.deepEqual(rows.slice(1), [['1', 'x']]);
    assert.deepEqual(faults, [{ fault: 'quote', row: 3 }]);
  });

  it('does not let a stray quote close at a quoted separator of the next row', () => {
    const { rows, faults } = readCsv('a,b,c\n1,"x,y\n2,3,",z"\n4,5,6\n');
    assert.deepEqual(rows.slice(1), [
      ['2', '3', ',z'],
      ['4', '5', '6'],
    ]);
    assert.deepEqual(faults, [{ fault: 'quote', row: 2 }]);
  });

  it('gives up a stray quote that is followed by more rows than a cell has lines', () => {
    const good = Array.from({ length: 1000 }, (_, i) => `${i},y`);
    const text = ['a,b', '1,"x', ...good, ''].join('\n');
    const { rows, faults } = readCsv(text);
    assert.equal(rows.length, 1001);
    // It does not hold back the whole rest of the file until its end.
    let early = 0;
    new CsvReader({ delimiter: ',', onRow: () => early++, onFault: () => undefined }).push(text);
    assert.ok(early > 500, `${early} rows before the end`);
    assert.deepEqual(faults, [{ fault: 'quote', row: 2 }]);
  });

  it('reads a row over several lines that lacks empty cells at its end only where it is told to', () => {
    const text = 'a,b,c\n1,"x\ny"\n2,3,4\n';
    assert.deepEqual(readCsv(text, ',', { mayBeShort: true }).rows[1], ['1', 'x\ny']);
    const strict = readCsv(text);
    assert.deepEqual(strict.rows.slice(2), [['2', '3', '4']]);
    assert.equal(strict.faults.length > 0, true);
  });
});

/** Text of cells that tempts a CSV reader. */
const cellText = fc.string({ unit: fc.constantFrom(',', '"', ' ', 'a', 'ā', '7', ';', "'") });

/** A line break stands behind a letter: one behind a separator or quote is the ambiguous case. */
const cell = fc.oneof(
  cellText,
  fc.tuple(fc.constantFrom('ab', 'ņ'), cellText).map(([a, b]) => `${a}\n${b}`),
);

const table = (width: number) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 });

/** Quotes what has to be quoted; the rest now and then. */
const toLine = (cells: string[]) =>
  cells.map((each, i) => (/[",\n]/.test(each) || i % 2 ? quote(each) : each)).join(',');

const tables = fc.integer({ min: 2, max: 4 }).chain(table);

describe('CsvReader: properties', () => {
  it('reads back any table, wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat(40)), fc.boolean(), (rows, cuts, isCrlf) => {
        const text = `${rows.map(toLine).join('\n')}\n`.replaceAll('\n', isCrlf ? '\r\n' : '\n');
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(text.slice(at, at + cut));
          at += cut;
        }
        const csv = readCsv([...pieces, text.slice(at)]);
        assert.deepEqual(csv.rows, rows);
        assert.deepEqual(csv.faults, []);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no more than the row that a stray quote stands in', () => {
    fc.assert(
      fc.property(tables, fc.nat(8), fc.nat(3), fc.nat(20), (rows, index, column, position) => {
        const width = rows[0]?.length ?? 0;
        const heading = Array.from({ length: width }, (_, i) => `h${i}`);
        const at = index % (rows.length + 1);
        const stray = Array.from({ length: width }, (_, i) => (i === column % width ? '"st' : 'x'));
        const line = stray.join(',').slice(0, Math.max(position, stray.join(',').indexOf('"') + 1));
        const lines = rows.map(toLine);
        lines.splice(at, 0, line);
        const csv = readCsv(`${[heading.join(','), ...lines].join('\n')}\n`);
        assert.deepEqual(csv.rows, [heading, ...rows]);
        assert.deepEqual(csv.faults, [{ fault: 'quote', row: at + 2 }]);
      }),
      { numRuns: 1000 },
    );
  });
});

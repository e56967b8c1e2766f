import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SourceError } from '../../endpoint/sources/open.ts';
import type { StaffEntry } from '../../endpoint/sources/staff.ts';
import { TermFinder } from '../../endpoint/sources/terms.ts';
import { finder, quote, readSheet, sheetOf } from '../support/sheets.ts';
import { projectFile } from '../support/shared.ts';

const onlyEntry = async (row: Record<string, string>) => {
  const { entries } = await readSheet(sheetOf([{ Nosaukums: 'Avots', ...row }]));
  assert.equal(entries.length, 1);
  return entries[0];
};

describe('readStaffSheet: shapes of a table', () => {
  const expected = { name: 'Avots', municipalities: ['olaine'], areas: ['sport', 'culture'] };
  const pick = ({ name, municipalities, areas }: StaffEntry) => ({ name, municipalities, areas });
  const latvian = ['Nosaukums', 'Novads', 'Jomas'];
  const english = ['name', 'Municipality', 'Areas of activity'];
  const cells = ['Avots', 'Olaines novads', 'Sports|culture'];

  for (const separator of [',', ';', '\t']) {
    for (const headings of [latvian, english]) {
      it(`reads ${headings.join()} in any order, between ${JSON.stringify(separator)}`, async () => {
        for (const order of [
          [0, 1, 2],
          [2, 0, 1],
          [1, 2, 0],
        ]) {
          const row = (list: string[]) => order.map((i) => quote(list[i] ?? '')).join(separator);
          const { entries, lines } = await readSheet(`${row(headings)}\n${row(cells)}\n`);
          assert.deepEqual(entries.map(pick), [expected]);
          assert.deepEqual(lines(), []);
        }
      });
    }
  }

  it('reads headings whatever their case, spaces and diacritics', async () => {
    const { entries } = await readSheet('NOSAUKUMS , registracijas  NUMURS\nAvots,40008000001\n');
    assert.equal(entries[0]?.registerCode, '40008000001');
  });

  it('does without empty columns and rows, before, between and behind', async () => {
    const text = ',,,,\nNosaukums,Novads,,,\n,,,,\nAvots,Olaine,,,\n\nTilts\n,,,,\n';
    const { entries, lines } = await readSheet(text);
    assert.deepEqual(
      entries.map(({ name, row }) => [name, row]),
      [
        ['Avots', 4],
        ['Tilts', 6],
      ],
    );
    assert.deepEqual(lines(), []);
  });

  it('reads a row over several lines whose empty cells at the end Excel has dropped', async () => {
    const { entries, lines } = await readSheet('Nosaukums,Apraksts,Vieta,Avots\nA,"x\ny"\nB,z\n');
    assert.deepEqual(
      entries.map(({ description }) => description),
      ['x\ny', 'z'],
    );
    assert.deepEqual(lines(), []);
  });

  it('names the columns that it does not read, and reads the others', async () => {
    const { entries, lines } = await readSheet('Nosaukums,Tālr.,Novads,Novads\nAvots,1,marupe,x\n');
    assert.deepEqual(entries[0]?.municipalities, ['marupe']);
    assert.equal(entries[0].telephone, undefined);
    const named = lines().map((line) => /„(.*?)”/.exec(line)?.[1]);
    assert.deepEqual(named, ['Tālr.', 'Novads']);
  });

  it('reports a row with a cell too many, and reads the others', async () => {
    const { entries, lines } = await readSheet('Nosaukums,Vieta\nA,,x\nB\n');
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['B'],
    );
    assert.deepEqual(lines(), [
      'saraksts.csv, 2. rinda: šūnu skaits neatbilst virsrakstam; rinda izlaista.',
    ]);
  });

  it('reports a stray quote, and reads the others', async () => {
    const { entries, lines } = await readSheet('Nosaukums,Vieta\n"A,Olaine\nB,"Olaine"\n');
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['B'],
    );
    assert.deepEqual(lines('en'), [
      'saraksts.csv, row 2: a quote does not close; the row is left out.',
    ]);
  });

  const refused: [string, string, string][] = [
    ['nothing', '', 'empty'],
    ['empty lines', '\n,,\n\n', 'empty'],
    ['headings alone', 'Nosaukums,Novads\n', 'no-data'],
    ['headings and empty rows', 'Nosaukums,Novads\n,\n,\n', 'no-data'],
    ['another table', 'Vieta,Laiks\nOlaine,12:00\n', 'not-csv'],
    ['a web page', '<!doctype html>\n<html><body>503</body></html>\n', 'not-csv'],
  ];
  for (const [what, text, code] of refused) {
    it(`refuses ${what} as a whole`, async () => {
      await assert.rejects(readSheet(text), (error) => {
        assert.ok(error instanceof SourceError);
        assert.equal(error.fault.code, code);
        return true;
      });
    });
  }
});

describe('readStaffSheet: codes and labels', () => {
  it('takes labels in both languages, codes and synonyms, between bars, semicolons or commas', async () => {
    for (const cell of [
      'Sports|Kultūra',
      'sport|culture',
      'Sport, Culture',
      'sports; KULTURA',
      'futbols|teātris',
      'Sports\nKultūra',
      ' Sports | | Kultūra,',
    ]) {
      assert.deepEqual((await onlyEntry({ Jomas: cell }))?.areas, ['sport', 'culture'], cell);
    }
  });

  it('takes a label with commas of its own for one', async () => {
    const society = 'Izglītība, jaunieši, sports un kultūra';
    assert.deepEqual((await onlyEntry({ Virzieni: society }))?.themes, ['society']);
    assert.deepEqual(
      (await onlyEntry({ Virzieni: `Vide, ${society},Apkaimes, kopienas` }))?.themes,
      ['environment', 'society', 'neighbourhoods'],
    );
    assert.deepEqual((await onlyEntry({ Virzieni: `${society}|Apkaimes,kopienas` }))?.themes, [
      'society',
      'neighbourhoods',
    ]);
  });

  it('takes the longest label that fits', () => {
    const area = { a: { lv: 'Sports', en: 'A' }, b: { lv: 'Sports, deja', en: 'B' } };
    const two = new TermFinder({ area });
    assert.deepEqual(two.findAll('area', 'Sports, deja, Sports').codes, ['b', 'a']);
  });

  it('names what it does not know and what it allows, and keeps the rest of the cell', async () => {
    const { entries, lines } = await readSheet(
      'Nosaukums,Darbības jomas\nAvots,"Sports, Burāšana, Kultūra"\n',
    );
    assert.deepEqual(entries[0]?.areas, ['sport', 'culture']);
    assert.equal(lines().length, 1);
    assert.ok(
      lines()[0]?.startsWith(
        'saraksts.csv, 2. rinda, kolonna „Darbības jomas”: „Burāšana” nav pazīstama vērtība. Atļautās: Kultūra; Sports;',
      ),
      lines()[0],
    );
    assert.match(lines('en')[0] ?? '', /row 2, column “Darbības jomas”: “Burāšana” is not known/);
  });

  it('takes “nav norādīta” for an empty cell: the register may know the form', async () => {
    assert.equal((await onlyEntry({ 'Juridiskā forma': 'nav norādīta' }))?.legalForm, undefined);
    assert.equal((await onlyEntry({ 'Juridiskā forma': 'biedrība' }))?.legalForm, 'association');
  });

  it('gives every label of the shipped codes its own code', () => {
    for (const taxonomy of ['municipality', 'legalForm', 'theme', 'area']) {
      for (const label of finder.labels(taxonomy)) {
        const { codes, unknown } = finder.findAll(taxonomy, label);
        assert.equal(codes.length, 1, label);
        assert.deepEqual(unknown, []);
      }
    }
  });
});

describe('content/organizations.csv', () => {
  it('gives 60 entries, and nothing to report', async () => {
    const sheet = readFileSync(projectFile('content/organizations.csv'), 'utf8');
    const { entries, lines } = await readSheet(sheet);
    assert.equal(entries.length, 60);
    assert.deepEqual(lines(), []);
    assert.equal(new Set(entries.map(({ slug }) => slug)).size, 60);
    for (const { name, municipalities, slug } of entries) {
      assert.ok(name && municipalities?.length, slug);
    }
  });
});

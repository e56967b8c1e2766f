import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Report } from '../../endpoint/report/report.ts';
import { readStaffSheet, staffTable } from '../../endpoint/sources/staff.ts';
import { readTerms, TermFinder } from '../../endpoint/sources/terms.ts';
import { makeTemplate } from '../../scripts/template.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const committed = read('docs/organizaciju-veidne.xlsx');
const finder = new TermFinder(await readTerms(read('content/terms.csv').toString()));

const characters: Record<string, string> = { '#34': '"', '#38': '&', '#60': '<', '#62': '>' };
const unescapeXml = (xml: string) =>
  xml.replace(/&(#\d+);/g, (_, code: string) => characters[code] ?? '?');

/** XML of a sheet, from 1. */
const sheetXml = (sheet: number): string =>
  strFromU8(unzipSync(committed)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());

/** Texts of a sheet by cell: `A1`. */
const textsOf = (sheet: number): Map<string, string> => {
  const cells = sheetXml(sheet).matchAll(/<c r="([A-Z]+\d+)"[^>]*><is><t>([^<]*)<\/t>/g);
  return new Map([...cells].map(([, place = '', text = '']) => [place, unescapeXml(text)]));
};

const rowOf = (sheet: number, row: number): string[] =>
  [...textsOf(sheet)]
    .filter(([place]) => /\d+$/.exec(place)?.[0] === `${row}`)
    .map(([, text]) => text);

/** What the list of a column offers, looked up as a spreadsheet program does. */
function offeredUnder(heading: string): string[] {
  const [place = ''] = [...textsOf(1)].find(([, text]) => text === heading) ?? [];
  const column = place.replace(/\d+$/, '');
  const validation = new RegExp(
    `sqref="${column}2:[^>]*><formula1>Saraksti!\\$(\\w+)\\$2:\\$\\w+\\$(\\d+)<`,
  );
  const [, list, last] = validation.exec(sheetXml(1)) ?? [];
  const rows = Array.from({ length: Number(last) - 1 }, (_, i) => i + 2);
  return rows.map((row) => textsOf(2).get(`${list}${row}`) ?? '');
}

describe('the staff’s template', () => {
  it('is what `npm run template` makes of the headings and terms of today', async () => {
    assert.ok(committed.equals(await makeTemplate()), 'old: run `npm run template`');
  });

  it('has the first heading of each column that the staff’s sheet may have', () => {
    const headings = Object.values(staffTable.columns).map(([first]) => first);
    assert.deepEqual(rowOf(1, 1), headings);
  });

  const lists = {
    'Juridiskā forma': 'legalForm',
    Novads: 'municipality',
    Vieta: 'place',
    Jomas: 'area',
    Virzieni: 'theme',
  };
  for (const [heading, taxonomy] of Object.entries(lists)) {
    it(`offers every ${taxonomy} of terms.csv under “${heading}”`, () => {
      assert.ok(finder.labels(taxonomy).length > 1);
      assert.deepEqual(offeredUnder(heading), finder.labels(taxonomy));
    });
  }

  for (const heading of ['Biedrs', 'Sabiedriskā labuma statuss', 'Paslēpt']) {
    it(`offers yes and no under “${heading}”`, () => {
      assert.deepEqual(offeredUnder(heading), ['jā', 'nē']);
    });
  }

  it('refuses nothing that is typed, and takes several values without a word', () => {
    const validations = sheetXml(1).match(/<dataValidation [^>]*>/g) ?? [];
    assert.ok(validations.every((each) => each.includes('errorStyle="information"')));
    const several = validations.filter((each) => each.includes('atdaliet ar |'));
    assert.ok(several.length >= 3);
    assert.ok(several.every((each) => each.includes('showErrorMessage="0"')));
  });

  it('has no prompt that Excel would refuse', () => {
    const prompts = [...sheetXml(1).matchAll(/prompt="([^"]*)"/g)].map(([, text = '']) => text);
    assert.ok(prompts.every((prompt) => unescapeXml(prompt).length <= 255));
  });

  it('keeps what is typed as text', () => {
    const styles = strFromU8(unzipSync(committed)['xl/styles.xml'] ?? new Uint8Array());
    const formats = /<cellXfs>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/numFmtId="\d+"/g);
    assert.deepEqual([...new Set(formats)], ['numFmtId="49"']);
    const columns = sheetXml(1).match(/<col [^>]*style="0"/g) ?? [];
    assert.equal(columns.length, Object.keys(staffTable.columns).length);
  });

  it('has an example that is read without a problem and never published', async () => {
    const rows = [rowOf(1, 1), rowOf(1, 2)];
    const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join());
    const report = new Report();
    const context = { file: 'veidne.csv', report, finder };
    const { entries } = await readStaffSheet(csv.join('\n'), context);
    assert.deepEqual(report.entries, []);
    const [entry] = entries;
    assert.ok(entry);
    assert.equal(entries.length, 1);
    assert.equal(entry.hidden, true);
    assert.match(entry.name ?? '', /^PIEMĒRS/);
    assert.deepEqual(entry.municipalities, ['marupe', 'olaine']);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Report } from '../../endpoint/report/report.ts';
import { readEventSheet } from '../../endpoint/sources/event-sheet.ts';
import { readStaffSheet } from '../../endpoint/sources/staff.ts';
import { readTerms, TermFinder } from '../../endpoint/sources/terms.ts';
import { events } from '../../scripts/template/events.ts';
import { organizations } from '../../scripts/template/organizations.ts';
import { makeTemplate } from '../../scripts/template.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const finder = new TermFinder(await readTerms(read('content/terms.csv').toString()));

const characters: Record<string, string> = { '#34': '"', '#38': '&', '#60': '<', '#62': '>' };
const unescapeXml = (xml: string) =>
  xml.replace(/&(#\d+);/g, (_, code: string) => characters[code] ?? '?');

/** A template as it lies in `docs`. */
class Book {
  readonly bytes: Buffer;

  constructor(name: string) {
    this.bytes = read(`docs/${name}`);
  }

  part(path: string): string {
    return strFromU8(unzipSync(this.bytes)[`xl/${path}`] ?? new Uint8Array());
  }

  /** XML of a sheet, from 1. */
  sheet(sheet: number): string {
    return this.part(`worksheets/sheet${sheet}.xml`);
  }

  /** Texts of a sheet by cell: `A1`. */
  texts(sheet: number): Map<string, string> {
    const cells = this.sheet(sheet).matchAll(/<c r="([A-Z]+\d+)"[^>]*><is><t>([^<]*)<\/t>/g);
    return new Map([...cells].map(([, place = '', text = '']) => [place, unescapeXml(text)]));
  }

  row(sheet: number, row: number): string[] {
    return [...this.texts(sheet)]
      .filter(([place]) => /\d+$/.exec(place)?.[0] === `${row}`)
      .map(([, text]) => text);
  }

  /** What the list of a column offers, looked up as a spreadsheet program does. */
  offeredUnder(heading: string): string[] {
    const [place = ''] = [...this.texts(1)].find(([, text]) => text === heading) ?? [];
    const column = place.replace(/\d+$/, '');
    const validation = new RegExp(
      `sqref="${column}2:[^>]*><formula1>Saraksti!\\$(\\w+)\\$2:\\$\\w+\\$(\\d+)<`,
    );
    const [, list, last] = validation.exec(this.sheet(1)) ?? [];
    const rows = Array.from({ length: Number(last) - 1 }, (_, i) => i + 2);
    return rows.map((row) => this.texts(2).get(`${list}${row}`) ?? '');
  }

  /** The headings and the example, as the sheet is saved. */
  get csv(): string {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    return [1, 2].map((row) => this.row(1, row).map(quoted).join()).join('\n');
  }
}

const sheets = [
  {
    name: 'organizaciju-veidne.xlsx',
    template: organizations,
    lists: {
      'Juridiskā forma': 'legalForm',
      Novads: 'municipality',
      Vieta: 'place',
      Jomas: 'area',
      Virzieni: 'theme',
    },
    flags: ['Biedrs', 'Sabiedriskā labuma statuss', 'Paslēpt'],
    severalIn: 3,
  },
  {
    name: 'pasakumu-veidne.xlsx',
    template: events,
    lists: {
      Veids: 'kind',
      Novads: 'municipality',
      'Apdzīvotā vieta': 'place',
      Virzieni: 'theme',
    },
    flags: ['Paslēpt'],
    severalIn: 2,
  },
];

for (const { name, template, lists, flags, severalIn } of sheets) {
  const book = new Book(name);

  describe(`the staff’s template ${name}`, () => {
    it('is what `npm run template` makes of the headings and terms of today', async () => {
      assert.ok(book.bytes.equals(await makeTemplate(template)), 'old: run `npm run template`');
    });

    it('has the first heading of each column that the staff’s sheet may have', () => {
      const headings = Object.values(template.table.columns).map(([first]) => first);
      assert.deepEqual(book.row(1, 1), headings);
    });

    for (const [heading, taxonomy] of Object.entries(lists)) {
      it(`offers every ${taxonomy} of terms.csv under “${heading}”`, () => {
        assert.ok(finder.labels(taxonomy).length > 1);
        assert.deepEqual(book.offeredUnder(heading), finder.labels(taxonomy));
      });
    }

    for (const heading of flags) {
      it(`offers yes and no under “${heading}”`, () => {
        assert.deepEqual(book.offeredUnder(heading), ['jā', 'nē']);
      });
    }

    it('refuses nothing that is typed, and takes several values without a word', () => {
      const validations = book.sheet(1).match(/<dataValidation [^>]*>/g) ?? [];
      assert.ok(validations.every((each) => each.includes('errorStyle="information"')));
      const several = validations.filter((each) =>
        each.includes('Vairākas vērtības atdaliet ar |'),
      );
      assert.ok(several.length >= severalIn);
      assert.ok(several.every((each) => each.includes('showErrorMessage="0"')));
    });

    it('has no prompt that Excel would refuse', () => {
      const prompts = [...book.sheet(1).matchAll(/prompt="([^"]*)"/g)].map(([, text = '']) => text);
      assert.ok(prompts.every((prompt) => unescapeXml(prompt).length <= 255));
    });

    it('keeps what is typed as text', () => {
      const formats = /<cellXfs>(.*)<\/cellXfs>/
        .exec(book.part('styles.xml'))?.[1]
        ?.match(/numFmtId="\d+"/g);
      assert.deepEqual([...new Set(formats)], ['numFmtId="49"']);
      const columns = book.sheet(1).match(/<col [^>]*style="0"/g) ?? [];
      assert.equal(columns.length, Object.keys(template.table.columns).length);
    });
  });
}

const context = (report: Report) => ({ file: 'veidne.csv', report, finder });

describe('the example of a template', () => {
  it('of organizations is read without a problem and never published', async () => {
    const report = new Report();
    const { csv } = new Book('organizaciju-veidne.xlsx');
    const { entries } = await readStaffSheet(csv, context(report));
    assert.deepEqual(report.entries, []);
    const [entry] = entries;
    assert.ok(entry);
    assert.equal(entries.length, 1);
    assert.equal(entry.hidden, true);
    assert.match(entry.name ?? '', /^PIEMĒRS/);
    assert.deepEqual(entry.municipalities, ['marupe', 'olaine']);
  });

  it('of events is read without a problem and never published', async () => {
    const report = new Report();
    const { csv } = new Book('pasakumu-veidne.xlsx');
    const { entries } = await readEventSheet(csv, context(report));
    assert.deepEqual(report.entries, []);
    const [entry] = entries;
    assert.ok(entry);
    assert.equal(entries.length, 1);
    assert.equal(entry.hidden, true);
    assert.match(entry.name, /^PIEMĒRS/);
    assert.equal(entry.startDate, '2030-09-05T18:00:00+03:00');
    assert.equal(entry.endDate, '2030-09-05T20:00:00+03:00');
    assert.equal(entry.isAccessibleForFree, true);
    assert.equal(entry.departures?.length, 2);
    assert.equal(entry.documents?.length, 2);
  });
});

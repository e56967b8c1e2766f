/**
 * Writes `docs/organizaciju-veidne.xlsx`, the staff's empty sheet of organizations: the headings
 * that `endpoint/sources/staff.ts` reads, a hidden example, and lists of the words in
 * `content/terms.csv`. `npm run template` after a change in either; a test says when it is old.
 *
 * The parts are written by hand (SpreadsheetML, ECMA-376 part 1, chapter 18): they are seven. They
 * are stored, not deflated, so that the bytes depend on nothing but what is in them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { staffTable } from '../endpoint/sources/staff.ts';
import { readTerms, TermFinder } from '../endpoint/sources/terms.ts';

const target = new URL('../docs/organizaciju-veidne.xlsx', import.meta.url);

type Column = keyof typeof staffTable.columns;

/** The example's cell, what is said where a cell is chosen, and the taxonomy that is offered there. */
type Guide = readonly [example: string, prompt?: string, list?: string];

const one = 'Izvēlieties no saraksta.';
const several = `${one} Vairākas vērtības atdaliet ar |, piemēram: Pirmā|Otrā`;
const role = 'Organizācijas, nevis privāts; personas – tikai ar tās piekrišanu.';

// Excel takes prompts of up to 255 characters. No real number or telephone begins with zeros.
const guides: Record<Column, Guide> = {
  id: ['piemers', 'Var atstāt tukšu. Reiz ierakstītu nemainiet.'],
  name: ['PIEMĒRS – izdzēsiet šo rindu', 'Bez juridiskās formas un pēdiņām.'],
  registerCode: ['00000000000', '11 cipari.'],
  legalForm: ['biedrība', one, 'legalForm'],
  municipalities: ['Mārupes novads|Olaines novads', several, 'municipality'],
  place: ['Jaunmārupe', one, 'place'],
  address: ['Parauga iela 1, Jaunmārupe', 'Tikai publiska adrese, nekad kāda dzīvesvieta.'],
  geo: ['56.9069, 24.0519', 'Platums un garums, piemēram: 56.9069, 24.0519'],
  areas: ['Kultūra|Jaunieši', several, 'area'],
  themes: ['Apkaimes, kopienas|Vide', several, 'theme'],
  description: ['Viens vai divi teikumi par to, ko organizācija dara.'],
  legalName: ['Biedrība "Piemērs"', 'Kā reģistrā, ar juridisko formu.'],
  alternateName: ['Saīsinājums|Agrākais nosaukums', 'Vairākus atdaliet ar |.'],
  url: ['https://www.example.org'],
  sameAs: [
    'https://www.example.org/a|https://www.example.org/b',
    'Vairākas adreses atdaliet ar |.',
  ],
  email: ['info@example.org', role],
  telephone: ['+371 00 000 000', role],
  logo: ['https://www.example.org/logo.png', 'Attēla tīmekļa adrese.'],
  foundingDate: ['2020-01-31', 'Datums: 2026-09-05 vai 05.09.2026.'],
  member: ['nē', '“jā”, ja ir “Pierīgas partnerības” biedrs.', 'flag'],
  publicBenefit: ['nē', one, 'flag'],
  confirmedAt: ['2026-01-31', 'Kad organizācija pēdējoreiz apstiprinājusi savus datus.'],
  sourceUrl: ['https://www.example.org/par-mums', 'Tīmekļa adrese, kurā dati atrasti.'],
  formerIds: ['agrakais-piemers', 'Parasti tukšs. Vairākus atdaliet ar |.'],
  hidden: ['jā', '“jā”: vietnē organizāciju nerāda.', 'flag'],
  notes: ['Izdomāta organizācija.', 'Vietnē nerāda.'],
};

const keys = Object.keys(staffTable.columns) as Column[];
const listed = keys.filter((key) => guides[key][2]);
const headingOf = (key: Column): string => staffTable.columns[key][0] ?? key;
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The letters of a column, from 0: A to Z, then AA. */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) +
  String.fromCharCode(65 + (index % 26));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LAST_ROW = 2000;

/** Positions in the styles. All are text (number format 49): nothing typed becomes 4,0008E+10. */
const [PLAIN, HEADING, EXAMPLE] = [0, 1, 2];
const looks = ['', '<b/>', '<i/>'];
const fonts = looks.map((look) => `<font>${look}<sz val="11"/><name val="Calibri"/></font>`);
const formats = looks.map(
  (_, font) =>
    `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
);
const styles = `<styleSheet xmlns="${MAIN}"><fonts>${fonts.join('')}</fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${formats.join('')}</cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A sheet whose first row stays in view; columns as wide as their longest text, within reason. */
function sheetOf(rows: readonly string[][], rowStyles: readonly number[], rest = ''): string {
  const cell = (text: string, row: number, column: number) =>
    text &&
    `<c r="${lettersOf(column)}${row + 1}" s="${rowStyles[row] ?? PLAIN}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const data = rows.map((cells, row) => {
    const xml = cells.map((text, column) => cell(text, row, column));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  const columns = rows[0]?.map((_, i) => {
    const width = Math.min(Math.max(...rows.map((cells) => cells[i]?.length ?? 0)) + 3, 45);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${PLAIN}" customWidth="1"/>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns?.join('')}</cols><sheetData>${data.join('')}</sheetData>${rest}</worksheet>`;
}

/** Tells and offers, and never refuses: staff may write synonyms, and several values in a cell. */
function validationOf(key: Column, labels: readonly string[] = []): string {
  const prompt = guides[key][1];
  if (!prompt) return '';
  const column = lettersOf(keys.indexOf(key));
  const warns = guides[key][2] && prompt !== several;
  const shown = `sqref="${column}2:${column}${LAST_ROW}" allowBlank="1" showInputMessage="1" prompt="${escapeXml(prompt)}" showErrorMessage="${warns ? 1 : 0}" errorStyle="information" error="Tādas vērtības sarakstā nav."`;
  if (!labels.length) return `<dataValidation ${shown}/>`;
  const source = `$${lettersOf(listed.indexOf(key))}$`;
  return `<dataValidation type="list" ${shown}><formula1>Saraksti!${source}2:${source}${labels.length + 1}</formula1></dataValidation>`;
}

/** The bytes of the file, always the same. */
export async function makeTemplate(): Promise<Uint8Array> {
  const terms = readFileSync(new URL('../content/terms.csv', import.meta.url), 'utf8');
  const finder = new TermFinder(await readTerms(terms));
  const labelsOf = (list = '') => (list === 'flag' ? ['jā', 'nē'] : finder.labels(list));
  const labels = new Map(listed.map((key) => [key, labelsOf(guides[key][2])]));
  const validations = keys.map((key) => validationOf(key, labels.get(key))).filter(Boolean);
  const longest = Math.max(...[...labels.values()].map(({ length }) => length));
  const lists = Array.from({ length: longest }, (_, row) =>
    listed.map((key) => labels.get(key)?.[row] ?? ''),
  );
  const sheets = ['Organizācijas', 'Saraksti'].map((name, i) => ({ name, id: i + 1 }));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetOf(
      [keys.map(headingOf), keys.map((key) => guides[key][0])],
      [HEADING, EXAMPLE],
      `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations><ignoredErrors><ignoredError sqref="A2:${lettersOf(keys.length - 1)}${LAST_ROW}" numberStoredAsText="1"/></ignoredErrors>`,
    ),
    'xl/worksheets/sheet2.xml': sheetOf([listed.map(headingOf), ...lists], [HEADING]),
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const files = Object.entries(parts).map(
    ([path, xml]) => [path, strToU8(declaration + xml)] as const,
  );
  // A zip's times are local: this one is the same everywhere.
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1) });
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync(target, await makeTemplate());

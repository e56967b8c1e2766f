/**
 * Writes the staff's empty sheets, `docs/organizaciju-veidne.xlsx` and `docs/pasakumu-veidne.xlsx`:
 * the headings that the endpoint reads, a hidden example, and lists of the words in
 * `content/terms.csv`. `npm run template` after a change in either; a test says when one is old.
 *
 * The parts are written by hand (SpreadsheetML, ECMA-376 part 1, chapter 18): they are seven. They
 * are stored, not deflated, so that the bytes depend on nothing but what is in them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readTerms, TermFinder } from '../endpoint/sources/terms.ts';
import { events } from './template/events.ts';
import { several, type Template } from './template/guide.ts';
import { organizations } from './template/organizations.ts';

/** By the name of the file in `docs`. */
const templates: Readonly<Record<string, Template>> = {
  'organizaciju-veidne.xlsx': organizations,
  'pasakumu-veidne.xlsx': events,
};

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
function validationOf(
  { guides, open = [] }: Template,
  [key, column]: readonly [string, string],
  list: string,
  labels: readonly string[] = [],
): string {
  const [, prompt, offered] = guides[key] ?? [];
  if (!prompt) return '';
  const warns = offered && !open.includes(offered) && !prompt.includes(several);
  const shown = `sqref="${column}2:${column}${LAST_ROW}" allowBlank="1" showInputMessage="1" prompt="${escapeXml(prompt)}" showErrorMessage="${warns ? 1 : 0}" errorStyle="information" error="Tādas vērtības sarakstā nav."`;
  if (!labels.length) return `<dataValidation ${shown}/>`;
  const source = `$${list}$`;
  return `<dataValidation type="list" ${shown}><formula1>Saraksti!${source}2:${source}${labels.length + 1}</formula1></dataValidation>`;
}

/** The bytes of a template, always the same. */
export async function makeTemplate(template: Template): Promise<Uint8Array> {
  const { name, table, guides } = template;
  const keys = Object.keys(table.columns);
  const listed = keys.filter((key) => guides[key]?.[2]);
  const headingOf = (key: string) => table.columns[key]?.[0] ?? key;
  const terms = readFileSync(new URL('../content/terms.csv', import.meta.url), 'utf8');
  const finder = new TermFinder(await readTerms(terms));
  const labelsOf = (list = '') => template.lists[list] ?? finder.labels(list);
  const labels = new Map(listed.map((key) => [key, labelsOf(guides[key]?.[2])]));
  const validations = keys
    .map((key, i) => {
      const list = lettersOf(listed.indexOf(key));
      return validationOf(template, [key, lettersOf(i)], list, labels.get(key));
    })
    .filter(Boolean);
  const longest = Math.max(...[...labels.values()].map(({ length }) => length));
  const lists = Array.from({ length: longest }, (_, row) =>
    listed.map((key) => labels.get(key)?.[row] ?? ''),
  );
  const sheets = [name, 'Saraksti'].map((each, i) => ({ name: each, id: i + 1 }));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetOf(
      [keys.map(headingOf), keys.map((key) => guides[key]?.[0] ?? '')],
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

if (import.meta.url === `file://${process.argv[1]}`) {
  for (const [name, template] of Object.entries(templates)) {
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), await makeTemplate(template));
  }
}

import { createHash } from 'node:crypto';
import type { Organization } from '../../src/contract/organization.ts';
import type { Report, RowProblem } from '../report/report.ts';
import {
  cleanCell,
  readDate,
  readEmail,
  readPoint,
  readRegisterCode,
  readTelephone,
  readWebAddress,
} from './cells.ts';
import { bareName, slugify } from './names.ts';
import { hides, RowReader, withoutAbsent, type Say } from './row.ts';
import { knownColumns, readTable, type TableSpec } from './table.ts';
import type { TermFinder } from './terms.ts';

type Column =
  keyof Omit<Organization, 'legalName'> | 'registerCode' | 'legalName' | 'hidden' | 'notes';

/** The staff's sheet of organizations: its headings, the first of each in the template. */
export const staffTable: TableSpec<Column> = {
  columns: {
    id: ['Identifikators', 'id'],
    name: ['Nosaukums', 'name'],
    registerCode: [
      'Reģistrācijas numurs',
      'Reģ. nr.',
      'registerCode',
      'regcode',
      'Registration number',
    ],
    legalForm: ['Juridiskā forma', 'legalForm', 'Legal form'],
    municipalities: ['Novads', 'Novadi', 'municipalities', 'municipality'],
    place: ['Vieta', 'place'],
    address: ['Adrese', 'address'],
    geo: ['Koordinātas', 'geo', 'Coordinates'],
    areas: ['Jomas', 'Darbības jomas', 'areas', 'Areas of activity'],
    themes: ['Virzieni', 'themes'],
    description: ['Apraksts', 'description'],
    legalName: ['Pilns nosaukums', 'legalName', 'Full name'],
    alternateName: ['Citi nosaukumi', 'alternateName', 'Other names'],
    url: ['Tīmekļvietne', 'Mājaslapa', 'url', 'Website'],
    sameAs: ['Sociālie tīkli', 'sameAs', 'Social networks'],
    email: ['E-pasts', 'Epasts', 'email', 'E-mail'],
    telephone: ['Tālrunis', 'telephone', 'phone'],
    logo: ['Logotips', 'logo'],
    foundingDate: ['Dibināta', 'foundingDate', 'Founded'],
    member: ['Biedrs', 'member'],
    publicBenefit: ['Sabiedriskā labuma statuss', 'publicBenefit', 'Public benefit'],
    confirmedAt: ['Dati apstiprināti', 'confirmedAt', 'Confirmed'],
    sourceUrl: ['Avots', 'sourceUrl', 'Source'],
    formerIds: ['Agrākie identifikatori', 'formerIds', 'Former ids'],
    hidden: ['Paslēpt', 'hidden', 'Hide'],
    notes: ['Piezīmes', 'notes'],
  },
  required: ['name'],
  isRectangular: false,
};

/** A row of the staff's sheet. What the staff left empty is absent: the register may know it. */
export interface StaffEntry extends Partial<Omit<Organization, 'formerIds'>> {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** The slug it is published under while it has no registration number. */
  readonly slug: string;
  readonly formerIds: readonly string[];
  readonly registerCode?: string;
  hidden: boolean;
}

export interface StaffSheet {
  readonly entries: readonly StaffEntry[];
  readonly rows: number;
  /** Registration numbers in rows that can't be read, by number: the row. */
  readonly withheld: ReadonlyMap<string, number>;
  /** The heading of a column as the sheet has it, for what the join has to report. */
  readonly heading: (column: Column) => string;
}

/** Where problems of a sheet are reported. */
export interface SheetContext {
  readonly file: string;
  readonly report: Report;
  readonly finder: TermFinder;
}

/**
 * Reads the staff's sheet of organizations. What can't be read is reported and left out: a cell
 * alone where it can be done without, else its row.
 *
 * @throws SourceError where it is no such sheet
 */
export async function readStaffSheet(sheet: string, context: SheetContext): Promise<StaffSheet> {
  const entries: StaffEntry[] = [];
  const withheld = new Map<string, number>();
  const firsts = new Map<string, StaffEntry>();
  const problems: { row: number; column?: Column; problem: RowProblem }[] = [];
  const facts = await readTable([sheet], staffTable, {
    onRow(cell, row) {
      const say = (problem: RowProblem, column?: Column) =>
        problems.push({ row, problem, ...(column && { column }) });
      const entry = readEntry((key) => cleanCell(cell(key)), row, context.finder, say);
      if (!entry) return;
      const key = keyOf(entry, cell('id') !== '');
      const first = firsts.get(key);
      if (first) {
        // What one of the two rows hides stays hidden.
        if (entry.hidden) first.hidden = true;
        say({ code: 'duplicate', value: entry.registerCode ?? entry.slug, firstRow: first.row });
      } else {
        firsts.set(key, entry);
        entries.push(entry);
      }
    },
    onFault(fault, row, text) {
      const codes = codesIn(text);
      for (const code of codes) withheld.set(code, row);
      problems.push({ row, problem: { code: 'broken-row', fault, withheld: codes } });
    },
  });
  const { file, report } = context;
  for (const column of facts.unread) {
    const problem = { code: 'unknown-column' } as const;
    report.add({ source: 'organizations', file, column, kind: 'row', problem });
  }
  for (const { row, column, problem } of problems) {
    const heading = column && { column: facts.heading(column) };
    const place = { source: 'organizations', file, row, ...heading };
    report.add({ ...place, kind: 'row', problem });
  }
  return { entries, rows: facts.rows, withheld, heading: facts.heading };
}

/** Whether the text of a sheet has a column that hides entries. */
export const canHide = (sheet: string): boolean =>
  knownColumns(sheet, staffTable.columns).includes('hidden');

/** What of a broken row may be registration numbers. */
const codesIn = (text: string): string[] => [...new Set(text.match(/(?<!\d)\d{11}(?!\d)/g) ?? [])];

/** Two rows of one key are the same entry. Groups of the same name may live in both municipalities. */
function keyOf(entry: StaffEntry, hasOwnId: boolean): string {
  const { registerCode, slug, legalForm, municipalities } = entry;
  if (registerCode || hasOwnId) return registerCode ?? slug;
  return [slug, legalForm, ...(municipalities ?? [])].join();
}

function readEntry(
  cell: (key: Column) => string,
  row: number,
  finder: TermFinder,
  say: Say<Column>,
): StaffEntry | undefined {
  const name = bareName(cell('name'));
  const registerCode = registerCodeOf(cell('registerCode'), say);
  if (!name && !registerCode) {
    say({ code: 'no-name' }, 'name');
    return undefined;
  }

  const reader = new RowReader(cell, finder, say);
  return withoutAbsent({
    row,
    name: name || undefined,
    slug: slugify(cell('id') || name || (registerCode ?? '')) || hashOf(name),
    formerIds: cell('formerIds')
      .split(/[|,;\s]+/)
      .map(slugify)
      .filter(Boolean),
    registerCode,
    hidden: hides(cell('hidden')),
    legalName: cell('legalName') || undefined,
    alternateName:
      cell('alternateName')
        .split('|')
        .map((each) => each.trim())
        .join(', ') || undefined,
    legalForm: reader.terms('legalForm', 'legalForm')?.find((code) => code !== 'unknown'),
    municipalities: reader.terms('municipalities', 'municipality'),
    place: reader.terms('place', 'place')?.[0],
    address: cell('address') || undefined,
    geo: reader.read('geo', readPoint, 'not-a-point'),
    areas: reader.terms('areas', 'area'),
    themes: reader.terms('themes', 'theme'),
    description: cell('description') || undefined,
    url: reader.read('url', readWebAddress, 'not-an-address'),
    sameAs: listOf(cell('sameAs'), (text) => {
      const found = readWebAddress(text)?.value;
      if (!found) say({ code: 'not-an-address', value: text }, 'sameAs');
      return found;
    }),
    email: reader.read('email', readEmail, 'not-an-email'),
    telephone: reader.read('telephone', readTelephone, 'not-a-telephone'),
    logo: reader.read('logo', readWebAddress, 'not-an-address'),
    foundingDate: reader.read('foundingDate', readDate, 'not-a-date'),
    member: reader.flag('member'),
    publicBenefit: reader.flag('publicBenefit'),
    confirmedAt: reader.read('confirmedAt', readDate, 'not-a-date'),
    sourceUrl: reader.read('sourceUrl', readWebAddress, 'not-an-address'),
  }) as StaffEntry;
}

/** Stands in for the slug of a name that has no Latin letter: `Родник`. */
const hashOf = (name: string): string =>
  `nvo-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;

function registerCodeOf(cell: string, say: Say<Column>): string | undefined {
  if (!cell) return undefined;
  const read = readRegisterCode(cell);
  if (read === 'scientific') say({ code: 'scientific-code', value: cell }, 'registerCode');
  else if (!read) say({ code: 'not-a-code', value: cell }, 'registerCode');
  else {
    if (read.isMended) say({ code: 'mended', value: cell, mended: read.value }, 'registerCode');
    return read.value;
  }
  return undefined;
}

/** Between addresses stand bars, spaces, commas or semicolons; the last two may be part of one. */
const betweenAddresses = /[|\s]+|[,;]+(?=https?:\/\/|www\.)/i;

function listOf(cell: string, read: (text: string) => string | undefined): string[] | undefined {
  const found = cell
    .split(betweenAddresses)
    .map((text) => text.replace(/^[,;]+|[,;]+$/g, ''))
    .filter(Boolean)
    .flatMap((text) => read(text) ?? []);
  return found.length ? found : undefined;
}

import { readFileSync } from 'node:fs';
import { formatEntry, type Language } from '../../endpoint/report/format.ts';
import { Report } from '../../endpoint/report/report.ts';
import { CsvReader, type RowFault } from '../../endpoint/sources/csv.ts';
import { readStaffSheet, type StaffSheet } from '../../endpoint/sources/staff.ts';
import { readTerms, TermFinder } from '../../endpoint/sources/terms.ts';
import { projectFile } from './shared.ts';

/** The codes that ship. */
export const terms = await readTerms(readFileSync(projectFile('content/terms.csv'), 'utf8'));

export const finder = new TermFinder(terms);

export interface Csv {
  rows: string[][];
  /** Number of each row, in the same order. */
  numbers: number[];
  faults: { fault: RowFault; row: number }[];
}

/** All that `CsvReader` makes of a text that comes in pieces. */
export function readCsv(
  pieces: string | string[],
  delimiter = ',',
  options: { mayBeShort?: boolean } = {},
): Csv {
  const csv: Csv = { rows: [], numbers: [], faults: [] };
  const reader = new CsvReader({
    ...options,
    delimiter,
    onRow(cells, row) {
      csv.rows.push(cells);
      csv.numbers.push(row);
    },
    onFault: (fault, row) => csv.faults.push({ fault, row }),
  });
  for (const piece of [pieces].flat()) reader.push(piece);
  reader.end();
  return csv;
}

export interface ReadSheet extends StaffSheet {
  report: Report;
  lines: (language?: Language) => string[];
}

/** The staff's sheet of a text, with the lines of its report. */
export async function readSheet(text: string): Promise<ReadSheet> {
  const report = new Report();
  const sheet = await readStaffSheet(text, { file: '/data/saraksts.csv', report, finder });
  return { ...sheet, report, lines: (language = 'lv') => linesOf(report, language) };
}

export const linesOf = ({ entries }: Report, language: Language = 'lv'): string[] =>
  entries.map((entry) => formatEntry(entry, language));

/** A cell as RFC 4180 has it. */
export const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A sheet of the staff: objects by heading. */
export function sheetOf(rows: Record<string, string>[]): string {
  const headings = [...new Set(['Nosaukums', ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => headings.map((heading) => quote(row[heading] ?? '')).join());
  return [headings.map(quote).join(), ...lines, ''].join('\n');
}

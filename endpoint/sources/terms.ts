import { fold } from '../../src/data/fold.ts';
import { code as codeSchema } from '../../src/contract/primitives.ts';
import { termSchema, type Term, type Terms } from '../../src/contract/terms.ts';
import type { TableSpec } from './table.ts';
import { readTable } from './table.ts';
import { cleanCell } from './cells.ts';
import { SourceError } from './open.ts';

type Column = 'taxonomy' | 'code' | 'lv' | 'en' | 'synonyms' | 'kind' | 'municipality';

export const termsTable: TableSpec<Column> = {
  columns: {
    taxonomy: ['Taksonomija', 'taxonomy'],
    code: ['Kods', 'code'],
    lv: ['Latviski', 'lv', 'Latvian'],
    en: ['Angliski', 'en', 'English'],
    synonyms: ['Sinonīmi', 'synonyms'],
    kind: ['Veids', 'kind'],
    municipality: ['Novads', 'municipality'],
  },
  required: ['taxonomy', 'code', 'lv', 'en'],
  isRectangular: false,
};

/**
 * Reads `terms.csv`.
 *
 * @throws SourceError where it is no such table, or naming the row that does not fit the contract
 */
export async function readTerms(sheet: string): Promise<Terms> {
  const terms = new Map<string, Record<string, Term>>();
  await readTable([sheet], termsTable, {
    onRow(cell, row) {
      const synonyms = splitCell(cell('synonyms'));
      const term = termSchema.safeParse({
        lv: cleanCell(cell('lv')),
        en: cleanCell(cell('en')),
        ...(synonyms.length && { synonyms }),
        ...(cell('kind') && { kind: cell('kind') }),
        ...(cell('municipality') && { municipality: cell('municipality') }),
      });
      const code = codeSchema.safeParse(cell('code'));
      if (!code.success) throw badCell(row, 'code', cell('code'));
      if (!term.success) {
        const column = term.error.issues[0]?.path[0] as Column;
        throw badCell(row, column, cell(column));
      }
      const taxonomy = cell('taxonomy');
      terms.set(taxonomy, { ...terms.get(taxonomy), [code.data]: term.data });
    },
    onFault(fault, row) {
      throw new SourceError({ code: 'bad-row', row, fault });
    },
  });
  return Object.fromEntries(terms);
}

const badCell = (row: number, column: Column, value: string): SourceError =>
  new SourceError({
    code: 'bad-cell',
    row,
    column: termsTable.columns[column][0] ?? column,
    value,
  });

const splitCell = (cell: string): string[] => cell.split('|').map(cleanCell).filter(Boolean);

/** Finds codes by what people write for them. */
export class TermFinder {
  readonly #terms: Terms;
  readonly #codes = new Map<string, Map<string, string>>();

  constructor(terms: Terms) {
    this.#terms = terms;
    for (const [taxonomy, entries] of Object.entries(terms)) {
      const codes = new Map<string, string>();
      // Codes and labels before synonyms: a synonym never takes a label's place.
      for (const code of Object.keys(entries)) codes.set(fold(code), code);
      for (const [code, { lv, en }] of Object.entries(entries)) {
        for (const label of [lv, en]) setIfAbsent(codes, fold(label), code);
      }
      for (const [code, { synonyms = [] }] of Object.entries(entries)) {
        for (const synonym of synonyms) setIfAbsent(codes, fold(synonym), code);
      }
      this.#codes.set(taxonomy, codes);
    }
  }

  /** The code of a taxonomy that a text means, by code, label in either language or synonym. */
  find(taxonomy: string, text: string): string | undefined {
    return this.#codes.get(taxonomy)?.get(fold(text));
  }

  /** What may be written for a taxonomy: its Latvian labels. */
  labels(taxonomy: string): string[] {
    return Object.values(this.#terms[taxonomy] ?? {}).map((term) => term.lv);
  }

  /**
   * The codes of a cell with several values between `|`, `;`, line breaks or commas. A label may
   * have commas of its own (`Apkaimes, kopienas`): the longest known text wins.
   */
  findAll(taxonomy: string, cell: string): { codes: string[]; unknown: string[] } {
    const codes = new Set<string>();
    const unknown: string[] = [];
    for (const part of cell.split(/[|;\n]/)) {
      const pieces = part.split(',').map((piece) => piece.trim());
      for (let from = 0; from < pieces.length;) {
        const { code, count } = this.#longest(taxonomy, pieces.slice(from));
        if (code) codes.add(code);
        else if (pieces[from]) unknown.push(pieces[from] ?? '');
        from += count;
      }
    }
    return { codes: [...codes], unknown };
  }

  #longest(taxonomy: string, pieces: readonly string[]): { code?: string; count: number } {
    for (let count = pieces.length; count > 0; count--) {
      const text = pieces.slice(0, count).join(', ');
      const code = text && this.find(taxonomy, text);
      if (code) return { code, count };
    }
    return { count: 1 };
  }
}

function setIfAbsent(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

import type { RowProblem } from '../report/report.ts';
import { readYesOrNo, type Read } from './cells.ts';
import type { TermFinder } from './terms.ts';

/** Reports a problem of a row, under the column that has it. */
export type Say<Column> = (problem: RowProblem, column?: Column) => void;

export type CellFault = Extract<
  RowProblem['code'],
  | 'not-a-point'
  | 'not-an-address'
  | 'not-an-email'
  | 'not-a-telephone'
  | 'not-a-date'
  | 'not-a-count'
>;

/** Reads the cells of one row of a sheet of the staff: what can't be read is reported and absent. */
export class RowReader<Column extends string> {
  readonly #cell: (column: Column) => string;
  readonly #finder: TermFinder;
  readonly #say: Say<Column>;

  constructor(cell: (column: Column) => string, finder: TermFinder, say: Say<Column>) {
    this.#cell = cell;
    this.#finder = finder;
    this.#say = say;
  }

  text(column: Column): string | undefined {
    return this.#cell(column) || undefined;
  }

  /** A cell by its reader: reports what it can't read or has mended. */
  read<T>(
    column: Column,
    reader: (text: string) => Read<T> | undefined,
    fault: CellFault,
  ): T | undefined {
    const text = this.#cell(column);
    if (!text) return undefined;
    const found = reader(text);
    if (!found) this.#say({ code: fault, value: text }, column);
    else if (found.isAmbiguous)
      this.#say({ code: 'ambiguous-date', value: text, read: String(found.value) }, column);
    else if (found.isMended)
      this.#say({ code: 'mended', value: text, mended: describe(found.value) }, column);
    return found?.value;
  }

  /** The codes of a cell with several values. */
  terms(column: Column, taxonomy: string): string[] | undefined {
    const { codes, unknown } = this.#finder.findAll(taxonomy, this.#cell(column));
    for (const value of unknown) {
      this.#say({ code: 'unknown-term', value, allowed: this.#finder.labels(taxonomy) }, column);
    }
    return codes.length ? codes : undefined;
  }

  flag(column: Column): boolean | undefined {
    const cell = this.#cell(column);
    const value = readYesOrNo(cell);
    if (value === undefined) this.#say({ code: 'not-yes-or-no', value: cell }, column);
    return cell ? value : undefined;
  }
}

/** Anything but a "no" hides: an entry shown by a typing error can't be taken back. */
export const hides = (cell: string): boolean => readYesOrNo(cell) !== false;

const describe = (value: unknown): string =>
  typeof value === 'string' ? value : Object.values(value as object).join(', ');

export function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

import type { TableSpec } from '../../endpoint/sources/table.ts';

/** The example's cell, what is said where a cell is chosen, and the list that is offered there. */
export type Guide = readonly [example: string, prompt?: string, list?: string];

/** A sheet of the staff and what its template says. */
export interface Template<Column extends string = string> {
  /** What the sheet is called. */
  readonly name: string;
  readonly table: TableSpec<Column>;
  /** A list is a taxonomy, or one of `lists`. */
  readonly guides: Readonly<Record<Column, Guide>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Lists that only begin what may be written: nothing is said of anything else. */
  readonly open?: readonly string[];
}

export const one = 'Izvēlieties no saraksta.';
export const several = `${one} Vairākas vērtības atdaliet ar |, piemēram: Pirmā|Otrā`;
export const yesOrNo = ['jā', 'nē'];

import { fold } from '../../src/data/fold.ts';
import { CsvReader, isBlank, type RowFault } from './csv.ts';
import { SourceError } from './open.ts';

export interface TableSpec<Key extends string> {
  /** What the heading of each column may be; compared folded. */
  columns: Readonly<Record<Key, readonly string[]>>;
  /** Without these it is some other table. */
  required: readonly Key[];
  /** True: a row has exactly as many cells as the heading. False: a shorter one ends in empty cells. */
  isRectangular: boolean;
}

export interface TableHandlers<Key extends string> {
  /** `cell` gives the trimmed text under a heading, `''` where the table has no such column. */
  onRow: (cell: (key: Key) => string, row: number) => void;
  onFault: (fault: RowFault, row: number, text: string) => void;
}

/** What a table turned out to be. */
export interface TableFacts<Key extends string> {
  /** Rows that were read, without the heading and empty ones. */
  rows: number;
  /** The heading of a column as the table has it. */
  heading: (key: Key) => string;
  /** Headings under which nothing is read: unknown ones, and a known one's second column. */
  unread: readonly string[];
}

const delimiters = [',', ';', '\t'];

/** A line that is not blank, to its end. */
const hasHeading = /[^\s,;"][^\n]*\n/;

/**
 * Reads a CSV table with a heading, whatever the order of its columns and its separator.
 *
 * @throws SourceError where it is empty, has only a heading, or lacks a required column
 */
export async function readTable<Key extends string>(
  text: AsyncIterable<string> | Iterable<string>,
  { columns, required, isRectangular }: TableSpec<Key>,
  { onRow, onFault }: TableHandlers<Key>,
): Promise<TableFacts<Key>> {
  let headings: string[] | undefined;
  let positions = {} as Record<Key, number>;
  let current: string[] = [];
  let rows = 0;
  const cell = (key: Key) => current[positions[key]]?.trim() ?? '';
  const handleRow = (cells: string[], row: number) => {
    if (isBlank(cells)) return;
    if (!headings) {
      headings = withoutTrailingBlanks(cells);
      positions = findColumns(headings, columns, required);
      return;
    }
    if (!fitsWidth(cells, headings.length, isRectangular)) {
      onFault('columns', row, cells.join('\n'));
      return;
    }
    rows++;
    current = cells;
    onRow(cell, row);
  };

  let reader: CsvReader | undefined;
  let head = '';
  const start = () => {
    const delimiter = sniff(head, columns);
    reader = new CsvReader({ delimiter, onRow: handleRow, onFault, mayBeShort: !isRectangular });
    reader.push(head);
    return reader;
  };
  for await (const piece of text) {
    if (reader) {
      reader.push(piece);
    } else {
      head += piece;
      if (hasHeading.test(head)) reader = start();
    }
  }
  (reader ?? start()).end();
  const found: string[] | undefined = headings;
  if (!found) throw new SourceError({ code: 'empty' });
  if (!rows) throw new SourceError({ code: 'no-data' });
  const read = new Set<number>(Object.values(positions));
  return {
    rows,
    heading: (key) => found[positions[key]] ?? columns[key][0] ?? key,
    unread: found.filter((heading, at) => heading.trim() !== '' && !read.has(at)),
  };
}

/** The keys whose columns are found under a heading: tells one kind of table from another. */
export function knownColumns<Key extends string>(
  head: string,
  columns: Readonly<Record<Key, readonly string[]>>,
): Key[] {
  const delimiter = sniff(head, columns);
  return Object.keys(findPositions(firstRow(head, delimiter), columns)) as Key[];
}

/** The separator under which most headings are known. */
function sniff(head: string, columns: Readonly<Record<string, readonly string[]>>): string {
  const known = (delimiter: string) =>
    Object.keys(findPositions(firstRow(head, delimiter), columns)).length;
  return delimiters.reduce((best, each) => (known(each) > known(best) ? each : best));
}

function firstRow(head: string, delimiter: string): string[] {
  const rows: string[][] = [];
  const onRow = (cells: string[]) => {
    if (!rows.length && !isBlank(cells)) rows.push(cells);
  };
  const reader = new CsvReader({ delimiter, onRow, onFault: () => undefined });
  reader.push(head);
  reader.end();
  return rows[0] ?? [];
}

function findColumns<Key extends string>(
  headings: readonly string[],
  columns: Readonly<Record<Key, readonly string[]>>,
  required: readonly Key[],
): Record<Key, number> {
  if (!headings.length) throw new SourceError({ code: 'empty' });
  const positions = findPositions(headings, columns);
  const missing = required.filter((key) => positions[key] === undefined);
  if (missing.length) {
    throw new SourceError({
      code: 'not-csv',
      missing: missing.map((key) => columns[key][0] ?? key),
    });
  }
  return positions as Record<Key, number>;
}

function findPositions<Key extends string>(
  headings: readonly string[],
  columns: Readonly<Record<Key, readonly string[]>>,
): Partial<Record<Key, number>> {
  const folded = headings.map(fold);
  const positions: Partial<Record<Key, number>> = {};
  for (const [key, names] of Object.entries<readonly string[]>(columns)) {
    const at = folded.findIndex((heading) => names.some((name) => fold(name) === heading));
    if (at >= 0) positions[key as Key] = at;
  }
  return positions;
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

function fitsWidth(cells: readonly string[], width: number, isRectangular: boolean): boolean {
  if (isRectangular) return cells.length === width;
  return cells.slice(width).every((cell) => cell.trim() === '');
}

/** Why a row could not be read. */
export type RowFault =
  /** A quote opens and never closes, or something stands behind the closing one. */
  | 'quote'
  /** More or fewer cells than the heading has. */
  | 'columns';

export interface CsvHandlers {
  delimiter: string;
  /** Cells of a row; `row` counts the rows of the sheet from 1, the heading and empty ones too. */
  onRow: (cells: string[], row: number) => void;
  /** `text` is what the row looks like: a number in it may still tell whose it is. */
  onFault: (fault: RowFault, row: number, text: string) => void;
  /** A row may have fewer cells than the first one: Excel drops empty ones at the end. */
  mayBeShort?: boolean;
}

/** A cell with line breaks goes on for at most so many lines: more is a quote that never closes. */
const MAX_LINES_OF_ROW = 200;

/**
 * Reads CSV (RFC 4180) as it streams in, and loses no more than one row to a stray quote.
 *
 * Libraries read on to the next quote, however far away, and give up the rows between. Here a row
 * over several lines counts only if its quotes close properly, no other cell of it holds one (so
 * that their number is even, and one stray quote never finds its match in a row of its own), and
 * it has as many cells as the first row. Otherwise its first line alone is at fault, and reading
 * goes on at the second.
 */
export class CsvReader {
  readonly #handlers: CsvHandlers;
  #rest = '';
  #row = 0;
  #columns = 0;
  /** The lines of a row whose quote is still open. */
  #open: string[] = [];

  constructor(handlers: CsvHandlers) {
    this.#handlers = handlers;
  }

  push(text: string): void {
    const all = this.#rest + text;
    let start = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', start)) {
      this.#readLine(all.slice(start, all[end - 1] === '\r' ? end - 1 : end));
      start = end + 1;
    }
    this.#rest = all.slice(start);
  }

  end(): void {
    if (this.#rest) this.#readLine(this.#rest);
    this.#rest = '';
    while (this.#open.length) this.#recover();
  }

  #readLine(line: string): void {
    const isContinued = this.#open.length > 0;
    if (isContinued) this.#open.push(line);
    const text = isContinued ? this.#open.join('\n') : line;
    const cells = splitRow(text, this.#handlers.delimiter, isContinued);
    if (cells === 'open' && this.#open.length < MAX_LINES_OF_ROW) {
      if (!isContinued) this.#open.push(line);
    } else if (isContinued) {
      if (!Array.isArray(cells) || !this.#hasWidth(cells)) return this.#recover();
      this.#open = [];
      this.#emit(cells);
    } else if (Array.isArray(cells)) {
      this.#emit(cells);
    } else {
      this.#handlers.onFault('quote', ++this.#row, line);
    }
  }

  /** Gives up the first line of an open row and reads the others again, each on its own. */
  #recover(): void {
    const [first = '', ...others] = this.#open;
    this.#open = [];
    this.#handlers.onFault('quote', ++this.#row, first);
    for (const line of others) this.#readLine(line);
  }

  #hasWidth({ length }: string[]): boolean {
    if (!this.#columns || length === this.#columns) return true;
    return this.#handlers.mayBeShort === true && length < this.#columns;
  }

  #emit(cells: string[]): void {
    if (!isBlank(cells)) this.#columns ||= cells.length;
    this.#handlers.onRow(cells, ++this.#row);
  }
}

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || cell.trim() === '');

/**
 * The cells of one row, `open` where its last quote does not close, or `fault`.
 *
 * @param isStrict a cell that does not begin with a quote holds none (RFC 4180)
 */
function splitRow(text: string, delimiter: string, isStrict: boolean): string[] | 'open' | 'fault' {
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      const cell = end < 0 ? text.slice(at) : text.slice(at, end);
      if (isStrict && cell.includes('"')) return 'fault';
      cells.push(cell);
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at);
    if (close < 0) return 'open';
    const inner = text.slice(at + 1, close);
    cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
    if (close + 1 === text.length) return cells;
    if (text[close + 1] !== delimiter) return 'fault';
    at = close + 2;
  }
}

/**
 * A copy of a cell that stands alone. A cell is a slice of the text it was read from: kept, it
 * would keep that whole piece of the file in memory.
 */
export const detach = (cell: string): string => Buffer.from(cell).toString();

/** Where the quote that opens at `open` closes; doubled quotes in between are text. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

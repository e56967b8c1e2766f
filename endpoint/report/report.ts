import type { CalendarFault, ProblemCode } from '../calendar/calendar-types.ts';
import type { RowFault } from '../sources/csv.ts';

/** Why a whole source could not be used; `detail` is the server's or the system's own word. */
export type SourceFault =
  | { code: 'missing' | 'empty' | 'no-data' }
  | { code: 'unreachable' | 'broken-off' | 'status'; detail: string }
  | { code: 'not-csv'; missing: readonly string[] }
  | { code: 'truncated'; records: number; before: number }
  /** The column that hid entries last time. */
  | { code: 'lost-column'; heading: string }
  /** Of a source that is used as a whole or not at all. */
  | { code: 'bad-row'; row: number; fault: RowFault }
  | { code: 'bad-cell'; row: number; column: string; value: string }
  | { code: 'too-large'; most: number }
  | { code: 'bad-calendar'; reason: CalendarFault | 'unclosed' }
  | { code: 'not-json' }
  | { code: 'bad-field'; path: string };

/** Whose entry stands for an organization that the sheet and the register may both have. */
export type Shown = 'sheet' | 'register' | 'none';

/** What is wrong in a row. Cells are quoted as the sheet has them. */
export type RowProblem =
  /** `withheld`: registration numbers in it, which the register's part leaves out meanwhile. */
  | { code: 'broken-row'; fault: RowFault; withheld?: readonly string[] }
  | { code: 'no-name' | 'no-municipality' | 'unknown-column' | 'hidden-not-found' }
  | { code: 'unknown-term'; value: string; allowed: readonly string[] }
  | { code: 'not-a-code' | 'scientific-code' | 'not-a-date' | 'not-yes-or-no'; value: string }
  | { code: 'not-an-address' | 'not-an-email' | 'not-a-telephone' | 'not-a-point'; value: string }
  | { code: 'mended'; value: string; mended: string }
  | { code: 'ambiguous-date'; value: string; read: string }
  | { code: 'duplicate'; value: string; firstRow: number }
  | { code: 'no-image'; value: string; detail: string }
  | { code: 'does-not-fit'; value: string; path: string }
  | { code: 'terminated'; value: string; since: string }
  | { code: 'no-start' | 'no-price' }
  | { code: 'not-a-start' | 'not-a-time' | 'ends-before-start' | 'not-a-count'; value: string }
  | { code: 'not-a-departure' | 'not-a-document'; value: string }
  /** Riga's clocks leave the time out, or show it twice. */
  | { code: 'no-such-time' | 'time-twice'; value: string; read: string }
  /** A calendar's; the row is its line. */
  | { code: 'calendar'; fault: ProblemCode; component: string; detail: string }
  | { code: 'not-in-register'; value: string }
  | { code: 'matched'; registerCode: string }
  | {
      code: 'unsure-match';
      candidates: readonly { code: string; name: string }[];
      shown: Shown;
    };

/** Something about one place of one source that somebody should know. */
export type Entry = {
  /** Name of the source in the config. */
  source: string;
  /** Its file or address. */
  file: string;
  /** Row as a spreadsheet program counts it. Absent: the source as a whole. */
  row?: number;
  /** Heading of the column, as the sheet has it. */
  column?: string;
} & (
  | { kind: 'row'; problem: RowProblem }
  | { kind: 'source'; fault: SourceFault; since?: string }
  | { kind: 'unknown-areas'; names: readonly { name: string; count: number }[] }
);

/** What refresh has to tell. A failed source makes the exit code non-zero; rows do not. */
export class Report {
  readonly entries: Entry[] = [];

  add(entry: Entry): void {
    this.entries.push(entry);
  }

  get hasFailedSource(): boolean {
    return this.entries.some((entry) => entry.kind === 'source');
  }
}

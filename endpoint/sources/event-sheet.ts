import { createHash } from 'node:crypto';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Report, RowProblem } from '../report/report.ts';
import { fold } from '../../src/data/fold.ts';
import { isDate } from '../../src/data/riga-time.ts';
import { cleanCell } from './cells.ts';
import { readEventRow } from './event-row.ts';
import { eventTable, type EventColumn } from './event-table.ts';
import { slugify } from './names.ts';
import { hides } from './row.ts';
import { knownColumns, readTable } from './table.ts';
import type { TermFinder } from './terms.ts';

/** What a source says of an event: what it does not say is absent, another source may know it. */
export interface EventDraft extends Partial<Omit<CalendarEvent, 'id' | 'name' | 'startDate'>> {
  id: string;
  readonly name: string;
  readonly startDate: string;
}

/** A row of the staff's sheet of events. */
export interface SheetEvent extends EventDraft {
  /** Row of the sheet, from 1. */
  readonly row: number;
  hidden: boolean;
}

export interface EventSheet {
  readonly entries: readonly SheetEvent[];
  /** Ids that hidden rows name without saying more: of a calendar's event, or of its series. */
  readonly hiddenIds: ReadonlySet<string>;
  /**
   * Folded texts of rows that can't be read: what bears a name in one of them may be hidden there,
   * and is not shown until it can.
   */
  readonly withheld: readonly string[];
  readonly rows: number;
}

export interface EventSheetContext {
  readonly file: string;
  readonly report: Report;
  readonly finder: TermFinder;
}

/**
 * Reads the staff's sheet of events. What can't be read is reported and left out: a cell alone
 * where it can be done without, else its row.
 *
 * @throws SourceError where it is no such sheet
 */
export async function readEventSheet(
  sheet: string,
  { file, report, finder }: EventSheetContext,
): Promise<EventSheet> {
  const entries: SheetEvent[] = [];
  const hiddenIds = new Set<string>();
  const withheld: string[] = [];
  const problems: { row: number; column?: EventColumn; problem: RowProblem }[] = [];
  const facts = await readTable([sheet], eventTable, {
    onRow(rawCell, row) {
      const cell = (column: EventColumn) => cleanCell(rawCell(column));
      const say = (problem: RowProblem, column?: EventColumn) =>
        problems.push({ row, problem, ...(column && { column }) });
      const hidden = hides(cell('hidden'));
      const isReference = hidden && cell('id') && !cell('name') && !cell('start');
      if (hidden && cell('id')) hiddenIds.add(idOf(cell('id')));
      if (isReference) return;
      const said = readEventRow(cell, finder, say);
      if (!said) {
        if (hidden) withheld.push(fold(cell('name')));
        return;
      }
      const id = idOf(cell('id')) || madeId(said);
      entries.push({ ...said, id, row, hidden });
    },
    onFault(fault, row, text) {
      withheld.push(fold(text));
      problems.push({ row, problem: { code: 'broken-row', fault } });
    },
  });
  const own = withoutDuplicates(entries, (row, problem) => problems.push({ row, problem }));
  const source = 'events';
  for (const column of facts.unread) {
    const problem = { code: 'unknown-column' } as const;
    report.add({ source, file, column, kind: 'row', problem });
  }
  for (const { row, column, problem } of problems.sort((a, b) => a.row - b.row)) {
    const heading = column && { column: facts.heading(column) };
    report.add({ source, file, row, ...heading, kind: 'row', problem });
  }
  return { entries: own, hiddenIds, withheld: withheld.filter(Boolean), rows: facts.rows };
}

/** Whether the text of a sheet has a column that hides events. */
export const canHideEvents = (sheet: string): boolean =>
  knownColumns(sheet, eventTable.columns).includes('hidden');

/**
 * As it may stand in an address: what has no letter of that kind gets a hash, and so do `.` and
 * `..`, which in an address are folders (RFC 3986, 5.2.4).
 */
const idOf = (cell: string): string =>
  /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(cell) ? cell : cell && (slugify(cell) || hashOf(cell));

const LONGEST_SLUG = 80;

/** From the name and the day it was first to be on: a moved event keeps its address. */
function madeId({
  name,
  startDate,
  previousStartDate = startDate,
}: Omit<EventDraft, 'id'>): string {
  const slug = slugify(name).slice(0, LONGEST_SLUG).replace(/-$/, '') || hashOf(name);
  return `${slug}-${previousStartDate.slice(0, 10)}`;
}

const hashOf = (text: string): string =>
  `p-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

type SayOfRow = (row: number, problem: RowProblem) => void;

/**
 * Each event once: the first row of the same id and start stands, and what one of the two hides
 * stays hidden. Of two on one day under one name, the later one gets its time behind the id.
 */
function withoutDuplicates(entries: readonly SheetEvent[], say: SayOfRow): SheetEvent[] {
  const firsts = new Map<string, SheetEvent>();
  const ids = new Map<string, SheetEvent>();
  const own: SheetEvent[] = [];
  for (const entry of entries) {
    const key = `${fold(entry.name)} ${entry.startDate}`;
    const first = firsts.get(key) ?? ids.get(entry.id);
    const isSame = first && (firsts.has(key) || isDate(entry.startDate) || !isMade(entry));
    if (isSame) {
      if (entry.hidden) first.hidden = true;
      say(entry.row, { code: 'duplicate', value: entry.name, firstRow: first.row });
      continue;
    }
    if (first) entry.id += `-${entry.startDate.slice(11, 16).replace(':', '')}`;
    firsts.set(key, entry);
    ids.set(entry.id, entry);
    own.push(entry);
  }
  return own;
}

const isMade = (entry: SheetEvent): boolean => entry.id === madeId(entry);

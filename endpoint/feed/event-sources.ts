import type { CalendarProblem, CalendarWindow, ReadCalendar } from '../calendar/calendar-types.ts';
import { CalendarError } from '../calendar/calendar-types.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { CalendarConfig } from '../config.ts';
import { Report } from '../report/report.ts';
import { collect, decodeSheet } from '../sources/decode.ts';
import { canHideEvents, readEventSheet, type EventSheet } from '../sources/event-sheet.ts';
import { eventTable } from '../sources/event-table.ts';
import { SourceError } from '../sources/open.ts';
import type { TermFinder } from '../sources/terms.ts';
import { readSource, type SourceContext } from './read-source.ts';

/** The staff's sheet of events; kept as text, so that its problems are reported again. */
export async function readEvents(
  address: string,
  finder: TermFinder,
  context: SourceContext,
): Promise<EventSheet | undefined> {
  const parse = (sheet: string, report: Report) =>
    readEventSheet(sheet, { file: address, report, finder });
  const text = await readSource<string>(
    {
      name: 'events',
      address,
      read: async (bytes) => {
        const data = decodeSheet(await collect(bytes));
        return { data, records: (await parse(data, new Report())).rows };
      },
      // Without the column every hidden row would be published.
      compare(data, before) {
        const [heading = ''] = eventTable.columns.hidden;
        if (canHideEvents(before) && !canHideEvents(data)) {
          throw new SourceError({ code: 'lost-column', heading });
        }
      },
    },
    context,
  );
  return text === undefined ? undefined : parse(text, context.report);
}

/** Larger calendars are not read, in megabytes. */
const MOST_MEGABYTES = 20;

/** A calendar of fewer events may well lose most of them. */
const FEW_EVENTS = 8;

/** A calendar that was read once has so long to be read again, in milliseconds. */
const PATIENCE = 10_000;

/** What is kept of a calendar: its bytes, to be expanded again as time goes on, and what they gave. */
interface KeptCalendar {
  /** In base64. */
  readonly bytes: string;
  readonly given: ReadCalendar;
}

/** The name of a calendar's source, in the state, reports and `healthz`. */
export const sourceOfCalendar = ({ name }: Pick<CalendarConfig, 'name'>): string =>
  `calendar-${name}`;

/** A calendar, expanded into the window; what in it can't be read is reported. */
export async function readCalendarSource(
  calendar: CalendarConfig,
  window: CalendarWindow,
  context: SourceContext,
): Promise<ReadCalendar | undefined> {
  const name = sourceOfCalendar(calendar);
  // Its address may be a secret, and reports are shown around.
  const file = calendar.name;
  let fresh: KeptCalendar | undefined;
  const kept = await readSource<KeptCalendar>(
    {
      name,
      address: calendar.address,
      file,
      few: FEW_EVENTS,
      read: async (stream) => {
        const bytes = await collect(bounded(stream));
        const given = await expand(bytes, { window });
        fresh = { bytes: Buffer.from(bytes).toString('base64'), given };
        return { data: fresh, records: countOf(bytes) };
      },
      compare({ bytes }, before) {
        if (isWhole(before.bytes) && !isWhole(bytes)) {
          throw new SourceError({ code: 'bad-calendar', reason: 'unclosed' });
        }
      },
    },
    context,
  );
  const given = kept && (kept === fresh ? kept.given : await expandAgain(kept, window));
  for (const problem of given?.problems ?? []) {
    context.report.add({ source: name, file, kind: 'row', ...problemOf(problem) });
  }
  return given;
}

/** Bytes that were good stay good: where they can't be read in time now, what they gave stands. */
async function expandAgain(kept: KeptCalendar, window: CalendarWindow): Promise<ReadCalendar> {
  try {
    return await readCalendar(Buffer.from(kept.bytes, 'base64'), { window, timeout: PATIENCE });
  } catch (error) {
    if (error instanceof CalendarError) return kept.given;
    throw error;
  }
}

/** @throws SourceError naming what is wrong with the calendar as a whole */
async function expand(
  bytes: Uint8Array,
  options: Parameters<typeof readCalendar>[1],
): Promise<ReadCalendar> {
  if (!bytes.length) throw new SourceError({ code: 'empty' });
  try {
    return await readCalendar(bytes, options);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new SourceError({ code: 'bad-calendar', reason: error.code });
  }
}

async function* bounded(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_MEGABYTES * 1024 * 1024) {
      throw new SourceError({ code: 'too-large', most: MOST_MEGABYTES });
    }
    yield chunk;
  }
}

/** How many events a calendar has, whenever they are. */
const countOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/^BEGIN:VEVENT/gim)?.length ?? 0;

/** Whether a calendar ends as it must: a download may end within it without a word. */
const isWhole = (base64: string): boolean =>
  /END:VCALENDAR\s*$/i.test(Buffer.from(base64.slice(-400), 'base64').toString('latin1'));

function problemOf({ code, line, component = '', detail = '' }: CalendarProblem) {
  const problem = { code: 'calendar', fault: code, component, detail } as const;
  return { ...(line !== undefined && { row: line }), problem };
}

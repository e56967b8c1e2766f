import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { sourceOfCalendar } from '../feed/event-sources.ts';
import { eventSources } from '../feed/events.ts';
import { exists } from '../feed/missing.ts';
import type { IsRead } from '../feed/read-source.ts';
import { refresh } from '../feed/refresh.ts';
import { collect, decodeSheet } from '../sources/decode.ts';
import { areasTable, publicBenefitTable } from '../sources/lists.ts';
import { eventTable } from '../sources/event-table.ts';
import { isWebAddress, openSource, SourceError } from '../sources/open.ts';
import { registerTable } from '../sources/register.ts';
import { staffTable } from '../sources/staff.ts';
import { knownColumns, type TableSpec } from '../sources/table.ts';
import { termsTable } from '../sources/terms.ts';
import { contentFile } from '../project.ts';
import { formatChecked, formatEntry } from '../report/format.ts';
import { Report } from '../report/report.ts';
import { configOf, languageOf, type Options } from './options.ts';
import { refreshAndReport } from './refresh.ts';

/** The tables that refresh reads, by the name of their source, and the headings that tell them. */
const tables: Readonly<Record<string, { spec: TableSpec<string>; signs: readonly string[] }>> = {
  register: toldBy(registerTable),
  publicBenefit: toldBy(publicBenefitTable),
  areas: toldBy(areasTable),
  terms: toldBy(termsTable),
  // A sheet of organizations has names too, and of a sheet of events the price may be missing.
  events: toldBy(eventTable, ['name', 'start']),
  organizations: toldBy(staffTable),
};

function toldBy(spec: TableSpec<string>, signs: readonly string[] = spec.required) {
  return { spec, signs };
}

const CALENDAR = 'calendar';

/** Of a calendar that the config does not have: its name there. */
const UNNAMED = 'checked';

/** So much of a file is enough to know its headings, in bytes. */
const HEAD = 64 * 1024;

/** `nvo check`: says what refresh would make of a file; nothing is written. */
export async function check(args: string[], options: Options): Promise<number> {
  const [file = ''] = args;
  const address = isWebAddress(file) ? file : resolve(file);
  const found = await sourceOf(address).catch((error: unknown) => {
    if (!(error instanceof SourceError)) throw error;
    const entry = { source: '', file: address, kind: 'source', fault: error.fault } as const;
    console.error(formatEntry(entry, languageOf(options.lang ?? 'lv')));
  });
  if (found === undefined) return 1;
  if (!found) {
    console.error(
      `${file}: none of the known tables; their headings are, for one, ${headingsOf(staffTable)}`,
    );
    return 1;
  }
  const { config, source } = configWith(
    await configOrDefault(options, found, address),
    found,
    address,
  );
  const isAboutEvents = eventSources(config).includes(source);
  const isRead: IsRead = (name, from) => name === source || (!isAboutEvents && !isWebAddress(from));
  const { report, organizations, events } = await refreshAndReport(
    config,
    { isDry: true, isForced: options.force, isRead },
    isAboutEvents ? (...args) => refreshAbout(source, address, ...args) : refresh,
  );
  const counts = isAboutEvents
    ? { events: events?.length ?? 0 }
    : { organizations: organizations.length };
  console.log(formatChecked(config.language, file, report.entries.length, counts));
  return report.hasFailedSource ? 1 : 0;
}

/** A refresh of which only what is about one source is told; what failed besides, where it needs that. */
async function refreshAbout(
  source: string,
  file: string,
  ...[config, options]: Parameters<typeof refresh>
): ReturnType<typeof refresh> {
  const result = await refresh(config, options);
  const report = new Report();
  for (const entry of result.report.entries) {
    if (entry.source === source) report.add({ ...entry, file });
    else if (!result.events && entry.kind === 'source') report.add(entry);
  }
  return { ...result, report };
}

/** The config with a file in the place of one of its sources, and that source's name. */
function configWith(
  config: Config,
  found: string,
  address: string,
): { config: Config; source: string } {
  const { sources } = config;
  if (found !== CALENDAR) {
    return { config: { ...config, sources: { ...sources, [found]: address } }, source: found };
  }
  const known = sources.calendars.find((calendar) => calendar.address === address);
  const calendars = known ? sources.calendars : [...sources.calendars, { name: UNNAMED, address }];
  const source = sourceOfCalendar(known ?? { name: UNNAMED });
  return { config: { ...config, sources: { ...sources, calendars } }, source };
}

/** Which source a file could be, by its beginning; empty: none. */
async function sourceOf(address: string): Promise<string> {
  const { bytes } = await openSource(address);
  const head = decodeSheet(wholeLines(await collect(firstOf(bytes, HEAD))));
  if (/^\s*BEGIN:VCALENDAR\s/i.test(head)) return CALENDAR;
  const fits = Object.entries(tables).find(([, { spec, signs }]) => {
    const known = knownColumns(head, spec.columns);
    return signs.every((key) => known.includes(key));
  });
  return fits?.[0] ?? '';
}

/** Without the last line, which may end within a character: that would look like another encoding. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

async function* firstOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncIterable<Uint8Array> {
  let left = size;
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** The config, or, where there is none and none was asked for, one of the file alone. */
async function configOrDefault(options: Options, source: string, address: string): Promise<Config> {
  if ((await exists(options.config)) || options.config !== 'nvo.config.json')
    return configOf(options);
  const needed = source === 'register' ? {} : { organizations: contentFile('organizations.csv') };
  const given = source === CALENDAR ? {} : { [source]: address };
  const config = parseConfig(JSON.stringify({ sources: { ...needed, ...given } }), options.config);
  return { ...config, ...(options.lang !== undefined && { language: languageOf(options.lang) }) };
}

const headingsOf = ({ columns, required }: TableSpec<string>): string =>
  required.map((key) => columns[key]?.[0]).join(', ');

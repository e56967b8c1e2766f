import { basename } from 'node:path';
import { isWebAddress } from '../sources/open.ts';
import { english } from './english.ts';
import { latvian } from './latvian.ts';
import type { Entry, Report, SourceFault } from './report.ts';

export type Language = 'lv' | 'en';

/** One line in plain words: file, row, column, what is wrong and what became of it. */
export function formatEntry(entry: Entry, language: Language): string {
  const words = languages[language];
  const file = isWebAddress(entry.file) ? entry.file : basename(entry.file);
  const place = [
    file,
    ...(entry.row === undefined ? [] : [words.row(entry.row)]),
    ...(entry.column === undefined ? [] : [words.column(entry.column)]),
  ].join(', ');
  return `${place}: ${sentence(entry, language)}`;
}

/** A source in which more is wrong than this is wrong as a whole: the rest is only counted. */
const MOST = 100;

/** All that a report has to tell, a line each. */
export function formatReport({ entries }: Report, language: Language): string[] {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const entry of entries) {
    const count = (counts.get(entry.source) ?? 0) + 1;
    counts.set(entry.source, count);
    if (count <= MOST || entry.kind !== 'row') lines.push(formatEntry(entry, language));
  }
  for (const [source, count] of counts) {
    if (count > MOST) lines.push(languages[language].rest(source, count - MOST));
  }
  return lines;
}

/** The kind of a fault for everybody: no address of a source, and no word of a server that may hold one. */
export function formatKind(fault: SourceFault, language: Language): string {
  const { fault: wordsOf } = languages[language];
  return wordsOf('detail' in fault && fault.code !== 'status' ? { ...fault, detail: '' } : fault);
}

/** What has come of a refresh; absent: it was not about these. */
export interface Counts {
  readonly organizations?: number | undefined;
  readonly events?: number | undefined;
}

/** The closing line of a refresh. */
export function formatRefreshed(
  language: Language,
  counts: Counts,
  out: string,
  changed: readonly string[],
): string {
  return languages[language].refreshed(counted(counts, language), out, listed(changed, language));
}

/** The closing line of a check. */
export function formatChecked(
  language: Language,
  file: string,
  remarks: number,
  counts: Counts,
): string {
  return languages[language].checked(file, remarks, counted(counts, language));
}

function counted({ organizations, events }: Counts, language: Language): string {
  const { organizationCount, eventCount } = languages[language];
  return [
    ...(organizations === undefined ? [] : [organizationCount(organizations)]),
    ...(events === undefined ? [] : [eventCount(events)]),
  ].join(', ');
}

/** The files by name; those of the events, which may be a hundred, by their number. */
function listed(names: readonly string[], language: Language): string {
  const others = names.filter((name) => !name.startsWith('events'));
  const count = names.length - others.length;
  return [...others, ...(count ? [languages[language].eventFiles(count)] : [])].join(', ');
}

function sentence(entry: Entry, language: Language): string {
  const words = languages[language];
  if (entry.kind === 'row') return words.problem(entry.problem);
  if (entry.kind === 'source') return `${words.fault(entry.fault)} ${words.kept(entry.since)}`;
  return words.unknownAreas(
    entry.names.map(({ name, count }) => `${words.quote(name)} (${count})`).join(', '),
  );
}

const languages = { lv: latvian, en: english };

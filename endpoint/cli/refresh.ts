import type { Config } from '../config.ts';
import { refresh, type RefreshOptions, type RefreshResult } from '../feed/refresh.ts';
import { formatEntry, formatRefreshed, formatRest, type Language } from '../report/format.ts';
import { configOf, type Options } from './options.ts';
import { progressOn } from './progress.ts';

/** `nvo refresh`: 0 when every source was good, 1 when one was not. */
export async function runRefresh(_args: string[], options: Options): Promise<number> {
  const config = await configOf(options);
  const result = await refreshAndReport(config, { isForced: options.force });
  const { organizations, changed } = result;
  console.log(formatRefreshed(config.language, organizations.length, config.out, changed));
  return result.report.hasFailedSource ? 1 : 0;
}

/** Refreshes with the progress on the terminal, and prints what there is to tell. */
export async function refreshAndReport(
  config: Config,
  options: RefreshOptions,
): Promise<RefreshResult> {
  const { onProgress, end } = progressOn(process.stderr);
  const result = await refresh(config, { ...options, onProgress }).finally(end);
  printReport(result, config.language);
  return result;
}

/** A source in which more is wrong than this is wrong as a whole: the rest is only counted. */
const MOST = 100;

/** Prints what refresh has to tell, a line each. */
export function printReport({ report }: RefreshResult, language: Language): void {
  const printed = new Map<string, number>();
  for (const entry of report.entries) {
    const count = (printed.get(entry.source) ?? 0) + 1;
    printed.set(entry.source, count);
    if (count <= MOST || entry.kind !== 'row') console.error(formatEntry(entry, language));
  }
  for (const [source, count] of printed) {
    if (count > MOST) console.error(formatRest(language, source, count - MOST));
  }
}

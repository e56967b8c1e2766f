import { refresh, type RefreshResult } from '../feed/refresh.ts';
import { formatEntry, formatRefreshed, type Language } from '../report/format.ts';
import { configOf, type Options } from './options.ts';
import { progressOn } from './progress.ts';

/** `nvo refresh`: 0 when every source was good, 1 when one was not. */
export async function runRefresh(_args: string[], options: Options): Promise<number> {
  const config = await configOf(options);
  const progress = progressOn(process.stderr);
  const { onProgress } = progress;
  const result = await refresh(config, { onProgress, isForced: options.force }).finally(
    progress.end,
  );
  printReport(result, config.language);
  const { organizations, changed } = result;
  console.log(formatRefreshed(config.language, organizations.length, config.out, changed));
  return result.report.hasFailedSource ? 1 : 0;
}

/** Prints what refresh has to tell, a line each. */
export function printReport({ report }: RefreshResult, language: Language): void {
  for (const entry of report.entries) console.error(formatEntry(entry, language));
}

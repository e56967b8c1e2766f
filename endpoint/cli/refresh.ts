import type { Config } from '../config.ts';
import type { RefreshOptions, RefreshResult } from '../feed/run.ts';
import { refreshEvents } from '../feed/refresh-events.ts';
import { refresh } from '../feed/refresh.ts';
import { formatRefreshed, formatReport, type Language } from '../report/format.ts';
import { configOf, UsageError, type Options } from './options.ts';
import { progressOn } from './progress.ts';

/** `nvo refresh`, `nvo refresh events`: 0 when every source was good, 1 when one was not. */
export async function runRefresh([part]: string[], options: Options): Promise<number> {
  if (part !== undefined && part !== 'events') {
    throw new UsageError(`refresh takes no "${part}": all, or events alone`);
  }
  const config = await configOf(options);
  const reading = part === 'events' ? refreshEvents : refresh;
  const result = await refreshAndReport(config, { isForced: options.force }, reading);
  const { organizations, events, changed } = result;
  const counts = { organizations: organizations.length, events: events?.length };
  console.log(formatRefreshed(config.language, counts, config.out, changed));
  return result.report.hasFailedSource ? 1 : 0;
}

/** Refreshes with the progress on the terminal, and prints what there is to tell. */
export async function refreshAndReport(
  config: Config,
  options: RefreshOptions,
  reading: typeof refresh = refresh,
): Promise<RefreshResult> {
  const { onProgress, end } = progressOn(process.stderr);
  const result = await reading(config, { ...options, onProgress }).finally(end);
  printReport(result, config.language);
  return result;
}

/** Prints what refresh has to tell, a line each. */
export function printReport({ report }: RefreshResult, language: Language): void {
  for (const line of formatReport(report, language)) console.error(line);
}

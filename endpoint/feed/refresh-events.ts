import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganizationsFile } from '../../src/contract/file.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Config } from '../config.ts';
import { eventSources } from './events.ts';
import { unlessMissing } from './missing.ts';
import { publishEvents } from './publish-events.ts';
import { refresh } from './refresh.ts';
import { Run, type RefreshOptions, type RefreshResult } from './run.ts';
import { readTermsSource } from './sources.ts';

/**
 * As `refresh`, of the sources of events alone: the rest stays as it was published last. Refreshes
 * all where nothing has been published yet.
 */
export async function refreshEvents(
  config: Config,
  options: RefreshOptions = {},
): Promise<RefreshResult> {
  const [site, directory] = await Promise.all([
    readPublished<Site>(config, 'site.json'),
    readPublished<OrganizationsFile>(config, 'organizations.json'),
  ]);
  if (!site || !directory) return refresh(config, options);
  const sources = new Set(eventSources(config));
  const run = new Run(config, { isRead: (name) => sources.has(name), ...options });
  const terms = await readTermsSource(config.sources.terms, run.context);
  if (!terms) return run.result();
  const { organizations } = directory;
  return run.result(organizations, await publishEvents(run, { terms, site, organizations }));
}

async function readPublished<T>({ out }: Config, name: string): Promise<T | undefined> {
  const text = await unlessMissing(readFile(join(out, name), 'utf8'));
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

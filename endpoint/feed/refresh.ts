import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Organization } from '../../src/contract/organization.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Config } from '../config.ts';
import { Report } from '../report/report.ts';
import { TermFinder } from '../sources/terms.ts';
import { composeFile } from './compose.ts';
import { copyImages, pruneImages } from './images.ts';
import { readOrganizations } from './organizations.ts';
import { Places } from './places.ts';
import type { OnProgress, SourceContext } from './read-source.ts';
import { SourceStates } from './source-state.ts';
import { readSite, readTermsSource } from './sources.ts';
import { removeDrafts, writeIfChanged } from './write-file.ts';

export interface RefreshOptions {
  /** Today and the time of changes. */
  now?: Date;
  onProgress?: OnProgress;
  /** Take a source even where it has lost more than half of its records. */
  isForced?: boolean;
  /** Only find out what would come of it: nothing is written. */
  isDry?: boolean;
  /** Of the sources on the web only this one is fetched, of the others what they gave last. */
  onlyFetched?: string;
}

export interface RefreshResult {
  readonly report: Report;
  readonly organizations: readonly Organization[];
  /** Names of the files whose bytes have changed. */
  readonly changed: readonly string[];
}

/** The files that refresh writes, below `BASE`: these and no others are served. */
export const publishedFiles: readonly string[] = [
  'organizations.json',
  'site.json',
  ...Object.keys(jsonSchemas).map((name) => `schema/${name}.schema.json`),
];

/**
 * Reads the sources and writes the files of the contract's read side into `config.out`, each
 * replaced at once and only where its bytes change. Nothing is written where the terms, the site's
 * own file or the staff's sheet failed and were never good.
 */
export async function refresh(
  config: Config,
  {
    now = new Date(),
    onProgress,
    isForced = false,
    isDry = false,
    onlyFetched,
  }: RefreshOptions = {},
): Promise<RefreshResult> {
  const report = new Report();
  const states = new SourceStates(config.state);
  const context: SourceContext = {
    states,
    report,
    isForced,
    isDry,
    onlyFetched,
    ...(onProgress && { onProgress }),
  };
  const nothing: RefreshResult = { report, organizations: [], changed: [] };
  const terms = await readTermsSource(config.sources.terms, context);
  const site = await readSite(config.sources.site, context);
  if (!terms || !site) return nothing;
  const places = new Places(new TermFinder(terms), terms);
  const organizations = await readOrganizations(config, terms, places, dayOf(now), context);
  if (!organizations) return nothing;

  const logos = organizations.flatMap(({ logo }) => logo ?? []);
  const copies = await copyImages(isDry ? [] : logos, config.out, report);
  const files: Record<string, object> = {
    'organizations.json': {
      terms: directoryTerms(terms, places),
      organizations: organizations.map((each) => withLogo(each, copies)),
    },
    'site.json': site,
  };
  const changed: string[] = [];
  const write = async (name: string, text: string) => {
    const path = join(config.out, name);
    await mkdir(dirname(path), { recursive: true });
    if (await writeIfChanged(path, text)) changed.push(name);
  };
  if (!isDry) {
    for (const [name, content] of Object.entries(files)) {
      await write(name, await composeFile(join(config.out, name), content, now));
    }
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      await write(`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
    await pruneImages(config.out, new Set(copies.values()));
    for (const folder of [config.out, config.state]) await removeDrafts(folder);
  }
  return { report, organizations, changed };
}

/** With the copy of its logo; without one where there is no copy. */
function withLogo(
  { logo, ...rest }: Organization,
  copies: ReadonlyMap<string, string>,
): Organization {
  const copy = copies.get(logo ?? '');
  return { ...rest, ...(copy && { logo: copy }) };
}

/** The taxonomies that an organization's codes are of. */
function directoryTerms(terms: Terms, places: Places): Terms {
  const { municipality = {}, legalForm = {}, theme = {}, area = {} } = terms;
  return { municipality, place: places.terms, legalForm, theme, area };
}

/** The day in Riga: a status that ends today ends at midnight there. */
const dayOf = (now: Date): string => now.toLocaleDateString('sv', { timeZone: 'Europe/Riga' });

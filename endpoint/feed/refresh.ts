import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Organization } from '../../src/contract/organization.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import { siteSchema, type Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Config } from '../config.ts';
import { Report } from '../report/report.ts';
import { collect, decodeSheet } from '../sources/decode.ts';
import { openSource, SourceError } from '../sources/open.ts';
import { readTerms, TermFinder } from '../sources/terms.ts';
import { composeFile } from './compose.ts';
import { copyImages } from './images.ts';
import { readOrganizations } from './organizations.ts';
import { Places } from './places.ts';
import type { OnProgress, SourceContext } from './read-source.ts';
import { SourceStates } from './source-state.ts';
import { writeIfChanged } from './write-file.ts';

export interface RefreshOptions {
  /** Today and the time of changes. */
  now?: Date;
  onProgress?: OnProgress;
  /** Take a source even where it has lost more than half of its records. */
  isForced?: boolean;
  /** Only find out what would come of it: nothing is written. */
  isDry?: boolean;
  /** Only this source is read from the web, of the others what they gave last. */
  fresh?: string;
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

/** The folder of the sources' last good data, inside the folder that refresh writes. */
export const stateFolder = (out: string): string => join(out, '.state');

/**
 * Reads the sources and writes the files of the contract's read side into `config.out`, each
 * replaced at once and only where its bytes change.
 *
 * @throws Error where the terms or the site's own file can't be used: nothing is written then
 */
export async function refresh(
  config: Config,
  { now = new Date(), onProgress, isForced = false, isDry = false, fresh }: RefreshOptions = {},
): Promise<RefreshResult> {
  const report = new Report();
  const states = new SourceStates(stateFolder(config.out));
  const context: SourceContext = {
    states,
    report,
    isForced,
    isDry,
    fresh,
    ...(onProgress && { onProgress }),
  };
  const terms = await readTerms(await readText(config.sources.terms));
  const site = await readSite(config.sources.site);
  const places = new Places(new TermFinder(terms), terms);
  const organizations = await readOrganizations(config, terms, places, dayOf(now), context);
  if (!organizations) return { report, organizations: [], changed: [] };

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

async function readSite(address: string): Promise<Site> {
  const parsed = siteSchema.safeParse(JSON.parse(await readText(address)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${address}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The whole text of a small file that nothing works without. */
async function readText(address: string): Promise<string> {
  try {
    return decodeSheet(await collect((await openSource(address)).bytes));
  } catch (error) {
    if (error instanceof SourceError)
      throw new Error(`${address}: ${error.message}`, { cause: error });
    throw error;
  }
}

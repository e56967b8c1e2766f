import type { Organization } from '../../src/contract/organization.ts';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Config } from '../config.ts';
import { TermFinder } from '../sources/terms.ts';
import { dayOf } from './event-days.ts';
import { copyImages, pruneImages } from './images.ts';
import { readOrganizations } from './organizations.ts';
import { Places } from './places.ts';
import { publishEvents } from './publish-events.ts';
import { namedImages } from './published.ts';
import { Run, type RefreshOptions, type RefreshResult } from './run.ts';
import { readSite, readTermsSource } from './sources.ts';
import { removeDrafts } from './write-file.ts';

export type { RefreshOptions, RefreshResult } from './run.ts';

/**
 * Reads the sources and writes the files of the contract's read side into `config.out`, each
 * replaced at once and only where its bytes change. Nothing is written where the terms, the site's
 * own file or the staff's sheet of organizations failed and were never good; no events where that
 * is so of the sheet of events.
 */
export async function refresh(
  config: Config,
  options: RefreshOptions = {},
): Promise<RefreshResult> {
  const run = new Run(config, options);
  const { context, report, isDry, now } = run;
  const terms = await readTermsSource(config.sources.terms, context);
  const site = await readSite(config.sources.site, context);
  if (!terms || !site) return run.result();
  const places = new Places(new TermFinder(terms), terms);
  const organizations = await readOrganizations(config, terms, places, dayOf(now), context);
  if (!organizations) return run.result();

  if (!isDry) {
    const logos = organizations.flatMap(({ logo }) => logo ?? []);
    const copies = await copyImages(logos, config.out, report);
    await run.compose('organizations.json', {
      terms: directoryTerms(terms, places),
      organizations: organizations.map((each) => withLogo(each, copies)),
    });
    const { topic = {}, kind = {} } = terms;
    await run.compose('site.json', { terms: { topic, kind }, ...site });
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      await run.write(`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  }
  const events = await publishEvents(run, { terms, site, organizations });
  if (!isDry) {
    await pruneImages(config.out, new Set(await namedImages(config.out)));
    for (const folder of [config.out, config.state]) await removeDrafts(folder);
  }
  return run.result(organizations, events);
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

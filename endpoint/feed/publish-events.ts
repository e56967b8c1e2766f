import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { dayOf } from './event-days.ts';
import { composeEventFiles, eventFilesIn } from './event-files.ts';
import { EventVersions } from './event-versions.ts';
import { gatherEvents, hasEvents, windowOf } from './events.ts';
import { copyImages } from './images.ts';
import type { KnownOrganization } from './organizers.ts';
import type { Run } from './run.ts';

/** What events are published with. */
export interface Surroundings {
  readonly terms: Terms;
  readonly site: Pick<Site, 'name' | 'url'>;
  readonly organizations: readonly KnownOrganization[];
}

/**
 * Reads the sources of events and writes their files. Where the config names none any more, those
 * that are there become empty.
 *
 * @returns `undefined` where there are none to publish: the files stay as they are
 */
export async function publishEvents(
  run: Run,
  { terms, site, organizations }: Surroundings,
): Promise<readonly CalendarEvent[] | undefined> {
  const { config, context, report, isDry, now } = run;
  const { out } = config;
  if (!hasEvents(config) && !(await eventFilesIn(out)).length) return undefined;
  const versions = await EventVersions.load(config.state);
  const gathered = await gatherEvents(config, { ...context, terms, organizations, versions, now });
  if (!gathered || isDry) return gathered;

  // Before what bears the numbers: what is known twice never counts back.
  await versions.save();
  const addresses = gathered.flatMap(({ image }) => image?.url ?? []);
  const copies = await copyImages(addresses, out, report, 'events');
  const events = gathered.map((event) => withImage(event, copies));
  const window = windowOf(config, now);
  const options = { terms, today: dayOf(now), window, site, out, now };
  for (const [name, text] of await composeEventFiles(events, options)) {
    await run.write(name, text);
  }
  return events;
}

/** With the copy of its image; without one where there is no copy. */
function withImage(event: CalendarEvent, copies: ReadonlyMap<string, string>): CalendarEvent {
  const { image, ...rest } = event;
  if (!image) return event;
  const copy = copies.get(image.url);
  return copy ? { ...event, image: { ...image, url: copy } } : rest;
}

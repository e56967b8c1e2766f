import { misfit } from '../../src/contract/check.ts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { eventShape } from '../../src/contract/shapes/event.generated.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { addDays, instantOf } from '../../src/data/riga-time.ts';
import type { CalendarConfig, Config } from '../config.ts';
import type { EventDraft } from '../sources/event-sheet.ts';
import { TermFinder } from '../sources/terms.ts';
import { occurrenceToDraft, type CalendarDefaults } from './calendar-events.ts';
import { completeEvent } from './complete-event.ts';
import { dayOf, inOrderOfStart, monthsAround, type Days } from './event-days.ts';
import { PlaceFinder } from './event-places.ts';
import { readCalendarSource, readEvents, sourceOfCalendar } from './event-sources.ts';
import type { EventVersions } from './event-versions.ts';
import { mergeEvents } from './merge-events.ts';
import { Organizers, type KnownOrganization } from './organizers.ts';
import type { SourceContext } from './read-source.ts';

/** Whether the config names any source of events. */
export const hasEvents = ({ sources }: Config): boolean =>
  sources.events !== undefined || sources.calendars.length > 0;

/** The names of the sources of events. */
export const eventSources = ({ sources }: Config): string[] => [
  ...(sources.events === undefined ? [] : ['events']),
  ...sources.calendars.map(sourceOfCalendar),
];

/** The days that calendars are expanded into. */
export const windowOf = ({ eventWindow }: Config, now: Date): Days =>
  monthsAround(dayOf(now), eventWindow.back, eventWindow.ahead);

export interface EventContext extends SourceContext {
  readonly terms: Terms;
  readonly organizations: readonly KnownOrganization[];
  readonly versions: EventVersions;
  readonly now: Date;
}

/**
 * Reads all that is known of events, each once, by start. Their images are still at their own
 * addresses.
 *
 * @returns `undefined` where the staff's sheet was never good: without it nobody knows what it hides
 */
export async function gatherEvents(
  config: Config,
  context: EventContext,
): Promise<CalendarEvent[] | undefined> {
  const { terms, report, versions, now } = context;
  const finder = new TermFinder(terms);
  const { events: address, calendars } = config.sources;
  const sheet = address === undefined ? undefined : await readEvents(address, finder, context);
  if (address !== undefined && !sheet) return undefined;

  const organizers = new Organizers(context.organizations);
  const places = new PlaceFinder(finder, terms);
  const window = windowOf(config, now);
  const drafts: EventDraft[][] = [];
  for (const calendar of calendars) {
    const defaults = defaultsOf(calendar, finder, context);
    const given = await readCalendarSource(calendar, instantsOf(window), context);
    const toDraft = { finder, places, organizers, defaults };
    drafts.push((given?.occurrences ?? []).map((each) => occurrenceToDraft(each, toDraft)));
  }

  const events = mergeEvents(sheet, drafts, (id) => versions.has(id))
    .map((draft) => completeEvent(draft, terms, organizers))
    .filter((event) => {
      const path = misfit(eventShape, event);
      const problem = { code: 'does-not-fit', value: event.id, path: path ?? '' } as const;
      if (path) report.add({ source: 'events', file: 'events.json', kind: 'row', problem });
      return !path;
    })
    .sort(inOrderOfStart);
  return versions.update(events, now, window.from);
}

/** From the first moment of the first day to the end of the last one, in Riga. */
const instantsOf = ({ from, to }: Days): { from: Date; to: Date } => ({
  from: new Date(instantOf(from)),
  to: new Date(instantOf(addDays(to, 1))),
});

/** The codes of a calendar's defaults; what is none is reported. */
function defaultsOf(
  { name, kind, municipality, organizer, theme }: CalendarConfig,
  finder: TermFinder,
  { report }: SourceContext,
): CalendarDefaults {
  const codesOf = (column: string, taxonomy: string, words: readonly string[] | undefined) => {
    const found = (words ?? []).map((word) => ({ word, code: finder.find(taxonomy, word) }));
    for (const { word: value } of found.filter(({ code }) => !code)) {
      const problem = { code: 'unknown-term', value, allowed: finder.labels(taxonomy) } as const;
      const source = sourceOfCalendar({ name });
      report.add({ source, file: name, column, kind: 'row', problem });
    }
    const codes = found.flatMap(({ code }) => code ?? []);
    return codes.length ? codes : undefined;
  };
  return {
    kind: codesOf('kind', 'kind', kind === undefined ? undefined : [kind])?.[0],
    municipalities: codesOf('municipality', 'municipality', municipality),
    organizer,
    themes: codesOf('theme', 'theme', theme),
  };
}

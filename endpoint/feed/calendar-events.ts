import { misfit } from '../../src/contract/check.ts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { eventShape } from '../../src/contract/shapes/event.generated.ts';
import { withRecord } from '../../src/data/icalendar-record.ts';
import type { Occurrence } from '../calendar/calendar-types.ts';
import { readWebAddress } from '../sources/cells.ts';
import type { EventDraft } from '../sources/event-sheet.ts';
import { withoutAbsent } from '../sources/row.ts';
import type { TermFinder } from '../sources/terms.ts';
import type { PlaceFinder } from './event-places.ts';
import type { Organizers } from './organizers.ts';

/** What stands for what a calendar's events don't say, in codes. */
export interface CalendarDefaults {
  readonly kind?: string | undefined;
  readonly municipalities?: readonly string[] | undefined;
  readonly organizer?: string | undefined;
  readonly themes?: readonly string[] | undefined;
}

/** What occurrences are made events with. */
export interface CalendarContext {
  readonly finder: TermFinder;
  readonly places: PlaceFinder;
  readonly organizers: Organizers;
  readonly defaults: CalendarDefaults;
}

/** What a calendar says of an occurrence, in the contract's words. */
export function occurrenceToDraft(occurrence: Occurrence, context: CalendarContext): EventDraft {
  return ownRecord(occurrence, context) ?? draftOf(occurrence, context);
}

/** The event as it stands in a file that our own code has written. */
function ownRecord(
  { start: _start, fields, ...occurrence }: Occurrence,
  { organizers }: CalendarContext,
): EventDraft | undefined {
  const { record, categories: _categories, ...said } = fields;
  if (record === undefined) return undefined;
  const read = { ...occurrence, ...said, location: undefined, organizer: undefined };
  const event = withRecord(read, record);
  if (event === read || misfit(eventShape, event)) return undefined;
  // Images lie beside the file's own endpoint, and a person is nobody's organizer.
  const { image: _image, organizer, ...rest } = event as CalendarEvent;
  return withoutAbsent({ ...rest, organizer: organizer && organizers.find(organizer.name) });
}

function draftOf(
  occurrence: Occurrence,
  { finder, places, organizers, defaults }: CalendarContext,
): EventDraft {
  const { fields } = occurrence;
  const { categories, location = '', organizer = '' } = fields;
  const found = places.find(location);
  const themes = codesOf('theme', categories, finder);
  const { municipality } = found;
  // A calendar's organizer may be a person: only an organization of the directory is named.
  const known = organizers.find(organizer);
  return withoutAbsent({
    id: occurrence.id,
    seriesId: occurrence.seriesId,
    name: fields.name,
    description: fields.description,
    kind: codesOf('kind', categories, finder)[0] ?? defaults.kind,
    startDate: occurrence.startDate,
    endDate: occurrence.endDate,
    // One that takes place says nothing: another source may know better.
    status: occurrence.status === 'scheduled' ? undefined : occurrence.status,
    previousStartDate: occurrence.previousStartDate,
    location: location
      ? withoutAbsent({ name: location, place: found.place, geo: fields.geo })
      : undefined,
    onlineUrl: webAddressOf(fields.onlineUrl),
    municipalities: defaults.municipalities ?? (municipality ? [municipality] : undefined),
    organizer: known ?? (defaults.organizer ? { name: defaults.organizer } : undefined),
    themes: themes.length ? themes : defaults.themes,
    url: webAddressOf(fields.url),
    sequence: fields.sequence,
    updatedAt: fields.updatedAt,
  }) as EventDraft;
}

const codesOf = (taxonomy: string, words: readonly string[], finder: TermFinder): string[] => [
  ...new Set(words.flatMap((word) => finder.find(taxonomy, word) ?? [])),
];

const webAddressOf = (address: string | undefined): string | undefined =>
  address && /^https?:/i.test(address) ? readWebAddress(address)?.value : undefined;

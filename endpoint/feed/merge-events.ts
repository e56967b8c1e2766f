import { fold } from '../../src/data/fold.ts';
import { isDate } from '../../src/data/riga-time.ts';
import type { EventDraft, EventSheet } from '../sources/event-sheet.ts';
import { withoutAbsent } from '../sources/row.ts';

/** Whether an id has been published before. */
type IsKnown = (id: string) => boolean;

interface Merged {
  event: EventDraft;
  hidden: boolean;
  /** Which source it was first found in: two of one source are two events. */
  readonly source: number;
}

/**
 * Each event once: of the sheet and the calendars, in this order, those that have the same id, or
 * the same start and folded name in two sources. Of their fields the first source's stand, the
 * others' fill what it left empty. What the sheet hides is hidden whoever else has it.
 *
 * @param isKnown a merged event stays under the id that readers know
 */
export function mergeEvents(
  sheet: EventSheet | undefined,
  calendars: readonly (readonly EventDraft[])[],
  isKnown: IsKnown,
): EventDraft[] {
  const all: Merged[] = [];
  const byKey = new Map<string, Merged>();
  const byId = new Map<string, Merged>();
  const isWithheld = withholding(sheet);
  const add = (event: EventDraft, source: number, hidden: boolean) => {
    const keys = keysOf(event);
    const named = keys.map((key) => byKey.get(key)).find((each) => each && each.source !== source);
    const found = byId.get(event.id) ?? named;
    if (found) {
      found.event = fill(found.event, event, isKnown);
      found.hidden ||= hidden;
    }
    const merged = found ?? { event, hidden, source };
    if (!found) all.push(merged);
    byId.set(event.id, merged);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, merged);
  };
  for (const entry of sheet?.entries ?? []) {
    const { row: _, hidden, ...event } = entry;
    add(event, 0, hidden);
  }
  calendars.forEach((events, i) => {
    for (const event of events) add(event, i + 1, isWithheld(event));
  });
  return all.filter(({ hidden }) => !hidden).map(({ event }) => event);
}

/** Whether the sheet names an event in a row that hides it, or in one that can't be read. */
function withholding(sheet: EventSheet | undefined): (event: EventDraft) => boolean {
  const { hiddenIds = new Set<string>(), withheld = [] } = sheet ?? {};
  return ({ id, seriesId = '', name }) => {
    if (hiddenIds.has(id) || hiddenIds.has(seriesId)) return true;
    const folded = fold(name);
    return folded !== '' && withheld.some((text) => ` ${text} `.includes(` ${folded} `));
  };
}

/** Under which start and name an event is found; a moved one under its old start too. */
function keysOf({ name, startDate, previousStartDate }: EventDraft): string[] {
  const starts = [startDate, ...(previousStartDate ? [previousStartDate] : [])];
  return starts.map((start) => `${isDate(start) ? start : Date.parse(start)} ${fold(name)}`);
}

/** The first one with what only the second one knows. */
function fill(first: EventDraft, second: EventDraft, isKnown: IsKnown): EventDraft {
  const id = isKnown(second.id) && !isKnown(first.id) ? second.id : first.id;
  const location = fillLocation(first.location, second.location);
  // The second one's end belongs to its own start.
  const { endDate, previousStartDate, ...rest } = second;
  const times = first.startDate === second.startDate ? { endDate, previousStartDate } : {};
  return withoutAbsent({ ...rest, ...withoutAbsent(times), ...first, id, ...location });
}

function fillLocation(
  first: EventDraft['location'],
  second: EventDraft['location'],
): Pick<EventDraft, 'location'> {
  const location = first ?? second;
  if (!location) return {};
  const isSame = first && second && fold(first.name) === fold(second.name);
  return { location: isSame ? { ...second, ...first } : location };
}

import { eventSchema, type CalendarEvent } from '../../src/contract/event.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { isOnlineWord } from '../sources/event-cells.ts';
import type { EventDraft } from '../sources/event-sheet.ts';
import type { Organizers } from './organizers.ts';

/** Every field in the contract's order: the same event is the same bytes, whatever its sources. */
const fields = Object.keys(eventSchema.shape) as (keyof CalendarEvent)[];

/** The event that a draft makes: with what follows from what the sources say, and no more. */
export function completeEvent(
  draft: EventDraft,
  terms: Terms,
  organizers: Organizers,
): CalendarEvent {
  const location = locationOf(draft, terms);
  const status = draft.status ?? (draft.previousStartDate ? 'rescheduled' : 'scheduled');
  const municipality = terms['place']?.[location?.place ?? '']?.municipality;
  const organizer = draft.organizer && organizerOf(draft.organizer, organizers);
  const whole: Partial<CalendarEvent> = {
    ...draft,
    kind: draft.kind ?? 'other',
    status,
    attendanceMode: draft.attendanceMode ?? attendanceOf(draft, status, location),
    location,
    municipalities: draft.municipalities ?? (municipality ? [municipality] : []),
    organizer,
    themes: draft.themes ?? [],
  };
  const entries = fields.flatMap((field) =>
    whole[field] === undefined ? [] : [[field, whole[field]] as const],
  );
  return Object.fromEntries(entries) as unknown as CalendarEvent;
}

function locationOf({ location }: EventDraft, terms: Terms): CalendarEvent['location'] {
  if (!location) return undefined;
  const name = location.name || terms['place']?.[location.place ?? '']?.lv;
  // “Tiešsaiste” is no place.
  if (!name || (isOnlineWord(name) && !location.address)) return undefined;
  return { ...location, name };
}

function attendanceOf(
  { onlineUrl, location: said }: EventDraft,
  status: string,
  location: CalendarEvent['location'],
): string {
  if (status === 'moved-online') return 'online';
  const isOnline = onlineUrl !== undefined || (said !== undefined && isOnlineWord(said.name));
  if (!isOnline) return 'offline';
  return location ? 'mixed' : 'online';
}

function organizerOf(
  organizer: NonNullable<CalendarEvent['organizer']>,
  organizers: Organizers,
): CalendarEvent['organizer'] {
  return organizers.find(organizer.id ?? organizer.name) ?? { name: organizer.name };
}

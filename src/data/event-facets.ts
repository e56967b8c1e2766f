import type { CalendarEvent } from '../contract/event.ts';
import { NONE, orNone, YES, type FacetSpec } from './facets.ts';

/** The calendar's filters, by their key in the page's address. */
export type EventFacetKey = 'kind' | 'municipality' | 'theme' | 'organizer' | 'free' | 'online';

/** Stands for an event that costs something. */
export const PAID = 'no';

/** What the calendar's filters look at, in the order in which they are offered. */
export const eventFacets: readonly FacetSpec<CalendarEvent, EventFacetKey>[] = [
  { key: 'kind', taxonomy: 'kind', valuesOf: ({ kind }) => [kind] },
  {
    key: 'municipality',
    taxonomy: 'municipality',
    valuesOf: ({ municipalities }) => orNone(municipalities),
  },
  { key: 'theme', taxonomy: 'theme', valuesOf: ({ themes }) => orNone(themes) },
  { key: 'organizer', taxonomy: 'organizer', valuesOf: (event) => [organizerOf(event)] },
  { key: 'free', values: [YES, PAID], valuesOf: (event) => [priceOf(event)] },
  { key: 'online', valuesOf: (event) => (isOnline(event) ? [YES] : []) },
];

/** Whether one can take part from afar. */
const isOnline = ({ attendanceMode, status }: CalendarEvent): boolean =>
  status === 'moved-online' || attendanceMode === 'online' || attendanceMode === 'mixed';

/** The organizer's id or, where it has none, its name. */
export const organizerOf = ({ organizer }: CalendarEvent): string =>
  organizer?.id ?? organizer?.name ?? NONE;

function priceOf({ isAccessibleForFree, price }: CalendarEvent): string {
  if (isAccessibleForFree) return YES;
  return isAccessibleForFree === false || price ? PAID : NONE;
}

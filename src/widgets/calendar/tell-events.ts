import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { JsonLdController } from '../../core/json-ld.ts';
import type { Widget } from '../../core/widget.ts';
import { eventFacets, type EventFacetKey } from '../../data/event-facets.ts';
import { isOver } from '../../data/event-state.ts';
import { chosen, type Choices } from '../../data/facets.ts';
import { eventToJsonLd } from '../../data/json-ld.ts';

/** More is not told: search engines would not read it. */
const MOST = 50;

interface Told {
  readonly records: readonly CalendarEvent[];
  /** What the page has fixed. */
  readonly locks: Choices<EventFacetKey>;
  readonly terms: Terms;
  readonly now: number;
  readonly endpoint: string | undefined;
}

/** Tells search engines of the events that are still to come. */
export function tellEvents(widget: Widget, read: () => Told): void {
  let last: unknown[] = [];
  let objects: object[] = [];
  new JsonLdController(widget, () => {
    const { records, locks, terms, now, endpoint } = read();
    const question = [records, locks, terms, now, endpoint];
    if (question.some((part, i) => part !== last[i])) {
      last = question;
      const ahead = chosen(records, locks, eventFacets).filter((event) => !isOver(event, now));
      objects = ahead.slice(0, MOST).map((event) => eventToJsonLd(event, { terms, endpoint }));
    }
    return objects;
  });
}

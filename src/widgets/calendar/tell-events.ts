import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { JsonLdController } from '../../core/json-ld.ts';
import type { Widget } from '../../core/widget.ts';
import { isOver } from '../../data/event-state.ts';
import { eventToJsonLd } from '../../data/json-ld.ts';

interface Told {
  readonly events: readonly CalendarEvent[];
  readonly terms: Terms;
  readonly now: number;
  readonly endpoint: string | undefined;
}

/** Tells search engines of the events that are still to come. */
export function tellEvents(widget: Widget, read: () => Told): void {
  let last: unknown[] = [];
  let objects: object[] = [];
  new JsonLdController(widget, () => {
    const { events, terms, now, endpoint } = read();
    const question = [events, terms, now, endpoint];
    if (question.some((part, i) => part !== last[i])) {
      last = question;
      const ahead = events.filter((event) => !isOver(event, now));
      objects = ahead.map((event) => eventToJsonLd(event, { terms, endpoint }));
    }
    return objects;
  });
}

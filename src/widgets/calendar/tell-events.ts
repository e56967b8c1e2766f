import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { JsonLdController } from '../../core/json-ld.ts';
import type { Widget } from '../../core/widget.ts';
import { isOver } from '../../data/event-state.ts';
import { eventToJsonLd } from '../../data/json-ld.ts';

/** More is not told: search engines would not read it. */
const MOST = 50;

export interface Told {
  readonly events: readonly CalendarEvent[];
  readonly terms: Terms;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly endpoint: string | undefined;
}

const telling = new WeakSet<Widget>();

/** Tells search engines of the events that are still to come, from the first call on. */
export function tellEvents(widget: Widget, read: () => Told): void {
  if (telling.has(widget)) return;
  telling.add(widget);
  let last: unknown[] = [];
  let objects: object[] = [];
  new JsonLdController(widget, () => {
    const { events, terms, now, endpoint } = read();
    const question = [terms, now, endpoint, ...events];
    if (question.length !== last.length || question.some((part, i) => part !== last[i])) {
      last = question;
      const ahead = events.filter((event) => !isOver(event, now));
      objects = ahead.slice(0, MOST).map((event) => eventToJsonLd(event, { terms, endpoint }));
    }
    return objects;
  });
}

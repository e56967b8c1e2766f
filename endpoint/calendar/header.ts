import type { ContentLine } from './content-lines.ts';
import type { EventComponent } from './event-component.ts';
import { lineOf } from './plain-text.ts';
import { nameOf, parsedProperty } from './properties.ts';

/** What a calendar says of itself, before its events. */
export class Header {
  name: string | undefined;
  #isCancelling = false;

  read(line: ContentLine): void {
    const name = nameOf(line);
    if (name !== 'name' && name !== 'x-wr-calname' && name !== 'method') return;
    const value = lineOf(parsedProperty(line)?.values[0]);
    if (name === 'method') this.#isCancelling = value?.toUpperCase() === 'CANCEL';
    else this.name ??= value;
  }

  /** An event by what the calendar is for: METHOD:CANCEL calls all of them off (RFC 5546). */
  applied(event: EventComponent | undefined): EventComponent | undefined {
    return event && this.#isCancelling ? { ...event, isCancelled: true } : event;
  }
}

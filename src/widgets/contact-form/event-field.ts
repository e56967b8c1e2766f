import { nothing } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import { Lazy } from '../../core/lazy.ts';
import { parseDay } from '../../data/dates.ts';
import type { Locale } from '../../locales/lv.ts';
import { renderField, type FieldsContext } from './fields.ts';
import { renderGiven } from './render-form.ts';

type Host = ConstructorParameters<typeof Lazy>[0] & {
  readonly source: string | undefined;
  readonly keepCopy: boolean;
};

/** The event that a message is about: one that the page has named, or the visitor names. */
export class EventField {
  readonly #host: Host;
  #known: { id: string; part: Lazy<{ event: CalendarEvent | undefined }> } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  render(context: FieldsContext, strings: Locale): unknown {
    const { topic, 'event.id': id } = context.values;
    if (!id) return topic === 'event' ? renderField('event', context) : nothing;
    const event = this.#find(id);
    if (!event) return renderGiven('event', context);
    const day = strings.onDay(parseDay(event.startDate));
    return renderGiven('event', context, event.name, `, ${day}`);
  }

  #find(id: string): CalendarEvent | undefined {
    if (this.#known?.id !== id) {
      const load = async () => {
        const { findEvent } = await import('./known-event.ts');
        const { source = '', keepCopy } = this.#host;
        return { event: await findEvent(source, id, { keepCopy }) };
      };
      this.#known = { id, part: new Lazy(this.#host, load) };
    }
    return this.#known.part.module?.event;
  }
}

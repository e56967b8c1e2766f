import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import type { Lazy } from '../../core/lazy.ts';
import { heading } from '../../core/record-parts.ts';
import type { SiteController } from '../../core/site-controller.ts';
import { termLabel } from '../../data/term-label.ts';
import { statesOf } from '../../data/event-state.ts';
import { isLong, spanOf } from '../../data/event-times.ts';
import type { Locale } from '../../locales/lv.ts';
import type { EventDetails } from './event-details.ts';
import type { Savable } from './save-events.ts';

/** What a card needs to know besides its event. */
export interface EventCardContext {
  readonly terms: Terms;
  readonly strings: Locale;
  /** Base address of the files: images lie beside them. */
  readonly base: string | undefined;
  readonly level: number;
  readonly now: number;
  readonly thisYear: number;
  /** Whether the visitor's clock shows another time than Riga's. */
  readonly isElsewhere: boolean;
  readonly site: SiteController;
  readonly isPrinting: boolean;
  /** What an open card shows comes over the network once somebody is about to open one. */
  readonly details: Lazy<EventDetails>;
  readonly toSave: () => Savable;
  /** What the page adds to each card. */
  readonly addition: ((event: CalendarEvent) => unknown) | undefined;
}

/** One event: its name as a disclosure button, when and where, and all that is known. */
export function renderEventCard(
  event: CalendarEvent,
  isOpen: boolean,
  context: EventCardContext,
): TemplateResult {
  const { id, name, startDate, status } = event;
  const { level, strings, thisYear, isPrinting } = context;
  const words = strings.calendar;
  const span = spanOf(event, thisYear);
  const title = html`
    <span>${renderStates(event, context)}<span class="title" lang="lv">${name}</span></span>
  `;
  return html`
    <li
      part="card"
      class="card ${status === 'cancelled' ? status : ''}"
      data-id=${id}
      @pointerenter=${context.details.ask}
      @focusin=${context.details.ask}
    >
      ${heading({ id, level: Math.min(level + 1, 6), isOpen }, title)}
      <p part="meta" class="meta">
        <time part="time" datetime=${startDate}
          >${isLong(event) || isPrinting ? words.when(span) : words.times(span)}</time
        >
        ${placeAndKind(event, context)}
      </p>
      ${context.addition?.(event) ?? nothing}
      <div id="details-${id}" ?hidden=${!isOpen}>
        ${isOpen ? renderDetails(event, context) : nothing}
      </div>
    </li>
  `;
}

function renderStates(event: CalendarEvent, { now, strings }: EventCardContext): unknown {
  const { few, ...labels } = strings.calendar.states;
  return statesOf(event, now).map((state) => {
    const label = state === 'few' ? few(event.remainingAttendeeCapacity ?? 0) : labels[state];
    return html`<span part="state" class="state ${state}">${label}</span> `;
  });
}

function placeAndKind(event: CalendarEvent, { terms, strings }: EventCardContext): unknown {
  const { location, attendanceMode, status, kind } = event;
  // Nobody should go where it was to be.
  const hasMoved = status === 'moved-online';
  const place = location && !hasMoved ? html`<span lang="lv">${location.name}</span>` : undefined;
  const isOnline = attendanceMode === 'online' || hasMoved;
  return [
    place ?? (isOnline && strings.calendar.online),
    termLabel(terms, 'kind', kind, strings),
  ].map((each) => (each ? html`<span class="dot">${each}</span>` : nothing));
}

function renderDetails(event: CalendarEvent, context: EventCardContext): unknown {
  const { module, hasFailed } = context.details;
  if (module) return module.render(event, context);
  return html`<p>${hasFailed ? context.strings.failed : context.strings.loading}</p>`;
}

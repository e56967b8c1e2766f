import { html } from 'hono/html';
import type { CalendarEvent } from '../../../src/contract/event.ts';
import type { Terms } from '../../../src/contract/terms.ts';
import { statesOf } from '../../../src/data/event-state.ts';
import { isLong, spanOf } from '../../../src/data/event-times.ts';
import { termLabel } from '../../../src/data/term-label.ts';
import type { Locale } from '../../../src/locales/lv.ts';
import type { Html } from '../html-document.ts';
import type { Content } from './markup.ts';

/** What is to be known of an event before anything else, in words. */
export function states(event: CalendarEvent, now: number, { calendar }: Locale): Content[] {
  const { few, ...labels } = calendar.states;
  return statesOf(event, now).map((state) => {
    const label = state === 'few' ? few(event.remainingAttendeeCapacity ?? 0) : labels[state];
    return html`<span class="state">${label}</span> `;
  });
}

/** When and where an event is, and what it is. */
export function glance(
  event: CalendarEvent,
  strings: Locale,
  terms: Terms,
  { thisYear, isWhole }: { thisYear: number; isWhole: boolean },
): Html {
  const { startDate, location, attendanceMode, status, kind } = event;
  const { calendar } = strings;
  const span = spanOf(event, thisYear);
  const time = isWhole || isLong(event) ? calendar.when(span) : calendar.times(span);
  // Nobody should go where it was to be.
  const hasMoved = status === 'moved-online';
  const isOnline = attendanceMode === 'online' || hasMoved;
  const place = location && !hasMoved ? html`<span lang="lv">${location.name}</span>` : undefined;
  return html`<p class="meta">
    <time datetime="${startDate}">${time}</time>${
      (place ?? isOnline) ? html` · ${place ?? calendar.online}` : ''
    }
    · ${termLabel(terms, 'kind', kind, strings)}
  </p>`;
}

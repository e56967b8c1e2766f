import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarEvent } from '../../contract/event.ts';
import type { DayGroup } from '../../data/agenda.ts';
import { toWeekday } from '../../data/event-times.ts';
import { addDays } from '../../data/riga-time.ts';
import type { Locale } from '../../locales/lv.ts';

export interface AgendaContext {
  readonly groups: readonly DayGroup[];
  readonly today: string;
  readonly level: number;
  readonly strings: Locale;
  readonly card: (event: CalendarEvent) => TemplateResult;
}

/** Events under the days on which they are. */
export function renderAgenda({ groups, card, ...context }: AgendaContext): unknown {
  return groups.map(
    ({ day, events }) => html`
      <div part="group" class="group">
        <div part="date" class="date" role="heading" aria-level=${context.level}>
          ${renderDate(day, context)}
        </div>
        ${
          events.length
            ? html`<ul part="list" class="list" role="list">
                ${events.map(card)}
              </ul>`
            : nothing
        }
      </div>
    `,
  );
}

function renderDate(
  day: string | undefined,
  { today, strings }: Pick<AgendaContext, 'today' | 'strings'>,
): unknown {
  const words = strings.calendar;
  if (day === undefined) return words.running;
  const name = words.dayName(toWeekday(day), Number(today.slice(0, 4)));
  if (day !== today && day !== addDays(today, 1)) return name;
  const near = day === today ? words.today : words.tomorrow;
  return html`${near}<span class="muted">, ${name}</span>`;
}

import type { CalendarEvent } from '../contract/event.ts';
import { within } from './agenda.ts';
import { isLong, timesOf } from './event-times.ts';
import { lastDayOf } from './events.ts';
import { addDays, daysBetween, monthOf, weekdayOf } from './riga-time.ts';

/** An event on one day of a month's grid: a part of a bar where it lasts several days. */
export interface Segment {
  readonly event: CalendarEvent;
  readonly isLong: boolean;
  /** Whether the bar begins here, or goes on from the week before. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Over so many days its name is written, from its first one in the week; 0 on the others. */
  readonly span: number;
}

/** A day of a month's grid. */
export interface GridDay {
  readonly day: string;
  /** Of the month before or after: nothing is drawn there. */
  readonly isOutside: boolean;
  /** What is drawn, from above; a gap keeps the bars of neighbouring days in line. */
  readonly lanes: readonly (Segment | undefined)[];
  readonly count: number;
  /** How many are not drawn. */
  readonly rest: number;
}

/** The whole weeks that a month lies in, as days: from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = addDays(first, 1 - weekdayOf(first));
  const count = Math.floor(daysBetween(monday, lastDayOf(month)) / 7) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => addDays(monday, week * 7 + i)),
  );
}

/**
 * A month as weeks of days, with what is drawn on each.
 *
 * @param most how many events are drawn on a day
 */
export function monthGrid(
  events: readonly CalendarEvent[],
  month: string,
  most: number,
): GridDay[][] {
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const [begin, end] = [`${month}-01`, lastDayOf(month)];
  const lanes: (Segment | undefined)[][] = days.map(() => []);
  for (const event of byWeight(within(events, begin, end))) {
    const { firstDay, lastDay } = timesOf(event);
    let from = days.indexOf(firstDay > begin ? firstDay : begin);
    const last = days.indexOf(lastDay < end ? lastDay : end);
    while (from <= last) {
      const to = Math.min(last, from - (from % 7) + 6);
      const span = to - from + 1;
      const ofWeek = lanes.slice(from, to + 1);
      const lane = freeLane(ofWeek);
      for (const [i, ofDay] of ofWeek.entries()) {
        while (ofDay.length < lane) ofDay.push(undefined);
        const day = days[from + i];
        ofDay[lane] = {
          event,
          isLong: firstDay !== lastDay,
          isFirst: day === firstDay,
          isLast: day === lastDay,
          span: i ? 0 : span,
        };
      }
      from = to + 1;
    }
  }
  return weeks.map((week) =>
    week.map((day) => {
      const all = lanes[days.indexOf(day)] ?? [];
      const count = all.filter(Boolean).length;
      // The line that says how many more takes the place of one of them.
      const drawn = all.length > most ? all.slice(0, most - 1) : all;
      const rest = count - drawn.filter(Boolean).length;
      return { day, isOutside: monthOf(day) !== month, lanes: drawn, count, rest };
    }),
  );
}

/** The long events first, so that their bars lie above all else. */
function byWeight(events: readonly CalendarEvent[]): CalendarEvent[] {
  const rank = (event: CalendarEvent) => (isLong(event) ? 0 : 1);
  return events.toSorted((a, b) => rank(a) - rank(b) || timesOf(a).start - timesOf(b).start);
}

function freeLane(days: readonly (readonly (Segment | undefined)[])[]): number {
  let lane = 0;
  while (days.some((day) => day[lane])) lane++;
  return lane;
}

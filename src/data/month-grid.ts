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
  return weeksOf(month).map((days) => weekGrid(events, days, month, most));
}

function weekGrid(
  events: readonly CalendarEvent[],
  days: readonly string[],
  month: string,
  most: number,
): GridDay[] {
  const [monday = ''] = days;
  const lanes: (Segment | undefined)[][] = days.map(() => []);
  const isInside = (day: string) => monthOf(day) === month;
  const inMonth = { first: days.findIndex(isInside), last: days.findLastIndex(isInside) };
  for (const event of ofDays(events, days[inMonth.first], days[inMonth.last])) {
    const { firstDay, lastDay } = timesOf(event);
    const from = Math.max(daysBetween(monday, firstDay), inMonth.first);
    const to = Math.min(daysBetween(monday, lastDay), inMonth.last);
    const lane = freeLane(lanes, from, to);
    for (let at = from; at <= to; at++) {
      const ofDay = lanes[at];
      if (!ofDay) continue;
      while (ofDay.length < lane) ofDay.push(undefined);
      ofDay[lane] = {
        event,
        isLong: firstDay !== lastDay,
        isFirst: days[at] === firstDay,
        isLast: days[at] === lastDay,
        span: at === from ? to - from + 1 : 0,
      };
    }
  }
  return days.map((day, at) => {
    const all = lanes[at] ?? [];
    const count = all.filter(Boolean).length;
    // The line that says how many more takes the place of one of them.
    const drawn = all.length > most ? all.slice(0, most - 1) : all;
    const rest = count - drawn.filter(Boolean).length;
    return { day, isOutside: !isInside(day), lanes: drawn, count, rest };
  });
}

/** The events of some days: the long ones first, so that their bars lie above all else. */
function ofDays(
  events: readonly CalendarEvent[],
  from: string | undefined = '',
  to: string | undefined = '',
): CalendarEvent[] {
  const rank = (event: CalendarEvent) => (isLong(event) ? 0 : 1);
  return within(events, from, to).sort(
    (a, b) => rank(a) - rank(b) || timesOf(a).start - timesOf(b).start,
  );
}

function freeLane(
  lanes: readonly (readonly (Segment | undefined)[])[],
  from: number,
  to: number,
): number {
  const days = lanes.slice(from, to + 1);
  let lane = 0;
  while (days.some((day) => day[lane])) lane++;
  return lane;
}

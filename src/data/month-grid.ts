import type { CalendarEvent } from '../contract/event.ts';
import { within } from './agenda.ts';
import { isLong, timesOf } from './event-times.ts';
import { lastDayOf } from './events.ts';
import { addDays, monthOf, weekdayOf } from './riga-time.ts';

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
  const before = weekdayOf(first) - 1;
  const monday = addDays(first, -before);
  const count = Math.ceil((before + Number(lastDayOf(month).slice(8))) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => addDays(monday, week * 7 + i)),
  );
}

/**
 * A month as weeks of days, with what is drawn on each.
 *
 * @param events by start
 * @param most how many events are drawn on a day
 */
export function monthGrid(
  events: readonly CalendarEvent[],
  month: string,
  most: number,
): GridDay[][] {
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const cells = days.map((day): Cell => ({ day, lanes: [], count: 0 }));
  const [begin, end] = [`${month}-01`, lastDayOf(month)];
  const seen = within(events, begin, end);
  // The bars of long events lie above all else.
  const ordered = [...seen.filter(isLong), ...seen.filter((event) => !isLong(event))];
  for (const event of ordered) {
    const { firstDay, lastDay } = timesOf(event);
    const last = days.indexOf(lastDay < end ? lastDay : end);
    let from = days.indexOf(firstDay > begin ? firstDay : begin);
    while (from <= last) {
      const to = Math.min(last, from - (from % 7) + 6);
      place(event, cells.slice(from, to + 1), most);
      from = to + 1;
    }
  }
  return weeks.map((_, week) =>
    cells.slice(week * 7, week * 7 + 7).map(({ day, lanes: all, count }) => {
      // The line that says how many more takes the place of one of them.
      const lanes = all.length > most ? all.slice(0, most - 1) : all;
      const rest = count - lanes.filter(Boolean).length;
      return { day, isOutside: monthOf(day) !== month, lanes, count, rest };
    }),
  );
}

/** A day while events are placed on it. */
interface Cell {
  readonly day: string;
  /** One more than are drawn, where there are more. */
  readonly lanes: (Segment | undefined)[];
  count: number;
}

/** Puts an event on its days of one week, all in the first lane that is free on each of them. */
function place(event: CalendarEvent, cells: readonly Cell[], most: number): void {
  const { firstDay, lastDay } = timesOf(event);
  let lane = 0;
  while (lane < most && cells.some(({ lanes }) => lanes[lane])) lane++;
  for (const [i, cell] of cells.entries()) {
    const { day, lanes } = cell;
    cell.count++;
    while (lanes.length < lane) lanes.push(undefined);
    lanes[lane] = {
      event,
      isLong: firstDay !== lastDay,
      isFirst: day === firstDay,
      isLast: day === lastDay,
      span: i ? 0 : cells.length,
    };
  }
}

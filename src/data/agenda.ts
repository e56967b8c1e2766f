import type { CalendarEvent } from '../contract/event.ts';
import { isOff, isOver, isRunning } from './event-state.ts';
import { isLong, mayTouch, timesOf } from './event-times.ts';

export const calendarViews = ['upcoming', 'month', 'past'] as const;

/** What of the calendar is shown. */
export type CalendarView = (typeof calendarViews)[number];

/** Events of one day; without a day: those that go on now and began on an earlier one. */
export interface DayGroup {
  readonly day: string | undefined;
  readonly events: readonly CalendarEvent[];
}

/** The events that are not over, in the order of the agenda. */
export function upcoming(
  events: readonly CalendarEvent[],
  now: number,
  today: string,
): CalendarEvent[] {
  const order = (event: CalendarEvent) => orderOf(event, now, today);
  return sorted(
    events.filter((event) => !isOver(event, now)),
    order,
  );
}

/** The events that are over, the latest first. */
export function past(events: readonly CalendarEvent[], now: number): CalendarEvent[] {
  return sorted(
    events.filter((event) => isOver(event, now)),
    (event) => [-timesOf(event).end],
  );
}

/**
 * The events that touch some days, both included, in the order in which they are given.
 *
 * @param isGood checks those that may; absent: they are checked
 */
export function within(
  events: readonly unknown[],
  from: string,
  to: string,
  isGood: (event: unknown) => boolean = Boolean,
): CalendarEvent[] {
  const isNear = mayTouch(from, to);
  return (events as readonly CalendarEvent[]).filter((event) => {
    if (!isNear(event) || !isGood(event)) return false;
    const { firstDay, lastDay } = timesOf(event);
    return firstDay <= to && lastDay >= from;
  });
}

/** Puts events that stand in the order of the agenda under their days. */
export function byDay(
  events: readonly CalendarEvent[],
  dayOf: (event: CalendarEvent) => string | undefined,
): DayGroup[] {
  const groups = new Map<string | undefined, CalendarEvent[]>();
  for (const event of events) {
    const day = dayOf(event);
    const group = groups.get(day);
    if (group) group.push(event);
    else groups.set(day, [event]);
  }
  return [...groups].map(([day, each]) => ({ day, events: each }));
}

/** The day under which an upcoming event stands; none where it began before today. */
function agendaDay(event: CalendarEvent, today: string): string | undefined {
  const { firstDay, lastDay } = timesOf(event);
  // What is called off does not go on, though its days have begun.
  if (firstDay < today) return isOff(event) ? today : undefined;
  // What counts of a vote or an application period is its last day.
  return event.kind === 'call' && firstDay > today ? lastDay : firstDay;
}

/** The day under which an event stands in a list; none where it is one of those that go on. */
export function listDay(
  event: CalendarEvent,
  view: CalendarView,
  today: string,
): string | undefined {
  if (view === 'upcoming') return agendaDay(event, today);
  const { firstDay, lastDay } = timesOf(event);
  return view === 'past' ? lastDay : firstDay;
}

/**
 * First what began before today, by its end; then by day, and of one day first what goes on now,
 * then what lasts several days or all day, then by the hour.
 */
function orderOf(event: CalendarEvent, now: number, today: string): (string | number)[] {
  const { start, end } = timesOf(event);
  const day = agendaDay(event, today);
  if (day === undefined) return ['', end];
  const rank = isRunning(event, now) ? 0 : isLong(event) ? 1 : 2;
  return [day, rank, start];
}

function sorted(
  events: readonly CalendarEvent[],
  keyOf: (event: CalendarEvent) => (string | number)[],
): CalendarEvent[] {
  const keyed = events.map((event) => ({ event, key: keyOf(event) }));
  keyed.sort((a, b) => {
    for (const [i, part] of a.key.entries()) {
      const other = b.key[i] ?? 0;
      if (part !== other) return part < other ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ event }) => event);
}

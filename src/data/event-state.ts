import type { CalendarEvent } from '../contract/event.ts';
import { endOfDay, timesOf } from './event-times.ts';
import { instantOf, isDate } from './riga-time.ts';

/** What is to be known of an event before anything else. */
export type EventState =
  | 'sample'
  | 'cancelled'
  | 'postponed'
  | 'rescheduled'
  | 'moved-online'
  | 'full'
  | 'few'
  | 'closed'
  | 'running'
  | 'over';

/** So few places left are worth a word. */
const FEW = 5;

/** Whether an event does not take place when it says. */
export const isOff = ({ status }: CalendarEvent): boolean =>
  status === 'cancelled' || status === 'postponed';

/** Whether an event is over. */
export const isOver = (event: CalendarEvent, now: number): boolean => timesOf(event).end <= now;

/** Whether an event goes on: only where its end is known, or the day itself is its time. */
export function isRunning(event: CalendarEvent, now: number): boolean {
  const { start, end, isEndKnown } = timesOf(event);
  return isEndKnown && !isOff(event) && start <= now && now < end;
}

/** Whether one can no longer register. */
export function isClosed({ registration }: CalendarEvent, now: number): boolean {
  const deadline = registration?.deadline;
  if (!deadline) return false;
  return (isDate(deadline) ? endOfDay(deadline) : instantOf(deadline)) <= now;
}

/** All that is to be known of an event, the weightiest first. */
export function statesOf(event: CalendarEvent, now: number): EventState[] {
  const { status, remainingAttendeeCapacity: left } = event;
  const hasPassed = isOver(event, now);
  const isOpen = !hasPassed && !isOff(event);
  const states: [EventState, boolean][] = [
    ['sample', event.sample === true],
    ['cancelled', status === 'cancelled'],
    ['postponed', status === 'postponed'],
    ['rescheduled', status === 'rescheduled'],
    ['moved-online', status === 'moved-online'],
    ['running', isRunning(event, now)],
    ['full', isOpen && left === 0],
    ['few', isOpen && left !== undefined && left > 0 && left <= FEW],
    ['closed', isOpen && left !== 0 && isClosed(event, now)],
    ['over', hasPassed && !isOff(event)],
  ];
  return states.flatMap(([state, holds]) => (holds ? state : []));
}

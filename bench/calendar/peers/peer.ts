import type { CalendarEvent } from '../../../src/contract/event.ts';

declare global {
  /** Whether the bundle has a list besides the month. */
  const WITH_LIST: boolean;
}

/** A calendar as its documentation says to use it, in Latvian, opened at the month of today. */
export interface Peer {
  /** The nodes that it makes of events. */
  readonly selector: string;
  /** Asks for what the browser lacks, before anything else. */
  readonly ready?: () => Promise<unknown>;
  /** The events in its own words. */
  readonly toOwn: (events: readonly CalendarEvent[]) => unknown;
  /** Makes the calendar, with events in its own words. */
  readonly show: (box: HTMLElement, own: unknown) => void;
  /** Goes to the next month, as a click does. */
  readonly next: (box: HTMLElement) => void;
}

/** So many lines stand on a day of the grid, in all that can be told. */
export const LINES = 4;

export const isAllDay = ({ startDate }: CalendarEvent): boolean => startDate.length === 10;

/** The day after: most calendars end a whole day before it. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

export function click(box: HTMLElement, selector: string): void {
  const button = box.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`there is no ${selector}`);
  button.click();
}

import { DAY, SECOND } from './time-values.ts';

/** When clocks show what, somewhere. */
export interface Zone {
  /** How far the clocks are ahead of UTC at an instant, in milliseconds. */
  readonly offsetAt: (instant: number) => number;
}

export const utc: Zone = { offsetAt: () => 0 };

/**
 * The instant at which clocks show a wall time. Of one that they show twice, the first is meant;
 * one that they leave out is taken by the offset before the gap (RFC 5545, 3.3.5).
 */
export function instantOfWall({ offsetAt }: Zone, wall: number): number {
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  if (before === after && offsetAt(wall - before) === before) return wall - before;
  const shown = [before, after].filter((offset) => offsetAt(wall - offset) === offset);
  return wall - (shown.length ? Math.max(...shown) : before);
}

/** What clocks show at an instant. */
export const wallOf = ({ offsetAt }: Zone, instant: number): number => instant + offsetAt(instant);

/** Between two changes of the clock there is always more time than this. */
const STEP = 7 * DAY;

/** A zone of the IANA database by its name in any case; undefined where there is none of it. */
export function ianaZone(name: string): Zone | undefined {
  const format = formatOf(name);
  if (!format) return undefined;
  const asked = (instant: number) => askedOffset(format, instant);
  const offsets = remembered((step) => asked(step * STEP));
  // Intl is slow: it is asked for a change of the clock, not for every time near it.
  const changes = remembered((step) => changeBetween(asked, step * STEP, (step + 1) * STEP));
  return {
    offsetAt(instant) {
      const step = Math.floor(instant / STEP);
      const [before, after] = [offsets(step), offsets(step + 1)];
      return before === after || instant < changes(step) ? before : after;
    },
  };
}

function remembered(find: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>();
  return (number) => {
    let found = known.get(number);
    if (found === undefined) known.set(number, (found = find(number)));
    return found;
  };
}

/** The first instant, to the second, at which the offset is not the one before. */
function changeBetween(offsetAt: (instant: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [from / SECOND, to / SECOND];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND) === before) low = middle;
    else high = middle;
  }
  return high * SECOND;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function askedOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [month = 1, day, year = 0, hour, minute, second] = (
    format.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** A change of the clock: from an instant on, it is so far ahead of UTC. */
export interface ClockChange {
  readonly instant: number;
  readonly offset: number;
}

/** A zone by its changes of the clock; `before` is the offset until the first one. */
export function zoneOfChanges(changes: readonly ClockChange[], before: number): Zone {
  const sorted = changes.toSorted((a, b) => a.instant - b.instant);
  return {
    offsetAt(instant) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.instant ?? Infinity) <= instant) low = middle + 1;
        else high = middle;
      }
      return sorted[low - 1]?.offset ?? before;
    },
  };
}

/** Riga's, by which all times are told. */
export const riga: Zone = ianaZone('Europe/Riga') ?? utc;

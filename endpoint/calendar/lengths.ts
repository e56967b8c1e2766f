import type { Report } from './calendar-types.ts';
import type { EventComponent } from './event-component.ts';
import { DAY, dayOf, readDuration, readTime, type TimeValue } from './time-values.ts';
import { instantOfTime, type ZoneNames } from './zone-names.ts';
import { instantOfWall, riga, wallOf, type Zone } from './zones.ts';

/**
 * How long an occurrence lasts. DURATION counts days by the calendar; what DTEND says is an exact
 * time, the same for all of a series (RFC 5545, 3.8.5.3).
 */
export interface Length {
  /** Where it lasts all day: how many, at least 1. */
  readonly days: number;
  /** Milliseconds. */
  readonly time: number;
}

/** What is longer is a mistake: an exhibition may last some years. */
const LONGEST = 10 * 366 * DAY;

/** How long an event lasts by its own words; what can't be is reported and left out. */
export function lengthOf(event: EventComponent, zones: ZoneNames, report: Report): Length {
  const { start, end, duration, line } = event;
  const length = duration && !end ? duration : lengthUntil(start, end, zones);
  const size = length.days * DAY + length.time;
  if (size >= 0 && size <= LONGEST) return start.isDate ? wholeDays(size) : length;
  report({ code: 'bad-end', line, component: 'VEVENT' });
  return start.isDate ? wholeDays(0) : { days: 0, time: 0 };
}

const wholeDays = (size: number): Length => ({ days: Math.max(1, Math.ceil(size / DAY)), time: 0 });

function lengthUntil(start: TimeValue, end: TimeValue | undefined, zones: ZoneNames): Length {
  if (!end) return { days: 0, time: 0 };
  if (start.isDate) {
    const wall = end.tzid === 'UTC' ? wallOf(riga, end.wall) : end.wall;
    return { days: 0, time: wall - start.wall };
  }
  const instant = end.isDate
    ? instantOfWall(zones.zone(start.tzid), end.wall)
    : instantOfTime(end, zones);
  return { days: 0, time: instant - instantOfTime(start, zones) };
}

/**
 * How long a period of RDATE lasts.
 *
 * @param period its second half: a time or a duration
 */
export function lengthOfPeriod(start: TimeValue, period: string, zones: ZoneNames): Length {
  const end = readTime(period, start.tzid);
  const length = readDuration(period) ?? lengthUntil(start, end, zones);
  const size = length.days * DAY + length.time;
  return size >= 0 && size <= LONGEST ? length : { days: 0, time: 0 };
}

/** The instant at which something ends that begins at another and lasts so long. */
export function endAfter(start: number, { days, time }: Length, zone: Zone): number {
  return (days ? instantOfWall(zone, wallOf(zone, start) + days * DAY) : start) + time;
}

/** The last day of something that lasts so many days from the day of a wall time on. */
export const lastDayOf = (wall: number, { days }: Length): number => dayOf(wall) + (days - 1) * DAY;

import { DAY, SECOND } from './time-values.ts';
import { wallOf, type Zone } from './zones.ts';

/** Days and times come again and again: each is written once. */
function remembered(write: (number: number) => string): (number: number) => string {
  const known = new Map<number, string>();
  return (number) => {
    let text = known.get(number);
    if (text !== undefined) return text;
    if (known.size > 10_000) known.clear();
    known.set(number, (text = write(number)));
    return text;
  };
}

const dayText = remembered((day) => new Date(day * DAY).toISOString().slice(0, 10));
const timeText = remembered((time) => new Date(time).toISOString().slice(10, 19));
const compactDay = remembered((day) => dayText(day).replaceAll('-', ''));
const compactTime = remembered((time) => timeText(time).replaceAll(':', ''));

const offsetText = remembered((offset) => {
  const minutes = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${offset < 0 ? '-' : '+'}${minutes}`;
});

/** `2026-09-05`, of a wall time. */
export const isoDay = (wall: number): string => dayText(Math.floor(wall / DAY));

/** `2026-09-05T18:00:00+03:00`: an instant as a zone's clocks show it, to the second. */
export function isoTime(instant: number, zone: Zone): string {
  const wall = wallOf(zone, instant);
  const day = Math.floor(wall / DAY);
  const time = Math.floor((wall - day * DAY) / SECOND) * SECOND;
  return dayText(day) + timeText(time) + offsetText(wall - instant);
}

/** `20260905T150000Z`, of an instant. */
export function compactInstant(instant: number): string {
  const day = Math.floor(instant / DAY);
  return `${compactDay(day)}${compactTime(instant - day * DAY)}Z`;
}

/** `20260905`, of a wall time. */
export const compactDate = (wall: number): string => compactDay(Math.floor(wall / DAY));

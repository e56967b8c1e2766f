import { toRigaIso } from '../../src/data/riga-iso.ts';
import { rigaOffset } from '../../src/data/riga-time.ts';
import { readDate } from './cells.ts';

/** When an event starts or ends, as the contract has it, and what was odd about it. */
export interface EventTime {
  /** An instant in Riga's time with its offset, or a date where no time is given. */
  readonly value: string;
  readonly isMended?: boolean;
  /** The date can be read otherwise too. */
  readonly isAmbiguous?: boolean;
  /** `gap`: Riga's clocks leave this time out; `twice`: they show it twice, and the first is taken. */
  readonly clock?: 'gap' | 'twice';
}

const MINUTE = 60_000;

const DAY = 24 * 60 * MINUTE;

/**
 * The instant at which Riga's clocks show a time (RFC 5545, 3.3.5): of two the first; where they
 * leave it out, the instant that it would be by the offset before.
 *
 * @param wall the time as if it were UTC, in milliseconds
 */
function fromWall(wall: number): EventTime {
  const offsets = [wall - DAY, wall + DAY].map((each) => rigaOffset(each) * MINUTE);
  const instants = [...new Set(offsets)].map((offset) => ({ offset, instant: wall - offset }));
  const shown = instants
    .filter(({ offset, instant }) => rigaOffset(instant) * MINUTE === offset)
    .map(({ instant }) => instant);
  if (!shown.length) return { value: toRigaIso(wall - (offsets[0] ?? 0)), clock: 'gap' };
  const value = toRigaIso(Math.min(...shown));
  return shown.length > 1 ? { value, clock: 'twice' } : { value };
}

/** A time of day: `18:00`, `18.00`, `plkst. 18.00`, `18:00:00`, `plkst. 18`; in minutes. */
function minutesOf(text: string): number | undefined {
  const found =
    /^(?:plkst\.?|pulksten|pl\.|at)?\s*(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?$/i.exec(text) ??
    /^(?:plkst\.?|pulksten|pl\.|at)\s*(\d{1,2})$/i.exec(text);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  const isTime = found && minutes < 60 && hours * 60 + minutes <= 24 * 60;
  return isTime ? hours * 60 + minutes : undefined;
}

/** A date, and what stands behind it: `2026-09-05T18:00`, `5.9.2026. plkst. 18.00`. */
const dateAndTime =
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?|\d{1,2}[-./]\s?\d{1,2}[-./]\s?(?:\d{4}|\d{2})\.?)(?:\s?g\.|\s?gada)?(?:[T,\s]+(.+))?$/i;

/** What spreadsheet programs count from the end of 1899, with the time as a fraction. */
const serial = /^(\d{5})[.,](\d+)$/;

const instantOf = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * A date or a date with a time, in Riga's time: `2026-09-05`, `05.09.2026`, `5.9.2026 18:00`,
 * `5.9.2026. plkst. 18.00`, `2026-09-05T18:00`, a serial number, an instant with offset.
 *
 * @param time of a sheet that has the time in a cell of its own
 */
export function readEventTime(cell: string, time = ''): EventTime | undefined {
  if (instantOf.test(cell) && !Number.isNaN(Date.parse(cell))) {
    return { value: toRigaIso(Date.parse(cell)) };
  }
  const counted = serial.exec(cell);
  if (counted) return fromSerial(Number(`${counted[1]}.${counted[2]}`));
  const [, date = cell, within = ''] = dateAndTime.exec(cell) ?? [];
  const day = readDate(date);
  const words = [within, time].filter((each) => each && each !== '00:00:00');
  if (!day || words.length > 1) return undefined;
  if (!words[0]) return day;
  const minutes = minutesOf(words[0]);
  return minutes === undefined ? undefined : { ...day, ...at(day.value, minutes) };
}

/** A time of the day on which something else begins; before that, of the next day. */
export function readTimeAfter(cell: string, start: string): EventTime | undefined {
  const minutes = minutesOf(cell);
  if (minutes === undefined || !start.includes('T')) return undefined;
  const sameDay = at(start.slice(0, 10), minutes);
  return Date.parse(sameDay.value) < Date.parse(start)
    ? at(start.slice(0, 10), minutes + 24 * 60)
    : sameDay;
}

/** The last minute of a day. */
export const endOfDay = (date: string): string => at(date, 24 * 60 - 1).value;

function at(date: string, minutes: number): EventTime {
  return fromWall(Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE);
}

function fromSerial(count: number): EventTime {
  const minutes = Math.round(count * 24 * 60);
  return { ...fromWall(Date.UTC(1899, 11, 30) + minutes * MINUTE), isMended: true };
}

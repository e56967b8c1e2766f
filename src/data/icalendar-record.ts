import type { CalendarEvent } from '../contract/event.ts';
import { plainText } from './icalendar-text.ts';
import { instantOf } from './riga-time.ts';

/** Between the description itself and what a calendar program has no field for. */
const SEPARATOR = '\n\n—\n';

/** DESCRIPTION: the event's own one, and lines of what is to be known besides. */
export function writeDescription(description: string | undefined, details: string): string {
  return description ? `${description}${SEPARATOR}${details}` : details;
}

/** The event's own description again; `details` are single lines, so the last separator is ours. */
function readDescription(text = ''): string | undefined {
  const end = text.lastIndexOf(SEPARATOR);
  return end > 0 ? text.slice(0, end) : undefined;
}

/** What iCalendar escapes, and what must not stand in a line at all. */
const escaped = /[%\\,;]|[\p{Cc}\u2028\u2029]/gu;

/**
 * X-NVO-RECORD: the whole record as JSON, without the description where DESCRIPTION tells it. The
 * few characters that iCalendar escapes are percent-encoded: readers differ on whether text of an
 * unknown property is unescaped, and some do it wrongly.
 */
export function writeRecord({ description, ...rest }: CalendarEvent): string {
  const isTold = !description || plainText(description) === description;
  const record = isTold ? rest : { ...rest, description };
  return JSON.stringify(record).replace(escaped, encodeURIComponent);
}

/**
 * An event of our own file as it was written, from X-NVO-RECORD. Where another program has changed
 * the event since, LAST-MODIFIED says so, and what iCalendar itself says holds.
 *
 * @param read what iCalendar itself says; `updatedAt` is its LAST-MODIFIED
 * @param value of X-NVO-RECORD
 * @returns still to be checked by the event's schema
 */
export function withRecord(read: Partial<CalendarEvent>, value: string): unknown {
  const record = parseRecord(value);
  if (!record || secondOf(record.updatedAt) !== secondOf(read.updatedAt)) return read;
  const description = readDescription(read.description);
  return description === undefined ? record : { description, ...record };
}

function parseRecord(value: string): Partial<CalendarEvent> | undefined {
  try {
    const record: unknown = JSON.parse(decodeURIComponent(value));
    return typeof record === 'object' && record !== null ? record : undefined;
  } catch (error) {
    // Cut or changed on its way: the event is what iCalendar itself says.
    if (error instanceof SyntaxError || error instanceof URIError) return undefined;
    throw error;
  }
}

/** iCalendar knows no fractions of a second. */
function secondOf(instant: unknown): number | undefined {
  return typeof instant === 'string' ? Math.floor(instantOf(instant) / 1000) : undefined;
}

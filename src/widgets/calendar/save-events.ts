import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { download } from '../../core/download.ts';
import { isOver } from '../../data/event-state.ts';
import type { EventFiles } from '../../data/events.ts';
import { writeCalendar } from '../../data/icalendar.ts';
import { calendarWordsOf } from '../../data/icalendar-words.ts';
import { isoDay, monthOf, rigaParts } from '../../data/riga-time.ts';
import type { Locale } from '../../locales/lv.ts';

/** What there is to save. */
export interface Savable {
  readonly events: readonly CalendarEvent[];
  /** The months that have events. */
  readonly months: readonly string[] | undefined;
  /** Absent where the page has given its records itself. */
  readonly files: EventFiles | undefined;
  readonly terms: Terms;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Saves an event, or all of its series, as a file that any calendar program takes in. */
export async function saveEvent(
  event: CalendarEvent,
  seriesId: string | undefined,
  savable: Savable,
  strings: Locale,
): Promise<void> {
  const events = seriesId === undefined ? [event] : await wholeSeries(seriesId, savable);
  const text = writeCalendar(events, {
    name: event.name,
    url: location.href,
    terms: savable.terms,
    words: calendarWordsOf(strings),
    stamp: new Date(savable.now),
  });
  download(text, 'text/calendar;charset=utf-8', `${strings.event.icsName}.ics`);
}

/** The occurrences of a series that are still to come, those in files not yet read too. */
async function wholeSeries(
  seriesId: string,
  { events, months = [], files, now }: Savable,
): Promise<CalendarEvent[]> {
  const thisMonth = monthOf(isoDay(rigaParts(now)));
  const read = await files?.read(months.filter((month) => month >= thisMonth));
  if (read?.failure) console.warn('nvo: a part of the series was not loaded', read.failure);
  const all = read?.value.records ?? events;
  return all.filter((event) => event.seriesId === seriesId && !isOver(event, now));
}

import type { CalendarEvent } from '../../contract/event.ts';
import type { Terms } from '../../contract/terms.ts';
import { download } from '../../core/download.ts';
import { isOver } from '../../data/event-state.ts';
import type { EventFiles } from '../../data/events.ts';
import { writeCalendar } from '../../data/icalendar.ts';
import { calendarWordsOf } from '../../data/icalendar-words.ts';
import { isoDay, monthOf, rigaParts } from '../../data/riga-time.ts';
import type { Locale } from '../../locales/lv.ts';

/** Saves events as a file that any calendar program takes in. */
export function saveEvents(
  events: readonly CalendarEvent[],
  terms: Terms,
  strings: Locale,
  now: number,
): void {
  const [first] = events;
  if (!first) return;
  const text = writeCalendar(events, {
    name: first.name,
    url: location.href,
    terms,
    words: calendarWordsOf(strings),
    stamp: new Date(now),
  });
  download(text, 'text/calendar;charset=utf-8', `${strings.event.icsName}.ics`);
}

interface Known {
  readonly events: readonly CalendarEvent[];
  /** The months that have events. */
  readonly months: readonly string[] | undefined;
  /** Absent where the page has given its records itself. */
  readonly files: EventFiles | undefined;
  readonly now: number;
}

/** The occurrences of a series that are still to come, those in files not yet read too. */
export async function wholeSeries(
  seriesId: string,
  { events, months = [], files, now }: Known,
): Promise<CalendarEvent[]> {
  const thisMonth = monthOf(isoDay(rigaParts(now)));
  const read = await files?.read(months.filter((month) => month >= thisMonth));
  if (read?.failure) console.warn('nvo: a part of the series was not loaded', read.failure);
  const all = read?.value.records ?? events;
  return all.filter((event) => event.seriesId === seriesId && !isOver(event, now));
}

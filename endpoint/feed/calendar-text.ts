import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { writeCalendar } from '../../src/data/icalendar.ts';
import { calendarWordsOf } from '../../src/data/icalendar-words.ts';
import { lv } from '../../src/locales/lv.ts';

/** How often subscribers may ask again, in minutes: most programs ask no oftener anyway. */
const REFRESH_INTERVAL = 60;

/** Every event says when it has changed: this stands for none. */
const stamp = new Date(0);

const words = calendarWordsOf(lv);

/** What stands over a calendar that people subscribe to. */
export interface CalendarTitle {
  readonly name: string;
  readonly url?: string | undefined;
}

/** The iCalendar file of some events: the same events are the same bytes. */
export function calendarText(
  events: readonly CalendarEvent[],
  terms: Terms,
  { name, url }: CalendarTitle,
): string {
  const refreshInterval = REFRESH_INTERVAL;
  return writeCalendar(events, { name, url, terms, words, stamp, refreshInterval });
}

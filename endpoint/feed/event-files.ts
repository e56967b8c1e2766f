import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { monthOf } from '../../src/data/riga-time.ts';
import { calendarText } from './calendar-text.ts';
import { composeFile } from './compose.ts';
import {
  daysAround,
  daysOfMonths,
  monthsBetween,
  monthsTouched,
  overlaps,
  type Days,
} from './event-days.ts';
import { unlessMissing } from './missing.ts';

/** The days that `events.json` covers around the present one. */
const BACK = 31;
const AHEAD = 180;

/** The folder of months and of calendars to subscribe to, below `BASE`. */
export const EVENTS = 'events';

const ofMonth = /^\d{4}-(0[1-9]|1[0-2])\.json$/;

/** `marupe.ics`, `marupe.training.ics`, `all.training.ics`. */
const ofCodes = /^[a-z0-9-]+(\.[a-z0-9-]+)?\.ics$/;

/** The files of events that are there, below `BASE`; none where no events were ever read. */
export async function eventFilesIn(out: string): Promise<string[]> {
  const names = (await unlessMissing(readdir(join(out, EVENTS)))) ?? [];
  const own = names.filter((name) => ofMonth.test(name) || ofCodes.test(name)).sort();
  return own.length ? ['events.json', 'events.ics', ...own.map((name) => `${EVENTS}/${name}`)] : [];
}

export interface EventFilesOptions {
  readonly terms: Terms;
  /** The day in Riga. */
  readonly today: string;
  /** The days whose months have a file even where nothing is on. */
  readonly window: Days;
  /** The Info point's name, and its page. */
  readonly site: { readonly name: string; readonly url?: string | undefined };
  /** Where earlier ones lie: what has no events any more gets an empty file. */
  readonly out: string;
  readonly now: Date;
}

/**
 * The texts of the files of events, by their names below `BASE`.
 *
 * @param events by start
 */
export async function composeEventFiles(
  events: readonly CalendarEvent[],
  { terms: all, today, window, site, out, now }: EventFilesOptions,
): Promise<ReadonlyMap<string, string>> {
  const terms = eventTerms(all);
  const byMonth = inMonths(events);
  const texts = new Map<string, string>();
  const compose = async (name: string, content: object) => {
    texts.set(name, await composeFile(join(out, name), content, now));
  };
  const covers = daysAround(today, BACK, AHEAD);
  await compose('events.json', {
    terms,
    months: [...byMonth.keys()].sort(),
    covers,
    events: events.filter((event) => overlaps(event, covers)),
  });
  const before = await eventFilesIn(out);
  const months = new Set([
    ...monthsBetween(monthOf(window.from), monthOf(window.to)),
    ...byMonth.keys(),
    ...before.flatMap((name) => /\d{4}-\d\d(?=\.json$)/.exec(name)?.[0] ?? []),
  ]);
  for (const month of [...months].sort()) {
    const content = { terms, covers: daysOfMonths(month), events: byMonth.get(month) ?? [] };
    await compose(`${EVENTS}/${month}.json`, content);
  }
  const calendars = new Map(before.filter((name) => name.endsWith('.ics')).map(toNone));
  for (const [name, chosen] of calendarsOf(events, all)) calendars.set(name, chosen);
  for (const [name, chosen] of calendars) texts.set(name, calendarText(chosen, terms, site));
  return texts;
}

/** Of a code that is gone, an empty calendar. */
const toNone = (name: string): [string, readonly CalendarEvent[]] => [name, []];

/** The taxonomies that an event's codes are of. */
function eventTerms({ municipality = {}, place = {}, theme = {}, kind = {} }: Terms): Terms {
  return { municipality, place, theme, kind };
}

function inMonths(events: readonly CalendarEvent[]): ReadonlyMap<string, CalendarEvent[]> {
  const byMonth = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    for (const month of monthsTouched(event)) {
      const others = byMonth.get(month);
      if (others) others.push(event);
      else byMonth.set(month, [event]);
    }
  }
  return byMonth;
}

/** The calendars to subscribe to: all events, those of a municipality, of a kind, and of both. */
function calendarsOf(
  events: readonly CalendarEvent[],
  { municipality = {}, kind: kinds = {} }: Terms,
): [string, readonly CalendarEvent[]][] {
  const calendars: [string, readonly CalendarEvent[]][] = [['events.ics', events]];
  for (const code of ['', ...Object.keys(municipality)]) {
    const own = code ? events.filter((event) => event.municipalities.includes(code)) : events;
    if (code) calendars.push([`${EVENTS}/${code}.ics`, own]);
    for (const kind of Object.keys(kinds)) {
      const name = `${EVENTS}/${code || 'all'}.${kind}.ics`;
      calendars.push([name, own.filter((event) => event.kind === kind)]);
    }
  }
  return calendars;
}

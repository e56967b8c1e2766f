import type { CalendarEvent } from '../../src/contract/event.ts';
import type { EventsFile } from '../../src/contract/file.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { addDays, addMonths, isoDay, monthOf, rigaParts } from '../../src/data/riga-time.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import { rigaInstant } from '../../src/data/riga-time.ts';
import { parseDay } from '../../src/data/dates.ts';
import { randomNumbers } from '../search/words.ts';

/** Months before and after this one: a year in all. */
const [BEFORE, AFTER] = [-5, 6];

const names =
  'Iedzīvotāju forums|Pieredzes brauciens|Projektu rakstīšanas darbnīca|Senioru rīta vingrošana|Koru koncerts|Mežmalas talka|Nūjošana kopā ar kaimiņiem|Atvērto durvju diena|Rokdarbu pulciņš|Radošā darbnīca bērniem|Grāmatvedības seminārs biedrībām|Apkaimes svētki|Putnu vērošana|Amatierteātra izrāde|Makšķerēšanas sacensības|Jauniešu domnīca'.split(
    '|',
  );
const places =
  'Mārupes Kultūras nams|Olaines bibliotēka|Jaunolaines skola|Piņķu parks|NVO māja'.split('|');
const organizers =
  'NVO Info punkts|Mārupes biedrība|Olaines senioru klubs|Jauniešu centrs|Vides klubs'.split('|');

/** The event of ten days that each month begins with: nothing is drawn above it. */
export const nameOfMonth = (month: string): string => `Mēneša svētki ${month}`;

/**
 * Made-up events over a year, by start: a sixth lasts several days or all day, a third are
 * occurrences of weekly series, as an endpoint has expanded them.
 */
export function makeEvents(count: number, terms: Terms, now: Date): CalendarEvent[] {
  const random = randomNumbers(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const codes = (taxonomy: string): string[] => Object.keys(terms[taxonomy] ?? {});
  const [kinds, themes] = [codes('kind'), codes('theme')];
  const thisMonth = monthOf(isoDay(rigaParts(now)));
  const months = Array.from({ length: AFTER - BEFORE + 1 }, (_, i) =>
    addMonths(thisMonth, BEFORE + i),
  );

  const common = (name: string): Omit<CalendarEvent, 'id' | 'startDate'> => ({
    name,
    kind: pick(kinds),
    status: random() < 0.05 ? 'cancelled' : 'scheduled',
    attendanceMode: random() < 0.1 ? 'online' : 'offline',
    location: { name: pick(places) },
    municipalities: [random() < 0.6 ? 'marupe' : 'olaine'],
    organizer: { name: pick(organizers) },
    themes: [pick(themes)],
    description: `${name}: aicināts ikviens, iepriekšēja pieteikšanās nav vajadzīga.`,
    ...(random() < 0.7 && { isAccessibleForFree: random() < 0.8 }),
  });
  const hours = (day: string): Pick<CalendarEvent, 'startDate' | 'endDate'> => {
    const hour = 8 + Math.floor(random() * 11);
    const at = (each: number) =>
      toRigaIso(rigaInstant({ ...parseDay(day), hour: each, minute: 0 }));
    return { startDate: at(hour), endDate: at(hour + 1 + Math.floor(random() * 3)) };
  };

  const events: CalendarEvent[] = months.map((month) => ({
    id: `menesis-${month}`,
    ...common(nameOfMonth(month)),
    startDate: `${month}-01`,
    endDate: `${month}-10`,
  }));
  while (events.length < count) {
    const id = `pasakums-${events.length}`;
    // Several days end within their month: what a month begins with stays on top.
    const day = `${pick(months)}-${String(1 + Math.floor(random() * 23)).padStart(2, '0')}`;
    const kind = random();
    const event = common(pick(names));
    if (kind < 1 / 6) {
      const endDate = addDays(day, Math.floor(random() * 4));
      events.push({ id, ...event, startDate: day, endDate });
    } else if (kind < 1 / 4) {
      for (let week = 0; week < 4 && events.length < count; week++) {
        const occurrence = { id: `${id}-${week}`, seriesId: id };
        events.push({ ...event, ...occurrence, ...hours(addDays(day, week * 7)) });
      }
    } else events.push({ id, ...event, ...hours(day) });
  }
  return events.sort(
    (a, b) => Number(a.startDate > b.startDate) - Number(a.startDate < b.startDate),
  );
}

/** `events.json` as an endpoint writes it. */
export function makeEventsFile(count: number, terms: Terms, now: Date): EventsFile {
  const events = makeEvents(count, terms, now);
  const thisMonth = monthOf(isoDay(rigaParts(now)));
  return {
    version: 1,
    updatedAt: now.toISOString(),
    terms,
    covers: {
      from: `${addMonths(thisMonth, BEFORE)}-01`,
      to: addDays(`${addMonths(thisMonth, AFTER + 2)}-01`, -1),
    },
    events,
  };
}

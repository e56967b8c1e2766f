import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { EventsFile } from '../../src/contract/file.ts';
import { refresh, type RefreshOptions } from '../../endpoint/feed/refresh.ts';
import { Report } from '../../endpoint/report/report.ts';
import type { Language } from '../../endpoint/report/format.ts';
import { readEventSheet, type EventSheet } from '../../endpoint/sources/event-sheet.ts';
import { finder, linesOf, quote, sheetOf } from './sheets.ts';
import { Workspace } from './workspace.ts';

/** A sheet of events: objects by heading; it always has the columns that it must. */
export function eventSheetOf(rows: Record<string, string>[]): string {
  const usual = { Nosaukums: '', Sākums: '', Cena: 'nav zināms' };
  const whole = rows.map((row) => ({ ...usual, ...row }));
  const headings = [
    ...new Set([...Object.keys(usual), ...whole.flatMap((row) => Object.keys(row))]),
  ];
  const lines = whole.map((row: Record<string, string>) =>
    headings.map((heading) => quote(row[heading] ?? '')).join(),
  );
  return [headings.map(quote).join(), ...lines, ''].join('\n');
}

export interface ReadEventSheet extends EventSheet {
  lines: (language?: Language) => string[];
}

/** The sheet of events of a text, with the lines of its report. */
export async function readEventSheetOf(text: string): Promise<ReadEventSheet> {
  const report = new Report();
  const sheet = await readEventSheet(text, { file: '/data/pasakumi.csv', report, finder });
  return { ...sheet, lines: (language = 'lv') => linesOf(report, language) };
}

/** An iCalendar file of components given as their lines; what has no UID gets its number. */
export function calendarOf(...components: string[][]): string {
  const events = components.map((lines, i) => [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${i + 1}`]),
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''];
  return lines.join('\r\n');
}

/** A day in the window of every test. */
export const now = new Date('2026-09-01T09:00:00Z');

/** A workspace with organizations, a sheet of events and calendars by name. */
export class EventWorkspace extends Workspace {
  /** Writes sources, config and organizations; returns what refresh needs. */
  async prepare(
    sheet: string | undefined,
    calendars: Record<string, string> = {},
    defaults: object = {},
  ) {
    await this.write(
      'organizations.csv',
      sheetOf([
        { Nosaukums: 'Avots', Novads: 'Olaine', 'Citi nosaukumi': 'Olaines Avots' },
        { Nosaukums: 'Tilts', Novads: 'Mārupe', Identifikators: 'tilts' },
      ]),
    );
    if (sheet !== undefined) await this.write('events.csv', sheet);
    const named = await Promise.all(
      Object.entries(calendars).map(async ([name, text]) => {
        const isAddress = text.startsWith('http');
        if (!isAddress) await this.write(`${name}.ics`, text);
        return { name, address: isAddress ? text : `${name}.ics`, ...defaults };
      }),
    );
    const sources = {
      organizations: 'organizations.csv',
      ...(sheet !== undefined && { events: 'events.csv' }),
      calendars: named,
    };
    return this.configure(sources as unknown as Record<string, string>);
  }

  /** Prepares and refreshes. */
  async refreshEvents(
    sheet: string | undefined,
    calendars: Record<string, string> = {},
    options: RefreshOptions & { defaults?: object } = {},
  ) {
    const { defaults, ...rest } = options;
    return refresh(await this.prepare(sheet, calendars, defaults), { now, ...rest });
  }

  async file(name: string): Promise<EventsFile> {
    return JSON.parse(await readFile(join(this.out, name), 'utf8')) as EventsFile;
  }

  async events(name = 'events.json'): Promise<CalendarEvent[]> {
    return (await this.file(name)).events;
  }
}

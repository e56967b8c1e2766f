import type { Hono } from 'hono';
import { createApp } from '../../endpoint/http/app.ts';
import { EmbedPages } from '../../endpoint/http/embed/embed-pages.ts';
import { embedRoutes } from '../../endpoint/http/embed/routes.ts';
import { serveAs, type ServedFile } from '../../endpoint/http/files.ts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { monthOf } from '../../src/data/riga-time.ts';
import { terms } from './sheets.ts';
import { site } from './workspace.ts';

/** An organization of which as little is known as can be. */
export const organizationOf = (more: Partial<Organization> = {}): Organization => ({
  ...{ id: 'koris', formerIds: [], name: 'Parauga koris', legalForm: 'association' },
  ...{ municipalities: ['olaine'], areas: [], themes: [], member: false, publicBenefit: false },
  ...more,
});

/** An event of which as little is known as can be. */
export const eventOf = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ id: 'talka-20260905T150000Z', name: 'Parauga talka', kind: 'clean-up' },
  ...{ startDate: '2026-09-05T18:00:00+03:00', status: 'scheduled', attendanceMode: 'offline' },
  ...{ municipalities: ['marupe'], themes: [] },
  ...more,
});

interface Published {
  readonly organizations?: readonly Organization[];
  readonly events?: readonly CalendarEvent[];
  readonly site?: object;
}

/** The files that refresh would have written of some records. */
export async function publishedOf({
  organizations = [],
  events,
  site: other = {},
}: Published): Promise<Map<string, ServedFile>> {
  const envelope = { version: 1, updatedAt: '2026-09-01T00:00:00Z', terms };
  const months = [...new Set((events ?? []).map(({ startDate }) => monthOf(startDate)))].sort();
  const ofMonth = (month: string) =>
    (events ?? []).filter(({ startDate }) => monthOf(startDate) === month);
  const files: [string, object][] = [
    ['/v1/site.json', { ...envelope, ...site, ...other }],
    ['/v1/organizations.json', { ...envelope, organizations }],
    ...(events ? [['/v1/events.json', { ...envelope, months, events }] as [string, object]] : []),
    ...months.map((month): [string, object] => [
      `/v1/events/${month}.json`,
      { ...envelope, events: ofMonth(month) },
    ]),
  ];
  const served = files.map(
    async ([path, content]) =>
      [path, await serveAs(path, Buffer.from(JSON.stringify(content)))] as const,
  );
  return new Map(await Promise.all(served));
}

export const now = new Date('2026-09-01T09:00:00Z');

/** The app with the embed pages of some records. @param host where it is reached, if that is known */
export async function embedApp(published: Published, host?: string): Promise<Hono> {
  const files = await publishedOf(published);
  const pages = new EmbedPages(files, host);
  return createApp({
    files: () => files,
    health: () => ({}),
    parts: [embedRoutes({ pages: () => pages, now: () => now })],
  });
}

/** The text of a page; asked for as a browser does. */
export async function pageText(app: Hono, path: string, status = 200): Promise<string> {
  const response = await app.request(path, { headers: { Accept: 'text/html' } });
  if (response.status !== status) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** What of a page is JSON-LD. */
export function jsonLdOf(page: string): Record<string, unknown> {
  const [, json = '{}'] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

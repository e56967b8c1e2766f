import { represent } from '../encoding.ts';
import { serveAs, type ServedFile } from '../files.ts';
import type { Html } from '../html-document.ts';
import { calendarPage } from './calendar-page.ts';
import { contactPage } from './contact-page.ts';
import type { PageContext } from './context.ts';
import { directoryPage } from './directory-page.ts';
import type { EmbedPages } from './embed-pages.ts';
import { embedStyles } from './embed.styles.ts';
import { eventPage } from './event-page.ts';
import { oembedAnswer } from './oembed.ts';
import { organizationPage } from './organization-page.ts';
import { readView } from './page-view.ts';
import { oembedFiles } from './widget-page.ts';

/** As hard as pages are compressed that may be thousands. */
const QUALITY = 9;

/** Makes a page from what its path and its view say. */
type Make = (context: PageContext) => Html | Promise<Html>;

/**
 * The embed pages as plain files, in Latvian: each `index.html` of a folder of its own, so that any
 * web server finds it under the address it has on a server of ours. What those read from the query
 * is left to scripts: the lists are whole, the months are files too.
 *
 * @param now milliseconds since 1970
 */
export async function* plainFiles(
  pages: EmbedPages,
  now: number,
): AsyncGenerator<[path: string, file: ServedFile]> {
  const { records, host } = pages;
  const contextOf = (path: string, search = ''): PageContext => ({
    records,
    view: readView(path.startsWith('embed/calendar/') ? 'calendar' : 'directory', search),
    path,
    root: host ? new URL(`${host}/`).pathname : '../'.repeat(path.split('/').length - 1),
    host,
    origin: undefined,
    now,
    isFile: true,
  });
  const file = async (path: string, make: Make, search?: string): Promise<[string, ServedFile]> => [
    `/${path}index.html`,
    await toFile(await make(contextOf(path, search))),
  ];

  for (const organization of records.organizations.records) {
    for (const id of [...organization.formerIds, organization.id]) {
      yield file(`embed/directory/${id}/`, (context) => organizationPage(organization, context));
    }
  }
  yield file('embed/directory/', directoryPage);
  yield file('embed/contact-form/', contactPage);
  yield ['/embed/embed.css', await serveAs('/embed/embed.css', Buffer.from(embedStyles))];
  if (records.hasEvents) {
    for (const event of records.allEvents.records) {
      const path = `embed/calendar/${event.id}/`;
      yield file(path, (context) => eventPage(event, context));
      yield [`/${path}event.ics`, await pages.calendarOf(event)];
    }
    yield file('embed/calendar/', calendarPage);
    yield file('embed/calendar/past/', calendarPage, '?view=past');
    for (const month of records.monthsAround(now)) {
      const search = `?nvo-calendar.month=${month}`;
      yield file(`embed/calendar/months/${month}/`, calendarPage, search);
    }
  }
  if (!host) return;
  for (const path of oembedFiles) {
    const { strings } = contextOf(path).view;
    const isCalendar = path === 'embed/calendar/';
    if (isCalendar && !records.hasEvents) continue;
    const title = (isCalendar ? strings.calendar : strings.directory).label;
    const answer = oembedAnswer({ title, address: `${host}/${path}` }, records);
    yield [
      `/${path}oembed.json`,
      await serveAs('/oembed.json', Buffer.from(JSON.stringify(answer))),
    ];
  }
}

async function toFile(html: string | { toString(): string }): Promise<ServedFile> {
  return {
    type: 'text/html; charset=utf-8',
    cacheControl: 'public, max-age=300, stale-if-error=604800',
    representations: await represent(Buffer.from(html.toString()), QUALITY),
  };
}

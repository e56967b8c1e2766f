import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { widgetNames } from '../../../src/data/snippets.ts';
import { formWords } from '../form-words.ts';
import { problem } from '../problem.ts';
import { attributes } from './markup.ts';
import { queryOf, readView, type EmbedWidget } from './page-view.ts';
import type { PublishedRecords } from './published-records.ts';

/** In CSS pixels. Of heights, those that sites which embed by oEmbed allow at all (WordPress). */
const HEIGHT = { usual: 600, least: 200, most: 1000 };

const WIDTH = { usual: 640, least: 280, most: 1200 };

/** How long an answer may be kept, in seconds. */
const CACHE_AGE = 86_400;

/** A page of ours that can be embedded. */
interface Embeddable {
  readonly title: string;
  /** Its address, without what it does not know. */
  readonly address: string;
}

/**
 * Says how a page of ours is embedded (oEmbed 1.0): by an iframe that needs no script around it.
 * 404 where the address is none of ours, 501 where the answer is to be in XML.
 *
 * @param host the address of this host, without a slash at its end
 */
export function oembed(
  c: Context,
  records: PublishedRecords,
  host: string,
): Response | Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  if ((query.get('format') ?? 'json') !== 'json') {
    return problem(c, 501, { detail: 'The answer is to be had in JSON alone: format=json.' });
  }
  const page = embeddable(query.get('url') ?? '', records, host);
  if (!page) return problem(c, 404, { detail: 'No page that can be embedded has this address.' });
  c.header('Cache-Control', `public, max-age=${CACHE_AGE}`);
  return c.json(
    oembedAnswer(page, records, {
      width: within(query.get('maxwidth'), WIDTH),
      height: within(query.get('maxheight'), HEIGHT),
    }),
  );
}

/** What is answered of a page: attributes alone, for many a site takes styles and scripts away. */
export function oembedAnswer(
  { title, address }: Embeddable,
  { site }: PublishedRecords,
  { width, height } = { width: WIDTH.usual, height: HEIGHT.usual },
) {
  const given = { src: address, title, width: String(width), height: String(height) };
  const frame = html`<iframe${attributes(Object.entries({ ...given, loading: 'lazy' }))}></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: site.url,
    cache_age: CACHE_AGE,
    width,
    height,
    html: (frame as HtmlEscapedString).toString(),
  };
}

/** A length that whoever asks has room for; the usual one, where no number says how much that is. */
function within(
  asked: string | null,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  const room = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : undefined;
  return room === undefined ? usual : Math.min(Math.max(room, least), most);
}

function embeddable(url: string, records: PublishedRecords, host: string): Embeddable | undefined {
  const base = withoutScheme(`${host}/embed/`);
  if (!URL.canParse(url) || !withoutScheme(url).startsWith(base)) return undefined;
  const { pathname, search } = new URL(url);
  const path = pathname.slice(new URL(`${host}/embed/`).pathname.length).replace(/\/$/, '');
  const [name, id, ...rest] = path.split('/');
  const widget = widgetNames.find((each) => each === name);
  if (!widget || rest.length) return undefined;
  const view = readView(widget, search);
  const title = id === undefined ? titleOf(widget, view, records) : nameOf(widget, id, records);
  const query = queryOf(view, view);
  return title === undefined ? undefined : { title, address: `${host}/embed/${path}${query}` };
}

/** Visitors find the host by either. */
const withoutScheme = (url: string) => url.replace(/^https?:/, '');

function titleOf(
  widget: EmbedWidget,
  { language, strings }: ReturnType<typeof readView>,
  { site, hasEvents }: PublishedRecords,
): string | undefined {
  if (widget === 'directory') return strings.directory.label;
  if (widget === 'calendar') return hasEvents ? strings.calendar.label : undefined;
  return site.inbox ? (site.form?.heading ?? formWords[language].title) : undefined;
}

function nameOf(widget: EmbedWidget, id: string, records: PublishedRecords): string | undefined {
  if (widget === 'directory') return records.organization(id)?.name;
  return widget === 'calendar' && records.hasEvents ? records.event(id)?.name : undefined;
}

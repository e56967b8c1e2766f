import { Hono, type Context } from 'hono';
import { problem } from '../problem.ts';
import { send } from '../send.ts';
import { embedStyles } from './embed.styles.ts';
import type { EmbedPages, PageRequest } from './embed-pages.ts';
import { oembed } from './oembed.ts';
import { queryOf, readView, type EmbedWidget } from './page-view.ts';
import { embedPolicy } from './policy.ts';

export interface EmbedConfig {
  /** The pages in force; asked for at each request, for refresh makes new ones. */
  readonly pages: () => EmbedPages;
  /** Scheme and host that the visitor's browser has asked. */
  readonly originOf?: (c: Context) => string;
  readonly now?: () => Date;
}

/** Names that people may write for what the widget has its own names for. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  directory: ['q'],
  calendar: ['q', 'month'],
};

/** The pages that others may frame, and what sites ask that embed them (oEmbed). */
export function embedRoutes({
  pages,
  originOf = (c) => new URL(c.req.url).origin,
  now = () => new Date(),
}: EmbedConfig): Hono {
  const app = new Hono();
  const requestOf = (c: Context, path = c.req.path.slice('/embed/'.length)): PageRequest => ({
    path: decoded(path),
    search: new URL(c.req.url).search,
    origin: originOf(c),
    now: now().getTime(),
  });

  const policyOf = (c: Context) => embedPolicy(new URL(pages().host ?? originOf(c)).origin);

  const show = async (c: Context): Promise<Response> => {
    const file = await pages().page(requestOf(c));
    if (!file) return notFound(c);
    c.header('Content-Security-Policy', policyOf(c));
    return send(c, file);
  };

  const notFound = async (c: Context): Promise<Response> => {
    c.header('Vary', 'Accept');
    if (!c.req.header('Accept')?.includes('text/html')) return problem(c, 404);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', policyOf(c));
    return c.html(await pages().notFound(requestOf(c)), 404);
  };

  app.get('/embed/embed.css', (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    return c.body(embedStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  for (const widget of ['directory', 'calendar'] as const) {
    app.get(`/embed/${widget}`, (c) => {
      const search = withoutAliases(widget, c.req.url);
      return search === undefined ? show(c) : c.redirect(`./${widget}${search}`, 301);
    });
    app.get(`/embed/${widget}/`, (c) =>
      c.redirect(`../${widget}${new URL(c.req.url).search}`, 301),
    );
  }

  app.get('/embed/directory/:id', (c) => {
    const { id } = pages().records.organization(c.req.param('id')) ?? {};
    if (id === undefined || id === c.req.param('id')) return show(c);
    return c.redirect(`./${id}${new URL(c.req.url).search}`, 301);
  });

  app.get('/embed/calendar/:id', show);

  app.get('/embed/calendar/:id/event.ics', async (c) => {
    const event = pages().records.event(c.req.param('id'));
    return event ? send(c, await pages().calendarOf(event)) : notFound(c);
  });

  app.get('/oembed', (c) => oembed(c, pages().records, pages().host ?? originOf(c)));

  app.get('/embed/*', notFound);

  return app;
}

/** The query with the widget's own names for what it says; none where it has them already. */
function withoutAliases(widget: EmbedWidget, address: string): string | undefined {
  const { search, searchParams } = new URL(address);
  const given = (aliases[widget] ?? []).flatMap((key) => {
    const value = searchParams.get(key)?.trim();
    return value === undefined ? [] : [[key, value ? [value] : []] as const];
  });
  if (!given.length) return undefined;
  const view = readView(widget, search);
  return queryOf(view, { ...view, asked: { ...view.asked, ...Object.fromEntries(given) } });
}

/** A path that is not well-formed is that of no page. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { isInTrouble, type MailHealth } from '../mail/health.ts';
import { isFilter } from './calendar-query.ts';
import { crossOrigin } from './cross-origin.ts';
import type { ServedFile, ServedFiles } from './files.ts';
import { send } from './send.ts';

/** Health of a source: when it was last good, and what went wrong since. */
export interface SourceHealth {
  readonly lastGood?: string;
  readonly lastError?: string;
}

export interface AppConfig {
  /** The files in force; asked for at each request, so that a refresh drops none. */
  files: () => ServedFiles;
  health: () => Readonly<Record<string, SourceHealth>>;
  /** The calendar of the events that a query chooses; absent: the whole one answers every query. */
  calendar?: (query: URLSearchParams) => Promise<ServedFile | undefined>;
  /** Absent: there is no inbox. */
  mail?: () => Promise<MailHealth>;
  /** What answers besides, under paths of its own: the write side. */
  parts?: readonly Hono[];
}

/** What any page may read: the data and the site script, and scripts of one version. */
const SHARED = ['/v1/*', '/:pinned{v\\d+\\.\\d+\\.\\d+[^/]*}/*'];

/** A page of our own loads its own script, data and style, and stands in nobody's frame. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What is no page shows nothing, in nobody's frame. */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The endpoint's HTTP side: the files of the contract, the demonstration page, and `healthz`. */
export function createApp({ files, health, calendar, mail, parts = [] }: AppConfig): Hono {
  const app = new Hono();

  // Headers that are set before the answer is there cost a tenth of those that are put on it.
  app.use(async (c, next) => {
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('Content-Security-Policy', FILE_POLICY);
    await next();
  });

  for (const part of parts) app.route('/', part);

  app.on('OPTIONS', SHARED, cors(crossOrigin));
  for (const path of SHARED) {
    app.use(path, async (c, next) => {
      c.header('Access-Control-Allow-Origin', crossOrigin.origin);
      c.header('Access-Control-Expose-Headers', crossOrigin.exposeHeaders.join());
      await next();
    });
  }

  app.get('/healthz', async (c) => {
    const sources = health();
    const unsent = await mail?.();
    const isOk = Object.values(sources).every(({ lastError }) => lastError === undefined);
    const status = isOk && !(unsent && isInTrouble(unsent, new Date())) ? 'ok' : 'degraded';
    c.header('Cache-Control', 'no-store');
    return c.json({ status, sources, ...(unsent && { mail: unsent }) });
  });

  app.get('/v1/events.ics', async (c, next) => {
    const query = new URL(c.req.url).searchParams;
    const file = isFilter(query) ? await calendar?.(query) : undefined;
    if (!file) return next();
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return send(c, file);
  });

  app.on('GET', SHARED, (c) => {
    const file = files().get(c.req.path);
    if (!file) return c.notFound();
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return send(c, file);
  });

  app.get('*', (c) => {
    const path = c.req.path.endsWith('/') ? `${c.req.path}index.html` : c.req.path;
    const file = files().get(path) ?? files().get(`${path}.html`);
    if (!file) return c.notFound();
    c.header('Content-Security-Policy', PAGE_POLICY);
    return send(c, file);
  });

  app.notFound((c) => {
    c.header('Content-Type', 'application/problem+json');
    c.header('Cache-Control', 'no-store');
    // RFC 9457; the path is the visitor's own and stands in no log.
    return c.body(JSON.stringify({ type: 'about:blank', title: 'Not Found', status: 404 }), 404);
  });

  return app;
}

import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';

const prefix = '/faults/';

/** Long enough for a widget to say that it is loading, in milliseconds. */
const SLOW = 1500;

/** @typedef {{ fault: string, files: Record<string, unknown> }} Endpoint */

/**
 * Endpoints that a test makes and breaks: it posts `{ fault, files }` to `/faults/` for a new one,
 * and to `/faults/<id>` to change it. Its files lie below `/faults/<id>/`; what is posted to one of
 * them is answered by it.
 * @returns {import('koa').Middleware}
 */
export function faults() {
  /** @type {Map<string, Endpoint>} */
  const endpoints = new Map();
  return async (context, next) => {
    if (!context.path.startsWith(prefix)) return next();
    const [id, file] = context.path.slice(prefix.length).split('/');
    if (context.method === 'POST' && !file) {
      const name = id || randomUUID();
      const change = JSON.parse(await text(context.req));
      endpoints.set(name, { ...endpoints.get(name), ...change });
      context.body = { id: name };
      return;
    }
    const { fault, files } = endpoints.get(id) ?? { fault: '', files: {} };
    if (!(file in files)) return;
    // Pages of other origins, and of none, may read and post, as with any endpoint.
    context.res.setHeader('Access-Control-Allow-Origin', '*');
    // Written past the runner, which would have browsers keep all it serves for a year.
    context.respond = false;
    if (context.method === 'OPTIONS' && fault !== 'offline') {
      const headers = { 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key' };
      context.res.writeHead(204, headers).end();
      return;
    }
    await answers[fault](context.res, JSON.stringify(files[file]));
  };
}

/** As old as can be, and still good where nothing better is to be had. */
const data = {
  'content-type': 'application/json',
  'cache-control': 'max-age=0, stale-if-error=604800',
};

/** @type {Record<string, (response: import('node:http').ServerResponse, body: string) => unknown>} */
const answers = {
  none: (response, body) => response.writeHead(200, data).end(body),
  'not found': (response) => response.writeHead(404).end(),
  broken: (response) => response.writeHead(500).end(),
  html: (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Notiek apkope.</p>'),
  async slow(response, body) {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    answers.none(response, body);
  },
  'cut off'(response, body) {
    response.writeHead(200, { ...data, 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  offline: (response) => response.destroy(),
};

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { tsImport } from 'tsx/esm/api';

const prefix = '/host-pages/';

/**
 * Serves the host pages of `host-page.ts` with whatever headers a test wants, keeps what browsers
 * report of them, and starts HOST once a test asks for it.
 * @returns {{ middleware: import('koa').Middleware, plugin: import('@web/dev-server-core').Plugin }}
 */
export function hostPages() {
  const pages = new Map();
  let host;
  const start = async () => {
    const { startEmbedHost } = await tsImport('./embed-host.ts', import.meta.url);
    return startEmbedHost();
  };

  /** @type {Record<string, (context: import('koa').Context, id: string) => Promise<void>>} */
  const routes = {
    async 'GET host'(context) {
      const { close: _, ...hosts } = await (host ??= start());
      context.body = hosts;
    },
    async 'POST page'(context) {
      const id = randomUUID();
      pages.set(id, { ...JSON.parse(await text(context.req)), reports: [] });
      context.body = { id };
    },
    async 'GET page'(context, id) {
      const { html, csp } = pages.get(id);
      const reporting = `report-uri ${prefix}reports/${id}`;
      if (csp) context.set('Content-Security-Policy', `${csp}; ${reporting}`);
      context.type = 'html';
      context.body = html;
    },
    async 'POST reports'(context, id) {
      pages.get(id).reports.push(JSON.parse(await text(context.req))['csp-report']);
      context.status = 204;
    },
    async 'GET reports'(context, id) {
      context.body = pages.get(id).reports;
    },
  };

  return {
    async middleware(context, next) {
      if (!context.path.startsWith(prefix)) return next();
      const [what, id] = context.path.slice(prefix.length).split('/');
      const route = routes[`${context.method} ${what}`];
      return route && (!id || pages.has(id)) ? route(context, id) : next();
    },
    plugin: {
      name: 'nvo-host-pages',
      async serverStop() {
        (await host)?.close();
      },
    },
  };
}

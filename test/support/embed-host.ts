import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { build, type Plugin } from 'vite';
import { parseConfig } from '../../endpoint/config.ts';
import { refresh } from '../../endpoint/feed/refresh.ts';
import { createApp } from '../../endpoint/http/app.ts';
import { embedRoutes } from '../../endpoint/http/embed/routes.ts';
import { LiveFiles } from '../../endpoint/http/live-files.ts';
import { createMessagesApp } from '../../endpoint/http/messages.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { Published } from '../../endpoint/mail/published.ts';
import type { EventsFile } from '../../src/contract/file.ts';
import { sampleEvents } from '../../src/embed/sample-events.ts';
import { trustedTemplates } from '../../src/vite/trusted-templates.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { projectFile } from './shared.ts';

export interface EmbedHost {
  /** `http://127.0.0.1:…`: another origin than the host page's, and than that of `second`. */
  readonly url: string;
  /** The same files on another host. */
  readonly second: string;
  /** Path of the pinned script: `v0.1.0/nvo-widgets.all.js`. */
  readonly pinned: string;
  /** What a page names in its `integrity`. */
  readonly integrity: string;
  /** The messages that have come in. */
  messages(): ReturnType<Inbox['list']>;
  close(): void;
}

/**
 * HOST of the contract, on free ports: the site scripts built anew, served by the endpoint itself,
 * with the project's own organizations and made-up events of the weeks to come, and an inbox.
 */
export async function startEmbedHost(): Promise<EmbedHost> {
  const folder = mkdtempSync(join(tmpdir(), 'nvo-embed-'));
  const site = join(folder, 'site');
  const out = join(folder, 'out');
  const pinned = await buildScripts(site);
  await buildPages(site);
  await makeData(out);
  const files = new LiveFiles({ out, site }, { takesMessages: true });
  await files.loadScripts();
  await files.loadData();
  const inbox = await Inbox.open({ file: join(folder, 'inbox.db') });
  const published = new Published({ out, state: `${out}.state` });
  const messages = await createMessagesApp({
    inbox,
    limits: { perMinute: 1e6, perHour: 1e6, together: 1e6 },
    site: () => files.site,
    terms: () => published.terms(),
    organization: (id) => published.organization(id),
    event: (id) => published.event(id),
  });
  const parts = [messages, embedRoutes({ pages: () => files.pages })];
  const app = new Hono()
    .get('/embed/frame-test', (c) => c.html(`<!doctype html>${c.req.query('html') ?? ''}`))
    .route('/', createApp({ files: () => files.all, health: () => ({}), parts }));
  const servers = await Promise.all([listen(app.fetch), listen(app.fetch)]);
  const [url = '', second = ''] = servers.map(
    (server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  return {
    url,
    second,
    ...pinned,
    messages: () => inbox.list(),
    close() {
      for (const server of servers) server.close();
      void inbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildScripts(site: string): Promise<Pick<EmbedHost, 'pinned' | 'integrity'>> {
  const version = `v${packageFile.version}`;
  for (const [name, folder] of [
    ['vite.config.ts', 'v1'],
    ['vite.pinned.config.ts', version],
  ] as const) {
    const configFile = projectFile(name);
    await build({ configFile, logLevel: 'error', build: { outDir: join(site, folder) } });
  }
  const hashes = await readFile(join(site, version, 'integrity.json'), 'utf8');
  const [[name, integrity] = ['', '']] = Object.entries(JSON.parse(hashes) as object) as [
    string,
    string,
  ][];
  return { pinned: `${version}/${name}`, integrity };
}

/** The scripts of `test/embed/pages`, as files of HOST: `test/states.js`. */
async function buildPages(site: string): Promise<void> {
  const bundle = (name: string, plugins: Plugin[]) =>
    build({
      configFile: false,
      root: projectFile(''),
      publicDir: false,
      logLevel: 'error',
      plugins,
      build: {
        target: 'es2022',
        outDir: join(site, 'v1/test'),
        emptyOutDir: false,
        lib: { entry: projectFile(`test/embed/pages/${name}.ts`), formats: ['es'], fileName: name },
        // What comes later in a page comes in one file here.
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
  await bundle('states', [trustedTemplates(), storiesUnderPolicy()]);
  await bundle('other-lit', []);
}

/** Stories set the stage by `style=`, which is theirs and no widget's; their images lie nowhere. */
function storiesUnderPolicy(): Plugin {
  return {
    name: 'nvo-stories-under-policy',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/stories/')
        ? { code: code.replace(/ style="[^"]*"/g, ''), map: null }
        : undefined,
  };
}

async function makeData(out: string): Promise<void> {
  const path = projectFile('nvo.config.json');
  const config = parseConfig(await readFile(path, 'utf8'), path);
  await refresh({ ...config, out, state: `${out}.state` });
  const events = join(out, 'events.json');
  const file = JSON.parse(await readFile(events, 'utf8')) as EventsFile;
  const withSamples = { ...file, events: sampleEvents(new Date()) };
  await writeFile(events, JSON.stringify(withSamples));
}

async function listen(fetch: Parameters<typeof createAdaptorServer>[0]['fetch']) {
  const server = createAdaptorServer({ fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

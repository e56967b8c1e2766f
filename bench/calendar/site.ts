import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { readTerms } from '../../endpoint/sources/terms.ts';
import { makeEventsFile } from './events.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The calendars beside ours, by the module that says how each is used. */
export const peers = {
  FullCalendar: { module: 'full-calendar', packages: ['fullcalendar'] },
  EventCalendar: { module: 'event-calendar', packages: ['@event-calendar/core'] },
  'Schedule-X': {
    module: 'schedule-x',
    packages: ['@schedule-x/calendar', '@schedule-x/theme-default'],
  },
} as const;

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as PeerName[];

/** A server of the built site script, the peers' bundles, made-up events, and all pages. */
export interface Site {
  readonly address: string;
  /** What Schedule-X loads besides where the browser has no `Temporal`, bytes of gzip. */
  readonly polyfill: number;
  /** The script that watches a page. */
  readonly probe: string;
  close: () => void;
}

interface Answer {
  readonly type: string;
  readonly gzip: Buffer;
}

/** A calendar as wide as the screen, 1,000 pixels at most. */
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="lv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kalendārs</title><link rel="icon" href="data:,"><style>body{max-width:1000px;margin:8px;font-family:sans-serif}</style>${head}${body}`;

const script = (path: string) => `<script type="module" src="${path}"></script>`;

/** @param built the folder of the built site script: `dist/site` */
export async function openSite(built: string, sizes: readonly number[], now: Date): Promise<Site> {
  const answers = new Map<string, Answer>();
  const add = (path: string, type: string, body: string | Uint8Array): void =>
    void answers.set(path, { type: `${type}; charset=utf-8`, gzip: gzipSync(body, { level: 9 }) });

  const terms = await readTerms(readFileSync(join(root, 'content/terms.csv'), 'utf8'));
  for (const size of sizes) {
    const file = JSON.stringify(makeEventsFile(size, terms, now));
    add(`/data/${size}/events.json`, 'application/json', file);
  }
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
  for (const path of files.filter((each) => each.endsWith('.js'))) {
    add(`/${path}`, 'text/javascript', readFileSync(join(built, path)));
  }
  const [data = 0] = sizes;
  const preload = `<link rel="preload" as="fetch" crossorigin href="/data/${data}/events.json">`;
  for (const [view, named] of [
    ['upcoming', 'nvo-calendar'],
    ['month', 'nvo-calendar-month'],
  ] as const) {
    const tag = `<body><nvo-calendar endpoint="/data/${data}" view="${view}"></nvo-calendar>`;
    add(`/open/ours/${view}`, 'text/html', page(script('/v1/nvo-widgets.js'), tag));
    add(`/open/ours-named/${view}`, 'text/html', page(preload + script(`/v1/${named}.js`), tag));
  }
  const attributes = 'data-script="/v1/nvo-widgets.js"';
  await addBundle('ours', 'ours.ts');
  add('/stage/ours', 'text/html', page(script('/ours/index.js'), `<body ${attributes}>`));
  await addBundle('plain', 'plain.ts');
  add('/stage/plain', 'text/html', page(script('/plain/index.js'), '<body>'));
  for (const name of peerNames) {
    const importing = `import { peer } from './peers/${peers[name].module}.ts';`;
    const staging = `${importing} import { stage } from './stage.ts'; stage(peer);`;
    const opening = `${importing} import { open } from './open.ts'; open(peer);`;
    const body = `<body data-events="/data/${data}/events.json"><div id="calendar"></div>`;
    add(`/stage/${name}`, 'text/html', page(await addBundle(`stage-${name}`, staging), '<body>'));
    for (const view of ['list', 'month']) {
      const head = await addBundle(`${view}-${name}`, opening, view === 'list');
      add(`/open/${name}/${view}`, 'text/html', page(preload + head, body));
    }
  }

  /** Bundles an entry, a file of this folder or the text of one; returns what loads it. */
  async function addBundle(name: string, entry: string, withList = true): Promise<string> {
    let head = '';
    for (const file of await bundle(entry, withList)) {
      const path = `/${name}/${file.fileName}`;
      if (file.type === 'chunk') {
        add(path, 'text/javascript', file.code);
        if (file.isEntry) head += script(path);
      } else {
        add(path, 'text/css', file.source);
        head += `<link rel="stylesheet" href="${path}">`;
      }
    }
    return head;
  }

  const [watching] = await bundle('probe.ts', true);
  const probe = watching?.type === 'chunk' ? `{${watching.code}}` : '';

  const server = createServer(({ url = '' }, response) => {
    const answer = answers.get(url.split('?')[0] ?? '');
    if (!answer) return void response.writeHead(404).end();
    const { type, gzip } = answer;
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, 'content-length': gzip.length }).end(gzip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const chunks = [...answers].filter(([path]) => /^\/month-Schedule-X\/(?!index).*js$/.test(path));
  return {
    probe,
    polyfill: chunks.reduce((sum, [, { gzip }]) => sum + gzip.length, 0),
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What Vite makes of an entry for production. */
async function bundle(
  entry: string,
  withList: boolean,
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const isFile = entry.endsWith('.ts');
  const folder = join(root, 'bench/calendar');
  const input = join(folder, isFile ? entry : 'entry.ts');
  const result = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    define: { WITH_LIST: String(withList) },
    plugins: isFile
      ? []
      : [
          {
            name: 'entry',
            enforce: 'pre',
            resolveId: (id) => (id === input ? id : undefined),
            load: (id) => (id === input ? entry : undefined),
          },
        ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('the bundler made nothing');
  return first.output;
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { readTerms } from '../../endpoint/sources/terms.ts';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import type { BenchPage } from './page.ts';
import { makeOrganizations, makeQueries } from './records.ts';
import { developmentWords } from './words.ts';

/** What to measure, and how long. */
export interface SpeedOptions {
  readonly sizes?: readonly number[];
  readonly engines?: readonly string[];
  /** How often each is built, on a page of its own. */
  readonly rounds?: number;
  /** Milliseconds that the passes over the queries may take. */
  readonly budget?: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

declare const bench: BenchPage;

interface Run {
  readonly build: number;
  readonly slice: number;
  readonly heap: number;
  readonly queries: readonly number[];
}

/** Prints what each kind of index takes, at each size. */
export async function printSpeed({
  sizes = [600, 10_000, 100_000],
  engines = ['ours', 'MiniSearch', 'includes'],
  rounds = 3,
  budget = 2_000,
}: SpeedOptions = {}): Promise<void> {
  const server = createServer(await pages());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: `node scripts/test.mjs` installs it');
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    for (const size of sizes) {
      const runs = Object.fromEntries(engines.map((engine): [string, Run[]] => [engine, []]));
      // In turns, each in a page of its own: all are built as on a page that was just opened.
      for (let round = 0; round < rounds; round++) {
        for (const [engine, list] of Object.entries(runs)) {
          list.push(await run(browser, address, engine, size, budget));
        }
      }
      console.log(`${size} organizations:`);
      console.table(rowsOf(runs));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function run(
  browser: Browser,
  address: string,
  engine: string,
  size: number,
  budget: number,
): Promise<Run> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.evaluate((count) => bench.load(count), size);
    const devTools = await context.newCDPSession(page);
    const heapOf = async (): Promise<number> => {
      await devTools.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = (await devTools.send(
        'Runtime.getHeapUsage',
      )) as { usedSize: number; backingStorageSize?: number };
      return (usedSize + backingStorageSize) / 1024 / 1024;
    };
    const before = await heapOf();
    const { total, slice } = await page.evaluate((name) => bench.build(name), engine);
    const heap = (await heapOf()) - before;
    const queries = await page.evaluate((milliseconds) => bench.ask(milliseconds), budget);
    return { build: total, slice, heap, queries };
  } finally {
    await context.close();
  }
}

function rowsOf(runs: Record<string, Run[]>): Record<string, Record<string, string>> {
  const figures = Object.entries(runs).map(([engine, list]) => {
    const each = (pick: (run: Run) => number): number => quantile(list.map(pick), 0.5);
    return [
      engine,
      {
        'build, ms': each((one) => one.build),
        'longest slice, ms': each((one) => one.slice),
        'query p50, ms': each((one) => quantile(one.queries, 0.5)),
        'query p95, ms': each((one) => quantile(one.queries, 0.95)),
        'heap, MB': each((one) => one.heap),
      },
    ] as const;
  });
  const [, ours = {}] = figures[0] ?? [];
  const cells = (row: Record<string, number>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const ratio = value / ((ours as Record<string, number>)[name] ?? NaN);
        return [name, `${value.toPrecision(3)} (${ratio.toPrecision(2)} ×)`];
      }),
    );
  return Object.fromEntries(figures.map(([engine, row]) => [engine, cells(row)]));
}

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? NaN;

/** The page, its script, its data. A clock finer than 0.1 ms needs an isolated page. */
async function pages() {
  const script = await bundle();
  const terms = await readTerms(readFileSync(join(root, 'content/terms.csv'), 'utf8'));
  const words = developmentWords();
  const bodies = new Map<string, string>();
  return (
    { url = '' }: { url?: string | undefined },
    response: {
      writeHead: (
        status: number,
        headers: Record<string, string>,
      ) => { end: (body: string) => void };
    },
  ): void => {
    const isolated = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': type, ...isolated }).end(body);
    if (url === '/script.js') return send('text/javascript', script);
    const [, size] = /^\/data\/(\d+)$/.exec(url) ?? [];
    if (!size)
      return send('text/html', '<!doctype html><script type="module" src="/script.js"></script>');
    let body = bodies.get(size);
    if (!body) {
      const organizations = makeOrganizations(Number(size), terms);
      const queries = makeQueries(organizations, words);
      bodies.set(size, (body = JSON.stringify({ organizations, queries, terms })));
    }
    return send('application/json', body);
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'bench/search/page.ts'), formats: ['es'], fileName: 'page' },
      minify: true,
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  if (!first) throw new Error('the bundler made nothing');
  return first.output[0].code;
}

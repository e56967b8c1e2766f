/** The month: how long until it is painted, until the next one is, and what it keeps in memory. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { addMonths } from '../../src/data/riga-time.ts';
import { nameOfMonth } from './events.ts';
import { median, ratio, spread } from './numbers.ts';
import { peerNames } from './site.ts';
import type { Snapshot } from './snapshot.ts';
import type { Stage } from './stage.ts';
import { openPage } from './visit.ts';

/** So many months are gone through. */
const STEPS = 3;

/** What is left to do behind the first paint is done after this, in milliseconds. */
const REST = 500;

/** Whoever takes longer than this to open and go through the months is left out, in milliseconds. */
const PATIENCE = 60_000;

/** A month is to take less than this part of the fastest peer's, and times the plain one's. */
const GOALS = { peers: 0.5, plain: 2 };

declare const bench: Stage;
declare const snapshot: () => Snapshot;
declare const take: (snapshots: readonly Snapshot[]) => void;

interface Run {
  readonly show: number;
  readonly showWork: number;
  readonly allWork: number;
  readonly next: number;
  readonly nextWork: number;
  readonly heap: number;
  readonly nodes: number;
}

const figures: Readonly<Record<string, keyof Run>> = {
  'month painted, ms': 'show',
  '… processor time, ms': 'showWork',
  '… with what comes behind, ms': 'allWork',
  'next month painted, ms': 'next',
  '… processor time of it, ms': 'nextWork',
  'heap after, MB': 'heap',
  'nodes shown': 'nodes',
};

export interface MonthOptions {
  readonly browser: Browser;
  readonly address: string;
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** The month that calendars open at. */
  readonly month: string;
}

/** Prints what a month takes, ours beside the peers and a plain grid of the same nodes. */
export async function printMonths(options: MonthOptions): Promise<void> {
  const contenders = ['ours', ...peerNames, 'plain'];
  for (const size of options.sizes) {
    const runs = new Map(contenders.map((name): [string, Run[]] => [name, []]));
    const snapshots = await takeSnapshots(options, size);
    for (let round = -1; round < options.rounds; round++) {
      for (const [name, list] of [...runs]) {
        const run = await measure(options, name, size, snapshots);
        if (!run) {
          console.log(`${name}: ${size} events take it more than ${PATIENCE / 1000} s`);
          runs.delete(name);
        }
        // The first round is the browser's own warming up.
        else if (round >= 0) list.push(run);
      }
    }
    console.log(
      `Month with ${size} events in the data, from giving them and from the click, ${options.rounds} rounds in turns:`,
    );
    console.table(rowsOf(runs));
  }
}

function rowsOf(runs: ReadonlyMap<string, readonly Run[]>): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const [label, key] of Object.entries(figures)) {
    const of = (name: string) => (runs.get(name) ?? []).map((run) => run[key]);
    const digits = key === 'nodes' ? 0 : key === 'heap' ? 2 : 1;
    const cells = [...runs.keys()].map((name) => [name, spread(of(name), digits)] as const);
    table[label] = Object.fromEntries(cells);
    if (key === 'nodes') continue;
    const peers = peerNames.filter((name) => runs.has(name));
    table[label]['ours / fastest peer'] = ratio(of('ours'), peers.map(of), GOALS.peers);
    table[label]['ours / plain'] = ratio(of('ours'), [of('plain')], GOALS.plain);
  }
  return table;
}

const shown = (first: string, step: number) => ({
  name: nameOfMonth(addMonths(first, step)),
  ...(step > 0 && { before: nameOfMonth(addMonths(first, step - 1)) }),
});

/** What ours shows of each month, for the plain grid to make the same. */
async function takeSnapshots(options: MonthOptions, size: number): Promise<Snapshot[]> {
  const page = await openPage(options.browser);
  try {
    await toStage(page, options, 'ours', size);
    await page.evaluate((month) => bench.show(month), shown(options.month, 0));
    const snapshots = [await page.evaluate(() => snapshot())];
    for (let step = 1; step <= STEPS; step++) {
      await page.evaluate((month) => bench.next(month), shown(options.month, step));
      snapshots.push(await page.evaluate(() => snapshot()));
    }
    return snapshots;
  } finally {
    await page.context().close();
  }
}

async function measure(
  options: MonthOptions,
  name: string,
  size: number,
  snapshots: readonly Snapshot[],
): Promise<Run | undefined> {
  const page = await openPage(options.browser);
  const late = new AbortController();
  // A page that computes without end answers nothing: it is ended.
  const timer = setTimeout(() => {
    late.abort();
    void page.context().close();
  }, PATIENCE);
  try {
    await toStage(page, options, name, size);
    if (name === 'plain') await page.evaluate((all) => take(all), snapshots);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Performance.enable');
    const emptyHeap = await heapOf(devTools);
    const idle = await workOf(devTools);
    const show = await page.evaluate((month) => bench.show(month), shown(options.month, 0));
    const showWork = (await workOf(devTools)) - idle;
    const nodes = await page.evaluate(() => bench.nodes());
    await page.waitForTimeout(REST);
    const allWork = (await workOf(devTools)) - idle;
    const heap = (await heapOf(devTools)) - emptyHeap;
    const steps: { time: number; work: number }[] = [];
    for (let step = 1; step <= STEPS; step++) {
      const before = await workOf(devTools);
      const time = await page.evaluate((month) => bench.next(month), shown(options.month, step));
      steps.push({ time, work: (await workOf(devTools)) - before });
    }
    const next = median(steps.map(({ time }) => time));
    const nextWork = median(steps.map(({ work }) => work));
    return { show, showWork, allWork, next, nextWork, heap, nodes };
  } catch (error) {
    if (late.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await page.context().close();
  }
}

async function toStage(
  page: Page,
  { address }: MonthOptions,
  name: string,
  size: number,
): Promise<void> {
  await page.goto(`${address}/stage/${name}`);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate((file) => bench.load(file), `${address}/data/${size}/events.json`);
}

/** What the main thread has computed so far, rendering too, in milliseconds: not what it waited for. */
async function workOf(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

/** JavaScript's heap, what it holds outside, and the DOM's; in MB. */
async function heapOf(devTools: CDPSession): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await devTools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 / 1024;
}

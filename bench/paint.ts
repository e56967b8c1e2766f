/**
 * When the directory is painted: its first cards against a plain page of the same cards, each key
 * typed into it, how long the index keeps the page waiting. In Chromium, over the built site
 * script (`npm run build:site` first).
 *
 *   npm run bench:paint
 *   npm run bench:paint -- --rounds 15 --site dist/site
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import type { Blocks, Found, KeyTimes } from './paint/probe.ts';
import { openSite } from './paint/site.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    site: { type: 'string', default: fileURLToPath(new URL('../dist/site', import.meta.url)) },
  },
});
const rounds = Number(options.rounds);

/** Paints are measured at the first two, blocking at the last two. */
const SIZES = [600, 10_000, 100_000] as const;

/** Typed letter by letter, and taken back: whole words, cases, two words, one that is not there. */
const QUERIES = ['futbols', 'jauktais koris', 'senioriem marupe', 'biedriba', 'makskerneku', 'xqz'];

declare const found: Found;

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is missing: `node scripts/test.mjs` installs it');
if (!existsSync(options.site)) throw new Error(`no ${options.site}: npm run build:site`);
const site = await openSite(resolve(options.site), SIZES);
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
try {
  await printFirstCards(browser);
  await printKeys(browser);
  await printBlocks(browser);
} finally {
  await browser.close();
  site.close();
}

async function printFirstCards(browser: Browser): Promise<void> {
  const table: Record<string, Record<string, string>> = {};
  let scripts = new Map<string, number>();
  for (const size of SIZES.slice(0, 2)) {
    const widget: Found[] = [];
    const plain: Found[] = [];
    for (let round = -1; round < rounds; round++) {
      const ours = await open(browser, `/widget/${size}`);
      const theirs = await open(browser, `/plain/${size}`);
      scripts = ours.scripts;
      // The first round is the browser's own warming up.
      if (round < 0) continue;
      widget.push(ours.found);
      plain.push(theirs.found);
    }
    for (const what of ['firstFrame', 'firstPaint'] as const) {
      const ours = widget.map((each) => each[what]);
      const theirs = plain.map((each) => each[what]);
      const ratios = ours.map((time, round) => time / (theirs[round] ?? NaN));
      table[`${size}, ${what === 'firstFrame' ? 'frame' : 'first-contentful-paint'}`] = {
        'nvo-directory, ms': spread(ours),
        'plain, ms': spread(theirs),
        'ratio of medians': (median(ours) / median(theirs)).toFixed(2),
        'ratio by round': spread(ratios, 2),
      };
    }
  }
  console.log(`Navigation to first cards, ${rounds} rounds in turns: median (least–most)`);
  console.table(table);
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log('Script requested until the first card is painted, bytes of gzip:');
  console.table({ ...Object.fromEntries(scripts), total });
}

async function printKeys(browser: Browser): Promise<void> {
  const table: Record<string, Record<string, unknown>> = {};
  for (const size of SIZES.slice(0, 2)) {
    const times: KeyTimes[] = [];
    for (const query of QUERIES) times.push(...(await type(browser, size, query)));
    for (const what of ['frame', 'next'] as const) {
      const list = times.map((each) => each[what]);
      const slowest = times.toSorted((a, b) => b[what] - a[what])[0];
      table[`${size}, ${what === 'frame' ? 'to the frame' : 'to the one after'}`] = {
        keys: list.length,
        p50: quantile(list, 0.5).toFixed(1),
        p95: quantile(list, 0.95).toFixed(1),
        max: Math.max(...list).toFixed(1),
        'slowest at': JSON.stringify(slowest?.value),
      };
    }
  }
  console.log('Each key to painted results, ms:');
  console.table(table);
}

async function type(browser: Browser, size: number, query: string): Promise<KeyTimes[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(`${site.address}/widget/${size}`);
    await page.waitForFunction(() => found.indexed > 0);
    await page.locator('#query').focus();
    const taps = [...Array.from(query), ...Array.from(query, () => 'Backspace')];
    for (const [number, key] of taps.entries()) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForFunction((count) => found.keys.length >= count, number + 1);
      // Keys come at any time of a frame.
      await page.waitForTimeout(20 + ((number * 7) % 17));
    }
    return await page.evaluate(() => found.keys);
  } finally {
    await context.close();
  }
}

async function printBlocks(browser: Browser): Promise<void> {
  const table: Record<string, Record<string, string>> = {};
  for (const size of SIZES.slice(1)) {
    const runs: Found[] = [];
    for (let round = 0; round < Math.ceil(rounds / 2); round++) {
      runs.push((await open(browser, `/widget/${size}?turns`)).found);
    }
    const row = (pick: (found: Found) => Blocks): Record<string, string> => ({
      'longest between frames, ms': spread(runs.map((each) => pick(each).frame)),
      'longest without a turn, ms': spread(runs.map((each) => pick(each).turn)),
    });
    table[`${size}, to the first cards`] = row((each) => each.loading);
    table[`${size}, to the index`] = {
      ...row((each) => each.indexing),
      'long tasks in all': spread(
        runs.map((each) => each.longTasks.length),
        0,
      ),
      'longest task, ms': spread(
        runs.map((each) => Math.max(0, ...each.longTasks)),
        0,
      ),
      'index after, ms': spread(
        runs.map((each) => each.indexed - each.firstFrame),
        0,
      ),
    };
  }
  console.log('What blocks the page, ms (a frame lasts 16.7):');
  console.table(table);
}

/** Opens a page as for the first time, and waits until all of it is there. */
async function open(
  browser: Browser,
  path: string,
): Promise<{ found: Found; scripts: Map<string, number> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    const scripts = watchScripts(page);
    await page.goto(`${site.address}${path}`);
    await page.waitForFunction(() => found.firstFrame > 0 && found.firstPaint > 0);
    const before = await page.evaluate(scriptsBeforeCards);
    const requested = new Map(
      (await Promise.all(scripts)).filter(([pathname]) => before.includes(pathname)),
    );
    if (path.startsWith('/widget')) await page.waitForFunction(() => found.indexed > 0);
    // Entries come a little after what they tell of.
    await page.waitForTimeout(50);
    return { found: await page.evaluate(() => found), scripts: requested };
  } finally {
    await context.close();
  }
}

/** Runs in the page: what was requested until its first cards were there. */
function scriptsBeforeCards(): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < found.firstFrame)
    .map(({ name }) => new URL(name).pathname);
}

function watchScripts(page: Page): Promise<[string, number]>[] {
  const scripts: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { pathname } = new URL(response.url());
    scripts.push(
      response
        .body()
        .then((body) => [pathname, gzipSync(body, { level: 9 }).length] as [string, number]),
    );
  });
  return scripts;
}

function spread(numbers: readonly number[], digits = 1): string {
  const [least, middle, most] = [Math.min(...numbers), median(numbers), Math.max(...numbers)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? NaN;
}

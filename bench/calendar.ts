/**
 * The calendar beside FullCalendar, EventCalendar and Schedule-X, and beside a plain grid of the
 * same nodes: what a page loads, how soon a month is painted, what it keeps, and a slow phone. In
 * Chromium, over the built site script (`npm run build:site` first).
 *
 *   npm run bench:calendar                      (installs the peers in this folder)
 *   npm run bench:calendar -- --only phone      or weights, or month
 *   npm run bench:calendar -- --rounds 15 --sizes 60,600 --site dist/site
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { isoDay, monthOf, rigaParts } from '../src/data/riga-time.ts';
import { printMonths } from './calendar/month.ts';
import { openSite, peers } from './calendar/site.ts';
import { printPhone, printWeights } from './calendar/visit.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '60,600,5000' },
    only: { type: 'string' },
    site: { type: 'string', default: fileURLToPath(new URL('../dist/site', import.meta.url)) },
  },
});
const rounds = Number(options.rounds);
const sizes = options.sizes.split(',').map(Number);

function versionOf(name: string): string {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  if (!existsSync(file)) throw new Error(`no ${name}: npm install --prefix bench`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is missing: `node scripts/test.mjs` installs it');
if (!existsSync(options.site)) throw new Error(`no ${options.site}: npm run build:site`);
const now = new Date();
const site = await openSite(resolve(options.site), sizes, now);
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
try {
  const versions = Object.values(peers).flatMap(({ packages }) =>
    packages.map((name) => `${name} ${versionOf(name)}`),
  );
  console.log(`${versions.join(', ')}; Chromium ${browser.version()}`);
  const isWanted = (part: string) => (options.only ?? part) === part;
  if (isWanted('weights')) await printWeights(browser, site);
  if (isWanted('month')) {
    const month = monthOf(isoDay(rigaParts(now)));
    await printMonths({ browser, address: site.address, sizes, rounds, month });
  }
  if (isWanted('phone')) await printPhone(browser, site, rounds);
} finally {
  await browser.close();
  site.close();
}

/** A page with a calendar as a visitor opens it: what it loads, and when the first event is there. */
import type { Browser, Page } from 'playwright-core';
import { ratio, spread } from './numbers.ts';
import type { SEEN as Seen, Visit } from './probe.ts';
import { peerNames, type Site } from './site.ts';

/** At most this part of the fastest peer's time. */
const GOAL = 0.7;

/** A phone of the usual size on a slow network. */
const PHONE = {
  screen: { width: 412, height: 823 },
  cpu: 4,
  latency: 150,
  bytesPerSecond: 1_600_000 / 8,
};

const DESKTOP = { screen: { width: 1040, height: 900 } };

declare const visit: () => Visit | undefined;

/** As the probe says it, which runs in pages alone. */
const SEEN: typeof Seen = 'bench: an event is painted';

/** Opens a page as for the first time, in Riga. */
export async function openPage(browser: Browser, { screen } = DESKTOP): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen,
    timezoneId: 'Europe/Riga',
    locale: 'lv',
  });
  return context.newPage();
}

const pages: Readonly<Record<string, string>> = {
  'nvo-calendar, upcoming': 'ours/upcoming',
  'nvo-calendar, month': 'ours/month',
  'nvo-calendar.js, upcoming': 'ours-named/upcoming',
  'nvo-calendar-month.js': 'ours-named/month',
  ...Object.fromEntries(
    peerNames.flatMap((name) => [
      [`${name}, month and list`, `${name}/list`],
      [`${name}, month alone`, `${name}/month`],
    ]),
  ),
};

/** Prints what each page loads. */
export async function printWeights(browser: Browser, site: Site): Promise<void> {
  const table: Record<string, object> = {};
  let ours = NaN;
  for (const [name, path] of Object.entries(pages)) {
    const { untilEvent, untilIdle } = await open(browser, site, path, false);
    const total = untilEvent.script + untilEvent.css;
    if (Number.isNaN(ours)) ours = total;
    table[name] = {
      script: untilEvent.script,
      css: untilEvent.css,
      'until the first event': total,
      'until the network rests': untilIdle.script + untilIdle.css,
      'ours upcoming / this': (ours / total).toFixed(2),
    };
  }
  console.log('What a page loads, bytes of gzip:');
  console.table(table);
  console.log(`Schedule-X: and ${site.polyfill} where the browser has no Temporal.`);
}

/** Prints when the first event is there on a slow phone. */
export async function printPhone(browser: Browser, site: Site, rounds: number): Promise<void> {
  const times = new Map(Object.keys(pages).map((name): [string, number[]] => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, list] of times) {
      const { firstEvent: time } = await open(browser, site, pages[name] ?? '', true);
      // The first round is the browser's own warming up.
      if (round >= 0) list.push(time);
    }
  }
  const of = (name: string) => times.get(name) ?? [];
  const peersWith = (what: string) => peerNames.map((name) => of(`${name}, ${what}`));
  const isOurs = (name: string) => name.startsWith('nvo-');
  console.log(
    `First event painted on a slow phone (${Object.values(PHONE.screen).join(' × ')} pixels, ${PHONE.cpu} times slower, 1.6 Mbit/s, ${PHONE.latency} ms), 60 events, ${rounds} rounds in turns:`,
  );
  console.table(
    Object.fromEntries(
      [...times].map(([name, list]) => [
        name,
        {
          ms: spread(list, 0),
          ...(isOurs(name) && {
            'to the fastest with a list': ratio(list, peersWith('month and list'), GOAL),
            'to the fastest of months alone': ratio(list, peersWith('month alone'), GOAL),
          }),
        },
      ]),
    ),
  );
}

async function open(
  browser: Browser,
  { address, probe }: Site,
  path: string,
  isPhone: boolean,
): Promise<Visit> {
  const page = await openPage(browser, isPhone ? PHONE : DESKTOP);
  try {
    await page.addInitScript(probe);
    if (isPhone) await slowDown(page);
    const isSeen = page.waitForEvent('console', (message) => message.text() === SEEN);
    await page.goto(`${address}/open/${path}`);
    await isSeen;
    await page.waitForLoadState('networkidle');
    const seen = await page.evaluate(() => visit());
    if (!seen) throw new Error(`${path} has no events`);
    return seen;
  } finally {
    await page.context().close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const { cpu, latency, bytesPerSecond } = PHONE;
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

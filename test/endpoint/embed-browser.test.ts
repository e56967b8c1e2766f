/** The embed pages in a real browser: with script and without, alone and in a sandboxed frame. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { startEmbedHost, type EmbedHost } from '../support/embed-host.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify({ runOnly })})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

describe('the embed pages in a browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let host: EmbedHost;

  before(async () => {
    host = await startEmbedHost();
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    host.close();
  });

  /** axe itself needs a browser with script: without it is as if none of ours had come. */
  async function open(
    path: string,
    options: BrowserContextOptions = {},
    hasScript = true,
  ): Promise<Page> {
    const viewport = { width: 320, height: 640 };
    const context = await browser.newContext({ viewport, locale: 'lv', ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security|violat/i.test(message.text())) assert.fail(message.text());
    });
    if (!hasScript) await page.route('**/*.js', (route) => route.abort());
    await page.goto(`${host.url}${path}`);
    return page;
  }

  it('a widget that is alone comes in several files where its one file does not', async () => {
    const page = await browser.newPage();
    const body = `<nvo-calendar></nvo-calendar><script type="module" src="${host.url}/v1/nvo-widgets.js"></script>`;
    await page.route('**/council', (route) => route.fulfill({ contentType: 'text/html', body }));
    let refused = 0;
    await page.route('**/calendar-alone-*', (route) => {
      refused++;
      return route.fulfill({ status: 404 });
    });
    await page.goto(`${host.url}/council`);
    await page.locator('nvo-calendar [part="card"]').first().waitFor();
    assert.equal(refused, 1);
    await page.close();
  });

  for (const path of [
    '/embed/directory',
    '/embed/directory?lang=en&look=marupe&nvo-directory.area=culture',
    '/embed/directory?nvo-directory.q=zzzz',
    '/embed/directory/pierigas-partneriba',
    '/embed/calendar?look=olaine',
    '/embed/calendar?nvo-calendar.view=month',
    '/embed/directory/nobody',
  ]) {
    it(`have no violation, with script and without: ${path}`, async () => {
      for (const [hasScript, colorScheme] of [
        [true, 'light'],
        [false, 'light'],
        [false, 'dark'],
      ] as const) {
        const page = await open(path, { colorScheme }, hasScript);
        if (hasScript) await page.waitForLoadState('networkidle');
        const which = `${path}, ${colorScheme}, script: ${String(hasScript)}`;
        assert.deepEqual(await violationsOn(page), [], which);
        const isWide =
          'document.documentElement.scrollWidth > document.documentElement.clientWidth';
        assert.equal(await page.evaluate(isWide), false, `${which}: wider than a telephone`);
        await page.context().close();
      }
    });
  }

  it('search and turn over by keyboard alone, without script', async () => {
    const page = await open('/embed/directory', { javaScriptEnabled: false });
    await page.getByLabel('Meklēt organizāciju').fill('koris');
    await page.keyboard.press('Enter');
    await page.waitForURL(/nvo-directory\.q=koris/);
    assert.match((await page.locator('.count').textContent()) ?? '', /no 60/);
    await page.getByRole('link', { name: 'Notīrīt meklēšanu' }).click();
    await page.getByRole('link', { name: 'Nākamā lapa' }).click();
    assert.match((await page.locator('.pages').textContent()) ?? '', /2\. lapa no 2/);
    await page.context().close();
  });

  it('become the widget where scripts run, which shows once what the page showed', async () => {
    const page = await open('/embed/directory?nvo-directory.q=koris');
    await page.locator('nvo-directory [part~="card"]').first().waitFor();
    assert.equal(await page.locator('input[type=search]:visible').count(), 1);
    assert.equal(await page.locator('.records:visible').count(), 0);
    assert.equal(await page.locator('nvo-directory #query').inputValue(), 'koris');
    await page.context().close();
  });

  it('work in a sandbox without an origin, and scroll where nobody gives them a height', async () => {
    const page = await open('/healthz', { viewport: { width: 600, height: 640 }, bypassCSP: true });
    await page.setContent(
      `<iframe title="Saraksts" sandbox="allow-scripts" width="500" height="300" src="${host.url}/embed/directory"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('nvo-directory [part~="card"]').first().waitFor();
    await frame.locator('#query').click();
    await page.keyboard.type('koris');
    await frame.locator('[part~="count"]', { hasText: 'no 60' }).waitFor();
    const [, inner] = page.frames();
    assert.equal(await inner?.evaluate('origin'), 'null');
    await inner?.evaluate('scrollTo(0, 200)');
    assert.equal(await inner?.evaluate('scrollY'), 200);
    await frame.locator('[part~="toggle"]').first().click();
    await frame.locator('[part~="details"]').first().waitFor();
    await page.context().close();
  });

  describe('in a frame', () => {
    const record = '/embed/directory/pierigas-partneriba';

    /** A page with a record's page in a frame; what lies elsewhere answers by its own address. */
    async function frameOf(sandbox = '', path = record) {
      const context = await browser.newContext({ viewport: { width: 600, height: 900 } });
      await context.route('https://**', (route) => route.fulfill({ body: route.request().url() }));
      const page = await context.newPage();
      const body = `<iframe title="Ieraksts" ${sandbox} width="500" height="700" src="${host.url}${path}"></iframe>`;
      await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(`${host.url}/around`);
      await page.waitForLoadState('networkidle');
      const frame = page.frames()[1];
      assert.ok(frame);
      return { context, page, frame };
    }

    for (const [name, sandbox] of [
      ['a plain one', ''],
      ['a sandbox that allows new tabs', 'sandbox="allow-scripts allow-same-origin allow-popups"'],
    ] as const) {
      it(`open in a new tab what lies elsewhere: ${name}`, async () => {
        const { context, page, frame } = await frameOf(sandbox);
        const outside = frame.locator('a[href^="https:"]');
        const count = await outside.count();
        assert.ok(count > 2, String(count));
        for (let i = 0; i < count; i++) {
          const link = outside.nth(i);
          const href = new URL((await link.getAttribute('href')) ?? '').href;
          const opened = context.waitForEvent('page');
          await (i % 2 ? link.press('Enter') : link.click());
          const tab = await opened;
          await tab.waitForURL(href);
          assert.equal(await tab.evaluate('opener'), null);
          await tab.close();
          assert.equal(frame.url(), `${host.url}${record}`);
        }
        assert.equal(page.url(), `${host.url}/around`);
        await context.close();
      });
    }

    it('open it inside where a sandbox allows no new tab, or has no origin', async () => {
      for (const sandbox of [
        'allow-scripts',
        'allow-scripts allow-popups',
        'allow-scripts allow-same-origin',
      ]) {
        const { context, frame } = await frameOf(`sandbox="${sandbox}"`);
        const link = frame.locator('header a').first();
        const href = (await link.getAttribute('href')) ?? '';
        await link.click();
        await frame.waitForURL(new URL(href).href);
        assert.equal(context.pages().length, 1);
        await context.close();
      }
    });

    it('open what a widget links to in a new tab too, and leave new windows to the browser', async () => {
      const { context, frame } = await frameOf('', '/embed/directory?nvo-directory.q=partneriba');
      await frame.locator('[part~="toggle"]').first().click();
      const link = frame.locator('[part~="details"] a[href^="https:"]').first();
      for (const modifiers of [[], ['Control']] as const) {
        const opened = context.waitForEvent('page');
        await link.click({ modifiers: [...modifiers] });
        await (await opened).close();
        assert.equal(context.pages().length, 1);
      }
      await context.close();
    });

    it('stay inside among themselves', async () => {
      const { context, frame } = await frameOf();
      await frame.getByRole('link', { name: 'Visas organizācijas' }).click();
      await frame.waitForURL(`${host.url}/embed/directory`);
      assert.equal(context.pages().length, 1);
      await context.close();
    });
  });
});

/** `/embed/contact-form` in a real browser: the plain form, and the widget that takes its place. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { startEmbedHost, type EmbedHost } from '../support/embed-host.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const widgetForm = 'nvo-contact-form .form[role=form]';
const plainForm = 'form.form';

describe('the form’s page where scripts run', { timeout: 240_000 }, () => {
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

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const viewport = { width: 320, height: 640 };
    const page = await browser.newPage({ viewport, locale: 'lv', ...options });
    page.on('console', (message) => {
      if (/Content Security|violat/i.test(message.text())) assert.fail(message.text());
    });
    return page;
  }

  async function open(query = '', prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await newPage();
    await prepare?.(page);
    await page.goto(`${host.url}/embed/contact-form${query}`, { waitUntil: 'commit' });
    return page;
  }

  /** Holds back a file until it is let through. */
  async function held(page: Page, pattern: string): Promise<() => void> {
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await page.route(pattern, async (route) => {
      await isReleased;
      await route.continue();
    });
    return release;
  }

  /** Of the form that is in sight: the plain one stays inside the widget. */
  const field = (page: Page | Frame, name: string) =>
    page.getByLabel(name, { exact: true }).filter({ visible: true });

  async function write(page: Page | Frame, message: string): Promise<void> {
    await field(page, 'Jūsu vārds').fill('Ilze Bērziņa');
    await field(page, 'E-pasts').fill('ilze@example.org');
    await field(page, 'Ziņa').fill(message);
  }

  const send = (page: Page | Frame) =>
    page.getByRole('button', { name: 'Nosūtīt', exact: true }).click();

  const messageWith = async (text: string) =>
    (await host.messages()).find(({ message }) => message.message.includes(text));

  it('becomes the widget, without a violation, no wider than a telephone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await newPage({ colorScheme });
      await page.goto(`${host.url}/embed/contact-form?look=marupe`);
      await page.locator(widgetForm).waitFor();
      await page.locator(plainForm).waitFor({ state: 'hidden' });
      await page.evaluate(axe);
      const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify({ runOnly })})`);
      assert.deepEqual(
        results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
      const { scrollWidth, clientWidth } = await page.evaluate<HTMLElement>(
        '(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
      );
      assert.equal(scrollWidth, clientWidth);
      await page.close();
    }
  });

  it('is filled in by its address, and sends', async () => {
    const page = await open('?topic=support&q=dinozauru+pulciņš,+bērniem');
    await page.locator(widgetForm).waitFor();
    assert.equal(await field(page, 'Temats').inputValue(), 'support');
    const message = field(page, 'Ziņa');
    assert.equal(await message.inputValue(), 'Meklēju: dinozauru pulciņš, bērniem');
    await write(page, 'Meklēju dinozauru pulciņu no lapas.');
    await send(page);
    await page.getByText('Ziņa saņemta').waitFor();
    const kept = await messageWith('dinozauru pulciņu no lapas');
    assert.equal(kept?.message.topic, 'support');
    // Whoever is this fast is taken for a program; the proof of work was right.
    assert.deepEqual(kept.holdReasons, ['too-fast']);
    await page.close();
  });

  it('names the organization that a link has led from, and what can be corrected of it', async () => {
    const page = await open('?topic=correction&organization=pierigas-partneriba');
    await page.locator(widgetForm).waitFor();
    const given = page.locator('[part=given]');
    await given.filter({ hasText: 'Pierīgas partnerība' }).waitFor();
    await page.locator('[part=correction]').waitFor();
    await page.close();
  });

  it('stays the plain form where the visitor has come to it before the script', async () => {
    let release: (() => void) | undefined;
    const page = await open('?topic=join', async (each) => {
      release = await held(each, '**/v1/nvo-contact-form.js');
    });
    const name = field(page, 'Jūsu vārds');
    await name.pressSequentially('Ilz');
    release?.();
    await page.waitForLoadState('networkidle');
    await page.keyboard.type('e Bērziņa');
    assert.equal(await name.inputValue(), 'Ilze Bērziņa');
    assert.equal(await page.locator(widgetForm).count(), 0);
    await write(page, 'Rakstu, pirms skripts ir klāt.');
    await send(page);
    await page.waitForURL(/contact-form-receipt/);
    assert.ok(await messageWith('pirms skripts ir klāt'));
    await page.close();
  });

  it('stays the plain form where it was begun before any script of ours has come', async () => {
    let release: (() => void) | undefined;
    const page = await open('', async (each) => {
      release = await held(each, '**/v1/nvo-page.js');
    });
    await field(page, 'Ziņa').fill('Agri.');
    await page.evaluate('document.activeElement.blur()');
    release?.();
    await page.waitForLoadState('networkidle');
    assert.equal(await field(page, 'Ziņa').inputValue(), 'Agri.');
    assert.equal(await page.locator(widgetForm).count(), 0);
    await page.close();
  });

  it('stays the plain form where it is begun while the widget waits for its data', async () => {
    let release: (() => void) | undefined;
    const page = await open('', async (each) => {
      release = await held(each, '**/v1/site.json');
    });
    await page.locator('nvo-contact-form [part=base]').waitFor();
    const message = field(page, 'Ziņa');
    await message.fill('Datu vēl nav.');
    release?.();
    await page.waitForLoadState('networkidle');
    await page.locator('nvo-contact-form').waitFor({ state: 'detached' });
    await page.keyboard.type(' Tagad ir.');
    assert.equal(await message.inputValue(), 'Datu vēl nav. Tagad ir.');
    await page.close();
  });

  it('stays in sight until the widget is there, and where that does not come', async () => {
    for (const pattern of ['**/v1/nvo-contact-form.js', '**/site.json']) {
      const page = await open('', (each) => each.route(pattern, (route) => route.abort()));
      await page.waitForLoadState('networkidle');
      assert.ok(await page.locator(plainForm).isVisible(), pattern);
      await field(page, 'Temats').selectOption('join');
      await write(page, `Rakstu bez ${pattern}`);
      await send(page);
      await page.waitForURL(/contact-form-receipt/);
      await page.close();
    }
  });

  describe('in a sandbox without an origin', () => {
    /** A page with the form in a frame. */
    async function framed(prepare?: (page: Page) => Promise<unknown>): Promise<[Page, Frame]> {
      const page = await newPage({ viewport: { width: 600, height: 900 } });
      const body = `<iframe title="Forma" sandbox="allow-scripts" width="500" height="800" src="${host.url}/embed/contact-form?topic=join"></iframe>`;
      await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body }));
      await prepare?.(page);
      await page.goto(`${host.url}/around`, { waitUntil: 'commit' });
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
      const frame = page.frames()[1];
      assert.ok(frame);
      return [page, frame];
    }

    it('it sends, and shows the receipt', async () => {
      const [page, frame] = await framed();
      await frame.locator(widgetForm).waitFor();
      assert.equal(await frame.evaluate('origin'), 'null');
      await write(frame, 'Rakstu no smilškastes.');
      await send(frame);
      await frame.getByText('Ziņa saņemta').waitFor();
      assert.equal((await messageWith('no smilškastes'))?.message.topic, 'join');
      await page.close();
    });

    it('what was typed before goes along, for the plain form may not be sent there', async () => {
      let release: (() => void) | undefined;
      const [page, frame] = await framed(async (each) => {
        release = await held(each, '**/v1/nvo-contact-form.js');
      });
      await frame.locator(plainForm).waitFor();
      await field(frame, 'Temats').selectOption('support');
      await write(frame, 'Sākts vienā formā,');
      release?.();
      await frame.locator(widgetForm).waitFor();
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('End');
      await page.keyboard.type(' pabeigts otrā.');
      await send(frame);
      await frame.getByText('Ziņa saņemta').waitFor();
      const { message } = (await messageWith('Sākts vienā formā, pabeigts otrā.')) ?? {};
      assert.deepEqual(
        [message?.topic, message?.name, message?.email],
        ['support', 'Ilze Bērziņa', 'ilze@example.org'],
      );
      await page.close();
    });
  });
});

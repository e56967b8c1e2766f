/** The pages of the write side in a real browser, as people meet them whose browser has no script. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { AxeResults, RunOptions } from 'axe-core';
import { Hono } from 'hono';
import { chromium, type Browser, type Page } from 'playwright-core';
import ts from 'typescript';
import { createApp } from '../../endpoint/http/app.ts';
import { embedStyles } from '../../endpoint/http/embed/embed.styles.ts';
import { homeStyles } from '../../endpoint/http/home.styles.ts';
import { staffLinks } from '../../endpoint/http/staff-links.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { staffActions, StaffLinks } from '../../endpoint/mail/links.ts';
import { Published } from '../../endpoint/mail/published.ts';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { put } from '../support/messages.ts';
import { projectFile } from '../support/shared.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { consentSite, writeSide } from '../support/writing.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe says of a whole page; its script comes by the browser's own door, past the page's policy. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

describe('the pages of the write side', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let inbox: Inbox;
  let server: ServerType;
  let host: string;

  before(async () => {
    inbox = await Inbox.open({ file: join(folder, 'inbox.db') });
    const links = new StaffLinks(await inbox.secret('links'), () => '');
    const published = new Published({ out: folder, state: folder });
    const organizations = [{ id: 'avots', formerIds: [], name: 'Avots', email: 'a@example.org' }];
    await writeFile(join(folder, 'organizations.json'), JSON.stringify({ organizations }));
    const mailer = { send: () => Promise.resolve() };
    const site = { site: () => consentSite };
    const styles = new Hono();
    for (const [path, text] of [
      ['/home.css', homeStyles],
      ['/embed/embed.css', embedStyles],
    ] as const) {
      styles.get(path, (c) => c.body(text, 200, { 'Content-Type': 'text/css' }));
    }
    const source = readFileSync(projectFile('src/embed/nvo-frame.ts'), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const script = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
    styles.get('/v1/nvo-frame.js', (c) => c.body(outputText, 200, script));
    const app = createApp({
      files: () => new Map(),
      health: () => ({}),
      parts: [
        await writeSide(inbox, site),
        staffLinks({ inbox, links, published, mailer, domain: 'example.org' }),
        styles,
      ],
    });
    server = createAdaptorServer({ fetch: app.fetch });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    server.close();
    await inbox.close();
  });

  /** A page in both colour schemes, on a telephone; what the browser complains of is an error. */
  async function assertAccessible(path: string, prepare?: (page: Page) => Promise<unknown>) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 320, height: 640 };
      const context = await browser.newContext({ colorScheme, viewport, locale: 'lv' });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (/Content Security|violat/i.test(message.text())) complaints.push(message.text());
      });
      await page.goto(`${host}${path}`);
      await prepare?.(page);
      assert.deepEqual(await violationsOn(page), [], `${path}, ${colorScheme}`);
      assert.deepEqual(complaints, [], path);
      const isScrolled =
        'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      assert.equal(await page.evaluate(isScrolled), false, `${path} is wider than a telephone`);
      await context.close();
    }
  }

  for (const [language, send] of [
    ['lv', 'Nosūtīt'],
    ['en', 'Send'],
  ] as const) {
    it(`the form has no violation: empty, with errors, with an event’s fields (${language})`, async () => {
      const path = `/embed/contact-form?lang=${language}`;
      await assertAccessible(path);
      await assertAccessible(path, (page) => page.getByRole('button', { name: send }).click());
      await assertAccessible(`${path}&topic=event-submission`, (page) =>
        page.getByRole('button', { name: send }).click(),
      );
    });

    it(`the receipt has no violation, nor the page of one that is not there (${language})`, async () => {
      const reference = await put(inbox, { message: `Labdien! ${language}` });
      const path = `/embed/contact-form-receipt?lang=${language}&reference=`;
      await assertAccessible(`${path}${reference}`);
      await assertAccessible(`${path}AAAAAAAA`);
    });
  }

  it('the pages behind the links of letters have no violation: asking, done, wrong, expired', async () => {
    const links = new StaffLinks(await inbox.secret('links'), () => '');
    const reference = await put(inbox, { organization: 'avots', message: 'Labdien!' });
    const until = links.until(new Date());
    for (const action of staffActions)
      await assertAccessible(links.write(reference, action, until));
    const done = links.write(reference, 'done', until);
    await assertAccessible(done, (page) => page.getByRole('button').click());
    const forward = links.write(reference, 'forward', until);
    await assertAccessible(forward, (page) =>
      page.getByRole('button', { name: 'Pārsūtīt' }).click(),
    );
    await assertAccessible(`${done}x`);
    await assertAccessible(links.write(reference, 'done', new Date(0)));
  });

  it('a browser without script fills in the form, is told of errors, sends, and gets the receipt', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'lv' });
    const page = await context.newPage();
    await page.goto(`${host}/embed/contact-form`);
    await page.getByLabel('Temats').selectOption({ label: 'Vēlos iesaistīties' });
    await page.getByLabel('Jūsu vārds').fill('Ilze Bērziņa');
    await page.getByLabel('E-pasts').fill('ilze@');
    await page.getByLabel('Ziņa').fill('Labdien! Rakstu bez skripta.');
    await page.getByRole('button', { name: 'Nosūtīt' }).click();

    const alert = page.getByRole('alert');
    await alert.getByRole('link').first().click();
    assert.equal(new URL(page.url()).hash, '#field-email');
    assert.equal(await page.getByLabel('Ziņa').inputValue(), 'Labdien! Rakstu bez skripta.');
    await page.getByLabel('E-pasts').fill('ilze@example.org');
    await page.getByLabel(/Piekrītu/).check();
    await page.getByRole('button', { name: 'Nosūtīt' }).click();

    await page.getByRole('heading', { name: 'Ziņa saņemta' }).waitFor();
    const shown = await page.locator('.reference').innerText();
    const reference = shown.replaceAll('-', '');
    assert.match(shown, /^\w{3}-\w{3}-\w{2}$/);
    const { message } = (await inbox.get(reference)) ?? {};
    assert.deepEqual(
      [message?.topic, message?.name, message?.email, message?.message],
      ['join', 'Ilze Bērziņa', 'ilze@example.org', 'Labdien! Rakstu bez skripta.'],
    );
    await page.reload();
    assert.equal(await page.locator('.reference').innerText(), shown);
    await context.close();
  });

  it('the form and its receipt tell a sandboxed frame’s page how high they are', async () => {
    const page = await browser.newPage({ viewport: { width: 600, height: 640 } });
    const reference = await put(inbox, { message: 'Labdien no rāmja!' });
    for (const path of [
      '/embed/contact-form',
      `/embed/contact-form-receipt?reference=${reference}`,
    ]) {
      const body = `<iframe title="Veidlapa" sandbox="allow-scripts allow-forms" width="500" height="200" src="${host}${path}"></iframe>`;
      await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(`${host}/around`);
      const told = await page.evaluate<number>(
        `new Promise((resolve) => {
          addEventListener('message', ({ data }) => data.type === 'nvo:height' && resolve(data.height));
          document.querySelector('iframe').contentWindow.postMessage({ type: 'nvo:measure' }, '*');
        })`,
      );
      const [, frame] = page.frames();
      const height = await frame?.evaluate<number>('document.documentElement.scrollHeight');
      assert.ok(Math.abs(told - (height ?? 0)) <= 1, `${path}: ${told} of ${height}`);
      assert.ok(told > 200, path);
    }
    await page.close();
  });
});

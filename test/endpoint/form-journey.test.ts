import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { printed, ProjectCopy } from '../support/project.ts';
import { projectFile } from '../support/shared.ts';
import { sheetOf } from '../support/sheets.ts';
import { startMailbox, type Mailbox } from '../support/smtp.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());
const address = /The directory on a page: +http:\/\/localhost:(\d+)\//;

describe('a message, from the form at / to a mailbox', { timeout: 180_000 }, () => {
  let browser: Browser;
  let mailbox: Mailbox;
  let host: string;

  before(async () => {
    await project.make(true);
    await build({
      configFile: projectFile('vite.config.ts'),
      logLevel: 'error',
      build: { outDir: `${project.folder}/dist/site/v1` },
    });
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
  });

  /** Ends with the test that starts it. */
  const serve = async () => {
    mailbox = await startMailbox();
    after(() => mailbox.close());
    const workspace = new Workspace();
    await workspace.write('organizations.csv', sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine' }]));
    const { host: server, port, from, to } = mailbox.smtp;
    const smtp = { host: server, port, from, to };
    await workspace.configure({ organizations: 'organizations.csv' }, { smtp });
    const args = ['serve', '--port', '0', '--lang', 'en'];
    const child = project.start(args, { cwd: workspace.folder, env: { DATABASE_URL: '' } });
    const [, served = ''] = await printed(child, address);
    host = `http://127.0.0.1:${served}`;
  };
  const write = async (page: Page, message: string) => {
    await page.goto(`${host}/`);
    const form = page.locator('nvo-contact-form');
    await form.getByRole('combobox', { name: 'Temats' }).selectOption('join');
    await form.getByRole('textbox', { name: 'Jūsu vārds' }).fill('Ilze Bērziņa');
    await form.getByRole('textbox', { name: 'E-pasts' }).fill('ilze@example.org');
    await form.getByRole('textbox', { name: 'Ziņa' }).fill(message);
    // Whoever is faster is taken for a program.
    await page.waitForTimeout(3_500);
  };
  const mailsWith = (text: string) =>
    mailbox.mails.filter((mail) => mail.text?.includes(text)).length;
  const delivered = async (page: Page) => {
    const told = page.getByText('Ziņa ir piegādāta darbiniekiem.');
    for (let tries = 0; tries < 50 && !(await told.isVisible()); tries++) {
      await page.getByRole('button', { name: 'Vai ziņa piegādāta?' }).click();
      await page.waitForTimeout(200);
    }
    assert.ok(await told.isVisible());
  };

  it('arrives, once for a double click, and the page says that it was delivered', async () => {
    await serve();
    const page = await browser.newPage();
    await write(page, 'Labdien! Vēlos palīdzēt talkā.');
    await page.getByRole('button', { name: 'Nosūtīt', exact: true }).dblclick();
    await page.getByText('Ziņa saņemta').waitFor();
    const number = (await page.locator('[part="reference"]').textContent())?.trim() ?? '';
    assert.match(number, /^[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{2}$/);
    await delivered(page);
    assert.equal(mailsWith('Vēlos palīdzēt talkā'), 1);
    const mail = mailbox.mails.find(({ text }) => text?.includes('Vēlos palīdzēt talkā'));
    const subject = mail?.subject ?? '';
    assert.ok(subject.includes(number));
    // Neither marked as spam nor held: the proof was right.
    assert.doesNotMatch(subject, /surogātpasts/);
    await page.close();
  });

  it('is kept while there is no connection, and arrives once there is one', async () => {
    await serve();
    const context = await browser.newContext();
    const page = await context.newPage();
    await write(page, 'Rakstu bez interneta savienojuma.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Nosūtīt', exact: true }).click();
    await page.locator('[part="notice"]', { hasText: 'Nav interneta savienojuma.' }).waitFor();
    assert.equal(mailsWith('Rakstu bez interneta'), 0);
    await context.setOffline(false);
    await page.getByText('Ziņa saņemta').waitFor();
    await delivered(page);
    assert.equal(mailsWith('Rakstu bez interneta'), 1);
    await context.close();
  });
});

import { expect } from 'chai';
import { forgetDrafts } from '../../stories/inbox.ts';
import { fill } from '../../stories/visitor.ts';
import {
  openHostPage,
  script,
  serveHostPage,
  type HostPage,
  useHostPages,
} from '../support/host-page.ts';
import { partsOf } from '../support/parts.ts';
import { watchResources } from '../support/resources.ts';

const turbo = '/test/style-sheets/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js';
const head = `<script src="${turbo}"></script>${script()}`;

const element = '<nvo-directory><a href="HOST/embed/directory">NVO saraksts</a></nvo-directory>';
const block =
  '<blockquote class="nvo-embed" data-nvo="calendar"><a href="HOST/embed/calendar">Kalendārs</a></blockquote>';
const link = '<p><a href="HOST/embed/directory?municipality=olaine">NVO saraksts</a></p>';

const any = 'nvo-directory, nvo-calendar';

interface Site {
  readonly page: HostPage;
  /** Addresses: of a page with an element, and of one with what an editor pasted, script and all. */
  readonly first: string;
  readonly second: string;
}

/** Opens a site, on a page that has nothing of ours. */
async function openSite(): Promise<Site> {
  const first = await serveHostPage({ head, body: element });
  const second = await serveHostPage({ head, body: block + link + script() });
  return { page: await openHostPage({ head, body: '<p>Sākums</p>' }), first, second };
}

function once(page: HostPage, type: string): Promise<unknown> {
  const { document } = page;
  return new Promise((resolve) => {
    const listen = (event: Event) => {
      document.removeEventListener(type, listen);
      resolve(event);
    };
    document.addEventListener(type, listen);
  });
}

/** Follows a link. */
async function follow(page: HostPage, address: string): Promise<void> {
  const done = once(page, 'turbo:load');
  const to = page.document.createElement('a');
  to.href = address;
  page.document.body.append(to);
  to.click();
  await done;
}

/** Goes back, or forward. */
async function travel(page: HostPage, steps: number): Promise<void> {
  const done = once(page, 'turbo:load');
  page.window.history.go(steps);
  await done;
}

/** Waits until these widgets show what they have. */
async function expectWidgets(page: HostPage, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    expect(partsOf(await page.widget(selector), 'card'), selector).not.to.have.length(0);
  }
  expect(page.document.querySelectorAll(any)).to.have.length(selectors.length);
  expect(page.document.querySelectorAll(`:is(${any}) :is(${any})`)).to.have.length(0);
  expect(page.errors).to.deep.equal([]);
}

type FetchEvent = CustomEvent<{ resume: () => void }>;

/** Has Turbo wait with a request until it is told to go on. */
const hold = (event: Event) => event.preventDefault();

const onFirst = ['nvo-directory'];
const onSecond = ['blockquote > nvo-calendar', 'p > nvo-directory[municipality=olaine]'];

describe('a site that Turbo leads through', () => {
  useHostPages();
  afterEach(forgetDrafts);

  it('has each widget once on each page, from page to page, back and forward', async () => {
    const { page, first, second } = await openSite();
    await follow(page, first);
    await expectWidgets(page, onFirst);
    await follow(page, second);
    await expectWidgets(page, onSecond);
    await travel(page, -1);
    await expectWidgets(page, onFirst);
    await travel(page, 1);
    await expectWidgets(page, onSecond);
  });

  it('has it once where a page is shown from the cache before it comes anew', async () => {
    const { page, first, second } = await openSite();
    await follow(page, second);
    await expectWidgets(page, onSecond);
    await follow(page, first);
    await expectWidgets(page, onFirst);
    const fetched = once(page, 'turbo:before-fetch-request') as Promise<FetchEvent>;
    page.document.addEventListener('turbo:before-fetch-request', hold, { once: true });
    const followed = follow(page, second);
    const { resume } = (await fetched).detail;
    await once(page, 'turbo:render');
    expect(page.document.documentElement.hasAttribute('data-turbo-preview')).to.equal(true);
    await expectWidgets(page, onSecond);
    resume();
    await followed;
    expect(page.document.documentElement.hasAttribute('data-turbo-preview')).to.equal(false);
    await expectWidgets(page, onSecond);
  });

  it('keeps what was searched for on the way back', async () => {
    const { page, first, second } = await openSite();
    await follow(page, first);
    const directory = await page.widget('nvo-directory');
    const field = directory.renderRoot.querySelector('input') as HTMLInputElement;
    field.value = 'koris';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await page.until(() => page.window.location.search);
    const { href } = page.window.location;
    await follow(page, second);
    await travel(page, -1);
    expect(page.window.location.href).to.equal(href);
    const again = await page.widget('nvo-directory');
    expect(again.renderRoot.querySelector('input')?.value).to.equal('koris');
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps what was begun in a form on the way back', async () => {
    const { page, second } = await openSite();
    const form = await serveHostPage({ head, body: '<nvo-contact-form></nvo-contact-form>' });
    await follow(page, form);
    await fill(await page.widget('nvo-contact-form'), { name: 'Ilze' });
    await follow(page, second);
    await expectWidgets(page, onSecond);
    await travel(page, -1);
    const again = await page.widget('nvo-contact-form');
    expect(again.renderRoot.querySelector<HTMLInputElement>('[name="name"]')?.value).to.equal(
      'Ilze',
    );
  });

  it('shows a block that a frame brings, once, and again when it brings it again', async () => {
    const part = await serveHostPage({
      head,
      body: `<turbo-frame id="part">${block}</turbo-frame>`,
    });
    const page = await openHostPage({
      head,
      body: `<a href="${part}" data-turbo-frame="part">Pasākumi</a><turbo-frame id="part"></turbo-frame>`,
    });
    for (let times = 0; times < 2; times++) {
      const come = once(page, 'turbo:frame-load');
      page.document.querySelector('a')?.click();
      await come;
      await expectWidgets(page, ['turbo-frame > blockquote > nvo-calendar']);
    }
  });

  it('leaves no listener, timer or observer behind, however often pages change', async function () {
    this.timeout(30_000);
    const { page, first, second } = await openSite();
    const start = page.window.location.pathname;
    const round = async () => {
      await follow(page, first);
      await expectWidgets(page, onFirst);
      await follow(page, second);
      await expectWidgets(page, onSecond);
      await follow(page, start);
    };
    await round();
    // The page has come to rest, and all code is there.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const resources = watchResources(page.window);
    for (let times = 0; times < 3; times++) await round();
    await page.until(() => resources.pending().length === 0, 8000).catch(() => undefined);
    expect(resources.pending()).to.deep.equal([]);
    resources.stop();
  });
});

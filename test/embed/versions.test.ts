import { expect } from 'chai';
import type { LitElement } from 'lit';
import {
  findHosts,
  openHostPage,
  script,
  type HostPage,
  useHostPages,
} from '../support/host-page.ts';
import { partOf, partsOf } from '../support/parts.ts';

const link = '<a href="HOST/embed/directory">NVO saraksts</a>';
const directory = `<nvo-directory>${link}</nvo-directory>`;
const calendar = '<nvo-calendar json-ld><a href="HOST/embed/calendar">Kalendārs</a></nvo-calendar>';

const follows = script();
const pinned = script('PINNED');

const pairs = [
  ['the one that follows, then a pinned one', follows + pinned],
  ['a pinned one, then the one that follows', pinned + follows],
  ['the same twice', follows + follows],
  ['the pinned one twice', pinned + pinned],
  ['of two hosts', follows + script('v1/nvo-widgets.js', 'HOST2')],
  ['of two hosts, one of them pinned', script('PINNED', 'HOST2') + follows],
] as const;

/** Paths of scripts that hold widgets, by host. */
const hostsOf = (page: HostPage, file: RegExp) =>
  page.requests().flatMap(({ name }) => (file.test(name) ? [new URL(name).origin] : []));

async function type(widget: LitElement, text: string): Promise<void> {
  const searched = new Promise((resolve) => {
    widget.addEventListener('nvo-search', resolve, { once: true });
  });
  const field = widget.renderRoot.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await searched;
}

describe('two copies of the site script', () => {
  useHostPages();

  for (const [title, scripts] of pairs) {
    it(`get along: ${title}; the first one wins`, async () => {
      const body = `${directory}<p>${link}</p><blockquote class="nvo-embed" data-nvo="calendar">${link}</blockquote>`;
      const page = await openHostPage({ body: body + scripts });
      const widgets = [
        await page.widget('nvo-directory'),
        await page.widget('p > nvo-directory'),
        await page.widget('blockquote > nvo-calendar'),
      ];
      for (const widget of widgets) expect(partsOf(widget, 'card')).not.to.have.length(0);
      // Whatever the second one would still do.
      page.window.dispatchEvent(new Event('beforeprint'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(page.document.querySelectorAll('nvo-directory, nvo-calendar')).to.have.length(3);
      expect(page.errors).to.deep.equal([]);
      const [first] = page.document.querySelectorAll('script');
      const loaded = [
        ...new Set(hostsOf(page, /\/(directory|calendar)-|\/(organizations|events)\.json/)),
      ];
      expect(loaded).to.deep.equal([new URL(first?.src ?? '').origin]);
    });
  }

  it('pinned, takes its data from v1 of its own host, and keeps to its hash', async () => {
    const { url, integrity } = await findHosts();
    const tag = pinned.replace(' crossorigin', ` crossorigin integrity="${integrity}"`);
    const page = await openHostPage({ body: directory + tag });
    await page.widget('nvo-directory');
    const asked = page.requests().map(({ name }) => name);
    expect(asked).to.include(`${url}/v1/organizations.json`);
    expect(asked.filter((name) => name.endsWith('.js'))).to.have.length(1);

    const other = pinned.replace(' crossorigin', ' crossorigin integrity="sha384-AAAA"');
    const refused = await openHostPage({ body: directory + other });
    expect(refused.document.querySelector('nvo-directory')?.shadowRoot).to.equal(null);
  });
});

describe('ten widgets on a page', () => {
  it('share address, JSON-LD and ids without a clash', async () => {
    const page = await openHostPage({ body: directory.repeat(5) + calendar.repeat(5) + follows });
    for (let index = 0; index < 5; index++) {
      await page.widget('nvo-directory', index);
      await page.widget('nvo-calendar', index);
    }
    const first = await page.widget('nvo-directory');
    const second = await page.widget('nvo-directory', 1);
    await type(second, 'koris');
    expect(page.window.location.search).to.equal('');
    await type(first, 'futbols');
    expect(page.window.location.search).to.equal('?nvo-directory.q=futbols');

    const scripts = await page.until(() => {
      const found = page.document.querySelectorAll('script[type="application/ld+json"]');
      return found.length > 0 && found;
    });
    expect(scripts).to.have.length(1);
    const { '@graph': items } = JSON.parse(scripts[0]?.textContent ?? '') as {
      '@graph': { '@id': string }[];
    };
    expect(new Set(items.map((each) => each['@id'])).size).to.equal(items.length);

    for (const widget of [first, second]) {
      expect(partOf(widget, 'base').querySelectorAll('[role=status]')).to.have.length(1);
      const ids = [...widget.renderRoot.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
    expect(page.document.querySelectorAll('body > :not(script) [id]')).to.have.length(0);
    expect(page.errors).to.deep.equal([]);
  });
});

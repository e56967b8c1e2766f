import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { generator } from '../../endpoint/http/generator.ts';
import { homeStyles } from '../../endpoint/http/home.styles.ts';
import { Desk } from '../../src/embed/desk/desk.ts';
import * as words from '../../src/locales/lv/findings.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { until } from '../support/parts.ts';

const host = 'https://info.example';
const terms = {
  municipality: { marupe: { lv: 'Mārupes novads', en: 'Mārupe Municipality' } },
  kind: {
    forum: { lv: 'Iedzīvotāju forums', en: 'Forum' },
    training: { lv: 'Apmācības', en: 'Training' },
  },
  theme: { environment: { lv: 'Vide', en: 'Environment' } },
  area: { sport: { lv: 'Sports', en: 'Sport' } },
  place: { pinki: { lv: 'Piņķi', en: 'Piņķi' } },
};
const integrity = { 'nvo-widgets.all.js': 'sha384-AAAA' };
const organizations = { organizations: [{ id: 'koris', name: 'Koris „Mārupe”' }] };

/** What the host answers, by path. */
let answers: Record<string, unknown>;
const realFetch = window.fetch.bind(window);
const { location: address } = window;
const before = address.href;

async function openDesk(query = ''): Promise<HTMLElement> {
  history.replaceState(null, '', `${address.pathname}?${query}`);
  const markup = String(await generator({ language: 'lv', terms, host }));
  const container = await fixture(`<div class="desk">${markup}</div>`);
  const style = document.createElement('style');
  style.textContent = homeStyles;
  container.append(style);
  const kit = container.querySelector<HTMLElement>('#kit')!;
  new Desk(kit, words, { host, version: '1.2.3' });
  return kit;
}

const find = (kit: HTMLElement, selector: string) => kit.querySelector<HTMLElement>(selector)!;
const code = (kit: HTMLElement, id: string) =>
  (find(kit, `#code-${id}`) as HTMLTextAreaElement).value;
const field = (kit: HTMLElement, name: string, value = '') =>
  find(kit, `[name="${name}"]${value && `[value="${value}"]`}`) as HTMLInputElement;

function select(kit: HTMLElement, name: string, value: string): void {
  const control = find(kit, `[name="${name}"]`) as HTMLSelectElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the webmaster’s desk', () => {
  beforeEach(() => {
    answers = { '/v1.2.3/integrity.json': integrity, '/v1/organizations.json': organizations };
    document.documentElement.lang = 'lv';
    window.fetch = (input) => {
      const answer = answers[new URL(input as string).pathname];
      return Promise.resolve(
        answer ? new Response(JSON.stringify(answer)) : new Response('', { status: 404 }),
      );
    };
  });
  afterEach(() => {
    document.documentElement.lang = 'en';
    window.fetch = realFetch;
    history.replaceState(null, '', before);
  });

  it('has no accessibility violation, with what a check has found', async () => {
    const kit = await openDesk();
    (find(kit, '#source') as HTMLTextAreaElement).value = '<p>x</p>';
    (find(kit, '#check') as HTMLFormElement).requestSubmit();
    for (const each of kit.querySelectorAll('details')) each.open = true;
    await expectAccessible(kit);
  });

  it('writes the four snippets of what is chosen', async () => {
    const kit = await openDesk();
    field(kit, 'widget', 'directory').click();
    select(kit, 'municipality', 'marupe');
    field(kit, 'members-only').click();
    const link = `<a href="${host}/embed/directory?municipality=marupe&amp;members-only=true">NVO saraksts – NVO Info punkts</a>`;
    expect(code(kit, 'element')).to.equal(
      `<nvo-directory municipality="marupe" members-only>${link}</nvo-directory>`,
    );
    expect(code(kit, 'block')).to.contain('data-nvo="directory" data-municipality="marupe"');
    expect(code(kit, 'iframe')).to.contain('title="NVO saraksts – NVO Info punkts"');
    expect(code(kit, 'link')).to.equal(`<p>${link}</p>`);
  });

  it('joins several kinds, and forgets what another widget has not', async () => {
    const kit = await openDesk();
    field(kit, 'kind', 'forum').click();
    field(kit, 'kind', 'training').click();
    expect(code(kit, 'element')).to.contain('kind="forum,training"');
    field(kit, 'widget', 'directory').click();
    expect(code(kit, 'element')).not.to.contain('kind');
    expect(field(kit, 'kind').checkVisibility()).to.be.false;
    expect(field(kit, 'area').checkVisibility()).to.be.true;
  });

  it('calls a link in the language that is chosen', async () => {
    const kit = await openDesk();
    select(kit, 'lang', 'en');
    expect(code(kit, 'link')).to.contain('>Events – NGO information point</a>');
  });

  it('keeps the choices in the page’s address, and reads them from there', async () => {
    const kit = await openDesk('x=1');
    field(kit, 'kind', 'forum').click();
    expect(address.search).to.equal('?x=1&widget=calendar&kind=forum');
    const again = await openDesk('widget=directory&area=sport&members-only=');
    expect(field(again, 'area', 'sport').checked).to.be.true;
    expect(field(again, 'members-only').checked).to.be.true;
    expect(code(again, 'element')).to.match(/^<nvo-directory area="sport" members-only>/);
  });

  it('starts again', async () => {
    const kit = await openDesk('widget=directory&area=sport');
    find(kit, '[type="reset"]').click();
    await until(() => code(kit, 'element').startsWith('<nvo-calendar><a'));
    expect(address.search).to.equal('?widget=calendar');
  });

  it('offers organizations by name, also one that came by the address', async () => {
    const kit = await openDesk('widget=calendar&organization=koris');
    const list = find(kit, '[name="organization"]') as HTMLSelectElement;
    await until(() => list.selectedOptions[0]?.text === 'Koris „Mārupe”');
    expect(code(kit, 'element')).to.contain('organization="koris"');
  });

  it('shows the widget itself, as wide as is chosen, and keeps it out of the address', async () => {
    const kit = await openDesk('look=olaine');
    const shown = find(kit, '.sheet').firstElementChild!;
    expect(shown.localName).to.equal('nvo-calendar');
    expect(shown.getAttribute('look')).to.equal('olaine');
    expect(shown.getAttribute('address')).to.equal('off');
    for (const width of ['320', '768', '1280']) {
      field(kit, 'width', width).click();
      await until(() => find(kit, '.sheet').offsetWidth === Number(width));
    }
    expect(new DOMMatrix(getComputedStyle(find(kit, '.sheet')).transform).a).to.be.lessThan(1);
  });

  it('offers the pinned script where the host has one', async () => {
    const kit = await openDesk();
    const offer = find(kit, '[data-needs-pin]');
    await until(() => !offer.hidden);
    find(kit, '#pin').click();
    expect(code(kit, 'script')).to.equal(
      `<script type="module" src="${host}/v1.2.3/nvo-widgets.all.js" integrity="sha384-AAAA" crossorigin="anonymous"></script>`,
    );
  });

  it('offers the script that holds the widget, where a page has no other; a pinned one holds all', async () => {
    const kit = await openDesk();
    field(kit, 'widget', 'directory').click();
    find(kit, '#one').click();
    expect(code(kit, 'script')).to.match(
      /rel="preload".*organizations\.json">\n.*\/v1\/nvo-directory\.js"/,
    );
    await until(() => !find(kit, '[data-needs-pin]').hidden);
    find(kit, '#pin').click();
    expect(code(kit, 'script')).to.contain('nvo-widgets.all.js');
    expect((find(kit, '#one') as HTMLInputElement).disabled).to.be.true;
  });

  it('says nothing of pinning where the host has none', async () => {
    answers = { '/v1/organizations.json': organizations };
    const kit = await openDesk();
    const list = find(kit, '[name="organization"]') as HTMLSelectElement;
    await until(() => list.options.length > 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find(kit, '[data-needs-pin]').hidden).to.be.true;
    expect(code(kit, 'script')).to.contain('/v1/nvo-widgets.js');
  });

  it('copies, or selects where the browser does not copy', async () => {
    const kit = await openDesk();
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      find(kit, '[data-copy="code-block"]').click();
      await until(() => find(kit, '.status').textContent === words.check.copied);
      expect(written).to.deep.equal([code(kit, 'block')]);
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      find(kit, '[data-copy="code-link"]').click();
      await until(() => find(kit, '.status').textContent === words.check.notCopied);
      expect(document.activeElement?.id).to.equal('code-link');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('says in the box what is left of a snippet, and puts nothing pasted into the page', async () => {
    const kit = await openDesk();
    (find(kit, '#source') as HTMLTextAreaElement).value =
      `<blockquote class="nvo-embed" data-nvo="directory"><a href="${host}/embed/directory?municipality=marupe">x</a></blockquote><i id="pasted"></i>`;
    (find(kit, '#header') as HTMLTextAreaElement).value =
      "Content-Security-Policy: script-src 'self'";
    (find(kit, '#check') as HTMLFormElement).requestSubmit();
    const survival = (kind: string) => find(kit, `[data-survival="${kind}"]`).textContent;
    expect(['element', 'block', 'link'].map(survival)).to.deep.equal(['nav', 'sabojāts', 'nav']);
    const found = [...kit.querySelectorAll<HTMLElement>('.findings li')];
    expect(found.map((each) => each.dataset['code'])).to.have.members([
      'attributes-stripped',
      'script-missing',
      'csp-blocks',
    ]);
    expect(document.activeElement?.id).to.equal('result');
    expect(document.querySelector('#pasted')).to.equal(null);
  });

  it('is used by keyboard: arrows choose the widget, Tab goes on', async () => {
    const kit = await openDesk();
    field(kit, 'widget', 'calendar').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(code(kit, 'element')).to.match(/^<nvo-directory/);
    await sendKeys({ press: 'Tab' });
    expect((document.activeElement as HTMLSelectElement).name).to.equal('municipality');
    find(kit, '.preview').focus();
    expect(document.activeElement?.className).to.equal('preview');
  });
});

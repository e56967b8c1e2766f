import { expect } from 'chai';
import { findings } from '../../src/locales/lv/findings.ts';
import { openSite } from '../../stories/inbox.ts';
import { expectAccessible } from '../support/axe.ts';
import { Endpoint, type Fault } from '../support/faults.ts';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  strict,
  type HostPage,
} from '../support/host-page.ts';

type Source = Parameters<typeof openHostPage>[0];

/** What only a page's source shows: without the script there is no check, nor where it may not run. */
const ofSourceAlone = [
  ...['shown-as-text', 'script-missing', 'script-elsewhere', 'link-only', 'csp-unread'],
  ...['csp-sandbox', 'csp-nonce-differs', 'csp-report-only', 'csp-good', 'trusted-types'],
];

const link = '<a href="HOST/embed/directory?municipality=marupe">NVO saraksts</a>';
const element = `<nvo-directory municipality="marupe" look="marupe">${link}</nvo-directory>`;

/** Does something in a page once the check has begun to listen. */
const whenChecked =
  (act: (document: Document) => void) =>
  ({ document }: Window): void => {
    const looking = setInterval(() => {
      if (!document.querySelector('#nvo-check')) return;
      clearInterval(looking);
      act(document);
    }, 20);
  };

/** Whether the browser tells what a policy has blocked before anybody listened. */
function remembersViolations({ window }: HostPage): Promise<boolean> {
  if (!('ReportingObserver' in window)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const options = { types: ['csp-violation'], buffered: true };
    new window.ReportingObserver(() => resolve(true), options).observe();
    setTimeout(() => resolve(false), 500);
  });
}

/** The panel of a page, once it has found what it finds. */
async function panelOf(page: HostPage): Promise<ShadowRoot> {
  const find = () => page.document.querySelector('#nvo-check')?.shadowRoot;
  await page.until(() => find()?.querySelector('li, .good'), 20_000);
  return find()!;
}

async function openChecked({ query = '?nvo-check', ...source }: Source) {
  const page = await openHostPage({ ...source, query });
  const panel = await panelOf(page);
  const codes = [...panel.querySelectorAll<HTMLElement>('[data-code]')].map(
    (each) => each.dataset['code'],
  );
  return { page, panel, codes };
}

describe('?nvo-check', function () {
  this.timeout(30_000);
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    await findHosts();
  });
  afterEach(closeHostPages);

  it('finds nothing on a good page: an element, a block, a link and a frame, under the strict policy', async () => {
    const { codes, panel } = await openChecked({
      csp: `${strict}; frame-src HOST`,
      body: `<h1>x</h1>${element}
        <blockquote class="nvo-embed" data-nvo="calendar"><a href="HOST/embed/calendar">Kalendārs</a></blockquote>
        <div><p><a href="HOST/embed/calendar">Kalendārs</a></p></div>
        <iframe src="HOST/embed/directory" title="Saraksts"></iframe>${script()}`.replace(
        'data-nvo="calendar"',
        'data-nvo="calendar" data-address="off"',
      ),
    });
    expect(codes).to.deep.equal([]);
    expect(panel.querySelector('.good')?.textContent).to.contain('Viss kārtībā');
  });

  it('is not there unless it is asked for', async () => {
    const page = await openHostPage({ body: element + script() });
    await page.widget('nvo-directory');
    expect(page.document.querySelector('#nvo-check')).to.equal(null);
  });

  it('is a region with a heading, in Latvian, and passes axe', async () => {
    const { panel } = await openChecked({ body: `<h1>x</h1>${script()}` });
    const region = panel.querySelector('section')!;
    expect(region.ariaLabel ?? panel.querySelector('h2')?.textContent).to.equal(
      'NVO logrīku pārbaude',
    );
    expect((panel.host as HTMLElement).lang).to.equal('lv');
    const host = document.createElement('div');
    host.append(document.importNode(region, true));
    document.body.append(host);
    await expectAccessible(host);
    host.remove();
  });

  it('speaks English where it is asked to, and closes', async () => {
    const { panel, page } = await openChecked({ body: script(), query: '?nvo-check&lang=en' });
    expect(panel.textContent).to.contain('There is nothing of the NGO information point');
    const close = [...panel.querySelectorAll('button')].at(-1);
    close?.click();
    expect(page.document.querySelector('#nvo-check')).to.equal(null);
  });

  it('gives what it has found as text, where the browser does not copy', async () => {
    const { panel, page } = await openChecked({
      body: script(),
      prepare: (window) => {
        Object.defineProperty(window.navigator, 'clipboard', { value: undefined });
      },
    });
    panel.querySelector('button')?.click();
    const text = panel.querySelector('textarea')!;
    await page.until(() => !text.hidden);
    expect(text.value).to.match(/\?nvo-check\nJālabo: Lapā nav nekā/);
  });

  /** A page whose widget reads from an endpoint that does this. */
  const withEndpoint = (fault: Fault, site: object) => async (): Promise<Source> => {
    const { url } = await Endpoint.make(fault, { 'site.json': site });
    return { body: element.replace('look', `endpoint="${url}" look`) + script() };
  };

  const cases: [fact: string, code: string, source: Source | (() => Promise<Source>)][] = [
    ['nothing of ours', 'nothing', { body: script() }],
    [
      'an unknown tag',
      'element-unknown',
      { body: `<nvo-directori>x</nvo-directori>${element}${script()}` },
    ],
    [
      'an unknown attribute',
      'attribute-unknown',
      { body: element.replace('look', 'novads="x" look') + script() },
    ],
    [
      'a value that means nothing',
      'attribute-value',
      { body: element.replace('look="marupe"', 'look="riga"') + script() },
    ],
    [
      'an attribute that was stripped',
      'attributes-stripped',
      { body: element.replace('municipality="marupe" ', '') + script() },
    ],
    [
      'a block without its class',
      'block-stripped',
      { body: `<blockquote data-nvo="directory">${link}</blockquote>${script()}` },
    ],
    [
      'an empty element',
      'fallback-missing',
      { body: `<nvo-directory look="marupe"></nvo-directory>${script()}` },
    ],
    [
      'an element that is not ours to define',
      'element-not-loaded',
      {
        // By the page itself: what a test prepares may come later than the site script.
        head: "<script>customElements.define('nvo-directory', class extends HTMLElement {})</script>",
        body: element + script(),
      },
    ],
    [
      'typographic quotes',
      'quotes-curly',
      { body: element.replace('"marupe" look', '”marupe” look') + script() },
    ],
    [
      'a link to a host that the script is not of',
      'link-not-upgraded',
      { body: `<p>${link.replace('HOST', 'HOST2')}</p>${script()}` },
    ],
    ['a link among text', 'link-in-text', { body: `<p>Skat. ${link}</p>${script()}` }],
    [
      'a frame without a title',
      'frame-title',
      { body: `<iframe src="HOST/embed/directory"></iframe>${script()}` },
    ],
    [
      'a frame whose sandbox forbids scripts',
      'frame-sandbox',
      { body: `<iframe src="HOST/embed/directory" title="x" sandbox></iframe>${script()}` },
    ],
    [
      'a tag of the script that is no module',
      'script-type',
      { body: element + script().replace('type="module" ', '') + script() },
    ],
    ['two tags of the script', 'script-twice', { body: element + script() + script() }],
    [
      'two versions',
      'versions-differ',
      { body: `${element}${script()}${script('v0.1/nvo-widgets.js')}` },
    ],
    ['two of a kind without a name', 'instance-missing', { body: element + element + script() }],
    [
      'a skipped level of headings',
      'heading-skipped',
      { body: `<h1>x</h1>${element.replace('look', 'heading-level="4" look')}${script()}` },
    ],
    ['a page without a language', 'lang-missing', { body: element + script(), lang: '' }],
    [
      'a small root font',
      'root-font',
      { head: '<style>html { font-size: 62.5% }</style>', body: element + script() },
    ],
    [
      'small text',
      'text-small',
      {
        head: '<style>html { font-size: 62.5% }</style>',
        body: element.replace(' look="marupe"', '') + script(),
      },
    ],
    [
      'a narrow column',
      'narrow',
      { body: `<div style="width: 240px">${element}</div>${script()}` },
    ],
    [
      'a policy that blocks the data',
      'csp-blocks',
      { body: element + script(), csp: "script-src HOST; connect-src 'self'; img-src HOST" },
    ],
    [
      'a policy that blocks images',
      'csp-default',
      {
        body: element + script(),
        csp: "default-src 'self'; script-src HOST; connect-src HOST; style-src 'self'",
      },
    ],
    [
      'a policy that blocks what is no widget’s',
      'violation',
      {
        body: `${element}${script()}<template><link rel="stylesheet" href="HOST/v1/page.css"></template>`,
        csp: "style-src 'self'",
        prepare: whenChecked(({ body }) => {
          const template = body.querySelector('template');
          if (template) body.append(template.content);
        }),
      },
    ],
    [
      'an endpoint that is not there',
      'endpoint-unreachable',
      { body: element.replace('look', 'endpoint="http://127.0.0.1:9/v1" look') + script() },
    ],
    [
      'an endpoint that answers with an error',
      'endpoint-status',
      { body: element.replace('look', 'endpoint="HOST/v1/nothing" look') + script() },
    ],
    [
      'an endpoint that lets nobody read',
      'endpoint-cors',
      { body: element.replace('look', 'endpoint="HOST/embed" look') + script() },
    ],
    ['an endpoint that sends a page', 'endpoint-not-json', withEndpoint('html', openSite)],
    [
      'an endpoint of a later version',
      'endpoint-newer',
      withEndpoint('none', { ...openSite, version: 2 }),
    ],
  ];
  const triedApart = ['csp-nonce', 'data-old'];

  describe('says so of', () => {
    const found = new Map<string, unknown[]>();

    // A page takes seconds to come to rest: several do so at a time.
    before(async function () {
      this.timeout(100_000);
      for (let place = 0; place < cases.length; place += 6) {
        const opened = cases.slice(place, place + 6).map(async ([fact, , source]) => {
          const page = typeof source === 'function' ? await source() : source;
          found.set(fact, (await openChecked(page)).codes);
        });
        await Promise.all(opened);
        closeHostPages();
      }
    });

    for (const [fact, code] of cases) {
      it(fact, () => {
        expect(found.get(fact)).to.include(code);
      });
    }

    it('all that a page with the script can have', () => {
      const tried = [...cases.map(([, code]) => code), ...triedApart, ...ofSourceAlone];
      expect(Object.keys(findings).sort()).to.deep.equal([...new Set(tried)].sort());
    });
  });

  it('says so of a policy that asks for a nonce, where the browser remembers what it has blocked', async function () {
    const { codes, page } = await openChecked({
      body: element + script().replace('type', 'nonce="abc" type') + script('v1/nvo-frame.js'),
      csp: "script-src 'nonce-abc' 'strict-dynamic'",
    });
    if (!(await remembersViolations(page))) this.skip();
    expect(codes).to.include('csp-nonce');
  });

  it('says so of data that nobody has refreshed', async () => {
    const days = 9 * 24 * 60 * 60 * 1000;
    const { codes, panel } = await openChecked({
      body: element + script(),
      prepare: (window) => {
        const { now } = Date;
        window.Date = new Proxy(window.Date, {
          construct: (real, given) =>
            Reflect.construct(real, given.length ? given : [now() + days]) as object,
        });
      },
    });
    expect(codes).to.include('data-old');
    // The data is made by Riga's day, which may be tomorrow.
    expect(panel.textContent).to.match(/nav atjaunoti [89] dienas/);
  });
});

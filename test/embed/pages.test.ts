import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  type HostPage,
} from '../support/host-page.ts';

const style = '<style>iframe { border: 0; width: 600px; height: 200px }</style>';
const frame = (path: string, more = '') =>
  `<iframe title="Saraksts" src="HOST/embed/${path}" ${more}></iframe>`;

const heightOf = (page: HostPage) =>
  page.document.querySelector('iframe')?.getBoundingClientRect().height ?? 0;

/** What a frame tells the page around it. */
function heightsOf(page: HostPage): number[] {
  const heights: number[] = [];
  page.window.addEventListener('message', ({ data }: MessageEvent<{ height?: number }>) => {
    if (data.height) heights.push(data.height);
  });
  return heights;
}

/** Waits until it has said the same for a while, as many times as it likes. */
async function settledHeight(heights: readonly number[]): Promise<number> {
  let count = -1;
  while (count !== heights.length || !count) {
    count = heights.length;
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
  return heights.at(-1) ?? 0;
}

describe('the embed pages in a frame', () => {
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    await findHosts();
  });
  afterEach(closeHostPages);

  for (const [name, sandbox] of [
    ['with an origin of its own', ''],
    ['in a sandbox without an origin', 'sandbox="allow-scripts"'],
  ] as const) {
    for (const path of [
      'directory?municipality=olaine&look=olaine',
      'calendar?lang=en',
      'contact-form?topic=join',
    ]) {
      it(`are as high as what they show: ${path}, ${name}`, async function () {
        this.timeout(30_000);
        const page = await openHostPage({ head: style, body: frame(path, sandbox) + script() });
        const told = await settledHeight(heightsOf(page));
        expect(told).to.be.greaterThan(400);
        expect(heightOf(page)).to.equal(told);
        expect(page.errors).to.deep.equal([]);
      });
    }
  }

  it('send a message by keyboard alone, in a sandbox without an origin', async function () {
    this.timeout(30_000);
    const sandboxed = frame('contact-form?topic=join', 'sandbox="allow-scripts"');
    const page = await openHostPage({ head: style, body: sandboxed + script() });
    const heights = heightsOf(page);
    const form = await settledHeight(heights);
    page.document.querySelector('iframe')?.focus();
    const tab = async (count: number) => {
      for (let i = 0; i < count; i++) await sendKeys({ press: 'Tab' });
    };
    // Past two links and the topic.
    await tab(4);
    await sendKeys({ type: 'Ilze' });
    await tab(1);
    await sendKeys({ type: 'ilze@example.org' });
    await tab(3);
    await sendKeys({ type: 'No rāmja bez adreses.' });
    await tab(1);
    await sendKeys({ press: 'Enter' });
    // A receipt is shorter, and what is wrong with a form makes it longer.
    await page.until(() => (heights.at(-1) ?? form) < form * 0.75);
    expect(page.errors).to.deep.equal([]);
  });

  it('tell their height few times: it is no loop', async function () {
    this.timeout(30_000);
    const page = await openHostPage({ head: style, body: frame('directory') + script() });
    const heights = heightsOf(page);
    await settledHeight(heights);
    expect(heights.length).to.be.lessThan(12);
  });

  it('keep the height that a page without our script gives them', async function () {
    this.timeout(30_000);
    const page = await openHostPage({ head: style, body: frame('directory') });
    expect(await settledHeight(heightsOf(page))).to.be.greaterThan(400);
    expect(heightOf(page)).to.equal(200);
  });
});

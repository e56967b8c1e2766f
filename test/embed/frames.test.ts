import { expect } from 'chai';
import {
  findHosts,
  openHostPage,
  script,
  type HostPage,
  useHostPages,
} from '../support/host-page.ts';

/** An embed page of HOST, as far as its frame goes: its body is what the test says. */
const pageOf = (html: string) => `HOST/embed/frame-test?html=${encodeURIComponent(html)}`;
const reporting = '<script type="module" src="/v1/nvo-frame.js"></script>';
const tall = (height: number, more = '') =>
  pageOf(
    `<div id="nvo-frame"><div id="tall" style="height: ${height}px"></div></div>${more}${reporting}`,
  );
const frame = (src: string, more = '') => `<iframe title="Saraksts" src="${src}" ${more}></iframe>`;

const heightOf = (page: HostPage, index = 0) =>
  page.document.querySelectorAll('iframe')[index]?.getBoundingClientRect().height ?? 0;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const style = '<style>iframe { border: 0; height: 200px }</style>';

describe('the height of a frame', () => {
  useHostPages();

  it('is that of its content, with the margin around it', async () => {
    const page = await openHostPage({ head: style, body: frame(tall(1234)) + script() });
    await page.until(() => heightOf(page) === 1234 + 16);
  });

  it('is that of HOST’s own page', async () => {
    const body = frame('HOST/embed/directory?municipality=olaine') + script();
    const page = await openHostPage({ head: style, body });
    await page.until(() => heightOf(page) > 1000);
  });

  it('is so in a sandbox without an origin', async () => {
    const body = frame(tall(777), 'sandbox="allow-scripts"') + script();
    const page = await openHostPage({ head: style, body });
    await page.until(() => heightOf(page) === 777 + 16);
  });

  it('is asked for where the frame was there before the script', async () => {
    const page = await openHostPage({ head: style, body: frame(tall(640)) });
    await pause(300);
    expect(heightOf(page)).to.equal(200);
    const { url } = await findHosts();
    const late = page.document.createElement('script');
    Object.assign(late, { type: 'module', src: `${url}/v1/nvo-widgets.js` });
    page.document.body.append(late);
    await page.until(() => heightOf(page) === 640 + 16);
  });

  it('follows what changes in it', async () => {
    const grow = `<script>setTimeout(() => { tall.style.height = '900px' }, 300)</script>`;
    const page = await openHostPage({ head: style, body: frame(tall(300, grow)) + script() });
    await page.until(() => heightOf(page) === 300 + 16);
    await page.until(() => heightOf(page) === 900 + 16);
  });

  it('has bounds', async () => {
    const body = frame(tall(1)) + frame(tall(90_000)) + script();
    const page = await openHostPage({ head: style, body });
    await page.until(() => heightOf(page, 0) === 80 && heightOf(page, 1) === 20_000);
  });

  it('is no longer followed where the content grows with its frame', async function () {
    this.timeout(20_000);
    const loop = `<script>onresize = () => { tall.style.height = innerHeight + 10 + 'px' }</script>`;
    const page = await openHostPage({ head: style, body: frame(tall(300, loop)) + script() });
    await page.until(() => heightOf(page) > 500);
    let last = 0;
    while (heightOf(page) !== last) {
      last = heightOf(page);
      await pause(900);
    }
    expect(last).to.be.lessThan(4000);
  });

  it('is nobody else’s to say, and nothing but a number', async () => {
    const tells = (heights: string) =>
      `<script>for (const height of [${heights}]) parent.postMessage({ type: 'nvo:height', height }, '*')</script>`;
    const foreign = frame(pageOf(tells('3000')).replace('HOST', 'HOST2'));
    const wrong = frame(pageOf(tells('"3000", NaN, -1, Infinity, null, {}')));
    const body = frame(tall(500)) + foreign + wrong + script();
    const page = await openHostPage({ head: style, body });
    await page.until(() => heightOf(page, 0) === 500 + 16);
    page.window.postMessage({ type: 'nvo:height', id: '', height: 3000 }, '*');
    // Told once more, to a script that listens for certain.
    for (const index of [1, 2]) {
      const each = page.document.querySelectorAll('iframe')[index] as HTMLIFrameElement;
      const reloaded = new Promise((resolve) => each.addEventListener('load', resolve));
      each.src += '&again';
      await reloaded;
    }
    await pause(200);
    expect([heightOf(page, 0), heightOf(page, 1), heightOf(page, 2)]).to.deep.equal([
      516, 200, 200,
    ]);
    expect(page.errors).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import {
  findHosts,
  openHostPage,
  script,
  type HostPage,
  useHostPages,
} from '../support/host-page.ts';
import { watchResources } from '../support/resources.ts';

const ROUNDS = 100;

/** What an article of the page's CMS may hold; HOST as the test knows it. */
const article = (host: string) => `
  <nvo-directory><a href="${host}/embed/directory">NVO saraksts</a></nvo-directory>
  <blockquote class="nvo-embed" data-nvo="calendar"><a href="${host}/embed/calendar">Kalendārs</a></blockquote>
  <p><a href="${host}/embed/directory?municipality=olaine">NVO saraksts</a></p>
  <p>Teikumā <a href="${host}/embed/directory">saite</a> paliek saite.</p>`;

/** Collects garbage where the browser was started so that a page may ask for it. */
const collect = (window as { gc?: () => void }).gc;

async function insert(page: HostPage, host: string): Promise<Element> {
  const section = page.document.createElement('section');
  section.innerHTML = article(host);
  page.document.body.append(section);
  await page.until(() => section.querySelectorAll('nvo-directory, nvo-calendar').length === 3);
  return section;
}

describe('what AJAX puts in and takes out, a hundred times', () => {
  useHostPages();

  it('leaves no listener, timer, observer or element behind', async function () {
    this.timeout(60_000);
    const { url } = await findHosts();
    const page = await openHostPage({ body: script() });
    const first = await insert(page, url);
    await page.widget('nvo-directory');
    await page.widget('nvo-calendar');
    // The page has come to rest, and all code is there.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    first.remove();

    const resources = watchResources(page.window);
    const removed: WeakRef<Element>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const section = await insert(page, url);
      for (const widget of section.querySelectorAll('nvo-directory, nvo-calendar')) {
        removed.push(new WeakRef(widget));
      }
      // Some are gone before they have shown anything, some after.
      if (round % 10 === 0) await page.widget('section nvo-calendar');
      section.remove();
    }
    await page.until(() => resources.pending().length === 0, 15_000).catch(() => undefined);
    expect(resources.pending()).to.deep.equal([]);
    resources.stop();
    expect(page.errors).to.deep.equal([]);

    if (!collect) return;
    const left = () => removed.filter((each) => each.deref()).length;
    await page.until(() => {
      collect();
      // The last ones may be held by what is drawn or awaited still.
      return left() <= 6;
    }, 15_000);
  });
});

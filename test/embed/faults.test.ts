import { expect } from 'chai';
import { lv } from '../../src/locales/lv.ts';
import { sampleEvents } from '../../src/embed/sample-events.ts';
import { eventsFile } from '../../stories/events.ts';
import { organizations, organizationsFile } from '../../stories/records.ts';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  type HostPage,
} from '../support/host-page.ts';
import { partOf, partsOf, textOf } from '../support/parts.ts';

const organizationsData = organizationsFile(organizations);
const eventsData = eventsFile(sampleEvents(new Date()));
const files = { 'organizations.json': organizationsData, 'events.json': eventsData };
const later = {
  'organizations.json': { ...organizationsData, version: 2 },
  'events.json': { ...eventsData, version: 2 },
};

type Fault = 'none' | 'not found' | 'broken' | 'html' | 'slow' | 'cut off' | 'offline';

/** An endpoint that does what it is told to. */
class Endpoint {
  readonly #id: string;

  private constructor(id: string) {
    this.#id = id;
  }

  static async make(fault: Fault, content: object = files): Promise<Endpoint> {
    const body = JSON.stringify({ fault, files: content });
    const answer = await fetch('/faults/', { method: 'POST', body });
    return new Endpoint(((await answer.json()) as { id: string }).id);
  }

  get url(): string {
    return `/faults/${this.#id}`;
  }

  /** Whether the browser keeps what it got: WebKit under WebDriver does not. */
  isCached(file: keyof typeof files): Promise<boolean> {
    const answer = fetch(`${this.url}/${file}`, { cache: 'force-cache' });
    return answer.then(({ ok }) => ok).catch(() => false);
  }

  async become(fault: Fault): Promise<void> {
    await fetch(this.url, { method: 'POST', body: JSON.stringify({ fault }) });
  }
}

const visit = (tag: string, { url }: Endpoint, attributes = ''): Promise<HostPage> =>
  openHostPage({
    body: `<${tag} endpoint="${url}" ${attributes}><a href="HOST/embed/">NVO Info punkts</a></${tag}>${script()}`,
  });

const isFallbackSeen = ({ document }: HostPage): boolean =>
  document.querySelector('a')?.checkVisibility() ?? false;

for (const [tag, file] of [
  ['nvo-directory', 'organizations.json'],
  ['nvo-calendar', 'events.json'],
] as const) {
  describe(`<${tag}> whose endpoint fails`, () => {
    before(async function () {
      this.timeout(HOST_TIMEOUT);
      await findHosts();
    });
    afterEach(async () => {
      closeHostPages();
      await caches.delete('nvo-widgets');
    });

    const failures: readonly [string, Fault][] = [
      ['answers 404', 'not found'],
      ['answers 500', 'broken'],
      ['sends HTML', 'html'],
      ['breaks off in the middle', 'cut off'],
      ['is not reached', 'offline'],
    ];
    for (const [name, fault] of failures) {
      it(`says so and shows the link inside it: ${name}`, async () => {
        const page = await visit(tag, await Endpoint.make(fault));
        const notice = partOf(await page.widget(tag), 'notice');
        expect(notice.role).to.equal('alert');
        expect(textOf(notice)).to.contain(lv.failed);
        expect(isFallbackSeen(page)).to.equal(true);
      });

      it(`shows the copy it was told to keep, with its date: ${name}`, async () => {
        const endpoint = await Endpoint.make('none');
        const first = await visit(tag, endpoint, 'keep-copy');
        await first.widget(tag);
        await endpoint.become(fault);
        const widget = await (await visit(tag, endpoint, 'keep-copy')).widget(tag);
        expect(partsOf(widget, 'card')).not.to.have.length(0);
        const notice = partOf(widget, 'notice');
        expect(notice.role).to.equal('status');
        expect(textOf(notice)).to.match(/Jaunākos datus neizdevās ielādēt\. .* atjaunoti .*\d/);
      });
    }

    it('shows what the browser kept by itself when no answer comes at all', async function () {
      const endpoint = await Endpoint.make('none');
      await (await visit(tag, endpoint)).widget(tag);
      await endpoint.become('offline');
      if (!(await endpoint.isCached(file))) this.skip();
      const widget = await (await visit(tag, endpoint)).widget(tag);
      expect(partsOf(widget, 'card')).not.to.have.length(0);
      expect(partOf(widget, 'notice').role).to.equal('status');
    });

    it('stores nothing of its own unless it is told to', async () => {
      await (await visit(tag, await Endpoint.make('none'))).widget(tag);
      expect(await caches.keys()).to.deep.equal([]);
    });

    it('keeps what it shows when the data is read again in vain', async () => {
      const endpoint = await Endpoint.make('none');
      const widget = await (await visit(tag, endpoint)).widget(tag);
      const count = partsOf(widget, 'card').length;
      await endpoint.become('broken');
      await (widget as unknown as { refresh: () => Promise<void> }).refresh();
      await widget.updateComplete;
      expect(partsOf(widget, 'card')).to.have.length(count);
      expect(partOf(widget, 'notice').role).to.equal('status');
    });

    it('says that it is loading once that takes longer than a second', async () => {
      const page = await visit(tag, await Endpoint.make('slow'));
      const shadow = await page.until(() => page.document.querySelector(tag)?.shadowRoot);
      const loading = await page.until(() => shadow.querySelector('[part="loading"]'));
      expect(textOf(loading)).to.equal(lv.loading);
      expect(partsOf(await page.widget(tag), 'card')).not.to.have.length(0);
    });

    it('asks for a newer page where the data is of a later version, and shows the link', async () => {
      const page = await visit(tag, await Endpoint.make('none', later));
      const notice = partOf(await page.widget(tag), 'notice');
      expect(textOf(notice)).to.contain(lv.newerVersion);
      expect(isFallbackSeen(page)).to.equal(true);
    });

    it('tries again when asked to, and takes the message away', async () => {
      const endpoint = await Endpoint.make('broken');
      const page = await visit(tag, endpoint);
      const widget = await page.widget(tag);
      await endpoint.become('none');
      partOf(widget, 'notice').querySelector('button')?.click();
      await page.until(() => partsOf(widget, 'card').length);
      expect(partsOf(widget, 'notice')).to.have.length(0);
      expect(isFallbackSeen(page)).to.equal(false);
    });
  });
}

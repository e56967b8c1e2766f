import { expect } from 'chai';
import { lv } from '../../src/locales/lv.ts';
import { contactForm } from '../../src/locales/lv/contact-form.ts';
import { sampleEvents } from '../../src/embed/sample-events.ts';
import { eventsFile } from '../../stories/events.ts';
import { challenge, forgetDrafts, openSite, receiptOf } from '../../stories/inbox.ts';
import { fill, press, waitFor, type Visited } from '../../stories/visitor.ts';
import { organizations, organizationsFile } from '../../stories/records.ts';
import { Endpoint, type Fault } from '../support/faults.ts';
import {
  closeHostPages,
  findHosts,
  HOST_TIMEOUT,
  openHostPage,
  script,
  useHostPages,
  type HostPage,
} from '../support/host-page.ts';
import { partOf, partsOf, textOf } from '../support/parts.ts';

const organizationsData = organizationsFile(organizations);
const eventsData = eventsFile(sampleEvents(new Date()));
const files = {
  'organizations.json': organizationsData,
  'events.json': eventsData,
  'site.json': openSite,
  challenge,
  messages: receiptOf('https://nvo.example/v1'),
};
const later = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [name, { ...file, version: 2 }]),
);

const visit = (tag: string, { url }: Endpoint, attributes = ''): Promise<HostPage> =>
  openHostPage({
    body: `<${tag} endpoint="${url}" ${attributes}><a href="HOST/embed/">NVO Info punkts</a></${tag}>${script()}`,
  });

const isFallbackSeen = ({ document }: HostPage): boolean =>
  document.querySelector('a')?.checkVisibility() ?? false;

const failures: readonly [string, Fault][] = [
  ['answers 404', 'not found'],
  ['answers 500', 'broken'],
  ['sends HTML', 'html'],
  ['breaks off in the middle', 'cut off'],
  ['is not reached', 'offline'],
];

/** Each widget, the file it needs, and the part that shows that it has it. */
for (const [tag, file, shown] of [
  ['nvo-directory', 'organizations.json', 'card'],
  ['nvo-calendar', 'events.json', 'card'],
  ['nvo-contact-form', 'site.json', 'send'],
] as const) {
  describe(`<${tag}> whose endpoint fails`, () => {
    before(async function () {
      this.timeout(HOST_TIMEOUT);
      await findHosts();
    });
    afterEach(async () => {
      closeHostPages();
      forgetDrafts();
      await caches.delete('nvo-widgets');
    });

    for (const [name, fault] of failures) {
      it(`says so and shows the link inside it: ${name}`, async () => {
        const page = await visit(tag, await Endpoint.make(fault, files));
        const notice = partOf(await page.widget(tag), 'notice');
        expect(notice.role).to.equal('alert');
        expect(textOf(notice)).to.contain(lv.failed);
        expect(isFallbackSeen(page)).to.equal(true);
      });

      it(`shows the copy it was told to keep, with its date: ${name}`, async () => {
        const endpoint = await Endpoint.make('none', files);
        const first = await visit(tag, endpoint, 'keep-copy');
        await first.widget(tag);
        await endpoint.become(fault);
        const widget = await (await visit(tag, endpoint, 'keep-copy')).widget(tag);
        expect(partsOf(widget, shown)).not.to.have.length(0);
        const notice = partOf(widget, 'notice');
        expect(notice.role).to.equal('status');
        expect(textOf(notice)).to.match(/Jaunākos datus neizdevās ielādēt\. .* atjaunoti .*\d/);
      });
    }

    it('shows what the browser kept by itself when no answer comes at all', async function () {
      const endpoint = await Endpoint.make('none', files);
      await (await visit(tag, endpoint)).widget(tag);
      await endpoint.become('offline');
      if (!(await endpoint.isCached(file))) this.skip();
      const widget = await (await visit(tag, endpoint)).widget(tag);
      expect(partsOf(widget, shown)).not.to.have.length(0);
      expect(partOf(widget, 'notice').role).to.equal('status');
    });

    it('stores nothing of its own unless it is told to', async () => {
      await (await visit(tag, await Endpoint.make('none', files))).widget(tag);
      expect(await caches.keys()).to.deep.equal([]);
    });

    it('keeps what it shows when the data is read again in vain', async () => {
      const endpoint = await Endpoint.make('none', files);
      const widget = await (await visit(tag, endpoint)).widget(tag);
      const count = partsOf(widget, shown).length;
      await endpoint.become('broken');
      await (widget as unknown as { refresh: () => Promise<void> }).refresh();
      await widget.updateComplete;
      expect(partsOf(widget, shown)).to.have.length(count);
      expect(partOf(widget, 'notice').role).to.equal('status');
    });

    it('says that it is loading once that takes longer than a second', async () => {
      const page = await visit(tag, await Endpoint.make('slow', files));
      const shadow = await page.until(() => page.document.querySelector(tag)?.shadowRoot);
      const loading = await page.until(() => shadow.querySelector('[part="loading"]'));
      expect(textOf(loading)).to.equal(lv.loading);
      expect(partsOf(await page.widget(tag), shown)).not.to.have.length(0);
    });

    it('asks for a newer page where the data is of a later version, and shows the link', async () => {
      const page = await visit(tag, await Endpoint.make('none', later));
      const notice = partOf(await page.widget(tag), 'notice');
      expect(textOf(notice)).to.contain(lv.newerVersion);
      expect(isFallbackSeen(page)).to.equal(true);
    });

    it('tries again when asked to, and takes the message away', async () => {
      const endpoint = await Endpoint.make('broken', files);
      const page = await visit(tag, endpoint);
      const widget = await page.widget(tag);
      await endpoint.become('none');
      partOf(widget, 'notice').querySelector('button')?.click();
      await page.until(() => partsOf(widget, shown).length);
      expect(partsOf(widget, 'notice')).to.have.length(0);
      expect(isFallbackSeen(page)).to.equal(false);
    });
  });
}

describe('a message whose endpoint fails', () => {
  useHostPages();
  afterEach(forgetDrafts);

  const written = {
    topic: 'join',
    name: 'Ilze Paraudziņa',
    telephone: '+371 00 000 002',
    message: 'Labdien! Vēlos palīdzēt talkā.',
  };

  /** A form in which a message has been written. */
  async function write(endpoint: Endpoint): Promise<Visited> {
    const form = await (await visit('nvo-contact-form', endpoint)).widget('nvo-contact-form');
    await fill(form, written);
    return form;
  }

  for (const [name, fault] of failures) {
    it(`is kept, can be sent otherwise, and is taken in once that is over: ${name}`, async () => {
      const endpoint = await Endpoint.make('none', files);
      const form = await write(endpoint);
      await endpoint.become(fault);
      await press(form, 'send');
      await waitFor(form, '[part="countdown"]');
      const message = form.renderRoot.querySelector<HTMLTextAreaElement>('[name="message"]');
      expect(message?.value).to.equal(written.message);
      const [mail] = partsOf(form, 'contact') as HTMLAnchorElement[];
      expect(decodeURIComponent(mail?.href ?? '')).to.contain(written.message);
      await endpoint.become('none');
      await press(form, 'send');
      await waitFor(form, '[part="reference"]');
    });
  }

  it('is said to be on its way as long as no answer comes', async () => {
    const endpoint = await Endpoint.make('none', files);
    const form = await write(endpoint);
    await endpoint.become('slow');
    await press(form, 'send');
    await waitFor(form, '[part="send"][aria-disabled]');
    expect(textOf(partOf(form, 'send'))).to.equal(contactForm.sending);
    await waitFor(form, '[part="reference"]');
  });
});

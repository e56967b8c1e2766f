import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { challenge, openSite, receiptOf } from '../../stories/inbox.ts';
import { findHosts, HOST_TIMEOUT, script } from '../support/host-page.ts';
import { Endpoint } from '../support/faults.ts';
import { Sandbox } from '../support/sandbox.ts';

const written = {
  topic: 'join',
  name: 'Ilze Paraudziņa',
  telephone: '+371 00 000 002',
  message: 'Labdien! Vēlos palīdzēt talkā.',
};

/** What stands before the form in the page, by what that makes of the session's storage. */
const storages: Readonly<Record<string, string>> = {
  'as browsers have it': '',
  'where the page’s own sessionStorage throws at each use': `<script>
    const refuse = () => { throw new Error('nothing is stored') };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    Object.defineProperty(window, 'sessionStorage', { value: storage });
  </script>`,
};

/** Text of a part of the form, once it is there. */
async function textOfPart(part: string): Promise<string> {
  const find = () => document.querySelector('nvo-contact-form')?.shadowRoot?.querySelector(part);
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 20));
  return find()?.textContent.trim() ?? '';
}

async function fillIn(values: Record<string, string>): Promise<void> {
  const form = document.querySelector('nvo-contact-form');
  const find = (name: string) =>
    form?.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`);
  while (!find('message')) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const [name, value] of Object.entries(values)) {
    const field = find(name);
    if (!field) throw new Error(`there is no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The middle of a part, in CSS pixels of the frame, into which it is scrolled. */
function placeOf(selector: string): [x: number, y: number] {
  const part = document.querySelector('nvo-contact-form')?.shadowRoot?.querySelector(selector);
  part?.scrollIntoView({ block: 'center' });
  const { x = 0, y = 0, width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
  return [x + width / 2, y + height / 2];
}

const valueOf = (selector: string) =>
  document.querySelector('nvo-contact-form')?.shadowRoot?.querySelector<HTMLInputElement>(selector)
    ?.value;

/** Whether the page's storage may be named, and used. */
function hasStorage(): boolean {
  try {
    sessionStorage.setItem('test', '');
    return true;
  } catch {
    return false;
  }
}

describe('the form in a sandbox that allows nothing but scripts', () => {
  let sandbox: Sandbox;
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    await findHosts();
  });
  afterEach(() => sandbox.close());

  const clickOn = async (selector: string) => {
    const place = await sandbox.run(placeOf, selector);
    await sendMouse({ type: 'click', position: sandbox.inPage(place) });
  };

  for (const [storage, before] of Object.entries(storages)) {
    describe(storage, () => {
      const open = async (attributes = '') => {
        const form = `<nvo-contact-form ${attributes}><a href="HOST/embed/contact-form">Rakstīt</a></nvo-contact-form>`;
        sandbox = await Sandbox.open(before + form + script());
        expect(await sandbox.run(hasStorage)).to.equal(false);
      };
      const openWith = (endpoint: Endpoint) => open(`endpoint="${endpoint.url}"`);
      const endpointWithInbox = () =>
        Endpoint.make('none', {
          'site.json': openSite,
          challenge,
          messages: receiptOf('https://nvo.example/v1'),
        });

      it('is filled in, sends by click and shows the number', async () => {
        await open();
        await sandbox.run(fillIn, written);
        await clickOn('[part="send"]');
        expect(await sandbox.run(textOfPart, '[part="reference"]')).to.match(/^\w{3}-\w{3}-\w{2}$/);
      });

      it('is typed into, and sends by Enter', async () => {
        await open();
        await sandbox.run(fillIn, { ...written, name: '' });
        await clickOn('[name="name"]');
        await sendKeys({ type: 'Ilze' });
        expect(await sandbox.run(valueOf, '[name="name"]')).to.equal('Ilze');
        await sendKeys({ press: 'Enter' });
        expect(await sandbox.run(textOfPart, '[part="reference"]')).to.match(/^\w{3}-\w{3}-\w{2}$/);
      });

      it('keeps what was typed while the server is away, also when it is put elsewhere, and sends it later', async () => {
        const endpoint = await endpointWithInbox();
        await openWith(endpoint);
        await sandbox.run(fillIn, written);
        await endpoint.become('offline');
        await clickOn('[part="send"]');
        await sandbox.run(textOfPart, '[part="countdown"]');
        await sandbox.run(() => {
          const form = document.querySelector('nvo-contact-form') as Element;
          form.replaceWith(form.cloneNode(true));
        });
        await sandbox.run(textOfPart, '[part="countdown"]');
        expect(await sandbox.run(valueOf, '[name="message"]')).to.equal(written.message);
        await endpoint.become('none');
        expect(await sandbox.run(textOfPart, '[part="reference"]')).to.equal('K7M-2PX-4R');
      });
    });
  }
});

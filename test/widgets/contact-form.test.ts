import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/contact-form/define.ts';
import type { NvoContactForm } from '../../src/widgets/contact-form/contact-form.ts';
import { full } from '../../stories/events.ts';
import {
  challenge,
  consentSite,
  forgetDrafts,
  inboxRoutes,
  openSite,
  problem,
  receiptOf,
} from '../../stories/inbox.ts';
import {
  fakeNetwork,
  offline,
  ORIGIN,
  silent,
  status,
  type Routes,
} from '../../stories/network.ts';
import { complete, inBoth, siteFile } from '../../stories/records.ts';
import { fill, pickOrganization, press, seekOrganization, waitFor } from '../../stories/visitor.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { overflowing, smallTargets } from '../support/layout.ts';
import { eventOf, partOf, partsOf, textOf, until } from '../support/parts.ts';
import { watchResources } from '../support/resources.ts';

const endpoint = `${ORIGIN}/v1`;

const written = {
  topic: 'join',
  name: 'Ilze Paraudziņa',
  telephone: '+371 00 000 002',
  message: 'Labdien! Vēlos palīdzēt talkā.',
};

interface Sent {
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}

describe('<nvo-contact-form>', () => {
  const start = location.href;
  const restore: (() => void)[] = [];
  const sent: Sent[] = [];
  const serve = (routes: Routes) => restore.push(fakeNetwork(routes));
  /** Answers to messages, one after the other; the last one stays. */
  const answer = (...answers: ((request: Request) => Response | Promise<Response>)[]) =>
    serve({
      [`${endpoint}/messages`]: async (request) => {
        const body = (await request.json()) as Record<string, unknown>;
        sent.push({ key: request.headers.get('Idempotency-Key'), body });
        const next = answers.length > 1 ? answers.shift() : answers[0];
        return next!(request);
      },
    });
  const received = () => Response.json(receiptOf(endpoint), { status: 201 });

  beforeEach(() => {
    forgetCopies();
    forgetDrafts();
    sent.length = 0;
    serve(inboxRoutes(endpoint));
    answer(received);
  });
  afterEach(() => {
    for (const each of restore.splice(0).reverse()) each();
    history.replaceState(null, '', start);
  });

  const form = async (
    content = html`<nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>`,
  ) => {
    const element = await fixture<NvoContactForm>(content);
    await waitFor(element, '[part="title"], [part="notice"]');
    return element;
  };
  const inner = (element: Element, selector: string) =>
    element.shadowRoot?.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
  const field = (element: Element, name: string) => inner(element, `[name="${name}"]`);
  const focused = (element: Element) => element.shadowRoot?.activeElement as HTMLElement;
  const spoken = (element: Element) => textOf(inner(element, '.base > [role="status"]'));
  const links = (element: Element) =>
    [...partOf(element, 'errors').querySelectorAll('a')].map((each) => textOf(each));
  /** All that the line for screen readers says from now on. */
  const listen = (element: Element) => {
    const heard: string[] = [];
    const line = inner(element, '.base > [role="status"]');
    const observer = new MutationObserver(() => {
      if (textOf(line)) heard.push(textOf(line));
    });
    observer.observe(line, { characterData: true, childList: true, subtree: true });
    restore.push(() => observer.disconnect());
    return heard;
  };
  const send = async (element: NvoContactForm, values: Record<string, string> = written) => {
    await fill(element, values);
    await press(element, 'send');
  };
  const sendUntil = async (
    element: NvoContactForm,
    shown: string,
    values: Record<string, string> = written,
  ) => {
    await send(element, values);
    await waitFor(element, `[part="${shown}"]`);
  };

  describe('accessibility', () => {
    it('has no violation that axe finds', async () => {
      await expectAccessible(await form());
    });

    it('names the group of fields by its heading, which has the level that the page asks for', async () => {
      const element = await form(
        html`<nvo-contact-form
          endpoint=${endpoint}
          lang="lv"
          heading-level="4"
        ></nvo-contact-form>`,
      );
      expect(inner(element, '[role="form"]').getAttribute('aria-labelledby')).to.equal('title');
      expect(partOf(element, 'title').getAttribute('aria-level')).to.equal('4');
    });

    it('tells browsers what its fields are for', async () => {
      const element = await form();
      const tokens = ['name', 'email', 'telephone'].map((name) => [
        field(element, name).autocomplete,
        field(element, name).inputMode,
      ]);
      expect(tokens).to.deep.equal([
        ['name', ''],
        ['email', 'email'],
        ['tel', 'tel'],
      ]);
    });

    it('hides a trap from people, keyboards and screen readers', async () => {
      const trap = field(await form(), 'subject');
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.closest('[aria-hidden="true"]')).to.not.equal(null);
      expect(trap.autocomplete).to.equal('off');
    });

    it('fits in 320 px, with targets of at least 24 px', async () => {
      const container = await fixture(html`
        <div style="width: 320px">
          <nvo-contact-form endpoint=${endpoint} lang="lv" topic="event-submission">
          </nvo-contact-form>
        </div>
      `);
      const element = container.querySelector('nvo-contact-form')!;
      await waitFor(element, '[part="submission"]');
      expect(overflowing(element)).to.deep.equal([]);
      expect(smallTargets(element)).to.deep.equal([]);
    });
  });

  describe('checking', () => {
    it('says what is wrong at the top, which takes the focus, and beside each field', async () => {
      const element = await form();
      await sendUntil(element, 'errors', { ...written, telephone: '', name: '' });
      await until(() => focused(element).matches('.errors'));
      expect(links(element)).to.deep.equal([
        'Ierakstiet savu vārdu.',
        'Ierakstiet e-pasta adresi vai tālruņa numuru, lai jums varētu atbildēt.',
      ]);
      const name = field(element, 'name');
      expect(name.getAttribute('aria-invalid')).to.equal('true');
      const text = inner(element, `#${name.getAttribute('aria-describedby') ?? ''}`);
      expect(textOf(text)).to.equal('Kļūda: Ierakstiet savu vārdu.');
      expect(sent).to.have.length(0);
    });

    it('says so of an untouched form, too', async () => {
      const element = await form();
      await press(element, 'send');
      await until(() => inner(element, '.errors:focus'));
      expect(links(element)[0]).to.equal('Izvēlieties tematu.');
    });

    it('leads from what is wrong to its field, and leaves the address alone', async () => {
      const element = await form();
      await sendUntil(element, 'errors', { ...written, name: '' });
      partOf(element, 'errors').querySelector('a')?.click();
      expect(focused(element)).to.equal(field(element, 'name'));
      expect(location.href).to.equal(start);
    });

    it('looks at a field when it is left, and says no more once it is right', async () => {
      const element = await form();
      const email = field(element, 'email');
      email.focus();
      await fill(element, { email: 'ilze@' });
      await until(() => {
        email.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        return partsOf(element, 'error').length;
      });
      expect(textOf(partOf(element, 'error'))).to.contain('E-pasta adrese nav pilnīga');
      await fill(element, { email: 'ilze@example.org' });
      expect(partsOf(element, 'error')).to.have.length(0);
    });

    it('says nothing of a field that was only passed', async () => {
      const element = await form();
      await fill(element, { message: written.message });
      field(element, 'name').focus();
      field(element, 'message').focus();
      await element.updateComplete;
      expect(partsOf(element, 'error')).to.have.length(0);
    });

    it('asks for a tick only where the legal ground is consent', async () => {
      expect(field(await form(), 'consent')).to.equal(null);
      serve({ [`${endpoint}/site.json`]: consentSite });
      const element = await form();
      await sendUntil(element, 'errors');
      expect(textOf(partOf(element, 'errors'))).to.contain('Atzīmējiet, ka piekrītat');
      expect(field(element, 'consent').getAttribute('aria-required')).to.equal('true');
      await sendUntil(element, 'reference', { consent: 'yes' });
      expect(sent[0]?.body['consent']).to.equal(true);
    });

    it('asks for the fields that the page asks for', async () => {
      const element = await form(
        html`<nvo-contact-form endpoint=${endpoint} required="organization"></nvo-contact-form>`,
      );
      await sendUntil(element, 'errors');
      expect(field(element, 'organization').getAttribute('aria-invalid')).to.equal('true');
    });

    it('says that either of e-mail and telephone will do only where no other is asked for', async () => {
      const hint = (element: Element) => textOf(inner(element, 'fieldset > .hint'));
      expect(hint(await form())).to.equal('Pietiek ar e-pasta adresi vai tālruņa numuru.');
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" required="telephone"></nvo-contact-form>
      `);
      expect(inner(element, 'fieldset > .hint')).to.equal(null);
      expect(inner(element, '#field-email-label').textContent).to.equal('E-pasts (nav obligāti)');
      expect(textOf(inner(element, '#field-telephone-label'))).to.equal('Tālrunis');
    });

    it('names what is missing, not “this field”', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" required="email organization">
        </nvo-contact-form>
      `);
      await sendUntil(element, 'errors');
      expect(links(element)).to.deep.equal([
        'Ierakstiet e-pasta adresi.',
        'Norādiet organizāciju.',
      ]);
    });

    it('asks once for a telephone number that the page asks for', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" required="telephone"></nvo-contact-form>
      `);
      await sendUntil(element, 'errors', { ...written, telephone: '' });
      expect(links(element)).to.deep.equal(['Ierakstiet tālruņa numuru.']);
    });

    it('asks for an organization, by any name, where the topic is about one', async () => {
      const element = await form();
      const label = () => inner(element, '#field-organization-label').textContent;
      for (const topic of ['organization', 'correction']) {
        await fill(element, { ...written, topic: 'join', organization: '' });
        expect(label()).to.equal('Organizācija (nav obligāti)');
        await fill(element, { topic });
        expect(label()).to.equal('Organizācija');
        await sendUntil(element, 'errors', {});
        expect(links(element)).to.deep.equal(['Norādiet organizāciju.']);
        expect(field(element, 'organization').getAttribute('aria-required')).to.equal('true');
      }
      await sendUntil(element, 'reference', { organization: 'Mūsu pulciņš' });
      expect(sent[0]?.body).to.include({ topic: 'correction', organization: 'Mūsu pulciņš' });
    });

    it('names the field whose text is too long', async () => {
      const element = await form();
      const long = 'a'.repeat(201);
      const texts = { name: long, organization: long, event: long };
      await sendUntil(element, 'errors', { ...written, topic: 'event', ...texts });
      expect(links(element)).to.deep.equal([
        'Saīsiniet vārdu: ne vairāk kā 200 rakstzīmju.',
        'Saīsiniet organizācijas nosaukumu: ne vairāk kā 200 rakstzīmju.',
        'Saīsiniet pasākuma nosaukumu: ne vairāk kā 200 rakstzīmju.',
      ]);
    });

    it('says near the end how much room is left, and speaks of it seldom', async () => {
      const element = await form();
      element.style.setProperty('--nvo-error', 'rgb(1, 2, 3)');
      const type = async (length: number) => {
        await fill(element, { message: 'a'.repeat(length) });
        await waitFor(element, '[part="counter"]');
      };
      await type(4000);
      expect(textOf(partOf(element, 'counter'))).to.equal('');
      await type(4601);
      await until(() => textOf(partOf(element, 'counter')));
      expect(textOf(partOf(element, 'counter'))).to.equal('Vēl var ierakstīt: 399 rakstzīmes');
      expect(spoken(element)).to.equal('Vēl var ierakstīt: 400 rakstzīmju');
      expect(getComputedStyle(partOf(element, 'counter')).color).to.not.equal('rgb(1, 2, 3)');
      await type(4650);
      expect(spoken(element)).to.equal('Vēl var ierakstīt: 400 rakstzīmju');
      await type(5003);
      expect(textOf(partOf(element, 'counter'))).to.equal('Par daudz: 3 rakstzīmes');
      expect(getComputedStyle(partOf(element, 'counter')).color).to.equal('rgb(1, 2, 3)');
      expect(field(element, 'message').value).to.have.length(5003);
    });
  });

  describe('sending', () => {
    it('posts the message with a key, a proof, and the page without its query', async () => {
      history.replaceState(null, '', `${location.pathname}?private=1#x`);
      const element = await form();
      await sendUntil(element, 'reference');
      const [{ key, body } = { key: '', body: {} as Sent['body'] }] = sent;
      expect(key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      const { proof, elapsed, page, ...rest } = body;
      expect(rest).to.deep.equal({ ...written, organization: '', language: 'lv' });
      expect(page).to.equal(`${location.origin}${location.pathname}`);
      expect(elapsed).to.be.a('number');
      expect(JSON.parse(atob(String(proof)))).to.include({ number: 7 });
    });

    it('shows the number, tells the page, and moves the focus there', async () => {
      const element = await form();
      const submitted = eventOf(element, 'nvo-submit');
      await sendUntil(element, 'look');
      expect((await submitted).detail).to.deep.equal({ reference: 'K7M2PX4R' });
      expect(textOf(partOf(element, 'reference'))).to.equal('K7M-2PX-4R');
      expect(textOf(partOf(element, 'receipt'))).to.contain(
        'Saņemta 2026. gada 5. septembrī plkst. 18.00.',
      );
      await until(() => focused(element).id === 'title');
    });

    it('makes one message of a double click', async () => {
      const element = await form();
      await fill(element, written);
      const button = partOf(element, 'send');
      button.click();
      button.click();
      await waitFor(element, '[part="reference"]');
      expect(sent).to.have.length(1);
    });

    it('sends when Enter is pressed in a field of one line', async () => {
      const element = await form();
      await fill(element, written);
      field(element, 'name').focus();
      await sendKeys({ press: 'Enter' });
      await waitFor(element, '[part="reference"]');
      expect(sent).to.have.length(1);
    });

    it('sends what fell into the trap along, for the endpoint to judge', async () => {
      await sendUntil(await form(), 'reference', { ...written, subject: 'x' });
      expect(sent[0]?.body['trap']).to.equal('x');
    });

    it('sends without a proof where there is no challenge', async () => {
      serve({ [`${endpoint}/challenge`]: status(503) });
      await sendUntil(await form(), 'reference');
      expect(sent[0]?.body).to.not.have.property('proof');
    });

    it('asks what has become of the message', async () => {
      const element = await form();
      await sendUntil(element, 'look');
      await press(element, 'look');
      await until(() => textOf(partOf(element, 'delivery')).includes('piegādāta'));
    });

    it('says on the receipt whom to ask, on paper too', async () => {
      const element = await form();
      await sendUntil(element, 'look');
      expect(textOf(partOf(element, 'receipt'))).to.contain('Parauga Info punkts');
      const hrefs = partsOf(element, 'contact').map((each) => each.getAttribute('href'));
      expect(hrefs).to.deep.equal([
        'mailto:info@example.org?subject=Numurs%3A%20K7M-2PX-4R',
        'tel:+37100000000',
      ]);
      let printed = '';
      const { body } = document;
      body.append = (frame) => {
        Element.prototype.append.call(body, frame);
        const { contentWindow: view } = frame as HTMLIFrameElement;
        view!.print = () => {
          printed = textOf(view!.document.body);
          (frame as HTMLIFrameElement).remove();
        };
      };
      restore.push(() => Reflect.deleteProperty(body, 'append'));
      await press(element, 'print');
      expect(printed).to.contain('Parauga Info punkts: info@example.org, +371 00 000 000');
    });

    it('keeps what is typed while it sends, and lets nobody change it', async () => {
      answer(silent);
      const element = await form();
      expect(getComputedStyle(field(element, 'message')).borderStyle).to.equal('solid');
      await send(element);
      await waitFor(element, '[part="send"][aria-disabled]');
      expect(textOf(partOf(element, 'send'))).to.equal('Sūta…');
      expect(field(element, 'message').value).to.equal(written.message);
      expect(field(element, 'message').closest('[inert]')).to.not.equal(null);
      expect(getComputedStyle(field(element, 'message')).borderStyle).to.equal('dashed');
    });

    it('begins another message with empty fields', async () => {
      const element = await form();
      await sendUntil(element, 'look');
      await press(element, 'again');
      await waitFor(element, '[name="message"]');
      expect(field(element, 'message').value).to.equal('');
      await sendUntil(element, 'reference', { ...written, message: 'Vēl viena ziņa.' });
      expect(sent[1]?.key).to.not.equal(sent[0]?.key);
    });

    it('says what the endpoint finds wrong beside its field', async () => {
      const errors = [{ pointer: '/name', detail: 'Tāda vārda nav.' }];
      answer(problem(422, { errors }) as () => Response, received);
      const element = await form();
      await sendUntil(element, 'errors');
      expect(textOf(partOf(element, 'error'))).to.equal('Kļūda: Tāda vārda nav.');
      await sendUntil(element, 'reference', { name: 'Ilze' });
    });

    it('offers e-mail and telephone where the endpoint will never take the message', async () => {
      answer(problem(403) as () => Response);
      const element = await form();
      await sendUntil(element, 'notice');
      const [mail = '', call] = partsOf(element, 'contact').map((each) =>
        each.getAttribute('href'),
      );
      expect(mail).to.match(/^mailto:info@example\.org\?subject=V/);
      expect(decodeURIComponent(String(mail))).to.contain(written.message);
      expect(call).to.equal('tel:+37100000000');
    });

    it('says no longer that it was not taken once something is wrong with its fields', async () => {
      answer(problem(403) as () => Response);
      const element = await form();
      await sendUntil(element, 'notice');
      await sendUntil(element, 'errors', { name: '' });
      expect(partsOf(element, 'notice')).to.have.length(0);
    });
  });

  describe('when it can’t be sent', () => {
    it('says so, keeps the message, and sends it with the same key once there is a connection', async () => {
      answer(offline, received);
      const element = await form();
      await sendUntil(element, 'countdown');
      expect(textOf(partOf(element, 'notice'))).to.contain('Nav interneta savienojuma.');
      dispatchEvent(new Event('online'));
      await waitFor(element, '[part="reference"]');
      expect(sent).to.have.length(2);
      expect(sent[1]?.key).to.equal(sent[0]?.key);
    });

    it('lets what it says stay while it tries again, and speaks of what is new alone', async () => {
      let answered: (() => void) | undefined;
      const hold = () => new Promise<void>((resolve) => (answered = resolve));
      answer(offline, () => hold().then(offline), status(503), received);
      const element = await form();
      const heard = listen(element);
      await sendUntil(element, 'countdown');
      const notice = partOf(element, 'notice');
      const kept =
        'Ziņa vēl nav nosūtīta, bet nav arī zudusi. Kamēr šī lapa ir atvērta, mēģināsim atkal.';
      expect(heard).to.deep.equal(['Sūta…', `Nav interneta savienojuma. ${kept}`]);
      dispatchEvent(new Event('online'));
      await until(() => answered);
      await element.updateComplete;
      expect(partOf(element, 'notice')).to.equal(notice);
      expect(textOf(partOf(element, 'countdown'))).to.equal('Sūta…');
      expect(textOf(partOf(element, 'send'))).to.equal('Mēģināt tagad');
      answered?.();
      await until(() => textOf(partOf(element, 'countdown')).startsWith('Nākamais'));
      expect(heard).to.have.length(2);
      dispatchEvent(new Event('online'));
      await until(() => textOf(partOf(element, 'notice')).startsWith('Serveris'));
      expect(partOf(element, 'notice')).to.equal(notice);
      expect(heard.slice(2)).to.deep.equal(['Serveris šobrīd neatbild.']);
      dispatchEvent(new Event('online'));
      await waitFor(element, '[part="reference"]');
    });

    it('says what comes of an attempt that the visitor has asked for', async () => {
      answer(offline);
      const element = await form();
      await sendUntil(element, 'countdown');
      const heard = listen(element);
      await press(element, 'send');
      await until(() => heard.length === 2);
      expect(heard).to.deep.equal(['Sūta…', 'Nav interneta savienojuma.']);
    });

    it('leaves the focus where the visitor is by the time it goes out', async () => {
      answer(offline, received);
      const page = await fixture<HTMLElement>(html`
        <div>
          <nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>
          <input aria-label="Meklēt" />
        </div>
      `);
      const element = page.querySelector('nvo-contact-form')!;
      await waitFor(element, '[part="title"]');
      await sendUntil(element, 'countdown');
      page.querySelector('input')?.focus();
      dispatchEvent(new Event('online'));
      await waitFor(element, '[part="look"]');
      await element.updateComplete;
      expect(document.activeElement?.localName).to.equal('input');
      expect(spoken(element)).to.equal('Ziņa saņemta');
    });

    it('brings a proof of its own with every attempt, also where none was to be had before', async () => {
      let asked = 0;
      const challenges = {
        [`${endpoint}/challenge`]: () => {
          asked += 1;
          return asked === 1 ? offline() : Response.json({ ...challenge });
        },
      };
      serve(challenges);
      answer(status(503), received);
      const element = await form();
      await fill(element, written);
      await until(() => asked === 1);
      await press(element, 'send');
      await waitFor(element, '[part="countdown"]');
      await press(element, 'send');
      await waitFor(element, '[part="reference"]');
      expect(sent.map(({ body }) => typeof body['proof'])).to.deep.equal(['string', 'string']);
      expect(asked).to.equal(3);
    });

    it('asks for another challenge where the first one has expired', async () => {
      let asked = 0;
      serve({
        [`${endpoint}/challenge`]: () => {
          asked += 1;
          return Response.json(challenge);
        },
      });
      const element = await form();
      await fill(element, written);
      await until(() => asked === 1);
      const { now } = Date;
      restore.push(() => (Date.now = now));
      Date.now = () => now() + 61 * 60_000;
      await press(element, 'send');
      await waitFor(element, '[part="reference"]');
      expect(asked).to.equal(2);
    });

    it('tries at once when the visitor wants it', async () => {
      answer(offline, received);
      const element = await form();
      await sendUntil(element, 'countdown');
      await press(element, 'send');
      await waitFor(element, '[part="reference"]');
      expect(sent[1]?.key).to.equal(sent[0]?.key);
    });

    it('does not hurry an endpoint that has too many messages', async () => {
      answer(problem(429, {}, { 'Retry-After': '600' }) as () => Response);
      const element = await form();
      await sendUntil(element, 'countdown');
      expect(textOf(partOf(element, 'countdown'))).to.match(/pēc 1[0-3] minūtēm/);
      expect(textOf(partOf(element, 'send'))).to.equal('Gaida…');
      expect(partOf(element, 'send').getAttribute('aria-disabled')).to.equal('true');
      await press(element, 'send');
      expect(sent).to.have.length(1);
    });

    it('goes back to the fields; a changed message has another key, the same one keeps its own', async () => {
      answer(offline, offline, received);
      const element = await form();
      await sendUntil(element, 'countdown');
      await press(element, 'edit');
      await until(() => focused(element).matches('textarea'));
      await sendUntil(element, 'countdown', {});
      expect(sent[1]?.key).to.equal(sent[0]?.key);
      await press(element, 'edit');
      await sendUntil(element, 'reference', { message: 'Cita ziņa, garāka.' });
      expect(sent[2]?.key).to.not.equal(sent[0]?.key);
    });

    it('goes on with the unsent after the page has been loaded anew', async () => {
      answer(offline, received);
      const element = await form();
      await sendUntil(element, 'countdown');
      element.remove();
      const again = await form();
      await waitFor(again, '[part="reference"]');
      expect(sent[1]?.key).to.equal(sent[0]?.key);
      expect(sent[1]?.body).to.include(written);
    });

    it('has what was begun there again after a reload, and empties it when asked', async () => {
      const element = await form();
      await fill(element, { message: written.message, name: written.name });
      element.remove();
      const again = await form();
      await waitFor(again, '[part="restored"]');
      expect(field(again, 'message').value).to.equal(written.message);
      await press(again, 'clear');
      expect(field(again, 'message').value).to.equal('');
      again.remove();
      expect(partsOf(await form(), 'restored')).to.have.length(0);
    });
  });

  describe('organization', () => {
    it('offers the directory’s by the keyboard, and sends the id of the chosen one', async () => {
      const element = await form();
      await pickOrganization(element, 'paraugkoris');
      const input = field(element, 'organization');
      expect(input.getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      const active = inner(element, `#${input.getAttribute('aria-activedescendant') ?? ''}`);
      expect(active.getAttribute('aria-selected')).to.equal('true');
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(input.value).to.equal(complete.name);
      expect(input.getAttribute('aria-expanded')).to.equal('false');
      expect(focused(element)).to.equal(input);
      await sendUntil(element, 'reference');
      expect(sent[0]?.body['organization']).to.equal(complete.id);
    });

    it('closes the list by Escape and keeps what was typed, which is sent as it is', async () => {
      const element = await form();
      await pickOrganization(element, 'parauga');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(partsOf(element, 'options')).to.have.length(0);
      await sendUntil(element, 'reference');
      expect(sent[0]?.body['organization']).to.equal('parauga');
    });

    it('closes the list by Enter where none is chosen, and sends nothing', async () => {
      const element = await form();
      await fill(element, written);
      await pickOrganization(element, 'parauga');
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(partsOf(element, 'options')).to.have.length(0);
      expect(field(element, 'organization').value).to.equal('parauga');
      expect(textOf(partOf(element, 'send'))).to.equal('Nosūtīt');
      await sendKeys({ press: 'Enter' });
      await waitFor(element, '[part="reference"]');
      expect(sent).to.have.length(1);
    });

    it('says that it has no such one, in a line that was there before', async () => {
      const element = await form();
      await pickOrganization(element, 'parauga');
      const said = inner(element, '.combobox [role="status"]');
      expect(textOf(said)).to.equal('');
      await seekOrganization(element, 'xqzw', '.none:not(:empty)');
      expect(inner(element, '.combobox [role="status"]')).to.equal(said);
      expect(textOf(said)).to.equal('Sarakstā tādas nav; nosūtīsim, kā rakstīts.');
      await fill(element, { organization: 'parauga' });
      await element.updateComplete;
      expect(textOf(said)).to.equal('');
    });

    it('takes a click, and says how many there are', async () => {
      const element = await form();
      await pickOrganization(element, 'paraugkoris');
      expect(spoken(element)).to.match(/^Atrasts: \d$/);
      partOf(element, 'option').click();
      await element.updateComplete;
      expect(field(element, 'organization').value).to.equal(complete.name);
    });

    it('says once that what was begun is there again', async () => {
      const element = await form();
      await fill(element, { name: written.name });
      element.remove();
      const again = await form();
      const restored = 'Šeit ir jūsu iesāktā ziņa.';
      expect(spoken(again)).to.equal(restored);
      const heard = listen(again);
      await pickOrganization(again, 'paraugkoris');
      await sendKeys({ press: 'Escape' });
      await again.updateComplete;
      expect(heard.at(-1)).to.match(/^Atrasts/);
      expect(heard).to.not.contain(restored);
      expect(spoken(again)).to.equal('');
    });

    it('takes any text where the directory can’t be had', async () => {
      serve({ [`${endpoint}/organizations.json`]: status(503) });
      const element = await form();
      field(element, 'organization').focus();
      await sendUntil(element, 'reference', { ...written, organization: 'Mūsu pulciņš' });
      expect(sent[0]?.body['organization']).to.equal('Mūsu pulciņš');
    });
  });

  describe('what the page fills in', () => {
    it('chooses a topic, names an organization by its id, and sends that', async () => {
      const element = await form(html`
        <nvo-contact-form
          endpoint=${endpoint}
          lang="lv"
          topic="organization"
          organization=${complete.id}
        ></nvo-contact-form>
      `);
      await until(() => textOf(partsOf(element, 'given')[0]).includes(complete.name));
      expect(field(element, 'topic').value).to.equal('organization');
      const { topic: _, ...rest } = written;
      await sendUntil(element, 'reference', rest);
      expect(sent[0]?.body).to.include({ topic: 'organization', organization: complete.id });
    });

    it('names an event by its id', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" topic="event" event=${full.id}>
        </nvo-contact-form>
      `);
      await until(() => textOf(partsOf(element, 'given')[0]).includes(full.name));
    });

    it('reads the address, also later, and loses nothing that was typed', async () => {
      const keys = (query: string) =>
        history.replaceState(null, '', `${location.pathname}?${query}`);
      keys('nvo-contact-form.topic=support');
      const element = await form();
      expect(field(element, 'topic').value).to.equal('support');
      await fill(element, { message: written.message });
      keys(`nvo-contact-form.topic=correction&nvo-contact-form.organization=${complete.id}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await waitFor(element, '[part="correction"]');
      expect(field(element, 'organization').value).to.equal(complete.name);
      expect(field(element, 'message').value).to.equal(written.message);
    });

    it('begins the message with what was looked for in vain, but not over what is typed', async () => {
      const go = (query: string) => {
        history.replaceState(null, '', `${location.pathname}?${query}`);
        dispatchEvent(new PopStateEvent('popstate'));
      };
      go('nvo-contact-form.topic=support&nvo-contact-form.q=dejas+senioriem');
      const element = await form();
      expect(field(element, 'message').value).to.equal('Meklēju: dejas senioriem');
      go('nvo-contact-form.q=koris');
      await element.updateComplete;
      expect(field(element, 'message').value).to.equal('Meklēju: koris');
      await fill(element, { message: written.message });
      go('nvo-contact-form.q=teātris');
      await element.updateComplete;
      expect(field(element, 'message').value).to.equal(written.message);
    });

    it('goes with the link that filled it in, unless the visitor has changed it', async () => {
      const go = async (element: NvoContactForm | undefined, query: string) => {
        history.replaceState(null, '', `${location.pathname}?${query}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await element?.updateComplete;
      };
      const correction = `nvo-contact-form.topic=correction&nvo-contact-form.organization=${complete.id}`;
      await go(undefined, correction);
      const element = await form();
      await waitFor(element, '[part="correction"]');
      await go(element, 'nvo-contact-form.topic=event-submission');
      expect(field(element, 'topic').value).to.equal('event-submission');
      expect(field(element, 'organization').value).to.equal('');
      await go(element, correction);
      await waitFor(element, '[part="correction"]');
      await fill(element, { organization: 'Cita biedrība' });
      await go(element, 'nvo-contact-form.topic=event-submission');
      expect(field(element, 'organization').value).to.equal('Cita biedrība');
    });

    it('heeds nothing in the address that is no code or line', async () => {
      history.replaceState(
        null,
        '',
        '?nvo-contact-form.topic=%3Cb%3E&nvo-contact-form.event=a%0Ab',
      );
      const element = await form();
      expect(field(element, 'topic').value).to.equal('');
      expect(partsOf(element, 'given')).to.have.length(0);
    });

    it('offers the topics of the site, or those of the page', async () => {
      const offered = (element: Element) =>
        [...field(element, 'topic').querySelectorAll('option')].map((each) => each.value);
      expect(offered(await form())).to.deep.equal([
        '',
        ...Object.keys(openSite.terms?.['topic'] ?? {}),
      ]);
      const element = await form(
        html`<nvo-contact-form endpoint=${endpoint} topics="other join"></nvo-contact-form>`,
      );
      expect(offered(element)).to.deep.equal(['', 'other', 'join']);
    });

    it('has the fields of the only topic', async () => {
      const element = await form(
        html`<nvo-contact-form endpoint=${endpoint} topics="event-submission"></nvo-contact-form>`,
      );
      await waitFor(element, '[part="submission"]');
    });

    it('asks for no topic where there is but one', async () => {
      const element = await form(
        html`<nvo-contact-form endpoint=${endpoint} topics="support"></nvo-contact-form>`,
      );
      expect(field(element, 'topic')).to.equal(null);
      const { topic: _, ...rest } = written;
      await sendUntil(element, 'reference', rest);
      expect(sent[0]?.body['topic']).to.equal('support');
    });
  });

  describe('topics with fields of their own', () => {
    const { topic: _, message: __, ...person } = written;

    it('sends what is corrected of an organization, and no more', async () => {
      const element = await form(html`
        <nvo-contact-form
          endpoint=${endpoint}
          lang="lv"
          topic="correction"
          organization=${complete.id}
        ></nvo-contact-form>
      `);
      await waitFor(element, '[part="correction"]');
      expect(field(element, 'change.email').value).to.equal(complete.email);
      const changes = { 'change.email': 'jauns@example.org', 'change.url': '' };
      await sendUntil(element, 'reference', { ...person, ...changes });
      expect(sent[0]?.body['changes']).to.deep.equal([
        { field: 'url', from: complete.url, to: '' },
        { field: 'email', from: complete.email, to: 'jauns@example.org' },
      ]);
      expect(sent[0]?.body['message']).to.equal('Lūdzu, izlabojiet datus, kā norādīts.');
    });

    it('forgets what was corrected of one organization when a link leads to another', async () => {
      const go = (id: string) => {
        const keys = `nvo-contact-form.topic=correction&nvo-contact-form.organization=${id}`;
        history.replaceState(null, '', `${location.pathname}?${keys}`);
        dispatchEvent(new PopStateEvent('popstate'));
      };
      go(complete.id);
      const element = await form();
      await waitFor(element, '[part="correction"]');
      await fill(element, { 'change.email': 'jauns@example.org' });
      go(inBoth.id);
      await until(() => field(element, 'organization').value === inBoth.name);
      await element.updateComplete;
      expect(field(element, 'change.email').value).to.equal(inBoth.email ?? '');
    });

    it('sends an event, at Riga’s time', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" topic="event-submission">
        </nvo-contact-form>
      `);
      await waitFor(element, '[part="submission"]');
      const event = {
        'submission.name': 'Talka parkā',
        'submission.startDate': '2026-09-05',
        'submission.startTime': '10:00',
        'submission.municipalities': 'marupe,olaine',
        'submission.location.name': 'Parks',
        'submission.isAccessibleForFree': 'yes',
      };
      await sendUntil(element, 'reference', {
        ...person,
        ...event,
        organization: 'Parka draugi',
      });
      const submission = sent[0]?.body['submission'] as Record<string, unknown>;
      expect(submission).to.deep.include({
        name: 'Talka parkā',
        startDate: '2026-09-05T10:00:00+03:00',
        municipalities: ['marupe', 'olaine'],
        location: { name: 'Parks', address: '' },
        isAccessibleForFree: true,
        organizer: { id: '', name: 'Parka draugi' },
      });
    });

    it('takes web addresses as people type them', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" topic="event-submission">
        </nvo-contact-form>
      `);
      await waitFor(element, '[part="submission"]');
      await sendUntil(element, 'reference', {
        ...person,
        'submission.name': 'Talka parkā',
        'submission.startDate': '2026-09-05',
        'submission.url': 'example.org/talka',
      });
      expect(sent[0]?.body['submission']).to.include({ url: 'https://example.org/talka' });
    });

    it('finds an end before the start', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="lv" topic="event-submission">
        </nvo-contact-form>
      `);
      await waitFor(element, '[part="submission"]');
      await sendUntil(element, 'errors', {
        ...person,
        'submission.name': 'Talka',
        'submission.startDate': '2026-09-05',
        'submission.endDate': '2026-09-04',
      });
      expect(field(element, 'submission.endDate').getAttribute('aria-invalid')).to.equal('true');
    });
  });

  describe('loading', () => {
    it('says how many topics there are', async () => {
      const loaded = new Promise((resolve) =>
        addEventListener('nvo-load', (event) => resolve((event as CustomEvent).detail), {
          once: true,
        }),
      );
      await form();
      expect(await loaded).to.deep.equal({ count: 7 });
    });

    it('shows what stands inside it when loading fails, and tries again', async () => {
      serve({ [`${endpoint}/site.json`]: status(503) });
      const element = await form();
      expect(inner(element, 'slot')).to.not.equal(null);
      serve({ [`${endpoint}/site.json`]: openSite });
      await element.refresh();
      await waitFor(element, '[part="send"]');
    });

    it('offers e-mail and telephone, and no form, where the host takes no messages', async () => {
      serve({ [`${endpoint}/site.json`]: siteFile });
      const element = await form();
      expect(inner(element, 'input')).to.equal(null);
      expect(partsOf(element, 'contact').map((each) => each.getAttribute('href'))).to.deep.equal([
        'mailto:info@example.org',
        'tel:+37100000000',
      ]);
    });
  });

  describe('on a page', () => {
    it('keeps two forms apart', async () => {
      const page = await fixture(html`
        <div>
          <nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>
          <nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>
        </div>
      `);
      const [first, second] = page.querySelectorAll('nvo-contact-form');
      for (const each of [first!, second!]) await waitFor(each, '[part="send"]');
      await fill(first!, { message: written.message });
      await fill(second!, { message: 'Otra ziņa.' });
      page.remove();
      const again = await form();
      expect(field(again, 'message').value).to.equal(written.message);
    });

    it('speaks English where the page does', async () => {
      const element = await form(
        html`<nvo-contact-form endpoint=${endpoint} lang="en"></nvo-contact-form>`,
      );
      expect(textOf(partOf(element, 'title'))).to.equal('Write to the Info point');
      await sendUntil(element, 'reference');
      expect(sent[0]?.body['language']).to.equal('en');
    });

    it('marks what stands in the data’s language, and that alone', async () => {
      const element = await form(html`
        <nvo-contact-form endpoint=${endpoint} lang="en" topic="event" event=${full.id}>
        </nvo-contact-form>
      `);
      await until(() => textOf(partsOf(element, 'given')[0]).includes(full.name));
      const latvian = [...element.shadowRoot!.querySelectorAll('[lang="lv"]')].map((each) =>
        textOf(each),
      );
      expect(latvian).to.include.members([full.name, 'atbildēt uz ziņu']);
      expect(textOf(partOf(element, 'given'))).to.equal(`Event: ${full.name}, on 8 September 2026`);
      expect(textOf(partOf(element, 'privacy'))).to.contain('Purpose: atbildēt uz ziņu.');
      const ofSite = { heading: 'Jautājiet mums', intro: 'Atbildam divās dienās.' };
      serve({ [`${endpoint}/site.json`]: { ...openSite, form: ofSite } });
      forgetCopies();
      const own = (heading?: string) => html`
        <nvo-contact-form endpoint=${endpoint} lang="en" heading=${ifDefined(heading)}>
        </nvo-contact-form>
      `;
      const languages = async (heading?: string) => {
        const widget = await form(own(heading));
        return ['title', 'intro'].map((part) => partOf(widget, part).lang);
      };
      expect(await languages()).to.deep.equal(['lv', 'lv']);
      expect(await languages('Ask us')).to.deep.equal(['', 'lv']);
    });

    it('leaves nothing behind when it is removed', async () => {
      const resources = watchResources();
      answer(offline);
      for (let i = 0; i < 3; i++) {
        const element = await form();
        await sendUntil(element, 'countdown');
        element.remove();
        forgetDrafts();
      }
      await until(() => !resources.pending().length);
      resources.stop();
    });
  });
});

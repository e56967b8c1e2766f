import { expect } from 'chai';
import { html } from 'lit';
import type { SiteFile } from '../../src/contract/site.ts';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/calendar/define.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import '../../src/widgets/directory/define.ts';
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';
import { eventsFile, NOW } from '../../stories/events.ts';
import { forgetDrafts } from '../../stories/inbox.ts';
import { fakeNetwork, ORIGIN } from '../../stories/network.ts';
import { complete, organizationsFile, siteFile } from '../../stories/records.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { partOf, partsOf, settled, textOf, until } from '../support/parts.ts';

const endpoint = `${ORIGIN}/v1`;
const formPage = `${ORIGIN}/embed/contact-form`;

describe('links to the Info point', () => {
  const start = location.href;
  let restore: () => void;
  const serve = (site: Partial<SiteFile> = {}) => {
    restore = fakeNetwork({
      [`${endpoint}/organizations.json`]: organizationsFile(),
      [`${endpoint}/events.json`]: eventsFile(),
      [`${endpoint}/site.json`]: { ...siteFile, inbox: true, ...site },
    });
  };
  beforeEach(() => forgetCopies());
  afterEach(() => {
    restore();
    history.replaceState(null, '', start);
  });

  const directory = (open = complete.id, lang = 'lv') => {
    history.replaceState(null, '', `?nvo-directory.open=${open}&page=7#here`);
    return shown<NvoDirectory>(html`
      <nvo-directory endpoint=${endpoint} lang=${lang}></nvo-directory>
    `);
  };
  const calendar = () =>
    shown<NvoCalendar>(html`
      <nvo-calendar endpoint=${endpoint} lang="lv" .now=${NOW}></nvo-calendar>
    `);
  const shown = async <E extends NvoDirectory | NvoCalendar>(content: ReturnType<typeof html>) => {
    const element = await fixture<E>(content);
    await settled(element);
    return element;
  };
  const linkOf = async (element: Element, label: string) => {
    const find = () =>
      [...(element.shadowRoot?.querySelectorAll('a') ?? [])].find((a) => textOf(a) === label);
    await until(find);
    return find()!;
  };
  /** A page's form; what it is told is read from the address, as the widget does. */
  const form = async (attributes = '') => {
    const element = await fixture<HTMLElement>(
      `<nvo-contact-form tabindex="-1" ${attributes}></nvo-contact-form>`,
    );
    return element;
  };
  const told = (prefix = 'nvo-contact-form') =>
    Object.fromEntries(
      [...new URLSearchParams(location.search)]
        .filter(([key]) => key.startsWith(`${prefix}.`))
        .map(([key, value]) => [key.slice(prefix.length + 1), value]),
    );
  const search = async (element: NvoDirectory | NvoCalendar, query: string) => {
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => partsOf(element, 'notice').length);
  };

  it('lead to the server’s form, filled in, where it takes messages', async () => {
    serve();
    const element = await directory();
    const hrefs = await Promise.all(
      ['Sazināties', 'Labot datus'].map(async (label) => (await linkOf(element, label)).href),
    );
    expect(hrefs).to.deep.equal([
      `${formPage}?topic=organization&organization=${complete.id}`,
      `${formPage}?topic=correction&organization=${complete.id}`,
    ]);
    await expectAccessible(element);
  });

  it('lead to the form in the visitor’s language', async () => {
    serve();
    const link = await linkOf(await directory(complete.id, 'en'), 'Correct this entry');
    expect(new URL(link.href).searchParams.get('lang')).to.equal('en');
  });

  it('are e-mails where no messages are taken, or nobody knows where', async () => {
    serve({ inbox: false });
    const link = await linkOf(await directory(), 'Labot datus');
    expect(link.href).to.match(/^mailto:info@example.org\?subject=Labot%20datus%3A/);
  });

  it('are not there where there is nobody to write to', async () => {
    const { email: _, telephone: __, ...unreachable } = siteFile;
    serve({ ...unreachable, email: undefined as never, inbox: false });
    const element = await directory();
    await until(() => partsOf(element, 'actions').length);
    expect(partsOf(element, 'action')).to.be.empty;
  });

  it('lead into the page’s own form: the address tells it, and the focus goes there', async () => {
    serve();
    const element = await directory();
    const link = await linkOf(element, 'Labot datus');
    // It has come since the link was made.
    const target = await form();
    let pops = 0;
    addEventListener('popstate', () => pops++, { once: true });
    const steps = history.length;
    link.click();
    expect(told()).to.deep.equal({ topic: 'correction', organization: complete.id });
    expect(location.search).to.contain(`nvo-directory.open=${complete.id}&page=7&`);
    expect(location.hash).to.equal('#here');
    expect(pops).to.equal(1);
    // A session that has run other tests keeps no more steps than these.
    if (steps < 50) expect(history.length).to.equal(steps + 1);
    await until(() => document.activeElement === target);
  });

  it('leave nothing in the form’s address of the link before', async () => {
    serve();
    await form();
    const organizations = await directory();
    (await linkOf(organizations, 'Labot datus')).click();
    const events = await calendar();
    (await linkOf(events, 'Pieteikt pasākumu')).click();
    expect(told()).to.deep.equal({ topic: 'event-submission' });
  });

  it('have an address of their own, for a new tab', async () => {
    serve();
    await form();
    const link = await linkOf(await directory(), 'Sazināties');
    const { searchParams } = new URL(link.href);
    expect(searchParams.get('nvo-contact-form.topic')).to.equal('organization');
    const before = location.href;
    const click = new MouseEvent('click', {
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    let isLeft = false;
    const end = (each: Event) => {
      isLeft = !each.defaultPrevented;
      each.preventDefault();
    };
    addEventListener('click', end, { once: true });
    link.dispatchEvent(click);
    expect(isLeft).to.be.true;
    expect(location.href).to.equal(before);
  });

  it('pass by a form that heeds no address, or is for another organization', async () => {
    serve();
    await form('address="off"');
    await form('organization="somebody-else"');
    const link = await linkOf(await directory(), 'Labot datus');
    expect(link.href).to.contain(formPage);
    const own = await form(`organization="${complete.id}" instance="own"`);
    link.click();
    expect(told('nvo-contact-form-own')).to.have.property('topic', 'correction');
    await until(() => document.activeElement === own);
  });

  it('ask about an event, and where events are submitted', async () => {
    serve();
    const [event] = eventsFile().events;
    history.replaceState(null, '', `?nvo-calendar.open=${event!.id}`);
    const element = await calendar();
    const { href } = await linkOf(element, 'Jautāt par pasākumu');
    expect(href).to.equal(`${formPage}?topic=event&event=${event!.id}`);
    const submit = await linkOf(element, 'Pieteikt pasākumu');
    expect(submit.href).to.equal(`${formPage}?topic=event-submission`);
  });

  it('take along what was looked for in vain', async () => {
    serve();
    const organizations = await directory('none');
    const events = await calendar();
    for (const element of [organizations, events]) {
      await search(element, 'dinozauri, 100 %');
      const link = await linkOf(element, 'Uzrakstīt ziņu');
      const { searchParams } = new URL(link.href);
      expect(searchParams.get('topic')).to.equal('support');
      expect(searchParams.get('q')).to.equal('dinozauri, 100 %');
      expect(textOf(partOf(element, 'notice'))).to.contain('+371 00 000 000');
      await expectAccessible(element);
    }
  });

  it('cost a calendar nothing but themselves where site.json is not to be had', async () => {
    restore = fakeNetwork({ [`${endpoint}/events.json`]: eventsFile() });
    const element = await calendar();
    await until(() => partsOf(element, 'subscribe').length);
    expect(partsOf(element, 'card')).to.not.be.empty;
    expect(partsOf(element, 'action')).to.be.empty;
  });

  // The last one, for the tests above have a stand-in for it, which this defines.
  it('fill in the real form: what is corrected, then which event is asked about', async () => {
    serve();
    await import('../../src/widgets/contact-form/define.ts');
    forgetDrafts();
    const target = await fixture<HTMLElement>(
      html`<nvo-contact-form endpoint=${endpoint} lang="lv"></nvo-contact-form>`,
    );
    await until(() => partsOf(target, 'send').length);
    const value = (name: string) =>
      target.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
    (await linkOf(await directory(), 'Labot datus')).click();
    await until(() => partsOf(target, 'correction').length);
    expect(value('topic')).to.equal('correction');
    expect(value('organization')).to.equal(complete.name);
    await until(() => document.activeElement === target);
    const [event] = eventsFile().events;
    const query = `?nvo-calendar.open=${encodeURIComponent(event!.id)}`;
    history.replaceState(null, '', query);
    (await linkOf(await calendar(), 'Jautāt par pasākumu')).click();
    await until(() => textOf(target.shadowRoot!.querySelector('.form')).includes(event!.name));
    expect(value('topic')).to.equal('event');
    expect(value('organization')).to.equal('');
    expect(partsOf(target, 'correction')).to.be.empty;
  });
});

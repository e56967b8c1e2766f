import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { forgetCopies } from '../../src/data/load.ts';
import '../../src/widgets/directory/define.ts';
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';
import { fakeNetwork, offline, ORIGIN, silent, status, type Route } from '../../stories/network.ts';
import {
  badlyLinked,
  complete,
  inBoth,
  manyOrganizations,
  ofUnknownArea,
  organizations,
  organizationsFile,
  quoted,
  renamed,
  siteFile,
  terms,
} from '../../stories/records.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { eventOf, partOf, partsOf, settled, textOf, until } from '../support/parts.ts';

const endpoint = `${ORIGIN}/v1`;
const file = `${endpoint}/organizations.json`;

describe('<nvo-directory>', () => {
  const start = location.href;
  const restore: (() => void)[] = [];
  const serve = (route: Route) => restore.push(fakeNetwork({ [file]: route }));

  beforeEach(() => {
    forgetCopies();
    serve(organizationsFile());
  });
  afterEach(async () => {
    for (const each of restore.splice(0)) each();
    history.replaceState(null, '', start);
    document.documentElement.lang = 'en';
    await caches.delete('nvo-widgets');
  });

  const directory = async (
    content = html`<nvo-directory endpoint=${endpoint} lang="lv"></nvo-directory>`,
  ) => {
    const element = await fixture<NvoDirectory>(content);
    await settled(element);
    return element;
  };
  const shownIds = (element: Element) =>
    partsOf(element, 'card').map((card) => card.getAttribute('data-id'));
  const field = (element: NvoDirectory) =>
    element.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]') as HTMLInputElement;
  const facet = (element: NvoDirectory, label: string) =>
    partsOf(element, 'facet').find((each) => textOf(each).startsWith(label));
  const choice = (element: NvoDirectory, label: string) => {
    const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
    const found = labels.find((each) => textOf(each).startsWith(`${label} (`));
    return found?.querySelector('input') as HTMLInputElement;
  };
  const choiceLabels = (element: NvoDirectory, label: string) =>
    [...(facet(element, label)?.querySelectorAll('label') ?? [])].map((each) => textOf(each));
  const type = async (element: NvoDirectory, text: string) => {
    field(element).value = text;
    field(element).dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
  };
  const toggleOf = (element: Element, id: string) =>
    partsOf(element, 'card')
      .find((card) => card.getAttribute('data-id') === id)
      ?.querySelector('button') as HTMLButtonElement;
  // Compared with ===, for a failed comparison of elements would print half a page.
  const focused = (element: Element) => element.shadowRoot?.activeElement;
  const click = async (element: NvoDirectory, button: HTMLElement) => {
    button.click();
    await element.updateComplete;
  };

  describe('accessibility', () => {
    it('has no violation that axe finds, with a card open', async () => {
      const element = await directory();
      await click(element, toggleOf(element, complete.id));
      await expectAccessible(element);
    });

    it('gives each card a heading of the level that the page asks for', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} heading-level="4"></nvo-directory>`,
      );
      expect(partOf(element, 'name').getAttribute('aria-level')).to.equal('4');
    });

    it('takes level 2 where the level makes no sense', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} heading-level="9"></nvo-directory>`,
      );
      expect(partOf(element, 'name').getAttribute('aria-level')).to.equal('2');
    });

    it('says the count once the typing has paused', async () => {
      const element = await directory();
      const searched = eventOf(element, 'nvo-search');
      await type(element, 'paraugkoris');
      const spoken = () => textOf(element.shadowRoot?.querySelector('p[role="status"]'));
      expect(spoken()).to.equal('');
      await searched;
      await element.updateComplete;
      expect(spoken()).to.equal(`1 no ${organizations.length} organizācijām`);
    });
  });

  describe('list', () => {
    it('keeps the order of the file', async () => {
      expect(shownIds(await directory())).to.deep.equal(organizations.map(({ id }) => id));
    });

    it('shows text of records as text, whatever is in it', async () => {
      const element = await directory();
      expect(textOf(toggleOf(element, quoted.id))).to.equal(quoted.name);
      expect(element.shadowRoot?.querySelectorAll('b, em')).to.have.length(0);
    });

    it('calls a code that nobody knows “Cits”, and keeps the record', async () => {
      const element = await directory();
      const card = toggleOf(element, ofUnknownArea.id).closest('[part="card"]');
      expect(card?.textContent).to.contain('Cits').and.contain('Jaunieši');
    });

    it('links only to addresses that are safe to follow', async () => {
      const element = await directory();
      await click(element, toggleOf(element, badlyLinked.id));
      const card = toggleOf(element, badlyLinked.id).closest('[part="card"]');
      expect(card?.querySelectorAll('a')).to.have.length(0);
      expect(card?.textContent).to.contain('javascript:alert(1)');
    });

    it('shows 50 at first, more by a button, and goes on at the first new card', async () => {
      serve(organizationsFile(manyOrganizations(120)));
      const element = await directory();
      expect(shownIds(element)).to.have.length(50);
      const more = partOf(element, 'more') as HTMLButtonElement;
      expect(textOf(more)).to.equal('Rādīt vēl 50 organizāciju');
      await click(element, more);
      expect(shownIds(element)).to.have.length(100);
      expect(focused(element) === toggleOf(element, 'paraugs-0051')).to.equal(true);
      expect(textOf(partOf(element, 'more'))).to.equal('Rādīt vēl 20 organizāciju');
    });
  });

  describe('search', () => {
    it('finds without case and diacritics, words in any order', async () => {
      const element = await directory();
      await type(element, 'KAIMINU  parauga');
      expect(shownIds(element)).to.deep.equal([inBoth.id]);
      expect(textOf(partOf(element, 'count'))).to.equal(
        `1 no ${organizations.length} organizācijām`,
      );
    });

    it('finds by what people call an area', async () => {
      const element = await directory();
      await type(element, 'futbols');
      expect(shownIds(element)).to.deep.equal([renamed.id]);
    });

    it('says that nothing was found, and shows all again', async () => {
      const element = await directory();
      await type(element, 'qqq');
      expect(shownIds(element)).to.deep.equal([]);
      const notice = partOf(element, 'notice');
      expect(textOf(notice)).to.contain('Nekas netika atrasts.');
      await click(element, notice.querySelector('button') as HTMLElement);
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(field(element).value).to.equal('');
    });

    it('tells the page what was searched, once it has settled', async () => {
      const element = await directory();
      const searched = eventOf(element, 'nvo-search');
      await type(element, 'ko');
      await type(element, 'koris');
      expect((await searched).detail).to.deep.equal({
        query: 'koris',
        count: shownIds(element).length,
      });
      expect(shownIds(element)).to.contain(complete.id);
    });
  });

  describe('filters', () => {
    it('offer what occurs, with counts, “not stated” last', async () => {
      const element = await directory();
      expect(choiceLabels(element, 'Novads')).to.deep.equal([
        'Mārupes novads (4)',
        'Olaines novads (5)',
      ]);
      expect(choiceLabels(element, 'Juridiskā forma').at(-1)).to.equal('nav norādīta (1)');
      expect(choiceLabels(element, 'Vieta').at(-1)).to.equal('Nav norādīta (3)');
    });

    it('take any of a filter and all of the filters, and tell the page', async () => {
      const element = await directory();
      await click(element, choice(element, 'Sports'));
      await click(element, choice(element, 'Dzīvnieki'));
      const filtered = eventOf(element, 'nvo-filter');
      await click(element, choice(element, 'Mārupes novads'));
      expect((await filtered).detail).to.deep.include({
        municipality: ['marupe'],
        area: ['sport', 'animals'],
      });
      expect(shownIds(element)).to.deep.equal([renamed.id]);
      expect(location.search).to.contain('nvo-directory.area=sport,animals');
    });

    it('count what the search and the other filters leave', async () => {
      const element = await directory();
      await type(element, 'futbols');
      expect(choiceLabels(element, 'Novads')).to.deep.equal([
        'Mārupes novads (1)',
        'Olaines novads (0)',
      ]);
    });

    it('are taken back one by one, or all at once', async () => {
      history.replaceState(null, '', '?nvo-directory.area=sport,culture&nvo-directory.member=yes');
      const element = await directory();
      expect(partsOf(element, 'chip').map((chip) => chip.ariaLabel)).to.deep.equal([
        'Noņemt filtru: Sports',
        'Noņemt filtru: Kultūra',
        'Noņemt filtru: Tikai partnerības biedri',
      ]);
      await click(element, partOf(element, 'chip'));
      expect(shownIds(element)).to.deep.equal([complete.id]);
      await click(element, partOf(element, 'clear'));
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(location.search).to.equal('');
      expect(focused(element) === field(element)).to.equal(true);
    });

    it('are limited by the page’s attributes, and the address can’t widen that', async () => {
      history.replaceState(null, '', '?nvo-directory.municipality=olaine');
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} municipality="marupe" lang="lv"></nvo-directory>`,
      );
      expect(facet(element, 'Novads') === undefined).to.equal(true);
      expect(shownIds(element)).to.contain(renamed.id).and.not.contain(badlyLinked.id);
      expect(partsOf(element, 'chip')).to.have.length(0);
    });

    it('do not heed an attribute or an address that the data does not know', async () => {
      history.replaceState(null, '', '?nvo-directory.area=moon');
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} municipality="riga" lang="lv"></nvo-directory>`,
      );
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(facet(element, 'Novads') === undefined).to.equal(false);
    });

    it('find nothing for a code that no record has today, and say what is near', async () => {
      history.replaceState(null, '', '?nvo-directory.place=babite');
      const element = await directory();
      await until(() => partsOf(element, 'near').length > 0);
      expect(textOf(partOf(element, 'notice'))).to.contain('Babītē nav; tuvākie:');
      const locked = await directory(
        html`<nvo-directory
          .records=${[inBoth]}
          .terms=${terms}
          members-only
          lang="lv"
        ></nvo-directory>`,
      );
      expect(shownIds(locked)).to.deep.equal([]);
    });

    it('are told to the page without what the page has fixed itself', async () => {
      history.replaceState(null, '', '?nvo-directory.municipality=olaine&nvo-directory.area=moon');
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} municipality="marupe" lang="lv"></nvo-directory>`,
      );
      const filtered = eventOf(element, 'nvo-filter');
      await click(element, choice(element, 'Sports'));
      expect((await filtered).detail).to.deep.include({ municipality: [], area: ['sport'] });
    });

    it('show members only, where the page asks for it', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} members-only></nvo-directory>`,
      );
      expect(shownIds(element)).to.deep.equal([complete.id, renamed.id]);
    });

    it('are hidden one by one by the page', async () => {
      const element = await directory(
        html`<nvo-directory
          endpoint=${endpoint}
          hide-filters="place form"
          lang="lv"
        ></nvo-directory>`,
      );
      expect(facet(element, 'Vieta') === undefined).to.equal(true);
      expect(facet(element, 'Darbības joma') === undefined).to.equal(false);
    });
  });

  describe('when nothing is found', () => {
    it('names the nearest places, and goes there', async () => {
      const element = await directory();
      await type(element, 'koris jaunolaine');
      const notice = partOf(element, 'notice');
      expect(textOf(notice)).to.contain('Jaunolainē nav; tuvākie: Olaine (1)');
      const [near] = partsOf(element, 'near');
      await click(element, near as HTMLElement);
      expect(field(element).value).to.equal('koris');
      expect(shownIds(element)).to.deep.equal([quoted.id]);
    });

    it('gives up the filters before the words', async () => {
      history.replaceState(null, '', '?nvo-directory.municipality=olaine');
      const element = await directory();
      await type(element, 'paraugkoris');
      expect(textOf(partOf(element, 'notice'))).to.contain(
        'Bez filtriem atrastas šīs organizācijas:',
      );
      expect(shownIds(element)).to.deep.equal([complete.id]);
    });

    it('shows what has some of the words', async () => {
      const element = await directory();
      await type(element, 'kaimiņu dinozauri');
      expect(textOf(partOf(element, 'notice'))).to.contain(
        'Nevienā ierakstā nav visu meklēto vārdu.',
      );
      expect(shownIds(element)).to.deep.equal([inBoth.id]);
    });

    it('names whom to ask, with the query in the letter', async () => {
      restore.push(fakeNetwork({ [`${endpoint}/site.json`]: siteFile }));
      const element = await directory();
      await type(element, 'dinozauri');
      await until(() => element.shadowRoot?.querySelector('[part="notice"] a'));
      const links = [...partOf(element, 'notice').querySelectorAll('a')].map((each) => each.href);
      expect(links).to.deep.equal([
        'tel:+37100000000',
        'mailto:info@example.org?subject=Mekl%C4%93ju%20organiz%C4%81ciju%3A%20dinozauri',
      ]);
      await expectAccessible(element);
    });
  });

  describe('card', () => {
    it('opens in place, one at a time, and closes', async () => {
      const element = await directory();
      await click(element, toggleOf(element, complete.id));
      expect(toggleOf(element, complete.id).ariaExpanded).to.equal('true');
      await click(element, toggleOf(element, renamed.id));
      expect(toggleOf(element, complete.id).ariaExpanded).to.equal('false');
      await click(element, toggleOf(element, renamed.id));
      expect(toggleOf(element, renamed.id).ariaExpanded).to.equal('false');
    });

    it('tells all that is known', async () => {
      const element = await directory();
      await click(element, toggleOf(element, complete.id));
      const details = toggleOf(element, complete.id).closest('[part="card"]')?.querySelector('dl');
      const rows = Object.fromEntries(
        [...(details?.querySelectorAll('div:has(> dt)') ?? [])].map((row) => [
          textOf(row.querySelector('dt')),
          textOf(row.querySelector('dd')),
        ]),
      );
      expect(rows).to.include({
        'Pilns nosaukums': complete.legalName,
        Tālrunis: complete.telephone,
        'E-pasts': complete.email,
        Tīmekļvietne: 'example.org/koris',
        Novads: 'Mārupes novads',
        Dibināta: '1998. gada 4. maijā',
        'Reģistrācijas numurs': `${complete.id}Skatīt Uzņēmumu reģistrā`,
        'Dati apstiprināti': '2026. gada 20. augustā',
      });
      expect(details?.querySelector('a[href^="tel:"]')?.getAttribute('href')).to.equal(
        'tel:+37100000001',
      );
    });

    it('does not open where the page prevents it', async () => {
      const element = await directory();
      element.addEventListener('nvo-select', (event) => event.preventDefault());
      await click(element, toggleOf(element, complete.id));
      expect(toggleOf(element, complete.id).ariaExpanded).to.equal('false');
    });

    it('names itself to the page when it opens, not when it closes', async () => {
      const element = await directory();
      const ids: string[] = [];
      element.addEventListener('nvo-select', ({ detail }) => ids.push(detail.id));
      await click(element, toggleOf(element, complete.id));
      await click(element, toggleOf(element, complete.id));
      expect(ids).to.deep.equal([complete.id]);
    });
  });

  describe('keyboard', () => {
    it('goes from the search through the filters to the cards, opens and closes one', async () => {
      const element = await directory();
      partOf(element, 'base').focus();
      await sendKeys({ press: 'Tab' });
      expect(textOf(focused(element))).to.equal('Pāriet uz rezultātiem');
      await sendKeys({ press: 'Tab' });
      expect(focused(element) === field(element)).to.equal(true);
      await sendKeys({ type: 'kaimi' });
      await sendKeys({ press: 'Tab' });
      await until(() => shownIds(element).length === 1);
      for (let stops = 0; focused(element)?.part.value !== 'toggle' && stops < 12; stops++) {
        await sendKeys({ press: 'Tab' });
      }
      expect(focused(element) === toggleOf(element, inBoth.id)).to.equal(true);
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(toggleOf(element, inBoth.id).ariaExpanded).to.equal('true');
      expect(focused(element) === toggleOf(element, inBoth.id)).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(toggleOf(element, inBoth.id).ariaExpanded).to.equal('false');
      expect(focused(element) === toggleOf(element, inBoth.id)).to.equal(true);
    });

    it('comes back to the button by Escape from a link inside', async () => {
      const element = await directory();
      await until(() => toggleOf(element, complete.id));
      await click(element, toggleOf(element, complete.id));
      element.shadowRoot?.querySelector<HTMLElement>('dl a')?.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(focused(element) === toggleOf(element, complete.id)).to.equal(true);
      expect(toggleOf(element, complete.id).ariaExpanded).to.equal('false');
    });
  });

  describe('address', () => {
    it('opens the record and the search that it names', async () => {
      history.replaceState(null, '', `?nvo-directory.q=parauga&nvo-directory.open=${renamed.id}`);
      const element = await directory();
      expect(field(element).value).to.equal('parauga');
      expect(toggleOf(element, renamed.id).ariaExpanded).to.equal('true');
    });

    it('opens a record by an id it once had', async () => {
      history.replaceState(null, '', `?nvo-directory.open=${renamed.formerIds[0]}`);
      const element = await directory();
      expect(toggleOf(element, renamed.id).ariaExpanded).to.equal('true');
    });

    it('shows a record that lies beyond the first cards', async () => {
      serve(organizationsFile(manyOrganizations(120)));
      history.replaceState(null, '', '?nvo-directory.open=paraugs-0110');
      const element = await directory();
      expect(toggleOf(element, 'paraugs-0110').ariaExpanded).to.equal('true');
    });

    it('follows the search and the open card, and leaves the rest alone', async () => {
      history.replaceState({ of: 'the page' }, '', '?a=1&b#part');
      const element = await directory();
      const searched = eventOf(element, 'nvo-search');
      await type(element, 'koris, dejas');
      await searched;
      expect(location.search).to.equal('?a=1&b&nvo-directory.q=koris%2C%20dejas');
      await type(element, '');
      await click(element, toggleOf(element, complete.id));
      expect(location.search).to.contain(`nvo-directory.open=${complete.id}`);
      expect(location.hash).to.equal('#part');
      expect(history.state).to.deep.equal({ of: 'the page' });
    });

    it('goes back to the closed card by the back button', async () => {
      const element = await directory();
      await click(element, toggleOf(element, complete.id));
      const popped = new Promise((resolve) =>
        addEventListener('popstate', resolve, { once: true }),
      );
      history.back();
      await popped;
      await element.updateComplete;
      expect(toggleOf(element, complete.id).ariaExpanded).to.equal('false');
    });

    it('comes back to the search by the back button, also when a card was opened at once', async () => {
      const element = await directory();
      await type(element, 'koris');
      await click(element, toggleOf(element, complete.id));
      const popped = new Promise((resolve) =>
        addEventListener('popstate', resolve, { once: true }),
      );
      history.back();
      await popped;
      await element.updateComplete;
      expect(field(element).value).to.equal('koris');
    });

    it('is left to the next one by a directory that does not heed it', async () => {
      history.replaceState(null, '', '?nvo-directory.q=koris');
      const container = await fixture<HTMLElement>(html`
        <div>
          <nvo-directory endpoint=${endpoint} address="off"></nvo-directory>
          <nvo-directory endpoint=${endpoint}></nvo-directory>
        </div>
      `);
      const [off, on] = [...container.children] as NvoDirectory[];
      if (!off || !on) throw new Error('two were rendered');
      await Promise.all([off, on].map(settled));
      expect([off, on].map((each) => field(each).value)).to.deep.equal(['', 'koris']);
    });

    it('is neither read nor written where it is off', async () => {
      history.replaceState(null, '', '?nvo-directory.q=qqq');
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} address="off"></nvo-directory>`,
      );
      await click(element, toggleOf(element, complete.id));
      expect(location.search).to.equal('?nvo-directory.q=qqq');
    });

    it('belongs to the first of two; a named one has its own', async () => {
      history.replaceState(null, '', '?nvo-directory.q=koris&nvo-directory-x.q=fonds');
      const container = await fixture<HTMLElement>(html`
        <div>
          <nvo-directory endpoint=${endpoint}></nvo-directory>
          <nvo-directory endpoint=${endpoint}></nvo-directory>
          <nvo-directory endpoint=${endpoint} instance="x"></nvo-directory>
        </div>
      `);
      const [first, second, named] = [...container.children] as NvoDirectory[];
      if (!first || !second || !named) throw new Error('three were rendered');
      await Promise.all([first, second, named].map(settled));
      expect([first, second, named].map((each) => field(each).value)).to.deep.equal([
        'koris',
        '',
        'fonds',
      ]);
      await click(second, toggleOf(second, complete.id));
      expect(location.search).to.equal('?nvo-directory.q=koris&nvo-directory-x.q=fonds');
      expect(toggleOf(first, complete.id).ariaExpanded).to.equal('false');
    });
  });

  describe('loading and errors', () => {
    it('tells the page how many records it has loaded', async () => {
      const element = document.createElement('nvo-directory');
      element.endpoint = endpoint;
      const loaded = eventOf(element, 'nvo-load');
      await fixture(html`${element}`);
      expect((await loaded).detail).to.deep.equal({ count: organizations.length });
    });

    it('speaks of loading only once it takes longer than a second', async () => {
      serve(silent);
      const element = await fixture<NvoDirectory>(
        html`<nvo-directory endpoint=${endpoint} lang="lv"></nvo-directory>`,
      );
      expect(textOf(element.shadowRoot)).to.equal('');
      const changed = new Promise((resolve) =>
        new MutationObserver(resolve).observe(element.shadowRoot as ShadowRoot, {
          childList: true,
          subtree: true,
        }),
      );
      await changed;
      expect(textOf(partOf(element, 'loading'))).to.equal('Notiek ielāde…');
    });

    it('shows what stands inside it, says that loading failed, and tries again', async () => {
      serve(status(503));
      const element = await fixture<NvoDirectory>(
        html`<nvo-directory endpoint=${endpoint} lang="lv"
          ><a href="/x">saraksts</a></nvo-directory
        >`,
      );
      const { detail } = await eventOf(element, 'nvo-error');
      expect(detail.message).to.contain('503').and.contain(file);
      await element.updateComplete;
      const notice = partOf(element, 'notice');
      expect(notice.getAttribute('role')).to.equal('alert');
      expect(textOf(notice)).to.contain('Datus neizdevās ielādēt.');
      expect(element.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
      await expectAccessible(element);

      serve(organizationsFile());
      const loaded = eventOf(element, 'nvo-load');
      const retry = notice.querySelector('button') as HTMLElement;
      retry.focus();
      retry.click();
      await loaded;
      await settled(element);
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(element.shadowRoot?.querySelectorAll('slot')).to.have.length(0);
      await until(() => focused(element) === partOf(element, 'base'));
    });

    it('keeps the old list, with its date, when a refresh fails', async () => {
      const element = await directory();
      serve(offline);
      await element.refresh();
      await element.updateComplete;
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(textOf(partOf(element, 'notice'))).to.contain('2026. gada 1. septembrī');
    });

    it('reads the data again when the page is shown after an hour, not before', async () => {
      const element = await directory();
      const realNow = Date.now;
      const start = realNow();
      let count = 0;
      serve(() => {
        count++;
        return Response.json(organizationsFile([complete]));
      });
      try {
        Date.now = () => start + 59 * 60_000;
        document.dispatchEvent(new Event('visibilitychange'));
        await element.updateComplete;
        expect(count).to.equal(0);
        Date.now = () => start + 61 * 60_000;
        document.dispatchEvent(new Event('visibilitychange'));
        await until(() => shownIds(element).length === 1);
        expect(count).to.equal(1);
      } finally {
        Date.now = realNow;
      }
    });

    it('shows the copy kept on an earlier visit', async () => {
      await directory(html`<nvo-directory endpoint=${endpoint} keep-copy></nvo-directory>`);
      forgetCopies();
      serve(offline);
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} keep-copy lang="en"></nvo-directory>`,
      );
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(textOf(partOf(element, 'notice'))).to.contain('updated on 1 September 2026');
    });

    it('says that the data is of a newer version', async () => {
      serve({ ...organizationsFile(), version: 2 });
      const element = await fixture<NvoDirectory>(
        html`<nvo-directory endpoint=${endpoint} lang="en"></nvo-directory>`,
      );
      await eventOf(element, 'nvo-error');
      await element.updateComplete;
      expect(textOf(partOf(element, 'notice'))).to.contain('newer format');
    });

    it('says that it has no endpoint', async () => {
      const element = await fixture<NvoDirectory>(html`<nvo-directory lang="en"></nvo-directory>`);
      await element.updateComplete;
      await settled(element);
      expect(textOf(partOf(element, 'notice'))).to.contain('endpoint');
    });

    it('shows the answer to the last request, whichever comes last', async () => {
      let answerFirst: (response: Response) => void = () => undefined;
      const slow = `${ORIGIN}/slow/organizations.json`;
      restore.push(
        fakeNetwork({ [slow]: () => new Promise<Response>((resolve) => (answerFirst = resolve)) }),
      );
      const element = await fixture<NvoDirectory>(
        html`<nvo-directory endpoint="${ORIGIN}/slow"></nvo-directory>`,
      );
      const loaded = eventOf(element, 'nvo-load');
      element.endpoint = endpoint;
      await loaded;
      answerFirst(Response.json(organizationsFile([])));
      await settled(element);
      expect(shownIds(element)).to.have.length(organizations.length);
    });

    it('gives up loading when it is removed, and loads when it is back', async () => {
      let wasAborted = false;
      serve((request: Request) => {
        request.signal.addEventListener('abort', () => (wasAborted = true));
        return silent(request);
      });
      const element = await fixture<NvoDirectory>(
        html`<nvo-directory endpoint=${endpoint}></nvo-directory>`,
      );
      const parent = element.parentElement as HTMLElement;
      element.remove();
      await until(() => wasAborted);
      serve(organizationsFile());
      parent.append(element);
      await settled(element);
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(partsOf(element, 'notice')).to.have.length(0);
    });

    it('takes records from a property and asks no server', async () => {
      serve(() => {
        throw new Error('asked');
      });
      const element = await directory(
        html`<nvo-directory .records=${[complete]} .terms=${terms} lang="lv"></nvo-directory>`,
      );
      expect(shownIds(element)).to.deep.equal([complete.id]);
      expect(textOf(partOf(element, 'meta'))).to.equal(
        'biedrība · Piņķi · Kultūra · Brīvais laiks un vaļasprieki · Partnerības biedrs',
      );
    });
  });

  describe('language', () => {
    it('is Latvian where it is no language we speak', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} lang="et"></nvo-directory>`,
      );
      expect(textOf(partOf(element, 'count'))).to.equal(`${organizations.length} organizācijas`);
    });

    it('follows the page, also when it changes', async () => {
      document.documentElement.lang = 'en-GB';
      const element = await directory(html`<nvo-directory endpoint=${endpoint}></nvo-directory>`);
      expect(textOf(partOf(element, 'count'))).to.equal(`${organizations.length} organizations`);
      document.documentElement.lang = 'lv';
      await Promise.resolve();
      await element.updateComplete;
      expect(textOf(partOf(element, 'count'))).to.equal(`${organizations.length} organizācijas`);
    });

    it('marks the text of records as Latvian', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} lang="en"></nvo-directory>`,
      );
      const name = toggleOf(element, complete.id).querySelector('span');
      expect(name?.lang).to.equal('lv');
      const card = toggleOf(element, inBoth.id).closest('[part="card"]');
      expect(card?.textContent).to.contain('foundation');
    });
  });

  it('leaves nothing behind after being added and removed 100 times', async () => {
    const added = new Map<string, number>();
    const realAdd = globalThis.addEventListener;
    const realRemove = globalThis.removeEventListener;
    const count = (by: number) => (type: string) => added.set(type, (added.get(type) ?? 0) + by);
    globalThis.addEventListener = function (this: unknown, ...args: unknown[]) {
      count(1)(args[0] as string);
      Reflect.apply(realAdd, this, args);
    } as typeof addEventListener;
    globalThis.removeEventListener = function (this: unknown, ...args: unknown[]) {
      count(-1)(args[0] as string);
      Reflect.apply(realRemove, this, args);
    } as typeof removeEventListener;
    try {
      const element = await directory();
      const parent = element.parentElement as HTMLElement;
      for (let i = 0; i < 100; i++) {
        element.remove();
        parent.append(element);
      }
      element.remove();
      expect([...added].filter(([, each]) => each !== 0)).to.deep.equal([]);
      parent.append(element);
      await settled(element);
      expect(shownIds(element)).to.have.length(organizations.length);
    } finally {
      globalThis.addEventListener = realAdd;
      globalThis.removeEventListener = realRemove;
    }
  });
});

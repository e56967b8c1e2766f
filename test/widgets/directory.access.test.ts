import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { hostPages } from '../../.storybook/host-page.ts';
import { forgetCopies } from '../../src/data/load.ts';
import { organizationFacets } from '../../src/data/organization-facets.ts';
import { selectOrganizations } from '../../src/data/organization-select.ts';
import { en } from '../../src/locales/en.ts';
import { lv, type Locale } from '../../src/locales/lv.ts';
import '../../src/widgets/directory/define.ts';
import type { NvoDirectory } from '../../src/widgets/directory/directory.ts';
import { listAsCsv } from '../../src/widgets/directory/save-list.ts';
import { fakeNetwork, ORIGIN, type Route } from '../../stories/network.ts';
import {
  complete,
  inBoth,
  longNamed,
  manyOrganizations,
  minimal,
  organizations,
  organizationsFile,
  quoted,
  siteFile,
  terms,
  unbreakable,
} from '../../stories/records.ts';
import { choose, open, search, unfold } from '../../stories/visitor.ts';
import { fixture } from '../support/fixture.ts';
import { overflowing, smallTargets } from '../support/layout.ts';
import { partOf, partsOf, settled, textOf, until } from '../support/parts.ts';
import { watchResources } from '../support/resources.ts';

const endpoint = `${ORIGIN}/v1`;

describe('<nvo-directory> for everybody', () => {
  const start = location.href;
  const restore: (() => void)[] = [];
  const serve = (route: Route) =>
    restore.push(
      fakeNetwork({
        [`${endpoint}/organizations.json`]: route,
        [`${endpoint}/site.json`]: siteFile,
      }),
    );

  beforeEach(() => {
    forgetCopies();
    serve(organizationsFile());
  });
  afterEach(() => {
    for (const each of restore.splice(0).reverse()) each();
    history.replaceState(null, '', start);
  });

  const directory = async (
    content = html`<nvo-directory endpoint=${endpoint} lang="lv"></nvo-directory>`,
  ) => {
    const container = await fixture(html`<div>${content}</div>`);
    const element = container.querySelector('nvo-directory') as NvoDirectory;
    await settled(element);
    return element;
  };
  const narrow = (look: string | undefined, fontSize = '100%') =>
    directory(html`
      <div style="width: 320px; font-size: ${fontSize}">
        <nvo-directory endpoint=${endpoint} lang="lv" look=${look ?? ''}></nvo-directory>
      </div>
    `);
  /** The rules of a page around the widget, until the end of the test. */
  const pageRules = (css: string) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    restore.push(() => style.remove());
  };
  const inner = (element: NvoDirectory, selector = '*') => [
    ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
  ];
  const field = (element: NvoDirectory) => inner(element, '#query')[0] as HTMLInputElement;
  const focused = (element: NvoDirectory) => element.shadowRoot?.activeElement as HTMLElement;
  const focusedPart = (element: NvoDirectory) =>
    focused(element).getAttribute('part') ?? focused(element).id;
  const tabTo = async (element: NvoDirectory, isThere: () => boolean) => {
    for (let stops = 0; !isThere() && stops < 40; stops++) await sendKeys({ press: 'Tab' });
    expect(isThere(), `reached by Tab, not ${focused(element).outerHTML}`).to.equal(true);
  };
  const press = async (element: NvoDirectory, key: string) => {
    await sendKeys({ press: key });
    await element.updateComplete;
  };
  const shownIds = (element: NvoDirectory) =>
    partsOf(element, 'card').map((card) => card.dataset['id']);
  const everything = async (element: NvoDirectory) => {
    await unfold(element, 'Vieta');
    await choose(element, 'Babītes pagasts');
    await open(element, unbreakable.id);
  };

  describe('keyboard', () => {
    it('skips the filters by the first button', async () => {
      const element = await directory();
      partOf(element, 'base').focus();
      await press(element, 'Tab');
      expect(textOf(focused(element))).to.equal(lv.filters.skip);
      await press(element, 'Enter');
      expect(focusedPart(element)).to.equal('count');
      await press(element, 'Tab');
      expect(focusedPart(element)).to.equal('toggle');
    });

    it('unfolds the filters, then a filter, ticks a choice, and takes it back', async () => {
      const element = await narrow(undefined);
      field(element).focus();
      await press(element, 'Tab');
      expect(focusedPart(element)).to.equal('fold');
      await press(element, 'Enter');
      expect(focused(element).ariaExpanded).to.equal('true');
      await tabTo(element, () => textOf(focused(element)) === 'Darbības joma');
      await press(element, 'Enter');
      await press(element, 'Tab');
      expect(textOf(focused(element).parentElement)).to.equal('Kultūra (2)');
      await press(element, 'Space');
      expect(shownIds(element)).to.deep.equal([quoted.id, complete.id]);
      expect(focused(element).matches('input')).to.equal(true);
      await tabTo(element, () => focusedPart(element) === 'chip');
      await press(element, 'Enter');
      expect(shownIds(element)).to.have.length(organizations.length);
      expect(focusedPart(element)).to.equal('query');
    });

    it('goes on at the next chip when one is taken back, and at the search after the last', async () => {
      const element = await directory();
      await choose(element, 'Kultūra', 'Jaunieši', 'Sports');
      const names = () => partsOf(element, 'chip').map((chip) => textOf(chip));
      const [sport = '', , youth = ''] = names();
      partsOf(element, 'chip')[1]?.focus();
      await press(element, 'Enter');
      expect(names()).to.deep.equal([sport, youth]);
      expect(textOf(focused(element))).to.equal(youth);
      await press(element, 'Enter');
      expect(textOf(focused(element))).to.equal(sport);
      await press(element, 'Space');
      expect(focusedPart(element)).to.equal('query');
    });

    it('goes on at the search when all is taken back', async () => {
      const element = await directory();
      await choose(element, 'Kultūra');
      partOf(element, 'clear').focus();
      await press(element, 'Enter');
      expect(focusedPart(element)).to.equal('query');
    });

    it('goes on at the count when a nearest place is chosen', async () => {
      const element = await directory();
      await search(element, 'koris jaunolaine');
      partOf(element, 'near').focus();
      await press(element, 'Enter');
      expect(shownIds(element)).to.deep.equal([quoted.id]);
      expect(focusedPart(element)).to.equal('count');
    });

    it('goes on at the search when all is shown again', async () => {
      const element = await directory();
      await search(element, 'dinozauri');
      inner(element, '[part="notice"] > button')[0]?.focus();
      await press(element, 'Enter');
      expect(focusedPart(element)).to.equal('query');
      expect(shownIds(element)).to.have.length(organizations.length);
    });

    it('reaches everything in an open card, and closes it by Escape from the last', async () => {
      const element = await directory();
      await open(element, complete.id);
      partsOf(element, 'toggle')
        .find((each) => each.ariaExpanded === 'true')
        ?.focus();
      const reached: string[] = [];
      while (focusedPart(element) !== 'share' && reached.length < 20) {
        await press(element, 'Tab');
        reached.push(focusedPart(element));
      }
      expect(reached.at(-1)).to.equal('share');
      expect(reached).to.include.members(['telephone', 'link', 'action']);
      await press(element, 'Escape');
      expect(focusedPart(element)).to.equal('toggle');
      expect(focused(element).ariaExpanded).to.equal('false');
    });

    it('shows where it is', async () => {
      for (const look of ['marupe', 'olaine', '']) {
        const element = await directory(
          html`<nvo-directory endpoint=${endpoint} look=${look} lang="lv"></nvo-directory>`,
        );
        field(element).focus();
        await press(element, 'Tab');
        const { outlineStyle, outlineWidth } = getComputedStyle(focused(element));
        expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
      }
    });
  });

  describe('landmark and names', () => {
    it('is a search with a name, which tells two apart', async () => {
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} municipality="olaine" lang="lv"></nvo-directory>`,
      );
      const landmark = inner(element, '[role="search"]')[0];
      expect(landmark?.ariaLabel).to.equal('NVO datubāze: Olaines novads');
    });

    it('has the visible text in the name of each chip', async () => {
      const element = await directory();
      await choose(element, 'Kultūra');
      const chip = partOf(element, 'chip');
      expect(chip.ariaLabel).to.contain(textOf(chip));
    });
  });

  describe('little room', () => {
    for (const look of ['marupe', undefined]) {
      const name = look ? `look of ${look}` : 'no look';

      it(`fits 320 px with the longest words, all unfolded: ${name}`, async () => {
        serve(organizationsFile([longNamed, unbreakable, complete]));
        const element = await narrow(look);
        await everything(element);
        expect(overflowing(element)).to.deep.equal([]);
      });

      it(`fits 320 px with text twice as large: ${name}`, async () => {
        serve(organizationsFile([longNamed, unbreakable, complete]));
        const element = await narrow(look, '200%');
        // Of a look the reader's own text size is the measure: `medium`.
        if (look) pageRules('nvo-directory::part(base) { font-size: 32px }');
        await everything(element);
        expect(getComputedStyle(partOf(element, 'base')).fontSize).to.equal('32px');
        expect(overflowing(element)).to.deep.equal([]);
      });
    }

    it('fits 320 px when nothing is found', async () => {
      const element = await narrow('olaine', '200%');
      await search(element, `dinozauri${'aaaaaaaaaa'.repeat(9)}`);
      await until(() => inner(element, '[part="notice"] a').length);
      expect(overflowing(element)).to.deep.equal([]);
    });

    it('does not make the page wider than it is', async () => {
      serve(organizationsFile([longNamed, unbreakable, complete]));
      const element = await narrow('marupe');
      await everything(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

    it('does not lose text to a page that forbids line breaks', async () => {
      pageRules('nvo-directory { white-space: nowrap }');
      serve(organizationsFile([longNamed]));
      expect(overflowing(await narrow(undefined))).to.deep.equal([]);
    });

    for (const fontSize of ['16px', '13px']) {
      it(`has targets of at least 24 px at a text size of ${fontSize}`, async () => {
        const element = await narrow(undefined, fontSize);
        await unfold(element, 'Darbības joma');
        await choose(element, 'Mārupes novads');
        await open(element, complete.id);
        await until(() => inner(element, '.action').length);
        expect(smallTargets(element)).to.deep.equal([]);
        await search(element, 'koris jaunolaine');
        expect(smallTargets(element)).to.deep.equal([]);
        inner(element, '.skip')[0]?.focus();
        expect(smallTargets(element)).to.deep.equal([]);
      });
    }
  });

  describe('colours', () => {
    const backgrounds = { light: '#fff', dark: '#121212' };
    for (const look of ['marupe', 'olaine', undefined]) {
      for (const scheme of ['light', 'dark'] as const) {
        it(`are told apart: ${look ?? 'no look'}, ${scheme}`, async () => {
          const element = await directory(html`
            <div style="color-scheme: ${scheme}; color: ${scheme === 'dark' ? '#ddd' : '#444'}">
              <nvo-directory endpoint=${endpoint} look=${look ?? ''} lang="lv"></nvo-directory>
            </div>
          `);
          await choose(element, 'Kultūra');
          const [card] = partsOf(element, 'card');
          const paper = look ? colourOf(card, 'backgroundColor') : backgrounds[scheme];
          const on = (part: HTMLElement | undefined, property: string, below = paper) =>
            contrast(colourOf(part, property), below);
          expect(on(partOf(element, 'meta'), 'color')).to.be.at.least(4.5);
          expect(on(partOf(element, 'chip'), 'color')).to.be.at.least(4.5);
          expect(on(partOf(element, 'toggle'), 'color')).to.be.at.least(4.5);
          expect(on(partOf(element, 'chip'), 'borderTopColor')).to.be.at.least(3);
          const sheet = colourOf(field(element), 'backgroundColor');
          expect(on(field(element), 'borderTopColor', sheet)).to.be.at.least(3);
          partOf(element, 'chip').focus();
          await press(element, 'Shift+Tab');
          expect(on(focused(element), 'outlineColor')).to.be.at.least(3);
        });
      }
    }

    it('are the reader’s own where the system forces them', async function () {
      try {
        await emulateMedia({ forcedColors: 'active' });
      } catch {
        this.skip();
      }
      try {
        const element = await directory(
          html`<nvo-directory endpoint=${endpoint} look="marupe" lang="lv"></nvo-directory>`,
        );
        await choose(element, 'Kultūra');
        const canvas = systemColour('Canvas');
        for (const bordered of [field(element), partOf(element, 'chip'), partOf(element, 'card')]) {
          const { borderTopStyle, borderTopColor } = getComputedStyle(bordered);
          expect(borderTopStyle).to.equal('solid');
          expect(contrast(borderTopColor, canvas), bordered.outerHTML).to.be.at.least(3);
        }
        partOf(element, 'chip').focus();
        await press(element, 'Tab');
        const { outlineColor, outlineStyle } = getComputedStyle(focused(element));
        expect(outlineStyle).to.equal('solid');
        expect(contrast(outlineColor, canvas)).to.be.at.least(3);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    });
  });

  it('does not move by itself, whatever is opened', async () => {
    const element = await directory();
    await unfold(element, 'Vieta');
    await open(element, complete.id);
    expect(document.getAnimations()).to.deep.equal([]);
  });

  describe('a page’s rules', () => {
    const styles = (element: NvoDirectory) =>
      inner(element).map((each) => {
        const style = getComputedStyle(each);
        return [
          each.localName,
          ...inherited.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ];
      });
    const boxes = (element: NvoDirectory) =>
      inner(element).map((each) => [each.localName, each.getBoundingClientRect().height]);
    const looking = () =>
      directory(html`
        <div style="width: 40em">
          <nvo-directory endpoint=${endpoint} look="marupe" lang="lv"></nvo-directory>
        </div>
      `);

    it('do not reach text and boxes inside a look, even with !important', async () => {
      const element = await looking();
      await open(element, complete.id);
      const before = styles(element);
      pageRules(`${hostPages['shouting']?.css ?? ''} * { ${shouting} }`);
      const after = styles(element);
      const changes = before.flatMap((each, index) =>
        each.filter((line, at) => line !== after[index]?.[at]).map((line) => `${each[0]} ${line}`),
      );
      expect([...new Set(changes)]).to.deep.equal([]);
    });

    it('do not change sizes inside a look by a root of 62.5 %', async () => {
      const element = await directory(html`
        <div style="width: 600px">
          <nvo-directory endpoint=${endpoint} look="olaine" lang="lv"></nvo-directory>
        </div>
      `);
      await open(element, complete.id);
      const before = boxes(element);
      pageRules(hostPages['small-root']?.css ?? '');
      expect(boxes(element)).to.deep.equal(before);
    });
  });

  describe('announcements', () => {
    const spoken = (element: NvoDirectory) => textOf(inner(element, '.base > [role="status"]')[0]);

    it('count in right Latvian', () => {
      const count = (number: number) => lv.directory.count(number);
      expect([0, 1, 2, 11, 21, 22, 101, 111, 600, 601].map(count)).to.deep.equal([
        '0 organizāciju',
        '1 organizācija',
        '2 organizācijas',
        '11 organizāciju',
        '21 organizācija',
        '22 organizācijas',
        '101 organizācija',
        '111 organizāciju',
        '600 organizāciju',
        '601 organizācija',
      ]);
    });

    it('count some of all in right Latvian', () => {
      const countOf = (total: number) => lv.directory.countOf(1, total);
      expect([2, 11, 21, 22, 101, 111, 600, 601].map(countOf)).to.deep.equal([
        '1 no 2 organizācijām',
        '1 no 11 organizācijām',
        '1 no 21 organizācijas',
        '1 no 22 organizācijām',
        '1 no 101 organizācijas',
        '1 no 111 organizācijām',
        '1 no 600 organizācijām',
        '1 no 601 organizācijas',
      ]);
    });

    it('come once the typing has paused, not with each letter', async () => {
      const element = await directory();
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(spoken(element)));
      const status = inner(element, '.base > [role="status"]')[0] as HTMLElement;
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      restore.push(() => observer.disconnect());
      for (const query of ['p', 'pa', 'par']) {
        field(element).value = query;
        field(element).dispatchEvent(new Event('input'));
        await element.updateComplete;
      }
      await search(element, 'paraugkoris');
      await element.updateComplete;
      await until(() => heard.some(Boolean));
      expect(heard.filter(Boolean)).to.deep.equal([lv.directory.countOf(1, organizations.length)]);
    });

    it('come again when the next search finds as many', async () => {
      const element = await directory();
      await search(element, 'paraugkoris');
      await element.updateComplete;
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(spoken(element)));
      const status = inner(element, '.base > [role="status"]')[0] as HTMLElement;
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      restore.push(() => observer.disconnect());
      await search(element, 'kaimiņu');
      await until(() => heard.some(Boolean));
      expect(heard.at(-1)).to.equal(lv.directory.countOf(1, organizations.length));
    });

    it('tell how many a filter leaves', async () => {
      const element = await directory();
      await choose(element, 'Kultūra');
      await until(() => spoken(element));
      expect(spoken(element)).to.equal(lv.directory.countOf(2, organizations.length));
    });
  });

  describe('language', () => {
    const everyState = async (lang: 'lv' | 'en') => {
      serve(organizationsFile([...organizations]));
      const element = await directory(
        html`<nvo-directory endpoint=${endpoint} lang=${lang} page-size="2"></nvo-directory>`,
      );
      const seen = new Set(interfaceTexts(element));
      const see = () => interfaceTexts(element).forEach((each) => seen.add(each));
      const { culture } = terms['area'] ?? {};
      await choose(element, culture?.[lang] ?? '');
      see();
      inner(element, '[part="clear"]')[0]?.click();
      await element.updateComplete;
      await open(element, quoted.id);
      await open(element, inBoth.id);
      await until(() => inner(element, '.action').length);
      see();
      for (const query of ['koris jaunolaine', 'kaimiņu dinozauri', 'dinozauri', '']) {
        await search(element, query);
        await element.updateComplete;
        see();
      }
      inner(element, '[part="more"]')[0]?.click();
      await element.updateComplete;
      await open(element, complete.id);
      see();
      dispatchEvent(new Event('beforeprint'));
      see();
      dispatchEvent(new Event('afterprint'));
      return [...seen];
    };
    const onlyIn = (own: Locale, other: Locale) => {
      const others = new Set(textsOf(other, other.code));
      return new Set(textsOf(own, own.code).filter((each) => !others.has(each)));
    };

    it('has no Latvian left in the English interface, texts of records excepted', async () => {
      const latvian = onlyIn(lv, en);
      const seen = await everyState('en');
      expect(seen).to.include(en.filters.skip);
      expect(seen.filter((each) => latvian.has(each))).to.deep.equal([]);
      // Names of places and what the visitor typed keep their letters.
      const names = /Mārupe|Piņķi|Babīte|kaimiņu/g;
      expect(seen.filter((each) => /[āčēģīķļņšūž]/i.test(each.replace(names, '')))).to.deep.equal(
        [],
      );
    });

    it('has no English left in the Latvian interface', async () => {
      const english = onlyIn(en, lv);
      const seen = await everyState('lv');
      expect(seen).to.include(lv.filters.skip);
      expect(seen.filter((each) => english.has(each))).to.deep.equal([]);
    });
  });

  describe('print', () => {
    it('renders all that match at once, with address and date of data, and takes it back', async () => {
      serve(organizationsFile(manyOrganizations(120)));
      const element = await directory();
      dispatchEvent(new Event('beforeprint'));
      expect(shownIds(element)).to.have.length(120);
      const head = textOf(partOf(element, 'printed'));
      expect(head).to.equal(`${location.href} · dati atjaunoti 2026. gada 1. septembrī`);
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(shownIds(element)).to.have.length(50);
      expect(partsOf(element, 'printed')).to.have.length(0);
    });

    it('stops at 1,000 and says so', async () => {
      serve(organizationsFile(manyOrganizations(1010)));
      const element = await directory();
      dispatchEvent(new Event('beforeprint'));
      restore.push(() => dispatchEvent(new Event('afterprint')));
      expect(shownIds(element)).to.have.length(1000);
      expect(textOf(partOf(element, 'printed'))).to.contain(lv.directory.printLimit(1000));
    });

    it('prints what the search has left', async () => {
      const element = await directory();
      await search(element, 'kaimiņu');
      dispatchEvent(new Event('beforeprint'));
      restore.push(() => dispatchEvent(new Event('afterprint')));
      expect(shownIds(element)).to.deep.equal([inBoth.id]);
    });

    it('names no date where the data has none', async () => {
      const element = await directory(
        html`<nvo-directory .records=${[complete]} .terms=${terms} lang="lv"></nvo-directory>`,
      );
      dispatchEvent(new Event('beforeprint'));
      restore.push(() => dispatchEvent(new Event('afterprint')));
      expect(textOf(partOf(element, 'printed'))).to.equal(location.href);
    });
  });

  describe('saved list', () => {
    const csvOf = (records: (typeof complete)[], strings = lv) => {
      const data = { records, terms };
      const selection = selectOrganizations({
        data,
        specs: organizationFacets,
        search: undefined,
        query: '',
        choices: {},
        locks: {},
      });
      return listAsCsv(selection, strings);
    };

    it('reads back, with headings in the language', () => {
      const [headings = [], ...rows] = readCsv(csvOf([complete, quoted, longNamed]));
      expect(headings.slice(0, 3)).to.deep.equal(['Nosaukums', 'Juridiskā forma', 'Novads']);
      expect(rows.map(([name]) => name)).to.deep.equal(
        [complete, quoted, longNamed].map(({ name }) => name),
      );
      expect(rows[0]).to.include('Kultūra; Brīvais laiks un vaļasprieki');
      expect(rows.every(({ length }) => length === headings.length)).to.equal(true);
      expect(readCsv(csvOf([complete], en))[0]?.[0]).to.equal('Name');
    });

    it('keeps quotes, commas and line breaks in their cell', () => {
      const name = 'a "b", c\r\nd;e\tf';
      expect(readCsv(csvOf([{ ...minimal, name }]))[1]?.[0]).to.equal(name);
    });

    it('has no cell that a spreadsheet program would run', async () => {
      const answer = await fetch('/shared/corpora/csv-injection/data/csv-payload.txt');
      if (!answer.ok) throw new Error('the shared data is not there');
      const corpus = (await answer.text()).split(/\r?\n/).filter(Boolean);
      const payloads = [...corpus, '-1+1', '+1', '@A1', '\t=1', '\r=1', '="a"&"b"'];
      const records = payloads.map((text, index) => ({
        ...minimal,
        id: `p-${index}`,
        name: text,
        description: text,
        telephone: text,
        email: text,
        url: text,
        sourceUrl: text,
      }));
      const cells = readCsv(csvOf(records)).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).to.deep.equal([]);
      for (const text of payloads) {
        expect(cells.some((cell) => cell === text || cell === `'${text}`)).to.equal(true);
      }
    });
  });

  describe('sharing', () => {
    const replaceClipboard = (clipboard: Partial<Clipboard> | undefined) => {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      restore.push(() => Reflect.deleteProperty(navigator, 'clipboard'));
    };
    const share = async (element: NvoDirectory, id: string) => {
      await open(element, id);
      partOf(element, 'share').click();
      const said = () => textOf(inner(element, '[part="actions"] [role="status"]')[0]);
      await until(said);
      return said();
    };

    const keepCopied = () => {
      const copied: string[] = [];
      const writeText = (text: string) => Promise.resolve(void copied.push(text));
      replaceClipboard({ writeText });
      return copied;
    };
    const bare = () =>
      directory(html`<nvo-directory lang="lv" .records=${organizations}></nvo-directory>`);

    it('copies the address of the organization’s own page', async () => {
      const copied = keepCopied();
      const element = await directory();
      expect(await share(element, inBoth.id)).to.equal(lv.shared);
      expect(copied).to.deep.equal([`${ORIGIN}/embed/directory/${inBoth.id}`]);
    });

    it('copies, where it has none, an address that opens the same card', async () => {
      const pages = keepCopied();
      const element = await bare();
      expect(await share(element, inBoth.id)).to.equal(lv.shared);
      const [copied = ''] = pages;
      element.remove();
      history.replaceState(null, '', start);
      history.replaceState(null, '', copied);
      const another = await directory();
      const opened = partsOf(another, 'toggle').filter((each) => each.ariaExpanded === 'true');
      expect(opened.map((each) => textOf(each))).to.deep.equal([inBoth.name]);
    });

    it('shows the address to be copied by hand where the page may not, as on plain http', async () => {
      replaceClipboard(undefined);
      const element = await bare();
      const said = await share(element, inBoth.id);
      expect(said).to.equal(`${location.origin}${location.pathname}${location.search}`);
      expect(said).to.contain(`nvo-directory.open=${inBoth.id}`);
      expect(overflowing(element)).to.deep.equal([]);
    });
  });

  it('leaves no listener, timer or observer behind after 100 of them have come and gone', async () => {
    const { pending, stop } = watchResources();
    restore.push(stop);
    let last = document.createElement('nvo-directory');
    for (let i = 0; i < 100; i++) {
      const element = (last = document.createElement('nvo-directory'));
      element.endpoint = endpoint;
      document.body.append(element);
      await element.updateComplete;
      if (i % 2) {
        await settled(element);
        field(element).value = 'koris';
        field(element).dispatchEvent(new Event('input'));
      }
      element.remove();
    }
    await until(() => !pending().some((each) => each.startsWith('timer')));
    expect(pending()).to.deep.equal([]);
    document.body.append(last);
    expect(pending()).to.include.members(['listener popstate: 1', 'MutationObserver: 1']);
    last.remove();
  });
});

/** What an inner node would take from the page, were it let. */
const inherited = [
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-variant-caps', 'line-height'],
  ...['letter-spacing', 'word-spacing', 'text-transform', 'text-indent', 'text-align', 'color'],
  ...['white-space', 'text-shadow', 'word-break', 'hyphens', 'box-sizing', 'visibility', 'cursor'],
  ...['list-style-type', 'direction', 'font-stretch', 'font-size-adjust', 'tab-size', 'line-break'],
];

const shouting = `
  font: italic small-caps 9px/3 serif !important;
  letter-spacing: 3px !important;
  word-spacing: 9px !important;
  text-transform: uppercase !important;
  text-indent: 2em !important;
  text-align: right !important;
  text-shadow: 1px 1px red !important;
  white-space: nowrap !important;
  word-break: break-all !important;
  hyphens: auto !important;
  color: red !important;
  cursor: wait !important;
  line-break: anywhere !important;
`;

function colourOf(element: HTMLElement | undefined, property: string): string {
  if (!element) throw new Error('there is no such element');
  return getComputedStyle(element)[property as 'color'];
}

function systemColour(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** The contrast ratio of a colour, transparent or not, on a background (WCAG 1.4.3). */
function contrast(colour: string, background: string): number {
  const [lighter = 0, darker = 0] = [[background], [background, colour]]
    .map((layers) => luminance(layers))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(layers: string[]): number {
  if (!canvas) throw new Error('there is no canvas');
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the widget itself says: texts and names outside of what is marked as Latvian. */
function interfaceTexts(widget: NvoDirectory): string[] {
  const nodes = [...widget.renderRoot.querySelectorAll<HTMLElement>('*')].filter(
    (each) => !each.closest('[lang="lv"], style'),
  );
  const texts = nodes.flatMap((each) => [
    each.ariaLabel ?? '',
    ...[...each.childNodes].map((child) => (child instanceof Text ? child.data : '')),
  ]);
  return texts.flatMap(pieces);
}

/** `Mārupes novads (4)` is a label and a number; a card's line is several labels. */
const pieces = (text: string) =>
  text
    .split(/ · |, | \(|: /)
    .map((each) => each.replace(/\d+\)?/g, '').trim())
    .filter((each) => each.length > 1);

/** All that a language has to say, and what it calls the codes. */
function textsOf(strings: object, code: string): string[] {
  const own = Object.values(strings).flatMap((each: unknown): string[] => {
    if (typeof each === 'string') return pieces(each);
    return typeof each === 'object' && each !== null ? textsOf(each, '') : [];
  });
  const labels = Object.values(code ? terms : {}).flatMap((taxonomy) =>
    Object.values(taxonomy).flatMap((term) => pieces(term[code as 'lv' | 'en'])),
  );
  return [...own, ...labels];
}

/** Reads CSV as RFC 4180 has it, split at commas as well as at semicolons. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",;\t\r\n]*))([,;]|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error('not CSV');
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

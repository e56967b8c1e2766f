import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { cancelled, eventsFile, full, NOW } from '../../stories/events.ts';
import { complete, minimal, organizationsFile, siteFile } from '../../stories/records.ts';
import { chooseDay, open, search, unfold, type Visited } from '../../stories/visitor.ts';
import { CalendarBench, endpoint } from '../support/calendar.ts';
import '../../src/widgets/directory/define.ts';
import { fixture } from '../support/fixture.ts';
import { partOf, settled } from '../support/parts.ts';
import { difference, pictureOf } from '../support/pictures.ts';
import { sheetNames, withSheet } from '../support/style-sheets.ts';

interface State {
  readonly width: number;
  readonly widget: TemplateResult;
  readonly act: (widget: Visited) => Promise<unknown>;
}

// Their pictures lead nowhere, and a browser says so whenever it has found out.
const { image: _image, ...withoutImage } = full;
const { logo: _logo, ...withoutLogo } = complete;

const directory = html`
  <nvo-directory id="widget" endpoint=${endpoint} look="marupe" lang="lv"></nvo-directory>
`;
const calendar = (view: string) => html`
  <nvo-calendar id="widget" endpoint=${endpoint} look="olaine" lang="lv" view=${view} .now=${NOW}>
  </nvo-calendar>
`;

const states: Readonly<Record<string, State>> = {
  'the directory, a card and filters open': {
    width: 480,
    widget: directory,
    async act(widget) {
      await unfold(widget, 'Virziens');
      await open(widget, complete.id);
    },
  },
  'the directory, wide, nothing found': {
    width: 960,
    widget: directory,
    act: (widget) => search(widget, 'dinozauri'),
  },
  'the calendar, an event open': {
    width: 480,
    widget: calendar('upcoming'),
    act: (widget) => open(widget, full.id),
  },
  'the calendar, a month, narrow': {
    width: 320,
    widget: calendar('month'),
    act: (widget) => chooseDay(widget, '2026-09-08'),
  },
  'the calendar, a month, wide': {
    width: 960,
    widget: calendar('month'),
    act: (widget) => chooseDay(widget, '2026-09-08'),
  },
};

describe('a widget with a look', function () {
  this.timeout(60_000);
  const bench = new CalendarBench();
  beforeEach(async () => {
    bench.begin();
    bench.serve(eventsFile([withoutImage, cancelled]), {
      [`${endpoint}/organizations.json`]: organizationsFile([withoutLogo, minimal]),
      [`${endpoint}/site.json`]: siteFile,
    });
    // Cards out of sight would not be painted.
    await setViewport({ width: 1000, height: 1500 });
  });
  afterEach(async () => {
    await bench.end();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, { width, widget: markup, act }] of Object.entries(states)) {
    it(`is painted the same in every page: ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div>${markup}</div>`);
      box.style.cssText = `all: initial !important; position: absolute !important; inset: 8px auto auto 8px !important; display: block !important; width: ${width}px !important`;
      const widget = box.querySelector('#widget') as Visited;
      await settled(widget);
      await act(widget);
      await widget.updateComplete;
      const bare = await pictureOf(widget);
      const differing: string[] = [];
      for (const sheet of sheetNames) {
        const inPage = await withSheet(sheet, () => pictureOf(widget));
        const found = await difference(bare, inPage);
        if (found) differing.push(`${sheet}: ${found}`);
      }
      expect(differing).to.deep.equal([]);
    });
  }

  it('leaves every page as it is around it', async () => {
    const page = await fixture<HTMLElement>(html`
      <div id="page">
        <h1>Novada dome</h1>
        <form>
          <label>Vārds <input value="Anna" /></label>
          <select>
            <option>Mārupe</option>
          </select>
          <label><input type="checkbox" checked /> Piekrītu</label> <button>Sūtīt</button>
        </form>
        <div id="place">${directory} ${calendar('month')}</div>
        <table>
          <caption>
            Laiki
          </caption>
          <tr>
            <th>Pirmdiena</th>
            <td>8–18</td>
          </tr>
        </table>
        <p>Vairāk <a href="#page">par novadu</a>.</p>
        <ul>
          <li>Sabiedrība</li>
        </ul>
      </div>
    `);
    const place = page.querySelector('#place') as HTMLElement;
    place.style.cssText = 'display: grid; grid-template-columns: 480px 320px; visibility: hidden';
    const widgets = [...place.querySelectorAll<Visited>('nvo-directory, nvo-calendar')];
    await Promise.all(widgets.map(settled));
    const differing: string[] = [];
    for (const sheet of sheetNames) {
      const found = await withSheet(sheet, async () => {
        const withWidgets = await pictureOf(page);
        place.style.height = `${place.getBoundingClientRect().height}px`;
        place.replaceChildren();
        const without = await pictureOf(page);
        place.replaceChildren(...widgets);
        place.style.height = '';
        return difference(without, withWidgets);
      });
      if (found) differing.push(`${sheet}: ${found}`);
    }
    expect(differing).to.deep.equal([]);
  });

  it('is seen and clicked only where the page lets it be', async () => {
    const box = await fixture<HTMLElement>(html`<div>${directory}</div>`);
    box.style.cssText = 'visibility: hidden; pointer-events: none';
    const base = partOf(box.querySelector('#widget') as Visited, 'base');
    const { visibility, pointerEvents } = getComputedStyle(base);
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });

  it('keeps its language, by which engines choose glyphs and voices', async function () {
    const box = await fixture<HTMLElement>(html`<div>${directory}</div>`);
    const base = partOf(box.querySelector('#widget') as Visited, 'base');
    const locale = getComputedStyle(base).getPropertyValue('-webkit-locale');
    // Firefox has no such property: there nothing can take the language away.
    if (!locale) this.skip();
    expect(locale).to.match(/^"?lv"?$/);
  });
});

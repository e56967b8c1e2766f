import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { Visited } from '../../stories/visitor.ts';
import { CalendarBench } from '../support/calendar.ts';
import { fixture } from '../support/fixture.ts';
import { showAll } from '../support/layout.ts';
import { partOf, settled } from '../support/parts.ts';
import { difference, pictureOf } from '../support/pictures.ts';
import {
  calendar,
  dayChosen,
  directory,
  directoryEmpty,
  directoryOpen,
  eventOpen,
  eventSubmission,
  form,
  formReceived,
  formWrong,
  reach,
  serveStates,
  type WidgetState,
} from '../support/states.ts';
import { sheetNames, withSheet } from '../support/style-sheets.ts';

/** Each state, its look, and a width for it. */
const states: Readonly<Record<string, [state: WidgetState, look: string, width: number]>> = {
  'the directory, a card and filters open': [directoryOpen, 'marupe', 480],
  'the directory, wide, nothing found': [directoryEmpty, 'marupe', 960],
  'the calendar, an event open': [eventOpen, 'olaine', 480],
  'the calendar, a month, narrow': [dayChosen, 'olaine', 320],
  'the calendar, a month, wide': [dayChosen, 'olaine', 960],
  'the form, nearly all of it wrong': [formWrong, 'marupe', 480],
  // WebKit paints what the screen has room for: every kind of field is there.
  'the form, an event': [eventSubmission, 'olaine', 960],
  'the form, a receipt': [formReceived, 'marupe', 320],
};

describe('a widget with a look', function () {
  this.timeout(60_000);
  const bench = new CalendarBench();
  beforeEach(async () => {
    bench.begin();
    serveStates(bench);
    await setViewport({ width: 1000, height: 1500 });
  });
  afterEach(async () => {
    await bench.end();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, [state, look, width]] of Object.entries(states)) {
    it(`is painted the same in every page: ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div>${state.widget(look)}</div>`);
      box.style.cssText = `all: initial !important; position: absolute !important; inset: 8px auto auto 8px !important; display: block !important; width: ${width}px !important`;
      // Round corners are painted in either of two ways; square ones are the same ones.
      box.style.setProperty('--nvo-radius', '0');
      const widget = await reach(state, box);
      // A card out of sight would not be painted.
      const hide = showAll(widget);
      const bare = await pictureOf(widget);
      const differing: string[] = [];
      for (const sheet of sheetNames) {
        const inPage = await withSheet(sheet, () => pictureOf(widget));
        const found = await difference(bare, inPage);
        if (found) differing.push(`${sheet}: ${found}`);
      }
      hide();
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
        <div id="place">
          <div>${directory('marupe')} ${calendar('month')('olaine')} ${form()('marupe')}</div>
        </div>
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
    place.style.visibility = 'hidden';
    const grid = place.firstElementChild as HTMLElement;
    // So small that a screen has room for the whole page.
    grid.style.cssText = 'display: grid; grid-template-columns: 480px 320px 480px; zoom: 0.4';
    const widgets = [...place.querySelectorAll<Visited>('#widget')];
    await Promise.all(widgets.map(settled));
    const differing: string[] = [];
    for (const sheet of sheetNames) {
      const found = await withSheet(sheet, async () => {
        const withWidgets = await pictureOf(page);
        place.style.height = `${place.getBoundingClientRect().height}px`;
        place.replaceChildren();
        const without = await pictureOf(page);
        place.replaceChildren(grid);
        place.style.height = '';
        return difference(without, withWidgets);
      });
      if (found) differing.push(`${sheet}: ${found}`);
    }
    expect(differing).to.deep.equal([]);
  });

  it('is seen and clicked only where the page lets it be', async () => {
    const box = await fixture<HTMLElement>(html`<div>${directory('marupe')}</div>`);
    box.style.cssText = 'visibility: hidden; pointer-events: none';
    const base = partOf(box.querySelector('#widget') as Visited, 'base');
    const { visibility, pointerEvents } = getComputedStyle(base);
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });

  it('keeps its language, by which engines choose glyphs and voices', async function () {
    const box = await fixture<HTMLElement>(html`<div>${directory('marupe')}</div>`);
    const base = partOf(box.querySelector('#widget') as Visited, 'base');
    const locale = getComputedStyle(base).getPropertyValue('-webkit-locale');
    // Firefox has no such property: there nothing can take the language away.
    if (!locale) this.skip();
    expect(locale).to.match(/^"?lv"?$/);
  });
});

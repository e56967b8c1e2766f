import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { forgetDrafts } from '../../stories/inbox.ts';
import { CalendarBench } from '../support/calendar.ts';
import { fixture } from '../support/fixture.ts';
import { overflowing, overlapping, smallTargets } from '../support/layout.ts';
import {
  dayChosen,
  directoryEmpty,
  directoryOpen,
  eventOpen,
  eventSubmissionWrong,
  formEmpty,
  formReceived,
  reach,
  serveStates,
} from '../support/states.ts';

const states = {
  'the directory, a card and filters open': directoryOpen,
  'the directory, nothing found': directoryEmpty,
  'the calendar, an event open': eventOpen,
  'the calendar, a month': dayChosen,
  'the form': formEmpty,
  'the form, an event, nearly all of it wrong': eventSubmissionWrong,
  'the form, a receipt': formReceived,
};

/** What the page and its reader do to sizes; a look's measure is the reader's `medium`. */
const sizes: Readonly<Record<string, string>> = {
  'usual text': '',
  'a root of 62.5 %': 'html { font-size: 62.5% }',
  'text twice as large': '.box { font-size: 200% } [look=marupe]::part(base) { font-size: 32px }',
};

/** Of a narrow month's dot the name is cut off on purpose: the list below has it. */
const isDot = (found: string) => /part="segment"|class="wide"|class="label|^<span lang/.test(found);

/**
 * A container that has just become narrow is another case: WebKit leaves an open filter's lines as
 * high as they were, until something else changes.
 */
function layOutAnew(box: HTMLElement): void {
  box.style.display = 'none';
  box.getBoundingClientRect();
  box.style.display = '';
}

describe('a widget in little room and much', function () {
  this.timeout(30_000);
  const bench = new CalendarBench();
  beforeEach(async () => {
    bench.begin();
    serveStates(bench);
    await setViewport({ width: 1000, height: 800 });
  });
  afterEach(async () => {
    await bench.end();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, state] of Object.entries(states)) {
    for (const [size, css] of Object.entries(sizes)) {
      it(`is whole in 280, 480 and 960 px with ${size}: ${name}`, async () => {
        for (const look of ['marupe', '']) {
          const box = await fixture<HTMLElement>(
            html`<div class="box">
              <style>
                ${css}</style
              >${state.widget(look)}
            </div>`,
          );
          const widget = await reach(state, box);
          for (const width of [280, 480, 960]) {
            const what = `${width} px, look: ${look || 'none'}`;
            box.style.width = `${width}px`;
            layOutAnew(box);
            await new Promise(requestAnimationFrame);
            expect(
              overflowing(widget).filter((each) => !isDot(each)),
              what,
            ).to.deep.equal([]);
            expect(overlapping(widget), what).to.deep.equal([]);
            expect(smallTargets(widget), what).to.deep.equal([]);
            expect(document.documentElement.scrollWidth, what).to.be.at.most(1000);
          }
          box.remove();
          forgetDrafts();
        }
      });
    }
  }
});

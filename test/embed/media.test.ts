import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { manyOrganizations, organizationsFile, siteFile } from '../../stories/records.ts';
import { CalendarBench, endpoint } from '../support/calendar.ts';
import { fixture } from '../support/fixture.ts';
import { overflowing, overlapping } from '../support/layout.ts';
import { partOf, partsOf } from '../support/parts.ts';
import {
  calendar,
  dayChosen,
  directoryOpen,
  eventOpen,
  formReceived,
  formWritten,
  formWrong,
  reach,
  serveStates,
  type WidgetState,
} from '../support/states.ts';

type Media = Parameters<typeof emulateMedia>[0];

/** Organizations on a long list: more than its first page. */
const MANY = 120;

interface OnPaper {
  /** Parts that are seen there, and parts that are not. */
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

const records: OnPaper = { shown: ['card', 'printed'], hidden: ['search', 'actions'] };

const states: Readonly<Record<string, [state: WidgetState, onPaper: OnPaper]>> = {
  'the directory, a card and filters open': [directoryOpen, records],
  'the calendar, an event open': [eventOpen, records],
  'the calendar, a month': [dayChosen, records],
  'the form, written': [formWritten, { shown: ['field', 'privacy'], hidden: ['send'] }],
  'the form, nearly all of it wrong': [formWrong, { shown: ['errors', 'field'], hidden: ['send'] }],
  'the form, a receipt': [formReceived, { shown: ['reference'], hidden: ['actions'] }],
};

describe('a widget as its reader asks for it', function () {
  this.timeout(20_000);
  const bench = new CalendarBench();
  beforeEach(() => {
    bench.begin();
    serveStates(bench);
  });
  afterEach(async () => {
    await bench.end();
  });

  /** Emulates a medium until the end of the test; where a browser cannot, the test is skipped. */
  const emulate = async (test: Mocha.Context, on: Media, off: Media): Promise<void> => {
    try {
      await emulateMedia(on);
    } catch {
      test.skip();
    }
    bench.later(() => void emulateMedia(off));
  };
  // Behind the widget's last field the focus stays in the page, which would be without it later.
  const show = async (state: WidgetState) =>
    reach(
      state,
      await fixture<HTMLElement>(html`<div>${state.widget('marupe')}<button>Tālāk</button></div>`),
    );
  const print = () => {
    dispatchEvent(new Event('beforeprint'));
    bench.later(() => dispatchEvent(new Event('afterprint')));
  };

  for (const [name, [state, onPaper]] of Object.entries(states)) {
    it(`is whole on paper, without what only a screen can do: ${name}`, async function () {
      await emulate(this, { media: 'print' }, { media: 'screen' });
      const widget = await show(state);
      print();
      await widget.updateComplete;
      const isShown = (part: string) =>
        partsOf(widget, part).some((each) => each.checkVisibility());
      expect(onPaper.shown.filter((part) => !isShown(part))).to.deep.equal([]);
      expect(onPaper.hidden.filter(isShown)).to.deep.equal([]);
      expect(overflowing(widget)).to.deep.equal([]);
      expect(overlapping(widget)).to.deep.equal([]);
    });

    it(`does not move where motion is to be reduced: ${name}`, async function () {
      await emulate(this, { reducedMotion: 'reduce' }, { reducedMotion: 'no-preference' });
      const widget = await show(state);
      const moving = [...widget.renderRoot.querySelectorAll('*')].filter((each) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return (
          animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth'
        );
      });
      expect(moving).to.have.length(0);
      expect(document.getAnimations()).to.have.length(0);
    });

    it(`shows where the focus is in forced colours: ${name}`, async function () {
      await emulate(this, { forcedColors: 'active' }, { forcedColors: 'none' });
      const widget = await show(state);
      widget.renderRoot.querySelector<HTMLElement>('input, button')?.focus();
      for (let step = 0; step < 12; step++) {
        await sendKeys({ press: 'Tab' });
        const focused = widget.shadowRoot?.activeElement;
        if (!focused) break;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        expect([outlineStyle, outlineWidth], focused.outerHTML).to.deep.equal(['solid', '3px']);
      }
    });
  }

  it('lists all on paper, however long the list', async function () {
    await emulate(this, { media: 'print' }, { media: 'screen' });
    bench.serve(organizationsFile(), {
      [`${endpoint}/organizations.json`]: organizationsFile(manyOrganizations(MANY)),
      [`${endpoint}/site.json`]: siteFile,
    });
    const widget = await show({ ...directoryOpen, act: () => Promise.resolve() });
    print();
    await widget.updateComplete;
    const cards = partsOf(widget, 'card');
    expect(cards).to.have.length(MANY);
    expect(cards.every((each) => each.clientHeight > 0)).to.equal(true);
    expect(overflowing(widget)).to.deep.equal([]);
  });

  it('tells what is chosen in forced colours', async function () {
    await emulate(this, { forcedColors: 'active' }, { forcedColors: 'none' });
    const widget = await show(dayChosen);
    const colour = (element: Element | null | undefined) =>
      element && getComputedStyle(element).backgroundColor;
    const [pressed, other] = ['true', 'false'].map((each) =>
      partOf(widget, 'views').querySelector(`[aria-pressed="${each}"]`),
    );
    expect(colour(pressed)).not.to.equal(colour(other));
    const chosen = partOf(widget, 'month').querySelector('[aria-selected="true"]') as Element;
    const { outlineStyle, outlineColor } = getComputedStyle(chosen);
    expect(outlineStyle).to.equal('solid');
    expect(outlineColor).not.to.equal(getComputedStyle(widget).backgroundColor);
    const today = widget.renderRoot.querySelector('.today [part="day"]') as Element;
    expect(getComputedStyle(today).textDecorationLine).to.equal('underline');
  });

  it('shows an event as a dot in forced colours, where there is little room', async function () {
    await emulate(this, { forcedColors: 'active' }, { forcedColors: 'none' });
    const widget = await show(dayChosen);
    widget.style.width = '300px';
    const dots = [...widget.renderRoot.querySelectorAll('[part="segment"]')];
    expect(dots.length).to.be.above(0);
    for (const dot of dots) {
      const { borderTopColor, borderTopWidth, width, height } = getComputedStyle(dot);
      expect(borderTopColor).not.to.equal(getComputedStyle(widget).backgroundColor);
      expect(2 * parseFloat(borderTopWidth))
        .to.equal(parseFloat(height))
        .and.to.be.above(5);
      expect(width).to.equal(height);
    }
  });

  it('marks a wrong field by its border in forced colours, and all that is wrong by another', async function () {
    await emulate(this, { forcedColors: 'active' }, { forcedColors: 'none' });
    const widget = await show(formWrong);
    const borderOf = (name: string) => {
      const field = widget.renderRoot.querySelector(`[name="${name}"]`) as Element;
      return parseFloat(getComputedStyle(field).borderTopWidth);
    };
    expect(borderOf('email')).to.be.greaterThan(borderOf('telephone'));
    expect(getComputedStyle(partOf(widget, 'errors')).borderTopStyle).to.equal('solid');
  });

  it('says the state of an event in words, whatever the colours', async function () {
    await emulate(this, { forcedColors: 'active' }, { forcedColors: 'none' });
    const widget = await show({ widget: calendar('upcoming'), act: () => Promise.resolve() });
    const [state] = partsOf(widget, 'state');
    expect(state?.textContent.trim()).not.to.equal('');
    expect(state && getComputedStyle(state).borderTopStyle).to.equal('solid');
  });
});

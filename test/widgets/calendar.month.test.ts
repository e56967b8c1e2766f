import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import {
  cancelled,
  crowdedDay,
  events,
  eventsFile,
  exhibition,
  full,
  NOW,
  running,
} from '../../stories/events.ts';
import { choose } from '../../stories/visitor.ts';
import {
  CalendarBench,
  click,
  count,
  dayButton,
  endpoint,
  focused,
  inner,
  isOpen,
  monthCalendar,
  monthFile,
  shownGroups,
  shownIds,
  toggleOf,
} from '../support/calendar.ts';
import { expectAccessible } from '../support/axe.ts';
import { partOf, partsOf, textOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

const monthName = (element: NvoCalendar) => textOf(inner(element, '.month-name')[0]);
const selected = (element: NvoCalendar) =>
  inner(element, 'td[aria-selected="true"]').map((each) => each.dataset['day']);
const tabbable = (element: NvoCalendar) =>
  inner(element, '[part="day"][tabindex="0"]').map(
    (each) => each.closest<HTMLElement>('td')?.dataset['day'],
  );
const focusedDay = (element: NvoCalendar) =>
  focused(element).closest<HTMLElement>('td')?.dataset['day'];

describe('<nvo-calendar view="month">', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  const press = async (element: NvoCalendar, key: string) => {
    await sendKeys({ press: key });
    await element.updateComplete;
    // The day of another month is there with the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  it('keeps the focus on a day when what stands on it changes', async () => {
    const element = await monthCalendar();
    const drawn = () => dayButton(element, '2026-09-05').parentElement?.textContent;
    const button = dayButton(element, '2026-09-05');
    const before = drawn();
    button.focus();
    element.records = events.map((each) => ({ ...each, name: `${each.name}!` }));
    await element.updateComplete;
    await until(() => drawn() !== before);
    expect(focused(element)).to.equal(button);
    expect(dayButton(element, '2026-09-05')).to.equal(button);
  });

  it('has no violation that axe finds, with a card open', async () => {
    const element = await monthCalendar();
    await click(element, toggleOf(element, running.id));
    await until(() => inner(element, 'dl').length);
    await expectAccessible(element);
  });

  describe('table', () => {
    it('is a grid with a caption, column headers of whole words, and weeks from Monday', async () => {
      const element = await monthCalendar();
      const grid = partOf(element, 'month');
      expect([grid.localName, grid.role]).to.deep.equal(['table', 'grid']);
      expect(textOf(grid.querySelector('caption'))).to.equal('2026. gada septembris');
      const headers = [...grid.querySelectorAll('thead th')];
      expect(headers.map((each) => each.getAttribute('scope'))).to.deep.equal(Array(7).fill('col'));
      expect(textOf(headers[0]?.querySelector(':not([aria-hidden])'))).to.equal('Pirmdiena');
      const first = [...grid.querySelectorAll<HTMLElement>('tbody tr:first-child td')];
      expect([first[0]?.dataset['day'], first[6]?.dataset['day']]).to.deep.equal([
        '2026-08-31',
        '2026-09-06',
      ]);
    });

    it('says of a day its name, how many events it has, and that it is today', async () => {
      const element = await monthCalendar();
      expect(dayButton(element, '2026-09-05').ariaLabel).to.equal(
        'sestdiena, 5. septembris, šodien, 2 pasākumi',
      );
      expect(dayButton(element, '2026-09-08').ariaLabel).to.equal(
        'otrdiena, 8. septembris, 2 pasākumi',
      );
      expect(dayButton(element, '2026-09-24').ariaLabel).to.equal(
        'ceturtdiena, 24. septembris, 1 pasākums',
      );
      expect(dayButton(element, '2026-10-01').ariaLabel).to.equal('ceturtdiena, 1. oktobris');
      expect(inner(element, '[aria-current="date"]').map((each) => textOf(each))).to.deep.equal([
        '5',
      ]);
    });

    it('has one day selected, which alone Tab goes to', async () => {
      const element = await monthCalendar();
      expect([selected(element), tabbable(element)]).to.deep.equal([
        ['2026-09-05'],
        ['2026-09-05'],
      ]);
      await click(element, dayButton(element, '2026-09-08'));
      expect([selected(element), tabbable(element)]).to.deep.equal([
        ['2026-09-08'],
        ['2026-09-08'],
      ]);
      expect(inner(element, '[aria-current="date"]').map((each) => textOf(each))).to.deep.equal([
        '5',
      ]);
    });

    it('says what was called off before its name', async () => {
      const element = await monthCalendar();
      const segment = inner(element, `[data-event="${cancelled.id}"]`)[0];
      expect(segment?.textContent).to.equal('Atcelts: 18.00 Parauga koncerts');
    });

    it('counts what it has no room for, and opens the day', async () => {
      bench.serve(eventsFile([...crowdedDay]));
      const element = await monthCalendar();
      const day = inner(element, '[data-day="2026-09-14"]')[0];
      expect(day?.querySelectorAll('[part="segment"]')).to.have.length(3);
      const rest = day?.querySelector<HTMLElement>('.rest');
      expect(textOf(rest)).to.equal('+4');
      expect(dayButton(element, '2026-09-14').ariaLabel).to.contain('7 pasākumi');
      await click(element, rest ?? undefined);
      expect(shownIds(element)).to.deep.equal(crowdedDay.map(({ id }) => id));
    });
  });

  describe('list below', () => {
    it('says that a day has none where others of its month have', async () => {
      bench.serve(eventsFile([running]));
      const element = await monthCalendar();
      expect(textOf(element.shadowRoot)).not.to.contain('Šajā dienā');
      await click(element, dayButton(element, '2026-09-24'));
      expect(textOf(element.shadowRoot)).to.contain('Šajā dienā pasākumu nav.');
    });

    it('has the events of the chosen day, and says where there are none', async () => {
      const element = await monthCalendar();
      expect(shownGroups(element)).to.deep.equal([
        ['Šodien, sestdiena, 5. septembris', exhibition.id, running.id],
      ]);
      await click(element, dayButton(element, '2026-09-24'));
      expect(shownIds(element)).to.have.length(1);
      await click(element, dayButton(element, '2026-10-01'));
      expect(monthName(element)).to.equal('2026. gada oktobris');
      expect(textOf(element.shadowRoot)).to.contain('Šajā mēnesī pasākumu nav.');
      expect(textOf(element.shadowRoot)).not.to.contain('Šajā dienā');
      expect(inner(element, '[role="list"]:empty, ul:not(:has(li))')).to.have.length(0);
    });

    it('opens the card of an event that was clicked in the grid', async () => {
      const element = await monthCalendar();
      await click(element, inner(element, `[data-event="${full.id}"]`)[0]);
      await until(() => isOpen(element, full.id));
      expect(selected(element)).to.deep.equal(['2026-09-08']);
      await until(() => focused(element) === toggleOf(element, full.id));
    });

    it('has headings one level below the month’s', async () => {
      const element = await monthCalendar();
      const levels = ['.month-name', '[part="date"]', '[part="name"]'].map(
        (selector) => inner(element, selector)[0]?.ariaLevel,
      );
      expect(levels).to.deep.equal(['2', '3', '4']);
    });
  });

  describe('buttons', () => {
    it('go to the months beside it and back to today, and the name is said', async () => {
      const element = await monthCalendar();
      expect(inner(element, '.month-name')[0]?.getAttribute('aria-live')).to.equal('polite');
      await click(element, partOf(element, 'previous'));
      expect(monthName(element)).to.equal('2026. gada augusts');
      expect(count(element)).to.equal('2 pasākumi');
      await click(element, partOf(element, 'next'));
      await click(element, partOf(element, 'next'));
      expect(monthName(element)).to.equal('2026. gada oktobris');
      partOf(element, 'today').focus();
      await click(element, partOf(element, 'today'));
      expect(selected(element)).to.deep.equal(['2026-09-05']);
      expect(focused(element) === partOf(element, 'today')).to.equal(true);
    });
  });

  describe('keyboard', () => {
    const moves: [key: string, from: string, to: string][] = [
      ['ArrowRight', '2026-09-30', '2026-10-01'],
      ['ArrowLeft', '2026-09-01', '2026-08-31'],
      ['ArrowDown', '2026-09-28', '2026-10-05'],
      ['ArrowUp', '2026-09-07', '2026-08-31'],
      ['Home', '2026-09-09', '2026-09-07'],
      ['End', '2026-09-09', '2026-09-13'],
      ['Home', '2026-09-07', '2026-09-07'],
      ['End', '2026-09-30', '2026-10-04'],
      ['PageUp', '2026-10-31', '2026-09-30'],
      ['PageDown', '2026-08-31', '2026-09-30'],
      ['PageDown', '2026-12-31', '2027-01-31'],
      ['Shift+PageUp', '2028-02-29', '2027-02-28'],
      ['Shift+PageDown', '2027-02-28', '2028-02-28'],
      ['ArrowRight', '2028-02-28', '2028-02-29'],
      ['ArrowRight', '2026-03-28', '2026-03-29'],
      ['ArrowRight', '2026-03-29', '2026-03-30'],
      ['ArrowRight', '2026-10-25', '2026-10-26'],
      ['ArrowLeft', '2026-10-26', '2026-10-25'],
    ];
    for (const [key, from, to] of moves) {
      it(`goes by ${key} from ${from} to ${to}, the focus with it`, async () => {
        const element = await monthCalendar();
        element.goTo(from);
        await element.updateComplete;
        dayButton(element, from).focus();
        await press(element, key);
        expect([focusedDay(element), selected(element), tabbable(element)]).to.deep.equal([
          to,
          [to],
          [to],
        ]);
      });
    }

    it('keeps the focus while a month is being read, and after', async () => {
      let answer: (response: Response) => void = () => undefined;
      bench.serve(eventsFile(events, { months: ['2026-01', '2026-09'], covers: undefined }), {
        [monthFile('2026-09')]: eventsFile(events),
        [monthFile('2026-01')]: () => new Promise<Response>((resolve) => (answer = resolve)),
      });
      const element = await monthCalendar();
      element.goTo('2026-02-01');
      await element.updateComplete;
      dayButton(element, '2026-02-01').focus();
      await press(element, 'ArrowLeft');
      expect(focusedDay(element)).to.equal('2026-01-31');
      await until(() => bench.asked.includes('events/2026-01.json'));
      answer(Response.json(eventsFile([{ ...full, id: 'a', startDate: '2026-01-31' }])));
      await until(() => shownIds(element)[0] === 'a');
      expect(focusedDay(element)).to.equal('2026-01-31');
    });

    it('leaves other keys, and those of the browser, alone', async () => {
      const element = await monthCalendar();
      dayButton(element, '2026-09-05').focus();
      for (const key of ['a', 'Tab', 'Escape']) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        dayButton(element, '2026-09-05').dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
      const shortcut = new KeyboardEvent('keydown', {
        ...{ key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true },
      });
      dayButton(element, '2026-09-05').dispatchEvent(shortcut);
      expect(shortcut.defaultPrevented).to.equal(false);
      expect(selected(element)).to.deep.equal(['2026-09-05']);
    });

    it('chooses a day by Enter, and goes on to its events by Tab', async () => {
      const element = await monthCalendar();
      dayButton(element, '2026-09-05').focus();
      await press(element, 'Enter');
      await press(element, 'Tab');
      expect(focused(element) === toggleOf(element, exhibition.id)).to.equal(true);
    });
  });

  it('follows the filters', async () => {
    const element = await monthCalendar();
    await choose(element, 'Olaines novads');
    const drawn = new Set(inner(element, '[data-event]').map((each) => each.dataset['event']));
    expect([...drawn].sort()).to.deep.equal(
      events
        .filter(({ municipalities }) => municipalities.includes('olaine'))
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('has today in Riga, also when midnight passes', async () => {
    const element = await monthCalendar();
    element.now = new Date('2026-09-30T20:59:00Z');
    await element.updateComplete;
    expect(monthName(element)).to.equal('2026. gada septembris');
    element.now = new Date('2026-09-30T21:00:00Z');
    await element.updateComplete;
    expect(monthName(element)).to.equal('2026. gada oktobris');
    expect(inner(element, '[aria-current="date"]')[0]?.closest('td')?.dataset['day']).to.equal(
      '2026-10-01',
    );
  });

  for (const [width, isWide] of [
    [280, false],
    [500, false],
    [700, true],
    [1200, true],
  ] as const) {
    it(`fits a container of ${width} px, whatever the window: ${isWide ? 'names' : 'dots'}`, async () => {
      bench.serve(
        eventsFile([...events, ...crowdedDay].sort((a, b) => (a.startDate < b.startDate ? -1 : 1))),
      );
      const element = await monthCalendar(html`
        <div style="width: ${width}px">
          <nvo-calendar endpoint=${endpoint} lang="lv" view="month" .now=${NOW}></nvo-calendar>
        </div>
      `);
      const grid = partOf(element, 'month');
      expect(grid.scrollWidth).to.be.at.most(width);
      expect(partOf(element, 'base').scrollWidth).to.be.at.most(width);
      const segment = inner(element, `[data-event="${running.id}"]`)[0]?.getBoundingClientRect();
      const dayWidth = inner(element, 'td')[0]?.getBoundingClientRect().width ?? 0;
      if (isWide) expect(segment?.width).to.be.above(dayWidth / 2);
      else expect(segment?.width).to.be.below(12);
      const lines = (inner(element, '.month-name')[0]?.clientHeight ?? 0) / 18;
      expect(lines, 'the lines of its name').to.be.below(isWide ? 2 : 3);
      for (const button of partsOf(element, 'day')) {
        const { width: across, height } = button.getBoundingClientRect();
        expect(Math.min(across, height), button.ariaLabel ?? '').to.be.at.least(24);
      }
    });
  }
});

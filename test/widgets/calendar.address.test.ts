import { expect } from 'chai';
import { html } from 'lit';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import {
  bare,
  cancelled,
  eventsFile,
  exhibition,
  full,
  NOW,
  online,
  over,
  running,
} from '../../stories/events.ts';
import { offline, status } from '../../stories/network.ts';
import { open, search } from '../../stories/visitor.ts';
import {
  back,
  calendar,
  CalendarBench,
  click,
  count,
  dayButton,
  endpoint,
  field,
  focused,
  inner,
  isOpen,
  monthCalendar,
  monthFile,
  shownIds,
  toggleOf,
  viewButton,
} from '../support/calendar.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';
import { eventOf, partOf, partsOf, settled, textOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

const at = (month: string): CalendarEvent => ({
  ...bare,
  id: `paraugs-${month}`,
  name: `Paraugs ${month}`,
  startDate: `${month}-10T18:00:00Z`,
});
const monthName = (element: NvoCalendar) => textOf(inner(element, '.month-name')[0]);
const notices = (element: NvoCalendar) => partsOf(element, 'notice').map((each) => textOf(each));

describe('<nvo-calendar> and the page’s address', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  it('opens the view, the month, the filter and the search that it names', async () => {
    bench.address('?nvo-calendar.view=past');
    expect(shownIds(await calendar())).to.deep.equal([over.id]);
    bench.address('?nvo-calendar.month=2026-10&nvo-calendar.kind=training');
    document.querySelector('nvo-calendar')?.remove();
    const element = await monthCalendar(
      html`<nvo-calendar endpoint=${endpoint} lang="lv" .now=${NOW}></nvo-calendar>`,
    );
    expect(monthName(element)).to.equal('2026. gada oktobris');
    await until(() => partsOf(element, 'chip').length);
    expect(partsOf(element, 'chip').map((chip) => textOf(chip))).to.deep.equal(['Apmācības']);
    element.remove();
    bench.address('?nvo-calendar.q=talka');
    expect(field(await calendar()).value).to.equal('talka');
  });

  for (const search of [
    'nvo-calendar.view=year',
    'nvo-calendar.month=2026-13',
    'nvo-calendar.month=9999-12',
    'nvo-calendar.month=0000-01',
    'nvo-calendar.month=2026-9',
    'nvo-calendar.month=%22%3E%3Cscript%3E',
    'nvo-calendar.kind=moon-landing',
    'nvo-calendar.open=__proto__',
    'nvo-calendar.open=nothing-20269999T999999Z',
    'nvo-calendar.organizer=constructor',
    'nvo-calendar.free=maybe',
  ]) {
    it(`is not heeded where it is wrong: ${search}`, async () => {
      bench.address(`?${search}`);
      const element = await calendar();
      expect(shownIds(element)).to.have.length(16);
      expect(partsOf(element, 'month')).to.have.length(0);
      expect(location.search).to.equal(`?${search}`);
    });
  }

  it('follows view and month, and leaves the rest alone', async () => {
    history.replaceState({ of: 'the page' }, '', '?a=1&b#part');
    const element = await calendar();
    await click(element, viewButton(element, 'Mēnesis'));
    expect(location.search).to.equal('?a=1&b&nvo-calendar.view=month');
    await until(() => partsOf(element, 'next').length);
    await click(element, partOf(element, 'next'));
    expect(location.search).to.equal('?a=1&b&nvo-calendar.view=month&nvo-calendar.month=2026-10');
    await click(element, viewButton(element, 'Gaidāmie'));
    expect(location.search).to.equal('?a=1&b');
    expect(location.hash).to.equal('#part');
    expect(history.state).to.deep.equal({ of: 'the page' });
  });

  it('names no view where it is the page’s own', async () => {
    bench.address('?');
    const element = await monthCalendar();
    await click(element, partOf(element, 'next'));
    expect(location.search).to.equal('?nvo-calendar.month=2026-10');
    await click(element, partOf(element, 'today'));
    expect(location.search).to.equal('');
    await click(element, viewButton(element, 'Gaidāmie'));
    expect(location.search).to.equal('?nvo-calendar.view=upcoming');
  });

  it('goes back by the back button: to the view before, to the closed card', async () => {
    const element = await calendar();
    await click(element, viewButton(element, 'Notikušie'));
    await open(element, over.id);
    await back(element);
    expect(isOpen(element, over.id)).to.equal(false);
    await back(element);
    expect(shownIds(element)).to.include(full.id);
  });

  it('goes back to this month where it names none', async () => {
    bench.address('?nvo-calendar.view=month');
    const element = await monthCalendar();
    history.pushState(null, '', '?nvo-calendar.view=month&nvo-calendar.month=2026-12');
    dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(monthName(element)).to.equal('2026. gada decembris');
    await back(element);
    expect(monthName(element)).to.equal('2026. gada septembris');
  });

  describe('with an event to open', () => {
    const opened = async (address: string, view = '') => {
      bench.address(address);
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} view=${view} lang="lv" .now=${NOW}></nvo-calendar>`,
      );
      await until(() => inner(element, '[part="toggle"][aria-expanded="true"]').length);
      const isMonth = viewButton(element, 'Mēnesis')?.ariaPressed === 'true';
      if (isMonth) await until(() => partsOf(element, 'month').length);
      return element;
    };

    it('opens it in its place', async () => {
      const element = await opened(`?nvo-calendar.open=${full.id}`);
      expect(isOpen(element, full.id)).to.equal(true);
      expect(shownIds(element)).to.have.length(16);
    });

    it('shows one that is over in its month', async () => {
      const element = await opened(`?nvo-calendar.open=${over.id}`);
      expect(monthName(element)).to.equal('2026. gada augusts');
      expect(isOpen(element, over.id)).to.equal(true);
    });

    it('shows one that is in another month, or on another day of it', async () => {
      const element = await opened(`?nvo-calendar.open=${full.id}`, 'month');
      expect(shownIds(element)).to.include(full.id);
      element.remove();
      const other = await opened(
        `?nvo-calendar.view=month&nvo-calendar.month=2026-11&nvo-calendar.open=${online.id}`,
      );
      expect(monthName(other)).to.equal('2026. gada septembris');
    });

    it('shows one whose month has not been read, by the date in its id', async () => {
      const old = { ...bare, id: 'sen-20250131T220000Z', startDate: '2025-02-01T00:00:00+02:00' };
      bench.serve(eventsFile([full], { months: ['2025-02', '2026-09'] }), {
        [monthFile('2025-02')]: eventsFile([old]),
      });
      const element = await opened(`?nvo-calendar.open=${old.id}`);
      expect(monthName(element)).to.equal('2025. gada februāris');
      expect(isOpen(element, old.id)).to.equal(true);
      expect(bench.asked).to.deep.equal(['events.json', 'events/2025-02.json']);
    });

    it('shows its month where it is no more, and can be left', async () => {
      bench.serve(eventsFile([full], { months: ['2026-09'] }));
      bench.address('?nvo-calendar.open=vairs-nav-20250105T100000Z');
      const element = await monthCalendar();
      expect(monthName(element)).to.equal('2025. gada janvāris');
      await click(element, viewButton(element, 'Gaidāmie'));
      expect(shownIds(element)).to.deep.equal([full.id]);
    });

    it('stays where the visitor goes on', async () => {
      const element = await opened(`?nvo-calendar.open=${over.id}`);
      await click(element, partOf(element, 'next'));
      await click(element, dayButton(element, '2026-09-08'));
      expect(monthName(element)).to.equal('2026. gada septembris');
      expect(shownIds(element)).to.include(full.id);
    });
  });

  it('is neither read nor written where it is off', async () => {
    bench.address('?nvo-calendar.view=past');
    const element = await calendar(
      html`<nvo-calendar endpoint=${endpoint} address="off" lang="lv" .now=${NOW}></nvo-calendar>`,
    );
    expect(shownIds(element)).to.include(full.id);
    await click(element, viewButton(element, 'Mēnesis'));
    expect(location.search).to.equal('?nvo-calendar.view=past');
    await click(element, viewButton(element, 'Gaidāmie'));
    await open(element, full.id);
    expect(partsOf(element, 'share')).to.have.length(0);
  });

  it('belongs to the first of two; a named one has its own', async () => {
    bench.address('?nvo-calendar.view=past&nvo-calendar-x.kind=concert');
    const container = await fixture<HTMLElement>(html`
      <div>
        <nvo-calendar endpoint=${endpoint} .now=${NOW}></nvo-calendar>
        <nvo-calendar endpoint=${endpoint} .now=${NOW}></nvo-calendar>
        <nvo-calendar endpoint=${endpoint} instance="x" .now=${NOW}></nvo-calendar>
      </div>
    `);
    const [first, second, named] = [...container.children] as NvoCalendar[];
    if (!first || !second || !named) throw new Error('three were rendered');
    await Promise.all([first, second, named].map(settled));
    expect(shownIds(first)).to.deep.equal([over.id]);
    expect(shownIds(second)).to.have.length(16);
    expect(shownIds(named)).to.deep.equal([cancelled.id]);
    await click(named, inner(named, '[part="chip"]')[0]);
    expect(location.search).to.equal('?nvo-calendar.view=past');
  });
});

describe('<nvo-calendar> loading', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  it('reads what is shown and nothing else', async () => {
    bench.serve(eventsFile(undefined, { months: ['2026-01', '2026-08', '2026-09'] }), {
      [monthFile('2026-01')]: eventsFile([at('2026-01')]),
      [monthFile('2026-08')]: eventsFile([exhibition, over]),
    });
    const element = await calendar();
    expect(bench.asked).to.deep.equal(['events.json']);
    await click(element, viewButton(element, 'Mēnesis'));
    await until(() => partsOf(element, 'month').length);
    element.goTo('2026-02-10');
    element.goTo('2026-09-10');
    await element.updateComplete;
    expect(bench.asked).to.deep.equal(['events.json']);
    element.goTo('2026-01-10');
    await until(() => shownIds(element)[0] === 'paraugs-2026-01');
    expect(bench.asked).to.deep.equal(['events.json', 'events/2026-01.json']);
  });

  it('tells the page how many events it has', async () => {
    const element = document.createElement('nvo-calendar');
    element.endpoint = endpoint;
    element.now = NOW;
    const loaded = eventOf(element, 'nvo-load');
    await fixture(html`${element}`);
    expect((await loaded).detail).to.deep.equal({ count: 17 });
  });

  it('takes a month without a file for an empty one, and names the nearest event', async () => {
    bench.serve(eventsFile([full], { months: undefined, covers: undefined }));
    const element = await monthCalendar();
    element.goTo('2025-03-10');
    await until(() => notices(element).length);
    expect(notices(element)[0]).to.contain('Šajā mēnesī pasākumu nav.');
    const near = partOf(element, 'near');
    expect(textOf(near)).to.contain('Tuvākais: otrdien, 8. septembrī');
    await click(element, near);
    await until(() => shownIds(element).length && isOpen(element, full.id));
    expect(shownIds(element)).to.deep.equal([full.id]);
    expect(focused(element) === toggleOf(element, full.id)).to.equal(true);
  });

  it('leads out of months without events, and reads but the nearest that have some', async () => {
    const months = ['2025-03', '2025-10', '2026-02', '2026-03'];
    const files = months.map((month) => [monthFile(month), eventsFile([at(month)])] as const);
    bench.serve(eventsFile([], { months }), Object.fromEntries(files));
    const element = await monthCalendar();
    await until(() => partsOf(element, 'near').length);
    expect(textOf(partOf(element, 'near'))).to.contain('Paraugs 2026-03');
    expect(bench.asked).to.deep.equal(['events.json', 'events/2026-03.json']);
    element.goTo('2025-12-10');
    await until(() => textOf(partsOf(element, 'near')[0] ?? null).includes('Paraugs 2026-02'));
    expect(bench.asked.slice(2)).to.have.members(['events/2025-10.json', 'events/2026-02.json']);
    await click(element, partOf(element, 'near'));
    await until(() => shownIds(element).length && isOpen(element, 'paraugs-2026-02'));
    expect(shownIds(element)).to.deep.equal(['paraugs-2026-02']);
    expect(focused(element) === toggleOf(element, 'paraugs-2026-02')).to.equal(true);
    expect(monthName(element)).to.equal('2026. gada februāris');
    expect(bench.asked).to.have.length(4);
  });

  it('reads nothing beside a month where something is announced, and gives no notice of what fails there', async () => {
    const months = ['2025-10', '2026-02'];
    bench.serve(eventsFile([full], { months }), { [monthFile('2025-10')]: status(503) });
    const element = await monthCalendar();
    element.goTo('2025-12-10');
    await until(() => partsOf(element, 'near').length);
    expect(textOf(partOf(element, 'near'))).to.contain(full.name);
    expect(bench.asked).to.deep.equal(['events.json']);
    bench.serve(
      eventsFile([], { months }),
      Object.fromEntries(months.map((month) => [monthFile(month), status(503)])),
    );
    await element.refresh();
    await until(() => partsOf(element, 'near').length === 0);
    await until(() => bench.asked.includes('events/2026-02.json'));
    await settled(element);
    expect(notices(element)).to.deep.equal(['Šajā mēnesī pasākumu nav.']);
  });

  it('stays at rest where an event of another month’s file goes on in an empty one', async () => {
    const months = ['2025-10', '2026-02'];
    const long = { ...at('2025-10'), startDate: '2025-10-01', endDate: '2026-01-10' };
    bench.serve(eventsFile([], { months }), {
      [monthFile('2025-10')]: eventsFile([long]),
      [monthFile('2026-02')]: eventsFile([at('2026-02')]),
    });
    const element = await monthCalendar();
    let loads = 0;
    element.addEventListener('nvo-load', () => loads++);
    element.goTo('2025-12-10');
    await until(() => partsOf(element, 'near').length);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(loads).to.be.at.most(1);
    expect(textOf(partOf(element, 'near'))).to.contain('Paraugs 2026-02');
  });

  it('keeps the rest where a month fails, says so, says nothing wrong, and tries again', async () => {
    const months = ['2026-01', '2026-09'];
    bench.serve(eventsFile([full], { months }), { [monthFile('2026-01')]: status(503) });
    const element = await monthCalendar();
    const failed = eventOf(element, 'nvo-error');
    element.goTo('2026-01-10');
    expect((await failed).detail.message).to.contain('2026-01.json answered 503');
    await until(() => notices(element).length);
    expect(notices(element)).to.have.length(1);
    expect(notices(element)[0]).to.contain('Jaunākos datus neizdevās ielādēt.');
    expect(textOf(element.shadowRoot)).to.not.contain('pasākumu nav');
    expect(partOf(element, 'month').ariaBusy).to.equal('false');
    await expectAccessible(element);
    bench.serve(eventsFile([full], { months }), {
      [monthFile('2026-01')]: eventsFile([at('2026-01')]),
    });
    await click(element, inner(element, '[part="notice"] button')[0]);
    await until(() => shownIds(element).length);
    expect(shownIds(element)).to.deep.equal(['paraugs-2026-01']);
    expect(notices(element)).to.deep.equal([]);
  });

  it('never shows a slow month in the place of a later one', async () => {
    let answer: (response: Response) => void = () => undefined;
    bench.serve(eventsFile([full], { months: ['2026-01', '2026-02'], covers: undefined }), {
      [monthFile('2026-01')]: () => new Promise<Response>((resolve) => (answer = resolve)),
      [monthFile('2026-02')]: eventsFile([at('2026-02')]),
    });
    const element = await monthCalendar();
    element.goTo('2026-01-10');
    await until(() => bench.asked.includes('events/2026-01.json'));
    expect(partOf(element, 'month').ariaBusy).to.equal('true');
    expect(textOf(element.shadowRoot)).to.not.contain('pasākumu nav.');
    element.goTo('2026-02-10');
    await until(() => shownIds(element).length);
    answer(Response.json(eventsFile([at('2026-01')])));
    await element.updateComplete;
    await settled(element);
    expect(monthName(element)).to.equal('2026. gada februāris');
    expect(shownIds(element)).to.deep.equal(['paraugs-2026-02']);
    expect(partOf(element, 'month').ariaBusy).to.equal('false');
  });

  describe('of what is over', () => {
    const months = Array.from({ length: 14 }, (_, i) =>
      new Date(Date.UTC(2025, 7 + i)).toISOString().slice(0, 7),
    );
    const files = Object.fromEntries(
      months.map((month) => [monthFile(month), eventsFile([at(month)])]),
    );

    it('goes back six months with events by each “earlier”, and on at the first new card', async () => {
      bench.serve(eventsFile([full], { months, covers: undefined }), files);
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} view="past" lang="lv" .now=${NOW}></nvo-calendar>`,
      );
      await until(() => shownIds(element).length === 5);
      // Of September's nothing is over yet.
      expect(shownIds(element)[0]).to.equal('paraugs-2026-08');
      expect(count(element)).to.equal('Jaunākie 5 pasākumi');
      partOf(element, 'more').focus();
      await click(element, partOf(element, 'more'));
      await until(() => shownIds(element).length === 11);
      await until(() => focused(element) === partsOf(element, 'toggle')[5]);
      await click(element, partOf(element, 'more'));
      await until(() => shownIds(element).length === 13);
      expect(partsOf(element, 'more')).to.have.length(0);
      expect(count(element)).to.equal('13 pasākumu');
      expect(focused(element), 'the focus is not lost with the button').to.be.an(
        'htmlbuttonelement',
      );
    });

    it('says what was on last where nothing is announced', async () => {
      bench.serve(eventsFile([], { months }), files);
      const element = await calendar();
      await until(() => shownIds(element).length);
      expect(notices(element)).to.deep.equal(['Pašlaik neviens pasākums nav izziņots.']);
      const headings = partsOf(element, 'date').map((each) => textOf(each));
      expect(headings[0]).to.equal('Nesen notikušie pasākumi');
      expect(shownIds(element)).to.deep.equal(['paraugs-2026-08', 'paraugs-2026-07']);
      expect(bench.asked.filter((path) => path !== 'events.json')).to.have.length.at.most(3);
      const said = textOf(inner(element, '[part="state"]')[0]);
      expect(said).to.equal('Noticis');
      await expectAccessible(element);
    });

    it('says that there was nothing', async () => {
      bench.serve(eventsFile([]));
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} view="past" lang="lv" .now=${NOW}></nvo-calendar>`,
      );
      expect(notices(element)).to.deep.equal(['Notikušu pasākumu vēl nav.']);
    });
  });

  it('shows what stands inside it, says that loading failed, and tries again', async () => {
    bench.serve(status(503));
    const element = await fixture<NvoCalendar>(
      html`<nvo-calendar endpoint=${endpoint} lang="lv" .now=${NOW}
        ><a href="/x">pasākumi</a></nvo-calendar
      >`,
    );
    await until(() => notices(element).length);
    expect(partOf(element, 'notice').role).to.equal('alert');
    expect(element.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
    await expectAccessible(element);
    bench.serve(eventsFile());
    await click(element, inner(element, '[part="notice"] button')[0]);
    await until(() => shownIds(element).length);
    expect(element.shadowRoot?.querySelectorAll('slot')).to.have.length(0);
  });

  it('keeps the old events, with their date, when a refresh fails', async () => {
    const element = await calendar();
    bench.serve(offline);
    await element.refresh();
    await element.updateComplete;
    expect(shownIds(element)).to.include(running.id);
    expect(notices(element)[0]).to.contain('2026. gada 1. septembrī');
  });

  it('shows the copy kept on an earlier visit, of a month too', async () => {
    const kept = html`
      <nvo-calendar
        endpoint=${endpoint}
        view="month"
        keep-copy
        lang="lv"
        .now=${new Date('2026-01-05T12:00:00Z')}
      ></nvo-calendar>
    `;
    bench.serve(eventsFile([full], { months: ['2026-01'] }), {
      [monthFile('2026-01')]: eventsFile([at('2026-01')]),
    });
    const first = await monthCalendar(kept);
    await until(() => count(first) === '1 pasākums');
    first.remove();
    bench.begin();
    bench.serve(offline, { [monthFile('2026-01')]: offline });
    const element = await monthCalendar(kept);
    await until(() => notices(element).length);
    await until(() => count(element) === '1 pasākums');
  });

  it('says that the data is of a newer version, or that it has no endpoint', async () => {
    bench.serve({ ...eventsFile(), version: 2 });
    const newer = await calendar(
      html`<nvo-calendar endpoint=${endpoint} lang="en"></nvo-calendar>`,
    );
    expect(notices(newer)[0]).to.contain('newer format');
    const none = await calendar(html`<nvo-calendar lang="en" instance="b"></nvo-calendar>`);
    expect(notices(none)[0]).to.contain('endpoint');
  });

  it('leaves out a record that does not fit, alone', async () => {
    const { warn } = console;
    const warnings: unknown[][] = [];
    console.warn = (...all: unknown[]) => warnings.push(all);
    bench.serve({ ...eventsFile([full]), events: [full, { ...online, startDate: 'rīt' }, null] });
    expect(shownIds(await calendar())).to.deep.equal([full.id]);
    console.warn = warn;
    // Others may tell of what else is not served here.
    const ofRecords = warnings.filter(([text]) => String(text).includes('records'));
    expect(ofRecords).to.have.length(1);
    expect(String(ofRecords[0]?.[1])).to.contain(`${online.id}: /startDate`);
  });

  it('searches a month that has just been read', async () => {
    bench.serve(eventsFile([full], { months: ['2026-01'] }), {
      [monthFile('2026-01')]: eventsFile([
        at('2026-01'),
        { ...at('2026-01'), id: 'b', name: 'Talka' },
      ]),
    });
    const element = await monthCalendar();
    element.goTo('2026-01-10');
    await until(() => shownIds(element).length === 2);
    await settled(element);
    await search(element, 'talkas');
    await until(() => shownIds(element).length === 1);
    expect(shownIds(element)).to.deep.equal(['b']);
  });
});

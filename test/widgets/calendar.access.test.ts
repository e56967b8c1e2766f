import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import {
  bare,
  crowdedDay,
  events,
  eventsFile,
  full,
  longNamed,
  manyEvents,
  NOW,
} from '../../stories/events.ts';
import { siteFile } from '../../stories/records.ts';
import { choose, open, search, unfold } from '../../stories/visitor.ts';
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
  shownGroups,
  shownIds,
  toggleOf,
  viewButton,
} from '../support/calendar.ts';
import { overflowing, smallTargets } from '../support/layout.ts';
import { partOf, partsOf, settled, textOf, until } from '../support/parts.ts';
import { watchResources } from '../support/resources.ts';

const bench = new CalendarBench();

describe('<nvo-calendar> for everybody', () => {
  beforeEach(() => {
    bench.begin();
    bench.serve(eventsFile(), { [`${endpoint}/site.json`]: siteFile });
  });
  afterEach(() => bench.end());

  const inWidth = (width: number, view = 'upcoming', look = '') => html`
    <div style="width: ${width}px">
      <nvo-calendar
        endpoint=${endpoint}
        lang="lv"
        view=${view}
        look=${look}
        .now=${NOW}
      ></nvo-calendar>
    </div>
  `;
  const print = () => {
    dispatchEvent(new Event('beforeprint'));
    bench.later(() => dispatchEvent(new Event('afterprint')));
  };

  describe('keyboard', () => {
    const tabTo = async (element: NvoCalendar, isThere: () => boolean) => {
      for (let stops = 0; !isThere() && stops < 40; stops++) await sendKeys({ press: 'Tab' });
      expect(isThere(), 'reached by Tab').to.equal(true);
      await element.updateComplete;
    };

    it('goes from the search over the views to a card, opens it, and through all of it', async () => {
      const element = await calendar();
      field(element).focus();
      await tabTo(element, () => textOf(focused(element)) === 'Mēnesis');
      await tabTo(element, () => focused(element).part.contains('toggle'));
      toggleOf(element, full.id).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => inner(element, 'dl').length && inner(element, '.action').length);
      expect(focused(element) === toggleOf(element, full.id)).to.equal(true);
      const reached: string[] = [];
      while (reached.at(-1) !== 'share' && reached.length < 20) {
        await sendKeys({ press: 'Tab' });
        reached.push(focused(element).getAttribute('part') ?? '');
      }
      expect(reached).to.include.members(['link', 'telephone', 'add', 'add-series', 'share']);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(isOpen(element, full.id)).to.equal(false);
      expect(focused(element) === toggleOf(element, full.id)).to.equal(true);
    });

    it('stays on the button of a view that was chosen', async () => {
      const element = await calendar();
      viewButton(element, 'Mēnesis')?.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(textOf(focused(element))).to.equal('Mēnesis');
      expect(focused(element).ariaPressed).to.equal('true');
    });
  });

  describe('little room', () => {
    for (const look of ['marupe', '']) {
      for (const width of [280, 320]) {
        const name = `${width} px${look && `, look of ${look}`}`;

        it(`fits with the longest words, all unfolded: ${name}`, async () => {
          bench.serve(eventsFile([longNamed, ...events]));
          const element = await calendar(inWidth(width, 'upcoming', look));
          await unfold(element, 'Rīkotājs');
          await open(element, longNamed.id);
          expect(overflowing(element)).to.deep.equal([]);
        });

        it(`fits as a month with the longest words: ${name}`, async () => {
          bench.serve(eventsFile([longNamed, ...crowdedDay]));
          const element = await monthCalendar(inWidth(width, 'month', look));
          await click(element, dayButton(element, '2026-09-07'));
          await open(element, longNamed.id);
          // Of a dot the name is cut off on purpose: the list below has it.
          expect(
            overflowing(element).filter(
              (each) => !/part="segment"|class="wide"|class="label|^<span lang/.test(each),
            ),
          ).to.deep.equal([]);
          expect(partOf(element, 'base').scrollWidth).to.be.at.most(width);
        });
      }
    }

    for (const view of ['upcoming', 'month']) {
      it(`has targets of at least 24 px: ${view}`, async () => {
        const element = await calendar(inWidth(280, view));
        if (view === 'month') await until(() => partsOf(element, 'month').length);
        await unfold(element, 'Veids');
        await choose(element, 'Olaines novads');
        const [id = ''] = shownIds(element);
        await open(element, id);
        await until(() => inner(element, '.action').length);
        expect(smallTargets(element)).to.deep.equal([]);
      });
    }
  });

  it('does not move by itself, whatever is opened', async () => {
    const element = await monthCalendar();
    element.goTo('2026-09-08');
    await element.updateComplete;
    await open(element, full.id);
    expect(document.getAnimations()).to.deep.equal([]);
  });

  describe('announcements', () => {
    const spoken = (element: NvoCalendar) => textOf(inner(element, '.base > [role="status"]')[0]);

    it('tell how many a filter leaves, and how many a search', async () => {
      const element = await calendar();
      await choose(element, 'Olaines novads');
      await until(() => spoken(element));
      expect(spoken(element)).to.equal('4 no 16 pasākumiem');
      await search(element, 'izstāde');
      await until(() => spoken(element) === '1 no 16 pasākumiem');
    });

    it('wait for a month that is on its way, and say nothing of its days till then', async () => {
      let arrive: (file: Response) => void = () => undefined;
      const months = ['2026-01', '2026-09'];
      const january = { ...bare, id: 'janvaris', startDate: '2026-01-10' };
      bench.serve(eventsFile([full], { months }), {
        [monthFile('2026-01')]: () => new Promise<Response>((resolve) => (arrive = resolve)),
      });
      const element = await monthCalendar();
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(spoken(element)));
      observer.observe(element.renderRoot, { subtree: true, characterData: true, childList: true });
      element.goTo('2026-01-10');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(heard.filter((each) => each.includes('pasākum'))).to.deep.equal([]);
      const label = () => dayButton(element, '2026-01-10').ariaLabel;
      expect(label()).to.equal('sestdiena, 10. janvāris');
      arrive(Response.json(eventsFile([january])));
      await until(() => spoken(element) === '1 pasākums');
      expect(label()).to.equal('sestdiena, 10. janvāris, 1 pasākums');
      observer.disconnect();
    });

    it('are silent within a month: the day says what it has', async () => {
      const element = await monthCalendar();
      await click(element, dayButton(element, '2026-09-08'));
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(spoken(element)).to.equal('');
      await click(element, partOf(element, 'next'));
      await until(() => spoken(element));
    });
  });

  describe('the back button', () => {
    it('leaves the focus in the calendar, and what is shown then is said', async () => {
      const element = await calendar();
      await click(element, viewButton(element, 'Mēnesis'));
      await until(() => partsOf(element, 'month').length);
      dayButton(element, '2026-09-05').focus();
      await back(element);
      await until(() => focused(element) === partOf(element, 'count'));
      await until(() => textOf(inner(element, '.base > [role="status"]')[0]) === count(element));
    });

    it('leads from what was in an event to its button', async () => {
      const element = await calendar();
      await open(element, bare.id);
      await until(() => inner(element, '[part="share"]').length);
      inner(element, '[part="share"]')[0]?.focus();
      await back(element);
      await until(() => focused(element) === toggleOf(element, bare.id));
    });
  });

  describe('another time zone', () => {
    it('says that times are Riga’s where the visitor’s clock is not, and only there', async () => {
      const element = await calendar();
      const isElsewhere = -NOW.getTimezoneOffset() !== 180;
      expect(inner(element, '.zone').map((each) => textOf(each))).to.deep.equal(
        isElsewhere ? ['Visi laiki norādīti pēc Rīgas laika.'] : [],
      );
      await open(element, bare.id);
      const time = textOf(inner(element, 'dl dd')[0]);
      expect(time.endsWith(' · Rīgas laiks')).to.equal(isElsewhere);
    });
  });

  describe('print', () => {
    it('lists what the filter shows, with whole dates, the address and the date of the data', async () => {
      bench.serve(eventsFile(manyEvents(60)));
      const element = await calendar();
      await choose(element, 'Olaines novads');
      expect(shownIds(element)).to.have.length(20);
      print();
      expect(shownIds(element)).to.have.length(30);
      expect(textOf(partOf(element, 'printed'))).to.equal(
        `${location.href} · dati atjaunoti 2026. gada 1. septembrī`,
      );
      expect(textOf(partOf(element, 'time'))).to.match(/^\S+, \d+\. septembrī, plkst\. \d+\.\d\d$/);
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(shownIds(element)).to.have.length(20);
      expect(partsOf(element, 'printed')).to.have.length(0);
    });

    it('has of a month its list, not the grid', async () => {
      const element = await monthCalendar();
      print();
      expect(partsOf(element, 'month')).to.have.length(0);
      expect(shownIds(element)).to.have.length(16);
      expect(shownGroups(element)[0]?.[0]).to.equal('piektdiena, 28. augusts');
      dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(partsOf(element, 'month')).to.have.length(1);
    });

    it('names no date where the data has none', async () => {
      const element = await calendar(
        html`<nvo-calendar .records=${[full]} lang="lv" .now=${NOW}></nvo-calendar>`,
      );
      print();
      expect(textOf(partOf(element, 'printed'))).to.equal(location.href);
    });
  });

  it('leaves no listener, timer or observer behind after 100 of them have come and gone', async () => {
    const { pending, stop } = watchResources();
    bench.later(stop);
    let last = document.createElement('nvo-calendar');
    for (let i = 0; i < 100; i++) {
      const element = (last = document.createElement('nvo-calendar'));
      element.endpoint = endpoint;
      element.now = NOW;
      element.jsonLd = i % 4 === 0;
      element.view = i % 3 ? 'upcoming' : 'month';
      document.body.append(element);
      await element.updateComplete;
      if (i % 2) {
        await settled(element);
        field(element).value = 'talka';
        field(element).dispatchEvent(new Event('input'));
      }
      element.remove();
    }
    await until(() => !pending().some((each) => each.startsWith('timer')));
    expect(pending()).to.deep.equal([]);
    expect(document.head.querySelectorAll('script[type="application/ld+json"]').length).to.equal(0);
    document.body.append(last);
    expect(pending()).to.include.members(['listener popstate: 1', 'MutationObserver: 1']);
    last.remove();
  });
});

import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import {
  allDay,
  call,
  cancelled,
  events,
  eventsFile,
  exhibition,
  fewPlaces,
  full,
  fullNextWeek,
  manyEvents,
  movedOnline,
  NOW,
  online,
  over,
  postponed,
  registrationClosed,
  rescheduled,
  running,
  severalDays,
  sold,
  terms,
} from '../../stories/events.ts';
import { choose, open, search } from '../../stories/visitor.ts';
import { expectAccessible } from '../support/axe.ts';
import {
  calendar,
  CalendarBench,
  cardOf,
  click,
  count,
  endpoint,
  field,
  focused,
  inner,
  isOpen,
  rowsOf,
  shownGroups,
  shownIds,
  statesOn,
  toggleOf,
  viewButton,
} from '../support/calendar.ts';
import { fixture } from '../support/fixture.ts';
import { eventOf, partOf, partsOf, settled, textOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

const upcomingCount = events.length - 1;

describe('<nvo-calendar>', () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  const choiceLabels = (element: NvoCalendar, label: string) => {
    const facet = partsOf(element, 'facet').find((each) => textOf(each).startsWith(label));
    return [...(facet?.querySelectorAll('label') ?? [])].map((each) => textOf(each));
  };

  describe('accessibility', () => {
    it('has no violation that axe finds, with a card open', async () => {
      const element = await calendar();
      await open(element, full.id);
      await expectAccessible(element);
    });

    it('gives days and cards headings from the level that the page asks for', async () => {
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} heading-level="4" .now=${NOW}></nvo-calendar>`,
      );
      expect(partOf(element, 'date').ariaLevel).to.equal('4');
      expect(partOf(element, 'name').ariaLevel).to.equal('5');
    });

    it('says the count once the typing has paused', async () => {
      const element = await calendar();
      const spoken = () => textOf(inner(element, '.base > [role="status"]')[0]);
      expect(spoken()).to.equal('');
      await search(element, 'talka');
      await element.updateComplete;
      expect(spoken()).to.equal(`1 no ${upcomingCount} pasākumiem`);
    });
  });

  describe('upcoming events', () => {
    it('stand under their days, what goes on first, in words that people use', async () => {
      const groups = shownGroups(await calendar());
      expect(groups.slice(0, 4)).to.deep.equal([
        ['Šobrīd notiek', exhibition.id],
        ['Šodien, sestdiena, 5. septembris', running.id],
        ['Rīt, svētdiena, 6. septembris', cancelled.id],
        ['otrdiena, 8. septembris', full.id],
      ]);
      expect(groups.at(-1)).to.deep.equal(['trešdiena, 30. septembris', call.id]);
    });

    it('have what lasts all day before the hours of the day', async () => {
      const groups = shownGroups(await calendar());
      const day = groups.find(([title]) => title.includes('12. septembris'));
      expect(day?.slice(1)).to.deep.equal([allDay.id, 'paraugs-bez-zinam-20260912T150000Z']);
    });

    it('say when, where and of what kind', async () => {
      const element = await calendar();
      const meta = (id: string) => textOf(cardOf(element, id).querySelector('[part="meta"]'));
      expect(meta(running.id)).to.match(/^plkst\. 11\.00–13\.00 Parauga laukums ?Gadatirgus$/);
      expect(meta(allDay.id)).to.contain('visu dienu');
      expect(meta(exhibition.id)).to.contain('no 28. augusta līdz 20. septembrim');
      expect(meta(online.id)).to.contain('Tiešsaistē');
    });

    it('show text of records as text, whatever is in it', async () => {
      const name = '<b onclick="x">Koncerts</b> & „citi”';
      const hostile = { ...full, name, description: '<img src=x onerror=alert(1)>' };
      bench.serve(eventsFile([hostile]));
      const element = await calendar();
      await open(element, full.id);
      expect(textOf(toggleOf(element, full.id))).to.equal(name);
      expect(textOf(partOf(element, 'description'))).to.equal('<img src=x onerror=alert(1)>');
      expect(inner(element, 'b, img[src="x"]')).to.have.length(0);
    });

    it('call a kind that nobody knows “Cits”, and keep the event', async () => {
      bench.serve(eventsFile([{ ...full, kind: 'space-walk' }]));
      expect(cardOf(await calendar(), full.id).textContent).to.contain('Cits');
    });

    it('are 20 at first, more by a button, which goes on at the first new card', async () => {
      bench.serve(eventsFile(manyEvents(50)));
      const element = await calendar();
      expect(shownIds(element)).to.have.length(20);
      await click(element, partOf(element, 'more'));
      expect(shownIds(element)).to.have.length(40);
      expect(focused(element) === toggleOf(element, 'paraugs-021')).to.equal(true);
      await click(element, partOf(element, 'more'));
      expect(shownIds(element)).to.have.length(50);
      expect(partsOf(element, 'more')).to.have.length(0);
    });

    it('are as many as the page asks for', async () => {
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} limit="3" .now=${NOW}></nvo-calendar>`,
      );
      expect(shownIds(element)).to.have.length(3);
      await click(element, partOf(element, 'more'));
      expect(shownIds(element)).to.have.length(6);
    });
  });

  describe('states', () => {
    it('are said in words on the card, and in the name of its button', async () => {
      const element = await calendar();
      const said = (event: { id: string }) => statesOn(element, event.id);
      expect(said(cancelled)).to.deep.equal(['Atcelts']);
      expect(said(postponed)).to.deep.equal(['Atlikts']);
      expect(said(rescheduled)).to.deep.equal(['Pārcelts']);
      expect(said(movedOnline)).to.deep.equal(['Pārcelts uz tiešsaisti']);
      expect(said(sold)).to.deep.equal(['Vietu vairs nav']);
      expect(said(fewPlaces)).to.deep.equal(['Atlikušas 3 vietas']);
      expect(said(registrationClosed)).to.deep.equal(['Reģistrācija noslēgusies']);
      expect(said(running)).to.deep.equal(['Notiek šobrīd']);
      expect(said(full)).to.deep.equal([]);
      expect(textOf(toggleOf(element, cancelled.id))).to.equal('Atcelts Parauga koncerts');
    });

    it('of what was moved online name the place no more', async () => {
      const meta = cardOf(await calendar(), movedOnline.id).querySelector('[part="meta"]');
      expect(textOf(meta)).to.contain('Tiešsaistē').and.not.contain('Parauga skola');
    });

    it('follow the clock: an event starts, ends, and a deadline passes', async () => {
      const element = await calendar();
      const at = async (time: string) => {
        element.now = new Date(time);
        await element.updateComplete;
      };
      await at('2026-09-09T16:59:59+03:00');
      expect(statesOn(element, online.id)).to.deep.equal([]);
      await at('2026-09-09T17:00:30+03:00');
      expect(statesOn(element, online.id)).to.deep.equal(['Notiek šobrīd']);
      expect(shownIds(element)).to.not.include(running.id);
      await at('2026-09-09T18:30:00+03:00');
      expect(shownIds(element)).to.not.include(online.id);
      await at('2026-09-21T11:59:00+03:00');
      expect(statesOn(element, fewPlaces.id)).to.not.include('Reģistrācija noslēgusies');
      await at('2026-09-21T12:00:00+03:00');
      expect(statesOn(element, fewPlaces.id)).to.include('Reģistrācija noslēgusies');
    });

    it('follow the day: at midnight in Riga tomorrow is today', async () => {
      const element = await calendar();
      element.now = new Date('2026-09-05T23:59:00+03:00');
      await element.updateComplete;
      expect(shownGroups(element)[1]?.[0]).to.equal('Rīt, svētdiena, 6. septembris');
      element.now = new Date('2026-09-06T00:00:00+03:00');
      await element.updateComplete;
      expect(shownGroups(element)[1]?.[0]).to.equal('Šodien, svētdiena, 6. septembris');
    });
  });

  describe('card', () => {
    it('tells all that is known', async () => {
      const element = await calendar();
      await open(element, full.id);
      expect(rowsOf(element, full.id)).to.deep.include({
        Kad: 'otrdien, 8. septembrī, plkst. 9.00–17.30 (8 h 30 min)',
        Izbraukšana: 'Olaine, autoosta 9.00 Piņķi, stāvlaukums 9.40',
        Maksa: 'Bez maksas',
        Rīkotājs: 'Parauga koris',
        Veids: 'Pieredzes brauciens',
        Novads: 'Mārupes novads, Olaines novads',
        'Kam paredzēts': full.audience,
        Piekļūstamība: full.accessibility,
        Valoda: 'latviešu',
        Dokumenti: 'Programma (PDF)',
        'Kā tas bija': 'Paraugs: pērn bijām Ogrē. Lasīt vairāk',
        Finansējums: full.funding,
        Fotografēšana: full.photoNotice,
        Tīmekļvietne: 'example.org',
        Avots: 'example.org',
      });
      const rows = rowsOf(element, full.id);
      expect(rows['Kur']).to.contain('Parauga kultūras nams').and.contain('Skatīt kartē');
      expect(rows['Reģistrācija'])
        .to.contain('Reģistrēties līdz 7. septembrim')
        .and.contain('Brīvas 12 no 25 vietām');
      const links = [...partOf(element, 'description').querySelectorAll('a')].map(
        ({ href }) => href,
      );
      expect(links).to.deep.equal([
        'https://example.org/programma',
        'mailto:brauciens@example.org',
      ]);
    });

    it('says what is not stated, and leaves the rest out', async () => {
      const element = await calendar();
      await open(element, 'paraugs-bez-zinam-20260912T150000Z');
      expect(rowsOf(element, 'paraugs-bez-zinam-20260912T150000Z')).to.deep.equal({
        Kad: 'sestdien, 12. septembrī, plkst. 18.00',
        Maksa: 'Cena nav norādīta',
        Veids: 'Sapulce',
      });
    });

    it('names the old time of what was moved', async () => {
      const element = await calendar();
      await open(element, rescheduled.id);
      expect(rowsOf(element, rescheduled.id)['Kad']).to.equal(
        'trešdien, 16. septembrī, plkst. 18.00 Iepriekš paredzēts: ceturtdien, 10. septembrī, plkst. 18.00',
      );
    });

    it('offers no registration where there is none to be had, and says why', async () => {
      const element = await calendar();
      for (const [event, reason] of [
        [sold, 'Vietu vairs nav'],
        [registrationClosed, 'Reģistrācija noslēgusies'],
      ] as const) {
        await open(element, event.id);
        expect(rowsOf(element, event.id)['Reģistrācija']).to.contain(reason);
        const links = [...cardOf(element, event.id).querySelectorAll('dd a')];
        expect(
          links.filter((each) => /seminars|mailto/.test((each as HTMLAnchorElement).href)),
        ).to.deep.equal([]);
      }
    });

    it('says the hour of a deadline, the days of a long event, and the price', async () => {
      const element = await calendar();
      await open(element, fewPlaces.id);
      expect(rowsOf(element, fewPlaces.id)['Reģistrācija']).to.contain(
        'Reģistrēties līdz 21. septembrim, plkst. 12.00',
      );
      expect(rowsOf(element, fewPlaces.id)['Maksa']).to.equal('Par maksu');
      await open(element, severalDays.id);
      expect(rowsOf(element, severalDays.id)['Kad']).to.equal(
        'no 18. septembra plkst. 12.00 līdz 20. septembrim plkst. 23.00 (3 dienas)',
      );
      await open(element, sold.id);
      expect(rowsOf(element, sold.id)['Maksa']).to.equal('20 €, biedriem bez maksas');
    });

    it('links to nothing that is not safe to follow, and stops at no odd language', async () => {
      const address = 'javascript:alert(1)';
      const hostile = {
        ...full,
        ...{
          url: address,
          sourceUrl: address,
          onlineUrl: address,
          inLanguage: ['en-12', 'x', 'lv'],
        },
        registration: { url: address },
        documents: [{ name: 'Dokuments', url: address }],
        recap: { text: 'Bija', url: address },
        image: { url: address, alt: '' },
      };
      bench.serve(eventsFile([hostile]));
      const element = await calendar();
      await open(element, full.id);
      expect(rowsOf(element, full.id)['Valoda']).to.equal('en-12, x, latviešu');
      expect(inner(element, 'a[href^="javascript:"]')).to.have.length(0);
      expect((partOf(element, 'image') as HTMLImageElement).src).to.match(
        /^https:\/\/nvo\.example/,
      );
    });

    it('opens one at a time, tells the page, and does not open where the page prevents it', async () => {
      const element = await calendar();
      const ids: string[] = [];
      element.addEventListener('nvo-select', ({ detail }) => ids.push(detail.id));
      await click(element, toggleOf(element, full.id));
      await click(element, toggleOf(element, online.id));
      expect([full.id, online.id].map((id) => isOpen(element, id))).to.deep.equal([false, true]);
      await click(element, toggleOf(element, online.id));
      expect(ids).to.deep.equal([full.id, online.id]);
      element.addEventListener('nvo-select', (event) => event.preventDefault());
      await click(element, toggleOf(element, full.id));
      expect(isOpen(element, full.id)).to.equal(false);
    });

    it('closes by Escape from inside, and gives the focus back to its button', async () => {
      const element = await calendar();
      await open(element, full.id);
      cardOf(element, full.id).querySelector<HTMLElement>('dl a')?.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(isOpen(element, full.id)).to.equal(false);
      expect(focused(element) === toggleOf(element, full.id)).to.equal(true);
    });

    it('carries what the page adds', async () => {
      const element = await calendar(html`
        <nvo-calendar
          endpoint=${endpoint}
          .now=${NOW}
          .cardAddition=${({ kind }: { kind: string }) => `veids: ${kind}`}
        ></nvo-calendar>
      `);
      expect(textOf(cardOf(element, full.id))).to.contain('veids: experience-trip');
    });
  });

  describe('search', () => {
    for (const query of ['talkas', 'TALKĀ', 'paraugu talku', 'mežmala', 'mezmalas']) {
      it(`finds in any case ending and without diacritics: ${query}`, async () => {
        const element = await calendar();
        await search(element, query);
        expect(shownIds(element)).to.deep.equal([allDay.id]);
      });
    }

    it('finds by kind, by what people call it, and keeps the order of time', async () => {
      const element = await calendar();
      await search(element, 'kursi');
      expect(shownIds(element)).to.deep.equal([online.id, movedOnline.id, sold.id, fewPlaces.id]);
    });

    it('tells the page what was searched', async () => {
      const element = await calendar();
      const searched = eventOf(element, 'nvo-search');
      await search(element, 'talka');
      expect((await searched).detail).to.deep.equal({ query: 'talka', count: 1 });
    });

    it('keeps finding while data that was read again is indexed', async () => {
      const element = await calendar();
      await search(element, 'talka');
      const seen: number[] = [];
      const observer = new MutationObserver(() => seen.push(shownIds(element).length));
      observer.observe(element.renderRoot, { childList: true, subtree: true });
      await element.refresh();
      await element.updateComplete;
      await settled(element);
      observer.disconnect();
      expect(seen.filter((number) => number !== 1)).to.deep.equal([]);
      expect(shownIds(element)).to.deep.equal([allDay.id]);
    });

    it('says that nothing was found, names the nearest, and goes there', async () => {
      const element = await calendar();
      await search(element, 'velobrauciens');
      expect(shownIds(element)).to.deep.equal([]);
      const near = partOf(element, 'near');
      expect(textOf(near)).to.equal(
        'Tuvākais: sestdien, 29. augustā, plkst. 10.00–14.00 Parauga velobrauciens',
      );
      near.focus();
      await click(element, near);
      await until(() => shownIds(element).length && isOpen(element, over.id));
      expect(shownIds(element)).to.deep.equal([over.id]);
      expect(focused(element) === toggleOf(element, over.id)).to.equal(true);
    });

    it('shows all again', async () => {
      const element = await calendar();
      await search(element, 'qqq');
      expect(partsOf(element, 'near')).to.have.length(0);
      await click(element, inner(element, '[part="notice"] button')[0]);
      expect(shownIds(element)).to.have.length(upcomingCount);
      expect(focused(element) === field(element)).to.equal(true);
    });
  });

  describe('filters', () => {
    it('offer what occurs, with counts, “not stated” last', async () => {
      const element = await calendar();
      expect(choiceLabels(element, 'Novads')).to.deep.equal([
        'Mārupes novads (4)',
        'Olaines novads (4)',
        'Nav norādīta (10)',
      ]);
      expect(choiceLabels(element, 'Rīkotājs')).to.deep.equal([
        'Parauga koris (2)',
        'Parauga pašvaldība (1)',
        'Nav norādīts (13)',
      ]);
      expect(choiceLabels(element, 'Maksa')).to.deep.equal([
        'Bez maksas (4)',
        'Par maksu (3)',
        'Cena nav norādīta (9)',
      ]);
      expect(choiceLabels(element, 'Veids'))
        .to.include('Apmācības (4)')
        .and.not.include('Sports (0)');
    });

    it('take any of a filter and all of the filters, tell the page, and the address', async () => {
      const element = await calendar();
      await choose(element, 'Apmācības', 'Domnīca');
      const filtered = eventOf(element, 'nvo-filter');
      await choose(element, 'Par maksu');
      expect((await filtered).detail).to.deep.include({
        kind: ['training', 'think-tank'],
        free: ['no'],
      });
      expect(shownIds(element)).to.deep.equal([sold.id, fewPlaces.id]);
      expect(location.search).to.contain('nvo-calendar.kind=training,think-tank');
      expect(count(element)).to.equal(`2 no ${upcomingCount} pasākumiem`);
    });

    it('find what one can attend from afar, what was moved online included', async () => {
      const element = await calendar();
      const [choice] = inner(element, 'label.choice').filter((each) =>
        textOf(each).startsWith('Var piedalīties tiešsaistē'),
      );
      await click(element, choice?.querySelector('input') ?? undefined);
      expect(shownIds(element)).to.deep.equal([
        full.id,
        online.id,
        fullNextWeek.id,
        movedOnline.id,
      ]);
    });

    it('are taken back one by one, or all at once', async () => {
      bench.address('?nvo-calendar.kind=training,forum&nvo-calendar.free=no');
      const element = await calendar();
      expect(partsOf(element, 'chip').map((chip) => textOf(chip))).to.deep.equal([
        'Apmācības',
        'Iedzīvotāju forums',
        'Par maksu',
      ]);
      await click(element, partOf(element, 'chip'));
      expect(shownIds(element)).to.deep.equal([]);
      await click(element, partOf(element, 'clear'));
      expect(shownIds(element)).to.have.length(upcomingCount);
      expect(location.search).to.equal('');
      expect(focused(element) === field(element)).to.equal(true);
    });

    it('are kept when another view is chosen', async () => {
      const element = await calendar();
      await choose(element, 'Olaines novads');
      await click(element, viewButton(element, 'Mēnesis'));
      await until(() => partsOf(element, 'month').length);
      expect(partsOf(element, 'chip').map((chip) => textOf(chip))).to.deep.equal([
        'Olaines novads',
      ]);
      expect(count(element)).to.contain('4 no');
    });

    it('are hidden one by one by the page', async () => {
      const element = await calendar(html`
        <nvo-calendar
          endpoint=${endpoint}
          hide-filters="theme free online"
          lang="lv"
          .now=${NOW}
        ></nvo-calendar>
      `);
      const names = partsOf(element, 'facet').map((each) => textOf(each.querySelector('summary')));
      expect(names).to.deep.equal(['Veids', 'Novads', 'Rīkotājs']);
    });
  });

  describe('locks', () => {
    const locked = (attributes: Partial<NvoCalendar>) =>
      calendar(html`
        <nvo-calendar
          endpoint=${endpoint}
          kind=${attributes.kind ?? ''}
          theme=${attributes.theme ?? ''}
          municipality=${attributes.municipality ?? ''}
          organization=${attributes.organization ?? ''}
          lang="lv"
          .now=${NOW}
        ></nvo-calendar>
      `);

    it('limit what is shown, without a filter for it, and the address can’t widen that', async () => {
      bench.address('?nvo-calendar.kind=concert&nvo-calendar.municipality=olaine');
      const element = await locked({ kind: 'training, forum', municipality: '' });
      expect(shownIds(element)).to.deep.equal([]);
      expect(partsOf(element, 'chip').map((chip) => textOf(chip))).to.deep.equal([
        'Olaines novads',
      ]);
      expect(choiceLabels(element, 'Veids')).to.deep.equal([]);
    });

    it('are kind, theme, municipality and organization', async () => {
      expect(shownIds(await locked({ kind: 'training' }))).to.have.length(4);
      expect(shownIds(await locked({ theme: 'environment' }))).to.deep.equal([allDay.id]);
      expect(shownIds(await locked({ municipality: 'marupe' }))).to.have.length(4);
      expect(shownIds(await locked({ organization: '00000000001' }))).to.deep.equal([
        full.id,
        fullNextWeek.id,
      ]);
    });

    it('name the landmark, so that two calendars are told apart', async () => {
      const element = await locked({ organization: '00000000001' });
      expect(inner(element, '[role="search"]')[0]?.ariaLabel).to.equal(
        'Pasākumu kalendārs: Parauga koris',
      );
    });

    it('show nobody else’s events for an organization that has none today', async () => {
      const element = await locked({ organization: '00000000009' });
      expect(shownIds(element)).to.deep.equal([]);
      expect(textOf(partOf(element, 'notice'))).to.contain(
        'Pašlaik neviens pasākums nav izziņots.',
      );
      expect(partsOf(element, 'subscribe')[0]?.getAttribute('href')).to.contain(
        'organization=00000000009',
      );
    });

    it('do not heed a code that nobody knows', async () => {
      expect(shownIds(await locked({ kind: 'moon-landing' }))).to.have.length(upcomingCount);
    });
  });

  describe('properties', () => {
    it('take records from the page, in any order, and ask no server', async () => {
      bench.serve(() => {
        throw new Error('asked');
      });
      const element = await calendar(html`
        <nvo-calendar
          .records=${[online, running]}
          .terms=${terms}
          .now=${NOW}
          lang="lv"
        ></nvo-calendar>
      `);
      expect(shownIds(element)).to.deep.equal([running.id, online.id]);
      expect(bench.asked).to.deep.equal([]);
      expect(partsOf(element, 'subscribe')).to.have.length(0);
    });

    it('take the view from the page, and a wrong one for the usual', async () => {
      const at = async (view: string) => {
        const element = await calendar(
          html`<nvo-calendar
            endpoint=${endpoint}
            view=${view}
            lang="lv"
            .now=${NOW}
          ></nvo-calendar>`,
        );
        return textOf(inner(element, '[part="views"] [aria-pressed="true"]')[0]);
      };
      expect([await at('past'), await at('month'), await at('year')]).to.deep.equal([
        'Notikušie',
        'Mēnesis',
        'Gaidāmie',
      ]);
    });

    it('change the view when the page does', async () => {
      const element = await calendar();
      element.view = 'past';
      await element.updateComplete;
      expect(shownIds(element)).to.deep.equal([over.id]);
    });

    it('go to the month and the day of a date', async () => {
      const element = await calendar();
      for (const date of ['2026-09-09', '2026-09-08T22:30:00Z', new Date('2026-09-08T21:00:00Z')]) {
        element.goTo('2026-10-01');
        element.goTo(date);
        await element.updateComplete;
        expect(shownIds(element)).to.deep.equal([exhibition.id, online.id]);
      }
    });

    it('say that it is no date', async () => {
      const element = await calendar();
      for (const date of [
        '',
        'rīt',
        '2026',
        '2026-09',
        '2026-9-5',
        '2026-13-01',
        '9999-12-31',
        new Date(NaN),
      ]) {
        expect(() => element.goTo(date), String(date)).to.throw(RangeError);
      }
      expect(partsOf(element, 'month')).to.have.length(0);
    });
  });

  describe('language', () => {
    it('is that of the page, also when it changes, in all that comes over the network', async () => {
      document.documentElement.lang = 'en-GB';
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} .now=${NOW}></nvo-calendar>`,
      );
      expect(count(element)).to.equal(`${upcomingCount} events`);
      expect(shownGroups(element)[1]?.[0]).to.equal('Today, Saturday 5 September');
      await open(element, cancelled.id);
      expect(rowsOf(element, cancelled.id)).to.include({
        When: 'Sunday 6 September, 18:00',
        Price: '5 €',
      });
      expect(statesOn(element, cancelled.id)).to.deep.equal(['Cancelled']);
      document.documentElement.lang = 'lv';
      await until(() => count(element) === `${upcomingCount} pasākumu`);
      expect(rowsOf(element, cancelled.id)).to.include({ Maksa: '5 €' });
    });

    it('of records is marked as Latvian', async () => {
      const element = await calendar(
        html`<nvo-calendar endpoint=${endpoint} lang="en" .now=${NOW}></nvo-calendar>`,
      );
      await open(element, full.id);
      for (const words of [full.name, full.audience, full.funding, full.location?.name]) {
        const holder = inner(element, '[lang="lv"]').filter((each) => textOf(each) === words);
        expect(holder.length, words).to.be.above(0);
      }
    });
  });

  it('waits for its data before it shows anything, and says so after a second', async () => {
    bench.serve(
      ({ signal }: Request) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const element = await fixture<NvoCalendar>(
      html`<nvo-calendar endpoint=${endpoint} lang="lv"></nvo-calendar>`,
    );
    expect(textOf(element.shadowRoot)).to.equal('');
    await until(() => partsOf(element, 'loading').length);
    expect(textOf(partOf(element, 'loading'))).to.equal('Notiek ielāde…');
  });
});

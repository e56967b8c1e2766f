import { expect } from 'chai';
import { html } from 'lit';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { NvoCalendar } from '../../src/widgets/calendar/calendar.ts';
import { bare, terms } from '../../stories/events.ts';
import { open } from '../../stories/visitor.ts';
import {
  calendar,
  CalendarBench,
  dayButton,
  inner,
  rowsOf,
  shownGroups,
  shownIds,
  statesOn,
} from '../support/calendar.ts';
import { partsOf, textOf, until } from '../support/parts.ts';

const bench = new CalendarBench();

const event = (id: string, startDate: string, endDate?: string): CalendarEvent => ({
  ...bare,
  id,
  startDate,
  ...(endDate && { endDate }),
});

/**
 * What a clock in Riga shows, whatever that of the visitor does. `npm test` runs this in several
 * time zones.
 */
describe(`<nvo-calendar> where the visitor’s zone is ${Intl.DateTimeFormat().resolvedOptions().timeZone}`, () => {
  beforeEach(() => bench.begin());
  afterEach(() => bench.end());

  const showing = (records: CalendarEvent[], now: string, view = 'upcoming') =>
    calendar(html`
      <nvo-calendar
        .records=${records}
        .terms=${terms}
        .now=${new Date(now)}
        view=${view}
        lang="lv"
      ></nvo-calendar>
    `);
  const inMonth = async (records: CalendarEvent[], now: string) => {
    const element = await showing(records, now, 'month');
    await until(() => partsOf(element, 'month').length);
    return element;
  };
  const drawnOn = (element: NvoCalendar, id: string) =>
    inner(element, `[data-event="${id}"]`).map(
      (each) => each.closest<HTMLElement>('td')?.dataset['day'],
    );
  const timeOf = (element: NvoCalendar) => textOf(partsOf(element, 'time')[0]);

  const midnights: [what: string, before: string, after: string, day: string][] = [
    ['a midnight in summer', '2026-09-05T20:59:00Z', '2026-09-05T21:00:00Z', '2026-09-06'],
    ['a midnight in winter', '2026-01-05T21:59:00Z', '2026-01-05T22:00:00Z', '2026-01-06'],
    ['the end of a month', '2026-09-30T20:59:00Z', '2026-09-30T21:00:00Z', '2026-10-01'],
    ['the end of a year', '2026-12-31T21:59:00Z', '2026-12-31T22:00:00Z', '2027-01-01'],
    ['the leap day’s beginning', '2028-02-28T21:59:00Z', '2028-02-28T22:00:00Z', '2028-02-29'],
    ['the leap day’s end', '2028-02-29T21:59:00Z', '2028-02-29T22:00:00Z', '2028-03-01'],
    ['the night of March’s change', '2026-03-28T21:59:00Z', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['the night after it', '2026-03-29T20:59:00Z', '2026-03-29T21:00:00Z', '2026-03-30'],
    ['the night of October’s change', '2026-10-24T20:59:00Z', '2026-10-24T21:00:00Z', '2026-10-25'],
    ['the night after it', '2026-10-25T21:59:00Z', '2026-10-25T22:00:00Z', '2026-10-26'],
  ];
  for (const [what, before, after, day] of midnights) {
    it(`goes to ${day} at ${what}, while the page is open`, async () => {
      const element = await showing([event('that-day', day)], before);
      expect(shownGroups(element)[0]?.[0]).to.match(/^Rīt, /);
      expect(statesOn(element, 'that-day')).to.deep.equal([]);
      element.now = new Date(after);
      await element.updateComplete;
      expect(shownGroups(element)[0]?.[0]).to.match(/^Šodien, /);
      expect(statesOn(element, 'that-day')).to.deep.equal(['Notiek šobrīd']);
      element.view = 'month';
      await element.updateComplete;
      await until(() => partsOf(element, 'month').length);
      expect(dayButton(element, day).ariaCurrent).to.equal('date');
      expect(shownIds(element)).to.deep.equal(['that-day']);
    });
  }

  const times: [startDate: string, day: string, shown: string][] = [
    ['2026-09-05T00:00:00+03:00', '2026-09-05', 'plkst. 0.00'],
    ['2026-09-05T23:59:00+03:00', '2026-09-05', 'plkst. 23.59'],
    ['2026-08-31T21:00:00Z', '2026-09-01', 'plkst. 0.00'],
    ['2026-03-29T02:59:00+02:00', '2026-03-29', 'plkst. 2.59'],
    ['2026-03-29T04:00:00+03:00', '2026-03-29', 'plkst. 4.00'],
    ['2026-10-25T03:30:00+03:00', '2026-10-25', 'plkst. 3.30'],
    ['2026-10-25T03:30:00+02:00', '2026-10-25', 'plkst. 3.30'],
    ['2026-10-25T23:30:00+02:00', '2026-10-25', 'plkst. 23.30'],
    ['2028-02-29T18:00:00+02:00', '2028-02-29', 'plkst. 18.00'],
    ['2026-09-05T08:00:00-07:00', '2026-09-05', 'plkst. 18.00'],
  ];
  for (const [startDate, day, shown] of times) {
    it(`shows ${startDate} on ${day}, ${shown}`, async () => {
      const noon = `${day}T00:30:00+03:00`;
      const element = await inMonth([event('a', startDate)], noon);
      element.goTo(day);
      await element.updateComplete;
      expect(drawnOn(element, 'a')).to.deep.equal([day]);
      expect(timeOf(element)).to.equal(shown);
    });
  }

  it('draws whole days on their days, and a bar over both changes of the clock', async () => {
    for (const [from, to, days] of [
      ['2026-03-28', '2026-03-30', ['2026-03-28', '2026-03-29', '2026-03-30']],
      ['2026-10-24', '2026-10-26', ['2026-10-24', '2026-10-25', '2026-10-26']],
      ['2028-02-28', '2028-03-01', ['2028-02-28', '2028-02-29']],
    ] as const) {
      const element = await inMonth([event('days', from, to)], `${from}T10:00:00Z`);
      expect(drawnOn(element, 'days')).to.deep.equal(days);
      await open(element, 'days');
      expect(rowsOf(element, 'days')['Kad']).to.contain('(3 dienas)');
      element.remove();
    }
  });

  it('lasts an hour less or more in the nights of the changes', async () => {
    const element = await showing(
      [
        event('march', '2026-03-29T02:00:00+02:00', '2026-03-29T05:00:00+03:00'),
        event('october', '2026-10-25T02:00:00+03:00', '2026-10-25T05:00:00+02:00'),
      ],
      '2026-01-01T10:00:00Z',
    );
    for (const [id, time] of [
      ['march', 'svētdien, 29. martā, plkst. 2.00–5.00 (2 h)'],
      ['october', 'svētdien, 25. oktobrī, plkst. 2.00–5.00 (4 h)'],
    ] as const) {
      await open(element, id);
      expect(rowsOf(element, id)['Kad']).to.equal(time);
    }
  });

  it('has every day of a month once, whatever changes in it', async () => {
    for (const month of ['2026-03', '2026-10', '2028-02']) {
      const element = await inMonth([], `${month}-10T12:00:00Z`);
      const days = inner(element, 'td').map((each) => each.dataset['day'] ?? '');
      expect(new Set(days).size).to.equal(days.length);
      expect(days.length % 7).to.equal(0);
      expect(days.filter((day) => day.startsWith(month)).length).to.equal(
        month === '2028-02' ? 29 : 31,
      );
      element.remove();
    }
  });

  it('goes to the day that it is in Riga', async () => {
    const element = await inMonth([event('a', '2026-09-06')], '2026-09-01T09:00:00Z');
    element.goTo(new Date('2026-09-05T21:30:00Z'));
    await element.updateComplete;
    expect(shownIds(element)).to.deep.equal(['a']);
  });

  it('says “Rīgas laiks” where the visitor’s clock shows another time, and only there', async () => {
    for (const now of ['2026-01-05T12:00:00Z', '2026-07-05T12:00:00Z']) {
      const element = await showing([event('a', '2026-12-24T18:00:00+02:00')], now);
      const riga = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: 'Europe/Riga' });
      const own = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
      const isElsewhere = riga.format(new Date(now)) !== own.format(new Date(now));
      expect(inner(element, '.zone')).to.have.length(isElsewhere ? 1 : 0);
      element.remove();
    }
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { byDay, listDay, past, upcoming, within } from '../../src/data/agenda.ts';
import { timesOf } from '../../src/data/event-times.ts';
import { bare } from '../../stories/events.ts';

const today = '2026-09-05';
const now = Date.parse('2026-09-05T12:00:00+03:00');

const event = (
  id: string,
  startDate: string,
  more: Partial<CalendarEvent> = {},
): CalendarEvent => ({
  ...bare,
  id,
  startDate,
  ...more,
});
const on = (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+03:00`;
const ids = (events: readonly CalendarEvent[]) => events.map(({ id }) => id);
const agenda = (events: CalendarEvent[]) =>
  byDay(upcoming(events, now, today), (each) => listDay(each, 'upcoming', today)).map(
    ({ day, events: ofDay }) => [day, ...ids(ofDay)],
  );

describe('upcoming', () => {
  it('begins with what goes on since an earlier day, by its end', () => {
    const events = [
      event('long', '2026-08-01', { endDate: '2026-10-01' }),
      event('short', '2026-09-04', { endDate: '2026-09-05' }),
      event('today', on(today, 18)),
    ];
    expect(agenda(events)).to.deep.equal([
      [undefined, 'short', 'long'],
      [today, 'today'],
    ]);
  });

  it('has within a day first what goes on, then what lasts days, then all day, then by the hour', () => {
    const events = [
      event('evening', on(today, 18)),
      event('running', on(today, 11), { endDate: on(today, 13) }),
      event('days', on(today, 20), { endDate: on('2026-09-06', 20) }),
      event('afternoon', on(today, 14)),
      event('all-day', today),
    ];
    // What lasts all day goes on as well, since midnight.
    expect(agenda(events)).to.deep.equal([
      [today, 'all-day', 'running', 'days', 'afternoon', 'evening'],
    ]);
    const tomorrow = '2026-09-06';
    const later = [
      event('hour', on(tomorrow, 9)),
      event('all-day', tomorrow),
      event('days', on(tomorrow, 20), { endDate: '2026-09-08' }),
    ];
    expect(agenda(later)).to.deep.equal([[tomorrow, 'days', 'all-day', 'hour']]);
  });

  it('has a call under its last day, and under today from the day on which it opens', () => {
    const events = [
      event('ahead', '2026-09-10', { endDate: '2026-09-30', kind: 'call' }),
      event('opens', today, { endDate: '2026-09-30', kind: 'call' }),
      event('meeting', on('2026-09-20', 18)),
    ];
    expect(agenda(events)).to.deep.equal([
      [today, 'opens'],
      ['2026-09-20', 'meeting'],
      ['2026-09-30', 'ahead'],
    ]);
  });

  it('has what was called off under today, not among what goes on', () => {
    for (const status of ['cancelled', 'postponed']) {
      const events = [event('off', '2026-09-01', { endDate: '2026-09-10', status })];
      expect(agenda(events)).to.deep.equal([[today, 'off']]);
    }
  });

  it('keeps an event until it is over: by its end, else until midnight', () => {
    const events = [
      event('ended', on(today, 10), { endDate: on(today, 12) }),
      event('open-ended', on(today, 8)),
      event('yesterday', on('2026-09-04', 23)),
      event('until-midnight', '2026-09-04'),
    ];
    expect(ids(upcoming(events, now, today))).to.deep.equal(['open-ended']);
  });

  it('keeps the order of the file where nothing tells two apart', () => {
    const events = [event('b', on(today, 18)), event('a', on(today, 18))];
    expect(ids(upcoming(events, now, today))).to.deep.equal(['b', 'a']);
  });
});

describe('past', () => {
  it('has the latest first, under the day on which it ended', () => {
    const events = [
      event('old', '2026-08-01'),
      event('days', '2026-08-10', { endDate: '2026-09-02' }),
      event('recent', on('2026-09-01', 10), { endDate: on('2026-09-01', 11) }),
      event('ahead', on(today, 18)),
    ];
    const found = past(events, now);
    expect(ids(found)).to.deep.equal(['days', 'recent', 'old']);
    expect(
      byDay(found, (each) => listDay(each, 'past', today)).map(({ day }) => day),
    ).to.deep.equal(['2026-09-02', '2026-09-01', '2026-08-01']);
  });

  it('and upcoming share all events between them', () => {
    const events = Array.from({ length: 48 }, (_, hour) =>
      event(`e${hour}`, new Date(now + (hour - 24) * 3_600_000).toISOString().slice(0, 16) + 'Z'),
    );
    const both = [...past(events, now), ...upcoming(events, now, today)];
    expect(new Set(ids(both)).size).to.equal(48);
    expect(both).to.have.length(48);
  });
});

describe('within', () => {
  const events = [
    event('before', '2026-08-31'),
    event('into', '2026-08-30', { endDate: '2026-09-01' }),
    event('around', '2026-08-01', { endDate: '2026-10-31' }),
    event('until-midnight', on('2026-08-31', 20), { endDate: on('2026-09-01', 0) }),
    event('last', on('2026-09-30', 23)),
    event('after', '2026-10-01'),
  ];

  it('has what touches the days, and nothing that ends with the midnight before', () => {
    const found = within(events, '2026-09-01', '2026-09-30');
    expect(ids(found)).to.deep.equal(['into', 'around', 'last']);
  });

  it('misses no time that runs over into what follows, whatever its offset', () => {
    const two = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
    const anyDay = fc.tuple(two(1, 12), two(1, 31)).map((parts) => `2026-${parts.join('-')}`);
    const anyHour = fc
      .tuple(two(0, 24), two(0, 59), fc.constantFrom('-12:00', 'Z', '+02:00', '+14:00'))
      .map(([hour, minute, offset]) => `T${hour}:${minute}:00${offset}`);
    const anyTime = fc.tuple(anyDay, fc.option(anyHour)).map(([day, hour]) => day + (hour ?? ''));
    fc.assert(
      fc.property(anyTime, fc.option(anyTime), anyDay, (startDate, end, day) => {
        const any = event('any', startDate, end ? { endDate: end } : {});
        const { firstDay, lastDay } = timesOf(any);
        const isTouched = firstDay <= day && day <= lastDay;
        expect(ids(within([any], day, day))).to.deep.equal(isTouched ? ['any'] : []);
        expect(ids(within([any], firstDay, firstDay))).to.deep.equal(['any']);
        expect(ids(within([any], lastDay, lastDay))).to.deep.equal(['any']);
      }),
      { numRuns: 2000 },
    );
  });
});

import { expect } from 'chai';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { isClosed, isOver, isRunning, statesOf } from '../../src/data/event-state.ts';
import { monthOfId } from '../../src/data/event-ids.ts';
import { minutesOf } from '../../src/data/event-length.ts';
import { spanOf, timesOf } from '../../src/data/event-times.ts';
import { bare } from '../../stories/events.ts';

const at = (time: string) => Date.parse(`2026-09-05T${time}:00+03:00`);
const event = (more: Partial<CalendarEvent>): CalendarEvent => ({ ...bare, ...more });
const evening = event({
  startDate: '2026-09-05T18:00:00+03:00',
  endDate: '2026-09-05T20:00:00+03:00',
});
const openEnded = event({ startDate: '2026-09-05T18:00:00+03:00' });
const allDay = event({ startDate: '2026-09-05' });

describe('statesOf', () => {
  const rows: [string, CalendarEvent, string, string[]][] = [
    ['is nothing to say a minute before it starts', evening, '17:59', []],
    ['goes on from its first minute', evening, '18:00', ['running']],
    ['goes on in its last minute', evening, '19:59', ['running']],
    ['is over at its end', evening, '20:00', ['over']],
    ['does not say that it goes on where nobody knows its end', openEnded, '18:30', []],
    ['is not over on its day where nobody knows its end', openEnded, '23:59', []],
    ['goes on all day', allDay, '00:00', ['running']],
    ['goes on until midnight', allDay, '23:59', ['running']],
  ];
  for (const [title, each, time, states] of rows) {
    it(title, () => expect(statesOf(each, at(time))).to.deep.equal(states));
  }

  it('is over at midnight in Riga', () => {
    const midnight = Date.parse('2026-09-06T00:00:00+03:00');
    for (const each of [openEnded, allDay]) {
      expect(statesOf(each, midnight)).to.deep.equal(['over']);
      expect(statesOf(each, midnight - 1)).to.not.include('over');
    }
  });

  it('says of what was called off that alone, whatever the time', () => {
    for (const status of ['cancelled', 'postponed']) {
      const off = { ...evening, status, remainingAttendeeCapacity: 0 };
      for (const time of ['12:00', '19:00', '21:00']) {
        expect(statesOf(off, at(time))).to.deep.equal([status]);
      }
    }
  });

  it('says of what was moved that it goes on, and that it is over', () => {
    for (const status of ['rescheduled', 'moved-online']) {
      const moved = { ...evening, status };
      expect(statesOf(moved, at('19:00'))).to.deep.equal([status, 'running']);
      expect(statesOf(moved, at('21:00'))).to.deep.equal([status, 'over']);
    }
  });

  it('knows no other status', () => {
    expect(statesOf({ ...evening, status: 'whatever' }, at('12:00'))).to.deep.equal([]);
  });

  it('tells full from few places, up to five, and only while one can go', () => {
    const left = (remainingAttendeeCapacity: number, time = '12:00') =>
      statesOf({ ...evening, remainingAttendeeCapacity }, at(time));
    expect([left(0), left(1), left(5), left(6)]).to.deep.equal([['full'], ['few'], ['few'], []]);
    expect(left(0, '21:00')).to.deep.equal(['over']);
  });

  it('says that registration is closed, but not where there is no place anyway', () => {
    const closed = { ...evening, registration: { deadline: '2026-09-04' } };
    expect(statesOf(closed, at('12:00'))).to.deep.equal(['closed']);
    expect(statesOf({ ...closed, remainingAttendeeCapacity: 0 }, at('12:00'))).to.deep.equal([
      'full',
    ]);
  });

  it('says first that it is a sample', () => {
    expect(statesOf({ ...evening, sample: true, status: 'cancelled' }, at('12:00'))).to.deep.equal([
      'sample',
      'cancelled',
    ]);
  });
});

describe('isClosed', () => {
  const closed = (deadline: string, now: string) =>
    isClosed(event({ registration: { deadline } }), Date.parse(now));

  it('is open until the end of the last day in Riga, or until the moment', () => {
    expect(closed('2026-09-05', '2026-09-05T23:59:59+03:00')).to.equal(false);
    expect(closed('2026-09-05', '2026-09-06T00:00:00+03:00')).to.equal(true);
    expect(closed('2026-09-05T12:00:00+03:00', '2026-09-05T11:59:59+03:00')).to.equal(false);
    expect(closed('2026-09-05T12:00:00+03:00', '2026-09-05T12:00:00+03:00')).to.equal(true);
  });

  it('is of 25 hours and of 23 where the clock is changed', () => {
    expect(closed('2026-10-25', '2026-10-25T21:59:59Z')).to.equal(false);
    expect(closed('2026-10-25', '2026-10-25T22:00:00Z')).to.equal(true);
    expect(closed('2026-03-29', '2026-03-29T20:59:59Z')).to.equal(false);
    expect(closed('2026-03-29', '2026-03-29T21:00:00Z')).to.equal(true);
  });

  it('is never so without a deadline', () => {
    expect(isClosed(bare, Number.MAX_SAFE_INTEGER)).to.equal(false);
    expect(isClosed(event({ registration: {} }), Number.MAX_SAFE_INTEGER)).to.equal(false);
  });
});

describe('timesOf', () => {
  it('takes an end that is not behind the start for none', () => {
    for (const endDate of [
      '2026-09-05T18:00:00+03:00',
      '2026-09-05T16:00:00+03:00',
      '2026-09-04',
    ]) {
      const wrong = { ...openEnded, endDate };
      expect(isOver(wrong, at('19:00')), endDate).to.equal(false);
      expect(isRunning(wrong, at('19:00')), endDate).to.equal(endDate === '2026-09-04');
      expect(minutesOf(wrong)).to.equal(undefined);
      expect(spanOf(wrong, 2026).endTime).to.equal(undefined);
    }
  });

  it('ends a day’s event at its midnight, and no day later', () => {
    const late = event({
      startDate: '2026-09-05T20:00:00+03:00',
      endDate: '2026-09-06T00:00:00+03:00',
    });
    expect(timesOf(late)).to.include({ firstDay: '2026-09-05', lastDay: '2026-09-05' });
    expect(minutesOf(late)).to.equal(240);
  });

  it('lasts as long as the clock runs where it is changed', () => {
    const night = (day: string, from: string, to: string) =>
      minutesOf(event({ startDate: `${day}T${from}`, endDate: `${day}T${to}` }));
    expect(night('2026-03-29', '02:00:00+02:00', '05:00:00+03:00')).to.equal(120);
    expect(night('2026-10-25', '02:00:00+03:00', '05:00:00+02:00')).to.equal(240);
  });

  it('is read of any time that the contract lets through', () => {
    for (const startDate of [
      '0000-01-01',
      '9999-12-31',
      '9999-12-31T23:59:59-23:59',
      '2026-02-30',
    ]) {
      for (const endDate of [
        undefined,
        '0000-01-01T00:00Z',
        '9999-12-31',
        '2026-09-05T99:99+99:99',
      ]) {
        const { firstDay, lastDay, start, end } = timesOf({ startDate, endDate });
        expect(firstDay).to.match(/^\d{4}-\d\d-\d\d$/);
        expect(lastDay >= firstDay && end > start, `${startDate} ${endDate}`).to.equal(true);
      }
    }
  });
});

describe('monthOfId', () => {
  it('is the month in Riga of the start that the id ends in', () => {
    expect(monthOfId('koncerts-20260905T150000Z')).to.equal('2026-09');
    expect(monthOfId('koncerts-20260831T210000Z')).to.equal('2026-09');
    expect(monthOfId('koncerts-20260831T205900Z')).to.equal('2026-08');
    expect(monthOfId('talka-20260831')).to.equal('2026-08');
  });

  it('is none where the id says nothing', () => {
    for (const id of ['', 'koncerts', 'a-123', '40008000001', 'x-99990101', 'x-20260905T1500']) {
      expect(monthOfId(id), id).to.equal(undefined);
    }
  });
});

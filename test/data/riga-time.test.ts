import { expect } from 'chai';
import fc from 'fast-check';
import { endDay, endInstant, startDay, startInstant } from '../../src/data/event-span.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import { daysBetween } from '../../src/data/days-between.ts';
import {
  addDays,
  addMonths,
  instantOf,
  isDate,
  isoDay,
  monthOf,
  rigaInstant,
  rigaOffset,
  rigaParts,
  weekdayOf,
} from '../../src/data/riga-time.ts';

const utc = (iso: string) => Date.parse(`${iso}Z`);

/** Instants from 1997, when Latvia's rule took its present form but for 2000, to 2099. */
const anyInstant = fc
  .integer({ min: utc('1997-01-01T00:00') / 60_000, max: utc('2099-12-31T00:00') / 60_000 })
  .map((minutes) => minutes * 60_000);

/** What the engine says, part by part: the slow way. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Riga',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('Riga’s clock', () => {
  it('shows what the engine says, at any minute', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(toRigaIso(instant).slice(0, 16).replace('T', ' ')).to.equal(clock.format(instant));
        const { year, month, day, hour, minute } = rigaParts(instant);
        const [date, time] = [isoDay({ year, month, day }), [hour, minute]];
        const shown = time.map((part) => String(part).padStart(2, '0')).join(':');
        expect(`${date} ${shown}`).to.equal(clock.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  const changes: [string, number, string][] = [
    ['2026-03-29T00:59:59', 120, '2026-03-29T02:59:59+02:00'],
    ['2026-03-29T01:00', 180, '2026-03-29T04:00:00+03:00'],
    ['2026-10-25T00:59', 180, '2026-10-25T03:59:00+03:00'],
    ['2026-10-25T01:00', 120, '2026-10-25T03:00:00+02:00'],
    ['2026-12-31T22:00', 120, '2027-01-01T00:00:00+02:00'],
    ['2028-02-28T22:00', 120, '2028-02-29T00:00:00+02:00'],
    ['2000-07-01T00:00', 120, '2000-07-01T02:00:00+02:00'],
  ];
  for (const [instant, offset, shown] of changes) {
    it(`shows ${shown} at ${instant}Z`, () => {
      expect(rigaOffset(utc(instant))).to.equal(offset);
      expect(toRigaIso(new Date(utc(instant)))).to.equal(shown);
    });
  }
});

describe('rigaInstant', () => {
  it('finds the instant of what the clock shows', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const found = rigaInstant(rigaParts(instant)).getTime();
        expect(rigaParts(found)).to.deep.equal(rigaParts(instant));
        // An hour earlier only where the clock shows the time twice.
        expect([0, 3_600_000]).to.include(instant - found);
      }),
      { numRuns: 500 },
    );
  });

  const at = (month: number, day: number, hour: number, minute = 30) =>
    toRigaIso(rigaInstant({ year: 2026, month, day, hour, minute }));

  it('moves 03:30 forward on the day in March that has none', () => {
    expect(at(3, 29, 2, 59)).to.equal('2026-03-29T02:59:00+02:00');
    expect(at(3, 29, 3)).to.equal('2026-03-29T04:30:00+03:00');
    expect(at(3, 29, 4, 0)).to.equal('2026-03-29T04:00:00+03:00');
  });

  it('takes the first 03:30 on the day in October that has two', () => {
    expect(at(10, 25, 3)).to.equal('2026-10-25T03:30:00+03:00');
    expect(at(10, 25, 4)).to.equal('2026-10-25T04:30:00+02:00');
  });

  it('takes what runs over into the next month', () => {
    expect(at(2, 30, 24, 0)).to.equal('2026-03-03T00:00:00+02:00');
  });
});

describe('instantOf', () => {
  const times: [string, string][] = [
    ['2026-09-05T18:00:00+03:00', '2026-09-05T15:00'],
    ['2026-09-05T18:00+03:00', '2026-09-05T15:00'],
    ['2026-09-05T18:00:30.5Z', '2026-09-05T18:00:30'],
    ['2026-09-05T18:00:00-00:30', '2026-09-05T18:30'],
    ['2026-09-05T18:00:00-09:30', '2026-09-06T03:30'],
    ['2026-09-05', '2026-09-04T21:00'],
    ['2026-01-05', '2026-01-04T22:00'],
    ['2026-02-30', '2026-03-01T22:00'],
    ['2026-02-30T24:30:00Z', '2026-03-03T00:30'],
    ['2026-09-05T99:99:00Z', '2026-09-09T04:39'],
  ];
  for (const [time, instant] of times) {
    it(`reads ${time}`, () => expect(instantOf(time)).to.equal(utc(instant)));
  }

  it('reads what toRigaIso writes', () => {
    fc.assert(fc.property(anyInstant, (instant) => instantOf(toRigaIso(instant)) === instant));
  });

  it('refuses what is no time', () => {
    for (const text of ['', 'rīt', '2026-09', '05.09.2026', '2026-09-05T18:00']) {
      expect(() => instantOf(text)).to.throw(RangeError);
    }
  });
});

describe('the days of an event', () => {
  const days = (startDate: string, endDate?: string) => {
    const span = { startDate, endDate };
    return [startDay(span), endDay(span)];
  };

  it('are those of Riga, whatever offset the times are written with', () => {
    expect(days('2026-09-05T18:00:00+03:00')).to.deep.equal(['2026-09-05', '2026-09-05']);
    expect(days('2026-09-04T21:00:00Z')).to.deep.equal(['2026-09-05', '2026-09-05']);
    expect(days('2026-09-04T20:59:00Z')).to.deep.equal(['2026-09-04', '2026-09-04']);
    expect(days('2026-12-31T14:30:00-08:00')).to.deep.equal(['2027-01-01', '2027-01-01']);
  });

  it('end on the day before, where the event ends at midnight', () => {
    expect(days('2026-09-05T18:00:00+03:00', '2026-09-06T00:00:00+03:00')[1]).to.equal(
      '2026-09-05',
    );
    expect(days('2026-09-05T18:00:00+03:00', '2026-09-06T00:01:00+03:00')[1]).to.equal(
      '2026-09-06',
    );
    expect(days('2026-09-05T18:00:00+03:00', '2026-09-05T21:00:00Z')[1]).to.equal('2026-09-05');
  });

  it('include the end date, where the event lasts all day', () => {
    expect(days('2028-02-28', '2028-02-29')).to.deep.equal(['2028-02-28', '2028-02-29']);
    expect(days('2026-09-05')).to.deep.equal(['2026-09-05', '2026-09-05']);
  });

  it('are never fewer than one', () => {
    const midnight = '2026-09-05T00:00:00+03:00';
    expect(days(midnight, midnight)).to.deep.equal(['2026-09-05', '2026-09-05']);
    expect(days('2026-09-05', '2026-09-01')).to.deep.equal(['2026-09-05', '2026-09-05']);
  });
});

describe('the instants of an event', () => {
  const instants = (startDate: string, endDate?: string) => {
    const span = { startDate, endDate };
    return [startInstant(span), endInstant(span)].map((instant) => toRigaIso(instant));
  };

  it('are its start and end', () => {
    expect(instants('2026-09-05T18:00:00+03:00', '2026-09-05T17:00:00Z')).to.deep.equal([
      '2026-09-05T18:00:00+03:00',
      '2026-09-05T20:00:00+03:00',
    ]);
  });

  it('are the same where no end is known', () => {
    expect(new Set(instants('2026-09-05T18:00:00+03:00'))).to.have.property('size', 1);
  });

  it('are Riga’s midnights where it lasts all day, also when the clock changes', () => {
    expect(instants('2026-03-28', '2026-03-29')).to.deep.equal([
      '2026-03-28T00:00:00+02:00',
      '2026-03-30T00:00:00+03:00',
    ]);
    expect(instants('2026-10-25')).to.deep.equal([
      '2026-10-25T00:00:00+03:00',
      '2026-10-26T00:00:00+02:00',
    ]);
  });

  it('end with the last day, where only the end is a date', () => {
    expect(instants('2026-09-05T18:00:00+03:00', '2026-09-06')[1]).to.equal(
      '2026-09-07T00:00:00+03:00',
    );
  });

  it('never end before they start', () => {
    const [start, end] = instants('2026-09-05T18:00:00+03:00', '2026-09-05T17:00:00+03:00');
    expect(end).to.equal(start);
  });
});

describe('counting days', () => {
  const anyDay = anyInstant.map((instant) => new Date(instant).toISOString().slice(0, 10));

  it('goes over the ends of months and years, leap days and changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(addDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(addDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(addDays('2026-03-30', -2)).to.equal('2026-03-28');
    expect(addDays('2026-10-24', 2)).to.equal('2026-10-26');
  });

  it('comes back to the number of days added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).to.equal(count);
      }),
    );
  });

  it('starts the week on Monday', () => {
    const week = ['2026-09-07', '2026-09-08', '2026-09-12', '2026-09-13', '1969-12-29'];
    expect(week.map(weekdayOf)).to.deep.equal([1, 2, 6, 7, 1]);
  });

  it('adds months over the year’s end, both ways', () => {
    expect(addMonths('2026-09', 4)).to.equal('2027-01');
    expect(addMonths('2026-01', -1)).to.equal('2025-12');
    expect(addMonths('2026-05', -29)).to.equal('2023-12');
  });

  it('names a day and its month', () => {
    expect(isoDay({ year: 2026, month: 9, day: 5 })).to.equal('2026-09-05');
    expect(monthOf('2026-09-05')).to.equal('2026-09');
    expect(isDate('2026-09-05')).to.be.true;
    expect(isDate('2026-09-05T00:00Z')).to.be.false;
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { timesOf } from '../../src/data/event-times.ts';
import { monthGrid, weeksOf, type GridDay } from '../../src/data/month-grid.ts';
import { addDays, addMonths, monthOf, weekdayOf } from '../../src/data/riga-time.ts';
import { bare } from '../../stories/events.ts';

const event = (id: string, startDate: string, endDate?: string): CalendarEvent => ({
  ...bare,
  id,
  startDate,
  ...(endDate && { endDate }),
});
const dayOf = (weeks: readonly GridDay[][], day: string) =>
  weeks.flat().find((each) => each.day === day)!;
/** `[a· ·a· ·a]`: where a bar begins and ends, and a gap. */
const drawn = ({ lanes }: GridDay) =>
  lanes.map(
    (lane) => lane && `${lane.isFirst ? '[' : ''}${lane.event.id}${lane.isLast ? ']' : ''}`,
  );

const anyMonth = fc
  .integer({ min: 0, max: 12 * 150 })
  .map((months) => addMonths('1970-01', months));

/** Events on any days around September 2026, of up to 40 days. */
const anyEvents = fc
  .array(fc.tuple(fc.integer({ min: -45, max: 75 }), fc.integer({ min: 0, max: 40 })), {
    maxLength: 25,
  })
  .map((spans) =>
    spans.map(([from, length], i) => {
      const first = addDays('2026-09-01', from);
      return event(`e${i}`, first, length ? addDays(first, length) : undefined);
    }),
  );

describe('weeksOf', () => {
  it('has whole weeks from Monday on, the month in them, and no week without it', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 1)).to.equal(
          true,
        );
        expect(weeks.every((week) => week.some((day) => monthOf(day) === month))).to.equal(true);
        expect(days).to.deep.equal(days.map((_, i) => addDays(days[0] ?? '', i)));
        expect(
          addMonths(monthOf(days.filter((day) => monthOf(day) === month).at(-1) ?? ''), 1),
        ).to.equal(addMonths(month, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('has the 29th of a leap year’s February, and of no other', () => {
    expect(weeksOf('2028-02').flat()).to.include('2028-02-29');
    expect(weeksOf('2027-02').flat()).to.not.include('2027-02-29');
    expect(weeksOf('2027-02')).to.have.length(4);
    expect(weeksOf('2100-02').flat()).to.not.include('2100-02-29');
  });

  it('loses and repeats no day where the clock is changed', () => {
    for (const month of ['2026-03', '2026-10']) {
      const days = weeksOf(month).flat();
      expect(new Set(days).size).to.equal(days.length);
      expect(days.filter((day) => monthOf(day) === month)).to.have.length(31);
    }
  });

  it('comes to an end for any month that can be written', () => {
    for (const month of ['0000-01', '0001-01', '9999-12', '9999-01']) {
      expect(weeksOf(month).length, month).to.be.at.most(6);
    }
  });
});

describe('monthGrid', () => {
  it('draws a bar in one line over the days of a week, named once a week', () => {
    const weeks = monthGrid(
      [event('hour', '2026-09-08T18:00:00+03:00'), event('bar', '2026-09-08', '2026-09-15')],
      '2026-09',
      4,
    );
    expect(drawn(dayOf(weeks, '2026-09-08'))).to.deep.equal(['[bar', '[hour]']);
    expect(drawn(dayOf(weeks, '2026-09-13'))).to.deep.equal(['bar']);
    expect(drawn(dayOf(weeks, '2026-09-14'))).to.deep.equal(['bar']);
    expect(drawn(dayOf(weeks, '2026-09-15'))).to.deep.equal(['bar]']);
    const named = weeks.flat().filter(({ lanes }) => lanes[0]?.span);
    expect(named.map(({ day }) => day)).to.deep.equal(['2026-09-08', '2026-09-14']);
  });

  it('keeps a gap where a bar of a neighbouring day lies above', () => {
    const weeks = monthGrid(
      [event('a', '2026-09-07', '2026-09-08'), event('b', '2026-09-08', '2026-09-09')],
      '2026-09',
      4,
    );
    expect(drawn(dayOf(weeks, '2026-09-08'))).to.deep.equal(['a]', '[b']);
    expect(drawn(dayOf(weeks, '2026-09-09'))).to.deep.equal([undefined, 'b]']);
  });

  it('draws nothing on the days of other months, and says where a bar goes on', () => {
    const weeks = monthGrid([event('bar', '2026-08-20', '2026-10-10')], '2026-09', 4);
    expect(drawn(dayOf(weeks, '2026-08-31'))).to.deep.equal([]);
    expect(drawn(dayOf(weeks, '2026-09-01'))).to.deep.equal(['bar']);
    expect(dayOf(weeks, '2026-09-01').lanes[0]?.span).to.be.above(0);
    expect(drawn(dayOf(weeks, '2026-09-30'))).to.deep.equal(['bar']);
    expect(drawn(dayOf(weeks, '2026-10-01'))).to.deep.equal([]);
  });

  it('counts what is not drawn: the line that says so takes one place', () => {
    const five = [9, 10, 11, 12, 13].map((hour) =>
      event(`e${hour}`, `2026-09-08T${String(hour).padStart(2, '0')}:00:00+03:00`),
    );
    const day = dayOf(monthGrid(five, '2026-09', 4), '2026-09-08');
    expect([day.lanes.length, day.rest, day.count]).to.deep.equal([3, 2, 5]);
    const four = dayOf(monthGrid(five.slice(1), '2026-09', 4), '2026-09-08');
    expect([four.lanes.length, four.rest, four.count]).to.deep.equal([4, 0, 4]);
  });

  it('draws, or counts, each event on each of its days, in one line a week', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 2, max: 6 }), (events, most) => {
        for (const week of monthGrid(events, '2026-09', most)) {
          const lines = new Map<string, number>();
          for (const { day, isOutside, lanes, count, rest } of week) {
            const ofDay = events.filter((each) => {
              const { firstDay, lastDay } = timesOf(each);
              return firstDay <= day && day <= lastDay;
            });
            const shown = lanes.flatMap((lane) => lane ?? []);
            expect(count).to.equal(isOutside ? 0 : ofDay.length);
            expect(shown.length + rest).to.equal(count);
            expect(lanes.length + (rest ? 1 : 0)).to.be.at.most(most);
            for (const [line, lane] of lanes.entries()) {
              if (!lane) continue;
              expect(lines.get(lane.event.id) ?? line).to.equal(line);
              lines.set(lane.event.id, line);
              expect(ofDay).to.include(lane.event);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarOf, eventOf, occurrencesOf, readText, startsOf } from '../../support/calendars.ts';

const riga = (time: string) => `DTSTART;TZID=Europe/Riga:${time}`;

describe('occurrences: when an event is', () => {
  it('gives times in Riga’s time with its offset, and an end only where there is one', async () => {
    const [event] = await occurrencesOf(riga('20260905T180000'), 'DTEND:20260905T170000Z');
    assert.equal(event!.startDate, '2026-09-05T18:00:00+03:00');
    assert.equal(event!.endDate, '2026-09-05T20:00:00+03:00');
    const [endless] = await occurrencesOf('DTSTART:20260105T160000Z');
    assert.equal(endless?.startDate, '2026-01-05T18:00:00+02:00');
    assert.ok(!('endDate' in endless));
  });

  it('takes floating times as Riga’s', async () => {
    assert.deepEqual(await startsOf('DTSTART:20260905T180000'), ['2026-09-05T18:00:00+03:00']);
  });

  it('gives the last day of what lasts all day, not the day after', async () => {
    const all = await readText(
      calendarOf(
        ...eventOf('UID:a', 'DTSTART;VALUE=DATE:20260905', 'DTEND;VALUE=DATE:20260906'),
        ...eventOf('UID:b', 'DTSTART;VALUE=DATE:20260906', 'DTEND;VALUE=DATE:20260909'),
        ...eventOf('UID:c', 'DTSTART;VALUE=DATE:20260907', 'DURATION:P2D'),
        ...eventOf('UID:d', 'DTSTART:20260908'),
      ),
    );
    const times = all.occurrences.map(({ startDate, endDate }) => [startDate, endDate]);
    assert.deepEqual(times, [
      ['2026-09-05', undefined],
      ['2026-09-06', '2026-09-08'],
      ['2026-09-07', '2026-09-08'],
      ['2026-09-08', undefined],
    ]);
  });

  it('reads DURATION, and leaves out an end before the start', async () => {
    const [timed] = await occurrencesOf(riga('20260905T180000'), 'DURATION:PT1H30M');
    assert.equal(timed?.endDate, '2026-09-05T19:30:00+03:00');
    const text = calendarOf(...eventOf(riga('20260905T180000'), 'DTEND:20260904T000000Z'));
    const { occurrences, problems } = await readText(text);
    assert.equal(occurrences[0]?.endDate, undefined);
    assert.deepEqual(problems, [{ code: 'bad-end', line: 3, component: 'VEVENT' }]);
  });

  it('counts days of DURATION by the calendar and DTEND by the clock’s running', async () => {
    const start = riga('20260327T180000');
    const byDays = await occurrencesOf(start, 'DURATION:P2D');
    assert.equal(byDays[0]?.endDate, '2026-03-29T18:00:00+03:00');
    const weekly = await occurrencesOf(
      riga('20260320T180000'),
      'DTEND;TZID=Europe/Riga:20260322T180000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    assert.equal(weekly[1]?.endDate, '2026-03-29T19:00:00+03:00');
  });

  it('gives what overlaps the window, and nothing else', async () => {
    const window = { from: new Date('2026-09-05T00:00:00Z'), to: new Date('2026-09-06T00:00:00Z') };
    const at = (uid: string, start: string, end: string) =>
      eventOf(`UID:${uid}`, `DTSTART:${start}`, `DTEND:${end}`);
    const text = calendarOf(
      ...at('ends-before', '20260904T220000Z', '20260905T000000Z'),
      ...at('runs-in', '20260904T220000Z', '20260905T000001Z'),
      ...at('runs-out', '20260905T235959Z', '20260907T000000Z'),
      ...at('begins-after', '20260906T000000Z', '20260906T010000Z'),
      ...eventOf('UID:moment', 'DTSTART:20260905T000000Z'),
    );
    const { occurrences } = await readText(text, window);
    assert.deepEqual(
      occurrences.map(({ fields }) => fields.uid),
      ['runs-in', 'moment', 'runs-out'],
    );
  });
});

describe('occurrences: clock changes', () => {
  it('takes a time that Riga leaves out by the offset before, and goes on as before', async () => {
    const starts = await startsOf(riga('20260328T033000'), 'RRULE:FREQ=DAILY;COUNT=3');
    assert.deepEqual(starts, [
      '2026-03-28T03:30:00+02:00',
      '2026-03-29T04:30:00+03:00',
      '2026-03-30T03:30:00+03:00',
    ]);
  });

  it('takes the first of a time that Riga shows twice', async () => {
    const starts = await startsOf(riga('20261024T033000'), 'RRULE:FREQ=DAILY;COUNT=3');
    assert.deepEqual(starts, [
      '2026-10-24T03:30:00+03:00',
      '2026-10-25T03:30:00+03:00',
      '2026-10-26T03:30:00+02:00',
    ]);
  });

  it('keeps the hour of Riga over a year of days', async () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    await fc.assert(
      fc.asyncProperty(minutes, async (minute) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const start = `20260101T${time.replace(':', '')}00`;
        const found = await occurrencesOf(riga(start), 'RRULE:FREQ=DAILY;COUNT=365');
        assert.equal(found.length, 365);
        const others = found.filter(({ startDate }) => startDate.slice(11, 16) !== time);
        // Only the hour that is left out can't be kept.
        assert.equal(others.length, time.startsWith('03') ? 1 : 0);
        for (const { startDate } of found) {
          const isSummer = startDate >= '2026-03-29T03' && startDate < '2026-10-25T04';
          assert.equal(startDate.slice(19), isSummer ? '+03:00' : '+02:00', startDate);
        }
      }),
      { numRuns: 20, examples: [[3 * 60 + 30], [0], [23 * 60 + 59]] },
    );
  });

  it('keeps the hour of the series’ own zone', async () => {
    const start = 'DTSTART;TZID=America/New_York:20260301T120000';
    const starts = await startsOf(start, 'RRULE:FREQ=WEEKLY;COUNT=6');
    assert.deepEqual(
      starts.map((each) => each.slice(5)),
      [
        '03-01T19:00:00+02:00',
        '03-08T18:00:00+02:00',
        '03-15T18:00:00+02:00',
        '03-22T18:00:00+02:00',
        '03-29T19:00:00+03:00',
        '04-05T19:00:00+03:00',
      ],
    );
  });
});

describe('occurrences: series', () => {
  const series = [riga('20260907T180000'), 'DTEND;TZID=Europe/Riga:20260907T190000'];
  const weekly = [...series, 'RRULE:FREQ=WEEKLY;COUNT=4'];
  const days = (all: readonly { startDate: string }[]) =>
    all.map((each) => each.startDate.slice(5, 16));

  const withOverride = (...lines: string[]) =>
    readText(calendarOf(...eventOf(...weekly), ...eventOf(...lines)));

  it('names each occurrence by its original start in UTC, and the series', async () => {
    const found = await occurrencesOf('UID:abc@example.lv', ...weekly);
    assert.equal(found.length, 4);
    const seriesId = found[0]?.seriesId ?? '';
    assert.match(seriesId, /^u-[0-9a-f]{16}$/);
    assert.equal(found[0]?.id, `${seriesId}-20260907T150000Z`);
    assert.ok(found.every(({ id }) => /^[A-Za-z0-9._-]+$/.test(id)));
    const [single] = await occurrencesOf('UID:plain', ...series);
    assert.equal(single?.id, 'plain-20260907T150000Z');
    assert.ok(!('seriesId' in single));
  });

  it('leaves out EXDATE, as a time in any zone or as a date', async () => {
    const dates = ['EXDATE:20260914T150000Z', 'EXDATE;VALUE=DATE:20260921'];
    assert.deepEqual(days(await occurrencesOf(...weekly, ...dates)), [
      '09-07T18:00',
      '09-28T18:00',
    ]);
  });

  it('adds RDATE, also as periods, and never an occurrence twice', async () => {
    const dates = [
      'RDATE;TZID=Europe/Riga:20260914T180000,20260915T100000',
      'RDATE;VALUE=PERIOD:20260916T090000Z/PT30M',
    ];
    const found = await occurrencesOf(...weekly, ...dates);
    assert.equal(found.length, 6);
    assert.equal(found[3]?.startDate, '2026-09-16T12:00:00+03:00');
    assert.equal(found[3].endDate, '2026-09-16T12:30:00+03:00');
  });

  it('counts DTSTART for COUNT where the rule leaves it out', async () => {
    const found = await occurrencesOf(
      riga('20260907T180000'),
      'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    );
    assert.deepEqual(days(found), ['09-07T18:00', '09-08T18:00', '09-15T18:00']);
  });

  it('keeps UNTIL in UTC, and a day as a whole', async () => {
    const rule = (until: string) => [...series, `RRULE:FREQ=DAILY;UNTIL=${until}`];
    assert.equal((await occurrencesOf(...rule('20260909T150000Z'))).length, 3);
    assert.equal((await occurrencesOf(...rule('20260909T145959Z'))).length, 2);
    assert.equal((await occurrencesOf(...rule('20260909'))).length, 3);
    const days = ['DTSTART;VALUE=DATE:20260907', 'RRULE:FREQ=DAILY;UNTIL=20260909T210000Z'];
    assert.deepEqual(
      await startsOf(...days),
      ['07', '08', '09', '10'].map((d) => `2026-09-${d}`),
    );
  });

  it('says what is moved and to when, under the same id', async () => {
    const plain = await occurrencesOf(...weekly);
    const { occurrences } = await withOverride(
      'RECURRENCE-ID:20260914T150000Z',
      riga('20260916T200000'),
      'SUMMARY:Pārcelts',
    );
    const moved = occurrences.find(({ id }) => id === plain[1]?.id);
    assert.equal(occurrences.length, 4);
    assert.equal(moved?.status, 'rescheduled');
    assert.equal(moved.startDate, '2026-09-16T20:00:00+03:00');
    assert.equal(moved.endDate, '2026-09-16T21:00:00+03:00');
    assert.equal(moved.previousStartDate, '2026-09-14T18:00:00+03:00');
    assert.equal(moved.fields.name, 'Pārcelts');
    assert.deepEqual(days(occurrences), [
      '09-07T18:00',
      '09-16T20:00',
      '09-21T18:00',
      '09-28T18:00',
    ]);
  });

  it('says what is cancelled: an occurrence, a series, all of METHOD:CANCEL', async () => {
    const override = ['RECURRENCE-ID;TZID=Europe/Riga:20260914T180000', riga('20260914T180000')];
    const one = await withOverride(...override, 'STATUS:CANCELLED');
    const statuses = ['scheduled', 'cancelled', 'scheduled', 'scheduled'];
    assert.deepEqual(
      one.occurrences.map(({ status }) => status),
      statuses,
    );
    const [cancelled] = await occurrencesOf(...series, 'STATUS:CANCELLED');
    assert.equal(cancelled?.status, 'cancelled');
    const all = await readText(calendarOf('METHOD:CANCEL', ...eventOf(...series)));
    assert.equal(all.occurrences[0]?.status, 'cancelled');
  });

  it('changes this and all that follow, until the next such change', async () => {
    const future = (date: string, to: string, name: string) =>
      eventOf(
        `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Riga:${date}`,
        riga(to),
        `SUMMARY:${name}`,
      );
    const text = calendarOf(
      ...eventOf(...series, 'RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;TZID=Europe/Riga:20261005T180000'),
      ...future('20260914T180000', '20260914T190000', 'B'),
      ...future('20260928T180000', '20260929T180000', 'C'),
    );
    const { occurrences } = await readText(text);
    assert.deepEqual(
      occurrences.map(({ fields, startDate }) => `${fields.name} ${startDate.slice(5, 16)}`),
      ['Koncerts 09-07T18:00', 'B 09-14T19:00', 'B 09-21T19:00', 'C 09-29T18:00'],
    );
    assert.equal(occurrences[2]?.previousStartDate, '2026-09-21T18:00:00+03:00');
  });

  it('keeps what a file tells of a series that it does not hold', async () => {
    const text = calendarOf(...eventOf('RECURRENCE-ID:20260914T150000Z', riga('20260915T180000')));
    const { occurrences } = await readText(text);
    assert.deepEqual(
      occurrences.map(({ id, status }) => [id, status]),
      [['e1-20260914T150000Z', 'rescheduled']],
    );
  });

  it('takes the newest version of an event, and all events that share a UID without versions', async () => {
    const version = (sequence: number, start: string) =>
      eventOf(riga(start), `SEQUENCE:${sequence}`);
    const newer = calendarOf(...version(2, '20260908T180000'), ...version(1, '20260907T180000'));
    assert.deepEqual(days((await readText(newer)).occurrences), ['09-08T18:00']);
    const shared = calendarOf(...version(0, '20260908T180000'), ...version(0, '20260907T180000'));
    assert.deepEqual(days((await readText(shared)).occurrences), ['09-07T18:00', '09-08T18:00']);
  });

  it('keeps the first occurrence where the rule can’t be read, and says so', async () => {
    const text = calendarOf(...eventOf(...series, 'RRULE:FREQ=DAILY;INTERVAL=0'));
    const { occurrences, problems } = await readText(text);
    assert.equal(occurrences.length, 1);
    assert.deepEqual(problems, [
      { code: 'bad-rule', line: 8, component: 'VEVENT', detail: 'INTERVAL=0' },
    ]);
  });
});

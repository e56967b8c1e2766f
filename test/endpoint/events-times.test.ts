import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEventTime, readTimeAfter } from '../../endpoint/sources/event-times.ts';

describe('readEventTime', () => {
  const times: [string, string][] = [
    ['2026-09-05', '2026-09-05'],
    ['05.09.2026', '2026-09-05'],
    ['5.9.2026.', '2026-09-05'],
    ['2026-09-05 00:00:00', '2026-09-05'],
    ['5.9.2026 18:00', '2026-09-05T18:00:00+03:00'],
    ['5.9.2026. plkst. 18.00', '2026-09-05T18:00:00+03:00'],
    ['5.9.2026. g. plkst. 18', '2026-09-05T18:00:00+03:00'],
    ['05.09.2026., 9.30', '2026-09-05T09:30:00+03:00'],
    ['2026-09-05T18:00', '2026-09-05T18:00:00+03:00'],
    ['2026-09-05T18:00:00', '2026-09-05T18:00:00+03:00'],
    ['2026-09-05 00:00', '2026-09-05T00:00:00+03:00'],
    ['2026-09-05 24:00', '2026-09-06T00:00:00+03:00'],
    ['2026-12-05 18:00', '2026-12-05T18:00:00+02:00'],
    ['2026-09-05T18:00:00Z', '2026-09-05T21:00:00+03:00'],
    ['2026-09-05T18:00:00-04:00', '2026-09-06T01:00:00+03:00'],
    ['2028-02-29 10:00', '2028-02-29T10:00:00+02:00'],
  ];
  for (const [cell, value] of times) {
    it(`reads ${cell} as ${value}`, () => assert.equal(readEventTime(cell)?.value, value));
  }

  it('reads a date and the time of a cell of its own', () => {
    assert.equal(readEventTime('5.9.2026', '18.30')?.value, '2026-09-05T18:30:00+03:00');
    assert.equal(readEventTime('5.9.2026 18:00', '18:30'), undefined);
  });

  it('reads what a spreadsheet program counts from the end of 1899, and says that it did', () => {
    const day = { value: '2026-09-05', isMended: true };
    assert.deepEqual(readEventTime('46270'), day);
    assert.deepEqual(readEventTime('46270.75'), {
      value: '2026-09-05T18:00:00+03:00',
      isMended: true,
    });
  });

  for (const cell of ['', 'rudenī', '2026-02-30', '2026-09', '5.9.2026 25:00', '5.9.2026 drīz']) {
    it(`reads no time from “${cell}”`, () => assert.equal(readEventTime(cell), undefined));
  }

  it('takes a time that Riga’s clocks leave out by the offset before, and says so', () => {
    for (const [cell, value] of [
      ['2026-03-29 03:00', '2026-03-29T04:00:00+03:00'],
      ['2026-03-29 03:30', '2026-03-29T04:30:00+03:00'],
    ] as const) {
      const read = readEventTime(cell);
      assert.deepEqual([read?.value, read?.clock], [value, 'gap']);
    }
    assert.equal(readEventTime('2026-03-29 02:59')?.clock, undefined);
    assert.equal(readEventTime('2026-03-29 04:00')?.clock, undefined);
  });

  it('takes the first of a time that Riga’s clocks show twice, and says so', () => {
    const read = readEventTime('2026-10-25 03:30');
    assert.deepEqual([read?.value, read?.clock], ['2026-10-25T03:30:00+03:00', 'twice']);
    assert.equal(readEventTime('2026-10-25 02:59')?.clock, undefined);
    assert.deepEqual(readEventTime('2026-10-25 04:00')?.value, '2026-10-25T04:00:00+02:00');
  });
});

describe('readTimeAfter', () => {
  it('is of the same day, or of the next one where it is earlier than the start', () => {
    const start = '2026-09-05T22:00:00+03:00';
    assert.equal(readTimeAfter('23.30', start)?.value, '2026-09-05T23:30:00+03:00');
    assert.equal(readTimeAfter('02:00', start)?.value, '2026-09-06T02:00:00+03:00');
    assert.equal(readTimeAfter('02:00', '2026-09-05'), undefined);
  });
});

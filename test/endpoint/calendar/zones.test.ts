import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { windowsZones } from '../../../endpoint/calendar/windows-zones.ts';
import { ianaZone, instantOfWall } from '../../../endpoint/calendar/zones.ts';
import { calendarOf, eventOf, readText } from '../../support/calendars.ts';

/** The start, in Riga's time, of an event at 12:00 in a zone. */
async function noonIn(tzid: string, ...definition: string[]) {
  const event = eventOf(`DTSTART;TZID=${tzid}:20260705T120000`);
  const { occurrences, problems } = await readText(calendarOf(...event, ...definition));
  return { start: occurrences[0]?.startDate.slice(11), problems };
}

const definitionOf = (tzid: string, ...rules: string[]) => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0530',
  ...(rules.length ? ['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'] : []),
  'END:STANDARD',
  ...rules,
  'END:VTIMEZONE',
];

describe('zones', () => {
  it('knows IANA’s, also behind a program’s own path and in quotes', async () => {
    for (const tzid of [
      'Europe/Berlin',
      '/mozilla.org/20070129_1/Europe/Berlin',
      '/freeassociation.sourceforge.net/Europe/Berlin',
      '/softwarestudio.org/Olson_20011030_5/europe/berlin',
      '"Europe/Berlin"',
    ]) {
      assert.deepEqual(await noonIn(tzid), { start: '13:00:00+03:00', problems: [] }, tzid);
    }
    const three = 'America/Argentina/Buenos_Aires';
    assert.deepEqual(await noonIn(`/example.org/${three}`), {
      start: '18:00:00+03:00',
      problems: [],
    });
  });

  it('knows the names of Windows, each of which is a zone of IANA', async () => {
    assert.equal((await noonIn('FLE Standard Time')).start, '12:00:00+03:00');
    assert.equal((await noonIn('W. Europe Standard Time')).start, '13:00:00+03:00');
    assert.ok(windowsZones.size > 130);
    for (const [name, zone] of windowsZones) assert.ok(ianaZone(zone), name);
  });

  it('follows a VTIMEZONE where its name says nothing, wherever it stands', async () => {
    const summer = [
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0700',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
    ];
    const name = 'Customized Time Zone';
    assert.deepEqual(await noonIn(name, ...definitionOf(name, ...summer)), {
      start: '08:00:00+03:00',
      problems: [],
    });
    assert.equal((await noonIn(name, ...definitionOf(name))).start, '09:30:00+03:00');
  });

  it('believes IANA’s name rather than the file’s rules for it', async () => {
    const definition = definitionOf('Europe/Berlin');
    assert.equal((await noonIn('Europe/Berlin', ...definition)).start, '13:00:00+03:00');
  });

  it('takes what nothing explains as Riga’s, and says so', async () => {
    assert.deepEqual(await noonIn('Middle Earth'), {
      start: '12:00:00+03:00',
      problems: [{ code: 'unknown-zone', detail: 'Middle Earth' }],
    });
  });

  it('knows the instant of every quarter of an hour around a clock change', () => {
    const riga = ianaZone('Europe/Riga');
    assert.ok(riga);
    const at = (text: string) =>
      new Date(instantOfWall(riga, Date.parse(`${text}Z`))).toISOString();
    assert.equal(at('2026-03-29T02:59:59'), '2026-03-29T00:59:59.000Z');
    assert.equal(at('2026-03-29T03:00:00'), '2026-03-29T01:00:00.000Z');
    assert.equal(at('2026-03-29T03:30:00'), '2026-03-29T01:30:00.000Z');
    assert.equal(at('2026-03-29T04:00:00'), '2026-03-29T01:00:00.000Z');
    assert.equal(at('2026-10-25T02:59:59'), '2026-10-24T23:59:59.000Z');
    assert.equal(at('2026-10-25T03:00:00'), '2026-10-25T00:00:00.000Z');
    assert.equal(at('2026-10-25T03:59:59'), '2026-10-25T00:59:59.000Z');
    assert.equal(at('2026-10-25T04:00:00'), '2026-10-25T02:00:00.000Z');
  });
});

import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { calendarOf, eventSheetOf, EventWorkspace, now } from '../support/events.ts';
import { linesOf } from '../support/sheets.ts';
import { cuts, sends, sendsVersion, startServer } from '../support/server.ts';

const concert = ['DTSTART;TZID=Europe/Riga:20260905T180000', 'SUMMARY:Koncerts „Rudens”'];

const namesIn = async (workspace: EventWorkspace) =>
  (await workspace.events()).map(({ name }) => name);

describe('a calendar', () => {
  it('gives its events in the contract’s words, each occurrence a record', async () => {
    const workspace = new EventWorkspace();
    const { report } = await workspace.refreshEvents(undefined, {
      k: calendarOf(
        [
          'UID:koris',
          'DTSTART;TZID=Europe/Riga:20261020T180000',
          'DTEND;TZID=Europe/Riga:20261020T193000',
          'RRULE:FREQ=WEEKLY;COUNT=2',
          'SUMMARY:Kora mēģinājums',
          'LOCATION:Olaines Kultūras centrs\\, Zemgales iela 33\\, Olaine',
          'CATEGORIES:Musik,koncerts,Vide',
          'GEO:56.78;23.94',
          'URL:https://example.org/koris',
        ],
        [
          'DTSTART;VALUE=DATE:20260905',
          'DTEND;VALUE=DATE:20260907',
          'SUMMARY:Svētki',
          'STATUS:CANCELLED',
          'LOCATION:https://meet.example.org/x',
        ],
      ),
    });
    assert.deepEqual(linesOf(report), []);
    const [fair, first, second] = await workspace.events();
    assert.equal(first?.seriesId !== undefined && first.seriesId === second?.seriesId, true);
    assert.notEqual(first?.id, second?.id);
    const { id: _, seriesId: __, updatedAt: ___, ...said } = first!;
    assert.deepEqual(said, {
      name: 'Kora mēģinājums',
      kind: 'concert',
      startDate: '2026-10-20T18:00:00+03:00',
      endDate: '2026-10-20T19:30:00+03:00',
      status: 'scheduled',
      attendanceMode: 'offline',
      location: {
        name: 'Olaines Kultūras centrs, Zemgales iela 33, Olaine',
        place: 'olaine',
        geo: { latitude: 56.78, longitude: 23.94 },
      },
      municipalities: ['olaine'],
      themes: ['environment'],
      url: 'https://example.org/koris',
    });
    assert.equal(second?.startDate, '2026-10-27T18:00:00+02:00');
    assert.deepEqual(
      [fair?.startDate, fair?.endDate, fair?.status, fair?.kind],
      ['2026-09-05', '2026-09-06', 'cancelled', 'other'],
    );
  });

  it('has defaults for what its events don’t say, in codes or words', async () => {
    const workspace = new EventWorkspace();
    const defaults = { kind: 'Talka', municipality: ['olaine'], organizer: 'Avots', theme: 'Vide' };
    await workspace.refreshEvents(
      undefined,
      {
        k: calendarOf(
          [...concert, 'CATEGORIES:concert', 'LOCATION:Piņķi'],
          ['DTSTART:20260906T100000Z', 'SUMMARY:Kaut kas'],
        ),
      },
      { defaults },
    );
    const events = await workspace.events();
    assert.deepEqual(
      events.map(({ kind, municipalities, organizer, themes }) => [
        kind,
        municipalities,
        organizer,
        themes,
      ]),
      [
        ['concert', ['olaine'], { id: 'avots', name: 'Avots' }, ['environment']],
        ['clean-up', ['olaine'], { id: 'avots', name: 'Avots' }, ['environment']],
      ],
    );
  });

  it('with a default that nobody knows is read without it, and reported', async () => {
    const workspace = new EventWorkspace();
    const { report } = await workspace.refreshEvents(
      undefined,
      { k: calendarOf(concert) },
      { defaults: { kind: 'ballīte' } },
    );
    assert.match(linesOf(report, 'en').join(), /^k, column “kind”: “ballīte” is not known/);
    assert.equal((await workspace.events())[0]?.kind, 'other');
  });

  it('names no person: an organizer only where the directory has it', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(undefined, {
      k: calendarOf(
        [...concert, 'ORGANIZER;CN=Anna Bērziņa:mailto:anna@example.org'],
        ['DTSTART:20260906T100000Z', 'SUMMARY:B', 'ORGANIZER;CN=Tilts:mailto:t@example.org'],
      ),
    });
    const [a, b] = await workspace.events();
    assert.equal(a && 'organizer' in a, false);
    assert.deepEqual(b?.organizer, { id: 'tilts', name: 'Tilts' });
    assert.doesNotMatch(await workspace.read('events.json'), /Bērziņa|anna@/);
  });

  const places: [string, string[], string | undefined][] = [
    ['Kultūras nams, Olaine, LV-2114', ['olaine'], 'olaine'],
    ['Mazcenu aleja 4, Jaunmārupe, Mārupes pag., Mārupes nov.', ['marupe'], 'jaunmarupe'],
    ['Mārupes pag., Mārupes nov.', ['marupe'], 'marupes-pagasts'],
    ['Piņķu bibliotēka', ['marupe'], 'pinki'],
    ['Tautas nams Jaunolainē', ['olaine'], 'jaunolaine'],
    ['Mārupes novads', ['marupe'], undefined],
    ['Mārupes iela 3, Rīga', [], undefined],
    ['Olaines iela 1, Ķekava', [], undefined],
    ['Kaut kur', [], undefined],
  ];
  for (const [location, municipalities, place] of places) {
    it(`finds ${place ?? 'no place'} in “${location}”`, async () => {
      const workspace = new EventWorkspace();
      const line = `LOCATION:${location.replaceAll(',', '\\,')}`;
      await workspace.refreshEvents(undefined, { k: calendarOf([...concert, line]) });
      const [event] = await workspace.events();
      assert.deepEqual(event?.municipalities, municipalities);
      assert.equal(event.location?.place, place);
    });
  }

  it('loses what can’t be read of it, and that is reported by line, never by its address', async () => {
    const workspace = new EventWorkspace();
    const { url } = await startServer(sends(calendarOf(concert, ['SUMMARY:Bez sākuma'])));
    const { report } = await workspace.refreshEvents(undefined, { kultura: `${url}/SECRET.ics` });
    const [line = '', ...others] = linesOf(report, 'en');
    assert.match(line, /^kultura, row \d+: there is no start; the component is left out/);
    assert.deepEqual(others, []);
    assert.equal(report.hasFailedSource, false);
    assert.deepEqual(await namesIn(workspace), ['Koncerts „Rudens”']);
  });

  it('is asked only for what is new, and expanded further as time goes on', async () => {
    const workspace = new EventWorkspace();
    const server = await startServer(
      sendsVersion(
        calendarOf(['DTSTART:20260105T100000Z', 'RRULE:FREQ=MONTHLY', 'SUMMARY:Sapulce']),
        '"1"',
      ),
    );
    const config = { k: `${server.url}/k.ics` };
    await workspace.refreshEvents(undefined, config);
    const lastMonth = async () => (await workspace.file('events.json')).months?.at(-1);
    assert.equal(await lastMonth(), '2028-03');
    await workspace.refreshEvents(undefined, config, { now: new Date('2026-12-01T00:00:00Z') });
    assert.equal(await lastMonth(), '2028-06');
    assert.deepEqual(
      server.requests.map(({ headers }) => headers['if-none-match']),
      [undefined, '"1"'],
    );
  });
});

const good = calendarOf(
  ...Array.from({ length: 10 }, (_, i) => [`DTSTART:202609${10 + i}T100000Z`, `SUMMARY:P${i}`]),
);

const failures: Record<string, [RequestListener, RegExp]> = {
  'answers 500': [sends('x', {}, 500), /answered with the error 500/],
  'is empty': [sends(''), /the file is empty/],
  'is a web page': [sends('<!doctype html><p>Log in'), /this is no calendar/],
  'breaks off': [cuts(good.slice(0, 500)), /the download broke off/],
  'hangs up': [(request) => request.socket.destroy(), /can’t be reached/],
  'ends in the middle': [sends(good.slice(0, -20)), /the calendar ends in the middle/],
  'has lost most of its events': [
    sends(calendarOf(['DTSTART:20260905T100000Z', 'SUMMARY:P'])),
    /has only 1 records, last time there were 10/,
  ],
  'has no events any more': [sends(calendarOf()), /has only 0 records/],
  'is larger than any calendar': [
    sends(`BEGIN:VCALENDAR\r\n${'X-A:b\r\n'.repeat(3_500_000)}END:VCALENDAR\r\n`),
    /the file is larger than 20 MB/,
  ],
};

describe('a calendar that', () => {
  for (const [what, [answer, says]] of Object.entries(failures)) {
    it(`${what} keeps its last good events, and the others go on`, async () => {
      const workspace = new EventWorkspace();
      const server = await startServer(sends(good));
      const calendars = { bad: `${server.url}/SECRET.ics`, good: calendarOf(concert) };
      await workspace.refreshEvents(undefined, calendars);
      const before = await workspace.bytes();
      assert.equal((await workspace.events()).length, 11);

      server.answer = answer;
      const { report, changed } = await workspace.refreshEvents(undefined, calendars);
      assert.deepEqual(changed, []);
      assert.deepEqual(await workspace.bytes(), before);
      const [line = '', ...others] = linesOf(report, 'en');
      assert.match(line, /^bad: /);
      assert.match(line, says);
      assert.match(line, /earlier data stays in use/);
      assert.doesNotMatch(line, /SECRET/);
      assert.deepEqual(others, []);
    });
  }

  it('has few events may lose them', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(undefined, { k: calendarOf(concert, concert, concert) });
    const { report } = await workspace.refreshEvents(undefined, { k: calendarOf() });
    assert.equal(report.hasFailedSource, false);
    assert.deepEqual(await workspace.events(), []);
  });

  it('was never good costs only itself', async () => {
    const workspace = new EventWorkspace();
    const { report } = await workspace.refreshEvents(undefined, { a: 'x', b: calendarOf(concert) });
    assert.equal(report.hasFailedSource, true);
    assert.equal((await workspace.events()).length, 1);
  });
});

describe('the same event from two sources', () => {
  const row = { Nosaukums: 'Koncerts "Rudens"', Sākums: '2026-09-05 18:00' };

  it('is shown once: the staff’s fields stand, the calendar fills what is empty', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([{ ...row, Veids: 'Svētki', Apraksts: 'Mūsu.', Cena: 'bez maksas' }]),
      {
        k: calendarOf([
          ...concert,
          'DTEND;TZID=Europe/Riga:20260905T200000',
          'DESCRIPTION:Viņu.',
          'CATEGORIES:koncerts',
          'LOCATION:Olaine',
          'STATUS:CANCELLED',
          'URL:https://example.org/',
        ]),
      },
    );
    const [event, ...others] = await workspace.events();
    assert.deepEqual(others, []);
    const { updatedAt: _, ...said } = event!;
    assert.deepEqual(said, {
      id: 'koncerts-rudens-2026-09-05',
      name: 'Koncerts "Rudens"',
      description: 'Mūsu.',
      kind: 'celebration',
      startDate: '2026-09-05T18:00:00+03:00',
      endDate: '2026-09-05T20:00:00+03:00',
      status: 'cancelled',
      attendanceMode: 'offline',
      location: { name: 'Olaine', place: 'olaine' },
      municipalities: ['olaine'],
      isAccessibleForFree: true,
      themes: [],
      url: 'https://example.org/',
    });
  });

  it('is shown once of two calendars, and twice where one calendar has two', async () => {
    const workspace = new EventWorkspace();
    const utc = ['UID:other', 'DTSTART:20260905T150000Z', 'SUMMARY:KONCERTS Rudens'];
    await workspace.refreshEvents(undefined, {
      a: calendarOf(concert, concert),
      b: calendarOf(utc),
    });
    assert.deepEqual(await namesIn(workspace), ['Koncerts „Rudens”', 'Koncerts „Rudens”']);
  });

  it('keeps the id that it was first published under', async () => {
    const workspace = new EventWorkspace();
    const calendars = { k: calendarOf(concert) };
    const other = { Nosaukums: 'Cits', Sākums: '2026-09-06' };
    await workspace.refreshEvents(eventSheetOf([other]), calendars);
    const [{ id } = { id: '' }] = await workspace.events();
    await workspace.refreshEvents(eventSheetOf([other, row]), calendars);
    assert.equal((await workspace.events())[0]?.id, id);
    assert.equal((await workspace.events()).length, 2);
  });

  it('is one where the staff has moved it and the calendar has not', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([
        { ...row, Sākums: '2026-09-07 18:00', 'Iepriekšējais sākums': '2026-09-05 18:00' },
      ]),
      { k: calendarOf([...concert, 'DTEND;TZID=Europe/Riga:20260905T200000']) },
    );
    const [event, ...others] = await workspace.events();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [event?.startDate, event?.previousStartDate, event?.status, event?.endDate],
      ['2026-09-07T18:00:00+03:00', '2026-09-05T18:00:00+03:00', 'rescheduled', undefined],
    );
  });

  const hiding: [string, (id: string, seriesId: string) => string][] = [
    ['by name and start', () => eventSheetOf([{ ...row, Paslēpt: 'jā' }])],
    ['by its id alone', (id) => eventSheetOf([{ Identifikators: id, Paslēpt: 'jā' }])],
    ['by the id of its series', (_, id) => eventSheetOf([{ Identifikators: id, Paslēpt: 'jā' }])],
    [
      'in a row whose start can’t be read',
      () => eventSheetOf([{ ...row, Sākums: 'rudenī', Paslēpt: 'jā' }]),
    ],
    [
      'in a row that can’t be read',
      () => `${eventSheetOf([{ Nosaukums: 'Cits', Sākums: '2026-01-01' }])}"${row.Nosaukums}\n`,
    ],
  ];
  for (const [how, sheetOfIds] of hiding) {
    it(`is shown by no calendar where the staff hides it ${how}`, async () => {
      const workspace = new EventWorkspace();
      const calendars = { k: calendarOf([...concert, 'RRULE:FREQ=DAILY;COUNT=1']) };
      const other = eventSheetOf([{ Nosaukums: 'Cits', Sākums: '2026-01-01' }]);
      await workspace.refreshEvents(other, calendars);
      const [event] = await workspace.events();
      assert.equal(event?.name, 'Koncerts „Rudens”');
      await workspace.refreshEvents(sheetOfIds(event.id, event.seriesId ?? event.id), calendars, {
        now,
      });
      assert.deepEqual(await namesIn(workspace), []);
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { eventsFileSchema } from '../../src/contract/file.ts';
import { projectFile } from '../support/shared.ts';
import { readFileSync } from 'node:fs';
import { calendarOf, eventSheetOf, EventWorkspace, now } from '../support/events.ts';
import { linesOf } from '../support/sheets.ts';
import { startServer } from '../support/server.ts';

const row = (name: string, start: string, more: Record<string, string> = {}) => ({
  Nosaukums: name,
  Sākums: start,
  ...more,
});

const at = (day: number) => ({ now: new Date(Date.UTC(2026, 8, day, 9)) });

describe('the feed of events: files', () => {
  it('are those of the contract, and every month of the window has one', async () => {
    const workspace = new EventWorkspace();
    const { events, report } = await workspace.refreshEvents(
      eventSheetOf([row('Koncerts', '2026-09-05 18:00', { Novads: 'Olaine' })]),
    );
    assert.deepEqual(linesOf(report), []);
    assert.equal(events?.length, 1);
    const file = await workspace.file('events.json');
    eventsFileSchema.parse(file);
    assert.deepEqual(file.months, ['2026-09']);
    assert.deepEqual(file.covers, { from: '2026-08-01', to: '2027-02-28' });
    assert.deepEqual(Object.keys(file.terms), ['municipality', 'place', 'theme', 'kind']);
    const months = Object.keys(await workspace.bytes()).flatMap(
      (name) => /out\/events\/(.*)\.json/.exec(name)?.[1] ?? [],
    );
    assert.equal(months[0], '2025-08');
    assert.equal(months.at(-1), '2028-03');
    assert.equal(months.length, 32);
    for (const month of months) {
      const { events: own, covers } = await workspace.file(`events/${month}.json`);
      assert.equal(own.length, month === '2026-09' ? 1 : 0);
      assert.equal(covers?.from, `${month}-01`);
    }
  });

  it('have an event of several days in each month it touches, and of any age', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([
        row('Izstāde', '2026-08-20', { Beigas: '2026-10-01' }),
        row('Senais', '2012-12-03', { Beigas: '2012-12-06' }),
        row('Nakts', '2026-09-30 20:00', { Beigas: '2026-10-01 00:00' }),
      ]),
    );
    const idsOf = async (month: string) =>
      (await workspace.events(`events/${month}.json`)).map(({ name }) => name);
    assert.deepEqual(await idsOf('2012-12'), ['Senais']);
    assert.deepEqual(await idsOf('2026-08'), ['Izstāde']);
    assert.deepEqual(await idsOf('2026-09'), ['Izstāde', 'Nakts']);
    assert.deepEqual(await idsOf('2026-10'), ['Izstāde']);
    assert.deepEqual((await workspace.file('events.json')).months, [
      '2012-12',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
  });

  it('has what is on from 31 days back to 180 days ahead in events.json', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([
        row('Par agru', '2026-07-31'),
        row('Beidzas', '2026-07-01', { Beigas: '2026-08-01' }),
        row('Pirmais', '2026-08-01'),
        row('Pēdējais', '2027-02-28 23:30'),
        row('Par vēlu', '2027-03-01'),
      ]),
    );
    assert.deepEqual(
      (await workspace.events()).map(({ name }) => name),
      ['Beidzas', 'Pirmais', 'Pēdējais'],
    );
  });

  it('stand by start: all-day ones first, then by time, then in Latvian order of names', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([
        row('Dejas', '2026-09-05 18:00'),
        row('Čaukste', '2026-09-05 18:00'),
        row('Cits', '2026-09-05 18:00'),
        row('Rīts', '2026-09-05 09:00'),
        row('Visu dienu', '2026-09-05'),
        row('Vakar', '2026-09-04 23:00'),
        row('Otrreiz', '2026-10-25T03:10:00+02:00'),
        row('Pirmoreiz', '2026-10-25T03:50:00+03:00'),
      ]),
    );
    assert.deepEqual(
      (await workspace.events()).map(({ name }) => name),
      ['Vakar', 'Visu dienu', 'Rīts', 'Cits', 'Čaukste', 'Dejas', 'Pirmoreiz', 'Otrreiz'],
    );
  });

  it('keep every byte until something changes, and say when', async () => {
    const workspace = new EventWorkspace();
    const sheet = (name: string) => eventSheetOf([row(name, '2026-09-05'), row('B', '2026-10-05')]);
    await workspace.refreshEvents(sheet('A'), {}, at(1));
    const before = await workspace.bytes();
    const same = await workspace.refreshEvents(sheet('A'), {}, at(1));
    assert.deepEqual(same.changed, []);
    assert.deepEqual(await workspace.bytes(), before);
    const { changed } = await workspace.refreshEvents(sheet('Ā'), {}, at(1));
    assert.ok(changed.includes('events/2026-09.json'));
    assert.ok(changed.includes('events.ics'));
    assert.equal(changed.includes('events/2026-10.json'), false);
  });

  it('of a month that has no events any more are empty, and the others stay', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(eventSheetOf([row('A', '2015-05-05'), row('B', '2026-09-05')]));
    assert.equal((await workspace.events('events/2015-05.json')).length, 1);
    await workspace.refreshEvents(eventSheetOf([row('B', '2026-09-05')]));
    assert.deepEqual(await workspace.events('events/2015-05.json'), []);
    assert.deepEqual((await workspace.file('events.json')).months, ['2026-09']);
  });

  it('of a code that is gone are empty calendars', async () => {
    const workspace = new EventWorkspace();
    const sheet = eventSheetOf([row('B', '2026-09-05')]);
    await workspace.refreshEvents(sheet);
    await workspace.write('out/events/all.ball.ics', await workspace.read('events/all.other.ics'));
    assert.match(await workspace.read('events/all.ball.ics'), /BEGIN:VEVENT/);
    await workspace.refreshEvents(sheet);
    assert.doesNotMatch(await workspace.read('events/all.ball.ics'), /BEGIN:VEVENT/);
    assert.match(await workspace.read('events/all.other.ics'), /BEGIN:VEVENT/);
  });

  it('become empty when no source of events is named any more', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(eventSheetOf([row('B', '2026-09-05')]));
    await workspace.refreshEvents(undefined);
    assert.deepEqual(await workspace.events(), []);
    assert.deepEqual(await workspace.events('events/2026-09.json'), []);
  });

  it('are none where none was ever named', async () => {
    const workspace = new EventWorkspace();
    const { events } = await workspace.refreshEvents(undefined);
    assert.equal(events, undefined);
    const written = Object.keys(await workspace.bytes());
    assert.deepEqual(
      written.filter((name) => /events(\.json|\.ics|\/)/.test(name)),
      [],
    );
  });

  it('has 300 occurrences in at most 60 kB of Brotli', async () => {
    const workspace = new EventWorkspace();
    const words = readFileSync(projectFile('content/events.csv'), 'utf8').split(/[\s,]+/);
    const some = (from: number, count: number) => words.slice(from, from + count).join(' ');
    const rows = Array.from({ length: 300 }, (_, i) =>
      row(`Pasākums ${some(i * 3, 4)} ${i}`, `2026-${9 + (i % 4)}-${1 + (i % 28)} 18:00`, {
        Veids: ['Koncerts', 'Apmācības', 'Talka', 'Sports'][i % 4] ?? '',
        Beigas: `2026-${9 + (i % 4)}-${1 + (i % 28)} 20:00`,
        Novads: i % 2 ? 'Mārupe' : 'Olaine',
        'Norises vieta': `${some(i * 2, 3)} nams`,
        Adrese: `Zemgales iela ${i}, Olaine`,
        'Apdzīvotā vieta': 'Olaine',
        Rīkotājs: i % 3 ? 'Avots' : some(i, 3),
        Apraksts: some(i * 5, 40),
        Cena: i % 3 ? 'bez maksas' : `${i} €`,
        Avots: `https://www.olaine.lv/lv/pasakumi/${i * 7919}-pasakums`,
      }),
    );
    await workspace.refreshEvents(eventSheetOf(rows));
    assert.equal((await workspace.events()).length, 300);
    const size = brotliCompressSync(await workspace.read('events.json')).length;
    assert.ok(size <= 60_000, `${size} bytes`);
  });
});

describe('the feed of events: records', () => {
  it('name their organizer by the directory, whatever it is called there', async () => {
    const workspace = new EventWorkspace();
    const names = ['Avots', 'biedrība „Avots”', 'Olaines Avots', 'tilts', 'Nezināms'];
    await workspace.refreshEvents(
      eventSheetOf(names.map((name, i) => row(`P${i}`, '2026-09-05', { Rīkotājs: name }))),
    );
    assert.deepEqual(
      (await workspace.events()).map(({ organizer }) => organizer),
      [
        { id: 'avots', name: 'Avots' },
        { id: 'avots', name: 'Avots' },
        { id: 'avots', name: 'Avots' },
        { id: 'tilts', name: 'Tilts' },
        { name: 'Nezināms' },
      ],
    );
  });

  it('say where one takes part from the place and the link', async () => {
    const workspace = new EventWorkspace();
    const link = { 'Tiešsaistes saite': 'https://example.org/' };
    const place = { 'Norises vieta': 'Kultūras nams', 'Apdzīvotā vieta': 'Olaine' };
    await workspace.refreshEvents(
      eventSheetOf([
        row('A', '2026-09-05', place),
        row('B', '2026-09-05', link),
        row('C', '2026-09-05', { ...link, ...place }),
        row('D', '2026-09-05', { 'Norises vieta': 'Tiešsaistē' }),
        row('E', '2026-09-05', { ...place, Stāvoklis: 'pārcelts uz tiešsaisti' }),
        row('F', '2026-09-05', { 'Apdzīvotā vieta': 'Piņķi' }),
        row('G', '2026-09-05', { Novads: 'cits novads', 'Apdzīvotā vieta': 'Piņķi' }),
      ]),
    );
    const events = await workspace.events();
    assert.deepEqual(
      events.map(({ attendanceMode }) => attendanceMode),
      ['offline', 'online', 'mixed', 'online', 'online', 'offline', 'offline'],
    );
    assert.equal(events[3]?.location, undefined);
    assert.deepEqual(events[5]?.location, { name: 'Piņķi', place: 'pinki' });
    assert.deepEqual(
      events.map(({ municipalities }) => municipalities),
      [['olaine'], [], ['olaine'], [], ['olaine'], ['marupe'], []],
    );
  });

  it('have their pictures copied, or none', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAE=', 'base64');
    const { url } = await startServer((request, response) => {
      const isThere = request.url === '/good.png';
      response.writeHead(isThere ? 200 : 404).end(isThere ? png : 'x');
    });
    const workspace = new EventWorkspace();
    const { report } = await workspace.refreshEvents(
      eventSheetOf([
        row('A', '2026-09-05', { Attēls: `${url}/good.png`, 'Attēla apraksts': 'Skatuve' }),
        row('B', '2026-09-05', { Attēls: `${url}/bad.png` }),
      ]),
    );
    const [a, b] = await workspace.events();
    assert.match(a?.image?.url ?? '', /^images\/[\da-f]{16}\.png$/);
    assert.equal(a?.image?.alt, 'Skatuve');
    assert.equal(b && 'image' in b, false);
    assert.deepEqual(
      report.entries.map(({ source }) => source),
      ['events'],
    );
  });

  it('count up with each change, and only then', async () => {
    const workspace = new EventWorkspace();
    const sheet = (text: string) =>
      eventSheetOf([row('A', '2026-09-05', { Apraksts: text }), row('B', '2026-09-06')]);
    const versions = async () =>
      (await workspace.events()).map(({ sequence, updatedAt }) => [sequence, updatedAt]);
    await workspace.refreshEvents(sheet('a'), {}, at(1));
    const first = '2026-09-01T09:00:00Z';
    assert.deepEqual(await versions(), [
      [undefined, first],
      [undefined, first],
    ]);
    await workspace.refreshEvents(sheet('a'), {}, at(2));
    await workspace.refreshEvents(sheet('b'), {}, at(3));
    assert.deepEqual(await versions(), [
      [1, '2026-09-03T09:00:00Z'],
      [undefined, first],
    ]);
    await workspace.refreshEvents(eventSheetOf([row('B', '2026-09-06')]), {}, at(4));
    await workspace.refreshEvents(sheet('a'), {}, at(5));
    assert.deepEqual((await versions())[0], [2, '2026-09-05T09:00:00Z']);
  });

  it('count up from what their calendar counts', async () => {
    const workspace = new EventWorkspace();
    const calendar = (name: string, sequence: number, modified: string) =>
      calendarOf([
        'DTSTART:20260905T150000Z',
        `SUMMARY:${name}`,
        `SEQUENCE:${sequence}`,
        `LAST-MODIFIED:${modified}`,
      ]);
    const version = async () => {
      const [event] = await workspace.events();
      return [event?.sequence, Date.parse(event?.updatedAt ?? '')];
    };
    await workspace.refreshEvents(undefined, { k: calendar('A', 3, '20260820T100000Z') }, at(1));
    assert.deepEqual(await version(), [3, Date.UTC(2026, 7, 20, 10)]);
    // A server that stamps what has not changed is not heeded.
    await workspace.refreshEvents(undefined, { k: calendar('A', 3, '20260901T100000Z') }, at(2));
    assert.deepEqual(await version(), [3, Date.UTC(2026, 7, 20, 10)]);
    await workspace.refreshEvents(undefined, { k: calendar('B', 3, '20260820T100000Z') }, at(3));
    assert.deepEqual(await version(), [4, Date.UTC(2026, 8, 3, 9)]);
    await workspace.refreshEvents(undefined, { k: calendar('C', 9, '20260903T100000Z') }, at(4));
    assert.deepEqual(await version(), [9, Date.UTC(2026, 8, 3, 10)]);
  });

  it('are published a day in Riga, not in UTC', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([row('A', '2026-09-30 00:30'), row('B', '2026-10-01 00:30')]),
    );
    assert.equal((await workspace.events('events/2026-09.json')).length, 1);
    assert.equal((await workspace.events('events/2026-10.json')).length, 1);
  });
});

describe('the feed of events: the sheet', () => {
  it('that loses its column of hidden events, or half of its rows, keeps the last good ones', async () => {
    const workspace = new EventWorkspace();
    const rows = [1, 2, 3, 4].map((i) =>
      row(`P${i}`, '2026-09-05', { Paslēpt: i === 1 ? 'jā' : '' }),
    );
    await workspace.refreshEvents(eventSheetOf(rows));
    const before = await workspace.bytes();
    const bare = rows.map(({ Nosaukums, Sākums }) => ({ Nosaukums, Sākums }));
    for (const [sheet, says] of [
      [eventSheetOf(bare), /the column “Paslēpt” is missing/],
      [eventSheetOf(rows.slice(3)), /has only 1 records, last time there were 4/],
      ['', /the file is empty/],
      ['Nosaukums,Sākums\nA,2026-09-05\n', /lacks the columns Cena/],
    ] as const) {
      const { report, changed } = await workspace.refreshEvents(sheet);
      assert.equal(report.hasFailedSource, true);
      assert.match(linesOf(report, 'en').join(), says);
      assert.deepEqual(changed, []);
      assert.deepEqual(await workspace.bytes(), before);
    }
  });

  it('that was never good publishes no calendar: nobody knows what it hides', async () => {
    const workspace = new EventWorkspace();
    const calendar = calendarOf(['DTSTART:20260905T150000Z', 'SUMMARY:Slepens']);
    const { events, organizations, report } = await workspace.refreshEvents('x\n', { k: calendar });
    assert.equal(events, undefined);
    assert.equal(organizations.length, 2);
    assert.equal(report.hasFailedSource, true);
    assert.equal(Object.keys(await workspace.bytes()).includes('out/events.json'), false);
  });

  it('is not in what is published: neither notes nor hidden rows', async () => {
    const workspace = new EventWorkspace();
    await workspace.refreshEvents(
      eventSheetOf([
        row('Atklāts', '2026-09-05', { Piezīmes: 'NOSLĒPUMS' }),
        row('NOSLĒPUMS', '2026-09-05', { Paslēpt: 'jā' }),
      ]),
    );
    for (const [name, bytes] of Object.entries(await workspace.bytes())) {
      const text = Buffer.from(bytes, 'base64').toString();
      if (name.startsWith('out/')) assert.doesNotMatch(text, /NOSLĒPUMS/, name);
    }
  });
});

describe('the feed of events: content/events.csv', () => {
  it('is read without a remark, every event with its source', async () => {
    const workspace = new EventWorkspace();
    const { report, events } = await workspace.refreshEvents(
      readFileSync(projectFile('content/events.csv'), 'utf8'),
      {},
      { now },
    );
    assert.deepEqual(linesOf(report), []);
    assert.equal(events?.length, 51);
    assert.ok(events.every(({ sourceUrl }) => sourceUrl));
    assert.ok(events.every(({ name }) => !name.includes('"')));
  });
});

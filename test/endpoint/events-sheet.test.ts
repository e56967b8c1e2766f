import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventTable } from '../../endpoint/sources/event-table.ts';
import { eventSheetOf, readEventSheetOf } from '../support/events.ts';

const one = async (row: Record<string, string>) => {
  const sheet = await readEventSheetOf(
    eventSheetOf([{ Nosaukums: 'Koncerts', Sākums: '2026-09-05 18:00', ...row }]),
  );
  return { ...sheet, entry: sheet.entries[0] };
};

describe('the sheet of events: a row', () => {
  it('gives every field of the contract that the staff may fill', async () => {
    const { entry, lines } = await one({
      Veids: 'koncerts',
      Beigas: '5.9.2026 20:00',
      Cena: '5 €',
      Stāvoklis: 'pārcelts',
      'Iepriekšējais sākums': '2026-09-04 18:00',
      Novads: 'Mārupes novads|Olaines novads',
      'Norises vieta': 'Kultūras nams',
      Adrese: 'Zemgales iela 33',
      'Apdzīvotā vieta': 'Olaine',
      Koordinātas: '56.78, 23.94',
      'Klātienē vai tiešsaistē': 'klātienē un tiešsaistē',
      'Tiešsaistes saite': 'https://example.org/t',
      Rīkotājs: 'Avots',
      Virzieni: 'Apkaimes, kopienas|Vide',
      Apraksts: 'Teksts.',
      'Reģistrācijas saite': 'https://example.org/r',
      'Reģistrācijas e-pasts': 'a@example.org',
      'Reģistrācijas tālrunis': '+371 67 000 000',
      'Reģistrēties līdz': '2026-09-01',
      'Vietu skaits': '40',
      'Brīvās vietas': '0',
      'Kam paredzēts': 'Ģimenēm',
      Piekļūstamība: 'Ratiņkrēslā',
      Valoda: 'latviešu, angļu un krievu',
      Izbraukšana: 'Olaine 9.00 | Jaunmārupe, plkst. 9.20',
      Dokumenti: 'Programma https://example.org/p | https://example.org/n.pdf',
      'Kas notika': 'Bija labi.',
      'Pārskata saite': 'https://example.org/k',
      Finansējums: 'Fonds',
      'Par fotografēšanu': 'Fotografēs.',
      Tīmekļvietne: 'www.example.org',
      Attēls: 'https://example.org/a.png',
      'Attēla apraksts': 'Skatuve',
      Avots: 'https://example.org/z',
      Piezīmes: 'Tikai mums.',
    });
    const { row: _, hidden: __, ...said } = entry!;
    assert.deepEqual(said, {
      id: 'koncerts-2026-09-04',
      name: 'Koncerts',
      startDate: '2026-09-05T18:00:00+03:00',
      endDate: '2026-09-05T20:00:00+03:00',
      kind: 'concert',
      status: 'rescheduled',
      previousStartDate: '2026-09-04T18:00:00+03:00',
      attendanceMode: 'mixed',
      location: {
        name: 'Kultūras nams',
        address: 'Zemgales iela 33',
        place: 'olaine',
        geo: { latitude: 56.78, longitude: 23.94 },
      },
      onlineUrl: 'https://example.org/t',
      municipalities: ['marupe', 'olaine'],
      organizer: { name: 'Avots' },
      registration: {
        url: 'https://example.org/r',
        email: 'a@example.org',
        telephone: '+371 67 000 000',
        deadline: '2026-09-01',
      },
      maximumAttendeeCapacity: 40,
      remainingAttendeeCapacity: 0,
      isAccessibleForFree: false,
      price: '5 €',
      themes: ['neighbourhoods', 'environment'],
      description: 'Teksts.',
      audience: 'Ģimenēm',
      accessibility: 'Ratiņkrēslā',
      inLanguage: ['lv', 'en', 'ru'],
      departures: [
        { place: 'Olaine', time: '9.00' },
        { place: 'Jaunmārupe', time: '9.20' },
      ],
      documents: [
        { name: 'Programma', url: 'https://example.org/p' },
        { name: 'example.org', url: 'https://example.org/n.pdf' },
      ],
      recap: { text: 'Bija labi.', url: 'https://example.org/k' },
      funding: 'Fonds',
      photoNotice: 'Fotografēs.',
      url: 'https://www.example.org',
      image: { url: 'https://example.org/a.png', alt: 'Skatuve' },
      sourceUrl: 'https://example.org/z',
    });
    assert.deepEqual(lines('en'), [
      'pasakumi.csv, row 2, column “Tīmekļvietne”: “www.example.org” mended: https://www.example.org.',
    ]);
  });

  it('is read under English headings and codes too', async () => {
    const csv =
      'name,start,price,kind,municipality,status\nFair,2026-09-05,free,fair,olaine,cancelled\n';
    const { entries, lines } = await readEventSheetOf(csv);
    const [entry] = entries;
    assert.deepEqual(
      [entry?.kind, entry?.municipalities, entry?.status, entry?.isAccessibleForFree],
      ['fair', ['olaine'], 'cancelled', true],
    );
    assert.deepEqual(lines(), []);
  });

  it('is read under the first Latvian and every other heading of each column', async () => {
    for (const [column, headings] of Object.entries(eventTable.columns)) {
      for (const heading of headings) {
        const required = Object.entries(eventTable.columns)
          .filter(([key]) => key !== column && ['name', 'start', 'price'].includes(key))
          .map(([, [first]]) => first);
        const { lines } = await readEventSheetOf(
          `${[heading, ...required].join()}\n${['x', 'x', 'x', 'x'].slice(0, required.length + 1).join()}\n`,
        );
        assert.equal(
          lines('en').some((line) => line.includes('no such column')),
          false,
          heading,
        );
      }
    }
  });

  for (const [price, isFree, text] of [
    ['bez maksas', true, undefined],
    ['Bezmaksas', true, undefined],
    ['0', true, undefined],
    ['nav zināms', undefined, undefined],
    ['Nav norādīta', undefined, undefined],
    ['5', false, '5 €'],
    ['2,50', false, '2,50 €'],
    ['par ziedojumu', false, 'par ziedojumu'],
  ] as const) {
    it(`takes the price “${price}” as ${text ?? (isFree ? 'free' : 'not known')}`, async () => {
      const { entry, lines } = await one({ Cena: price });
      assert.deepEqual([entry?.isAccessibleForFree, entry?.price], [isFree, text]);
      assert.deepEqual(lines(), []);
    });
  }

  it('without a price is published, and reported', async () => {
    const { entry, lines } = await one({ Cena: '' });
    assert.equal(entry && 'isAccessibleForFree' in entry, false);
    assert.deepEqual(lines('lv'), [
      'pasakumi.csv, 2. rinda, kolonna „Cena”: nav norādīta cena (rakstiet „bez maksas”, „nav zināms” vai cenu); rāda „cena nav norādīta”.',
    ]);
    assert.match(lines('en').join(), /row 2, column “Cena”: there is no price/);
  });

  it('with the end as a time alone, or a date alone, has the rest from its start', async () => {
    for (const [end, read] of [
      ['20.30', '2026-09-05T20:30:00+03:00'],
      ['01:00', '2026-09-06T01:00:00+03:00'],
      ['2026-09-07', '2026-09-07T23:59:00+03:00'],
    ] as const) {
      assert.equal((await one({ Beigas: end })).entry?.endDate, read);
    }
    const allDay = await one({ Sākums: '2026-09-05', Beigas: '7.9.2026 23:59' });
    assert.equal(allDay.entry?.endDate, '2026-09-07');
    assert.equal(
      (await one({ Sākums: '2026-09-05', Beigas: '2026-09-05' })).entry?.endDate,
      undefined,
    );
  });

  it('takes no end before its start, and says so', async () => {
    const { entry, lines } = await one({ Beigas: '2026-09-04' });
    assert.equal(entry?.endDate, undefined);
    assert.match(lines('en').join(), /column “Beigas”: “2026-09-04” is before the start/);
  });

  it('says which time Riga’s clocks leave out or show twice', async () => {
    const { lines } = await one({ Sākums: '2026-03-29 03:30', Beigas: '2026-10-25 03:30' });
    assert.match(
      lines('en')[0] ?? '',
      /“2026-03-29 03:30”: the clocks go forward.*04:30:00\+03:00/,
    );
    assert.match(lines('en')[1] ?? '', /“2026-10-25 03:30”: the clocks go back.*03:30:00\+03:00/);
    assert.match(lines('lv')[0] ?? '', /šajā naktī pulksteņus pagriež uz priekšu/);
  });

  const bad: [string, string, RegExp][] = [
    ['Veids', 'ballīte', /“ballīte” is not known\. Allowed: Pieredzes brauciens/],
    ['Stāvoklis', 'varbūt', /“varbūt” is not known\. Allowed: notiks; atcelts; atlikts; pārcelts/],
    ['Klātienē vai tiešsaistē', 'mēness', /“mēness” is not known\. Allowed: klātienē/],
    ['Valoda', 'klingoņu', /“klingoņu” is not known\. Allowed: latviešu/],
    ['Vietu skaits', 'daudz', /“daudz” is no number of people/],
    ['Izbraukšana', 'Olaine', /“Olaine”: write a place and a time/],
    ['Dokumenti', 'Programma', /“Programma”: write a name and an address/],
    ['Beigas', 'vēlāk', /“vēlāk” is no date and time/],
    ['Reģistrēties līdz', 'drīz', /“drīz” is no date and time/],
    ['Tiešsaistes saite', 'javascript:alert(1)', /is no web address/],
    ['Attēls', 'attēls', /is no web address/],
    ['Reģistrācijas e-pasts', 'nav', /is no e-mail address/],
  ];
  for (const [heading, value, says] of bad) {
    it(`keeps the rest where “${heading}” can’t be read, and says so by row and column`, async () => {
      const { entry, lines } = await one({ [heading]: value });
      assert.equal(entry?.name, 'Koncerts');
      assert.equal(lines('en').length, 1);
      assert.ok(lines('en')[0]?.startsWith(`pasakumi.csv, row 2, column “${heading}”: `));
      assert.match(lines('en')[0] ?? '', says);
      assert.equal(lines('lv').length, 1);
    });
  }

  it('is left out without a name or a start that can be read, and reported', async () => {
    const { entries, lines } = await readEventSheetOf(
      eventSheetOf([
        { Nosaukums: '', Sākums: '2026-09-05' },
        { Nosaukums: 'A', Sākums: '' },
        { Nosaukums: 'B', Sākums: 'rudenī' },
        { Nosaukums: 'C', Sākums: '2026-09-05', 'Sākuma laiks': 'vakarā' },
      ]),
    );
    assert.deepEqual(
      entries.map(({ name, startDate }) => [name, startDate]),
      [['C', '2026-09-05']],
    );
    const [noName, noStart, noDate, noTime] = lines('en');
    assert.match(noName ?? '', /row 2, column “Nosaukums”: there is no name; the row is left out/);
    assert.match(noStart ?? '', /row 3, column “Sākums”: there is no start/);
    assert.match(noDate ?? '', /row 4, column “Sākums”: “rudenī” is no date .* row is left out/);
    assert.match(noTime ?? '', /row 5, column “Sākuma laiks”: “vakarā” is no date and time/);
  });
});

describe('the sheet of events', () => {
  it('must have a column for the price', async () => {
    await assert.rejects(readEventSheetOf('Nosaukums,Sākums\nA,2026-09-05\n'), {
      fault: { code: 'not-csv', missing: ['Cena'] },
    });
  });

  it('gives each row an id of its name and the day it was first to be on', async () => {
    const { entries } = await readEventSheetOf(
      eventSheetOf([
        { Nosaukums: 'Talka „Tīrs ciems”', Sākums: '2026-09-05 10:00' },
        { Nosaukums: 'Pikniks', Sākums: '2026-09-06', 'Iepriekšējais sākums': '2026-09-01' },
        { Nosaukums: 'Праздник', Sākums: '2026-09-05' },
        { Nosaukums: 'Cits', Sākums: '2026-09-05', Identifikators: 'Mans.id_1' },
        { Nosaukums: 'Vēl cits', Sākums: '2026-09-05', Identifikators: 'Mans jaunais!' },
        { Nosaukums: 'Stunda', Sākums: '2026-09-05 10:00' },
        { Nosaukums: 'Stunda', Sākums: '2026-09-05 12:30' },
      ]),
    );
    const ids = entries.map(({ id }) => id);
    assert.match(ids[2] ?? '', /^p-[\da-f]{8}-2026-09-05$/);
    assert.deepEqual(
      ids.filter((_, i) => i !== 2),
      [
        'talka-tirs-ciems-2026-09-05',
        'pikniks-2026-09-01',
        'Mans.id_1',
        'mans-jaunais',
        'stunda-2026-09-05',
        'stunda-2026-09-05-1230',
      ],
    );
  });

  it('gives no id that an address takes for a folder, and leaves all others', async () => {
    const given = ['.', '..', '...', '.a', 'a..'];
    const rows = given.map((id, i) => ({
      Nosaukums: `Talka ${i}`,
      Sākums: '2026-09-05',
      Identifikators: id,
    }));
    const { entries } = await readEventSheetOf(eventSheetOf(rows));
    const ids = entries.map(({ id }) => id);
    assert.deepEqual(ids.slice(2), given.slice(2));
    for (const id of ids) {
      assert.equal(new URL(`https://x/embed/calendar/${id}`).pathname, `/embed/calendar/${id}`);
    }
    const hidden = { Identifikators: '..', Paslēpt: 'jā' };
    const { hiddenIds } = await readEventSheetOf(eventSheetOf([hidden]));
    assert.ok(hiddenIds.has(ids[1] ?? ''));
  });

  it('takes the first of two rows of one event, and hides it where either does', async () => {
    const row = { Nosaukums: 'Talka', Sākums: '2026-09-05', Paslēpt: '' };
    const { entries, lines } = await readEventSheetOf(
      eventSheetOf([row, { ...row, Sākums: '5.9.2026', Paslēpt: 'jā' }]),
    );
    assert.deepEqual(
      entries.map(({ row: number, hidden }) => [number, hidden]),
      [[2, true]],
    );
    assert.match(lines('en').join(), /row 3: “Talka” stands in row 2 already/);
  });

  it('hides by anything but a “no”', async () => {
    const { entries } = await readEventSheetOf(
      eventSheetOf(
        ['', 'nē', 'jā', 'varbūt'].map((hidden, i) => ({
          Nosaukums: `P${i}`,
          Sākums: '2026-09-05',
          Paslēpt: hidden,
        })),
      ),
    );
    assert.deepEqual(
      entries.map(({ hidden }) => hidden),
      [false, false, true, true],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSheet, sheetOf } from '../support/sheets.ts';

/** What a cell becomes, and what the report says of it: heading, cell, field, value, lv, en. */
const cells: [string, string, string, unknown, string?, string?][] = [
  [
    'Reģistrācijas numurs',
    '4,0008E+10',
    'registerCode',
    undefined,
    '„4,0008E+10”: izklājlapas programma reģistrācijas numuru ir noapaļojusi.',
    '“4,0008E+10”: the spreadsheet program has rounded the registration number.',
  ],
  [
    'Reģ. nr.',
    '4000800001',
    'registerCode',
    undefined,
    '„4000800001” nav reģistrācijas numurs (vajadzīgi 11 cipari; sākuma nulles',
    '“4000800001” is no registration number (11 digits; spreadsheets tend to drop leading zeros)',
  ],
  [
    'Registration number',
    'LV 40008000001',
    'registerCode',
    '40008000001',
    '„LV 40008000001” labots uz „40008000001”.',
    '“LV 40008000001” mended: 40008000001.',
  ],
  [
    'Dibināta',
    '08/25/2009',
    'foundingDate',
    '2009-08-25',
    '„08/25/2009” labots uz „2009-08-25”.',
    '“08/25/2009” mended: 2009-08-25.',
  ],
  [
    'Founded',
    '05/09/2020',
    'foundingDate',
    '2020-09-05',
    '„05/09/2020” var lasīt divējādi; pieņemts 2020-09-05.',
    '“05/09/2020” can be read in two ways; taken as 2020-09-05.',
  ],
  ['Dati apstiprināti', '46270', 'confirmedAt', '2026-09-05', 'labots uz „2026-09-05”.', 'mended'],
  ['Dibināta', '12.08.2009', 'foundingDate', '2009-08-12'],
  ['Dibināta', 'vasarā', 'foundingDate', undefined, '„vasarā” nav datums', '“vasarā” is no date'],
  ['Tālrunis', "'+371 67000000", 'telephone', '+371 67000000'],
  [
    'phone',
    '37167000000',
    'telephone',
    '+37167000000',
    'labots uz „+37167000000”.',
    'mended: +371',
  ],
  ['Tālrunis', 'zvanīt', 'telephone', undefined, 'nav tālruņa numurs', 'is no telephone number'],
  ['E-pasts', 'info@', 'email', undefined, 'nav e-pasta adrese', 'is no e-mail address'],
  ['E-mail', 'info@avots.lv', 'email', 'info@avots.lv'],
  ['Mājaslapa', 'avots.lv', 'url', 'https://avots.lv', 'labots uz „https://avots.lv”.', 'mended'],
  ['Website', 'javascript:alert(1)', 'url', undefined, 'nav tīmekļa adrese', 'is no web address'],
  ['Koordinātas', 'Olaine', 'geo', undefined, 'nav vieta Latvijā', 'is no point in Latvia'],
  ['Biedrs', 'varbūt', 'member', undefined, 'rakstiet „jā” vai „nē”', 'write “yes” or “no”'],
  ['Sabiedriskā labuma statuss', 'nē', 'publicBenefit', false],
  ['Biedrs', '', 'member', undefined],
  ['Adrese', 'Zemgales iela 33, Olaine', 'address', 'Zemgales iela 33, Olaine'],
];

describe('readStaffSheet: cells', () => {
  for (const [heading, cell, field, value, lv, en] of cells) {
    it(`reads ${cell || 'nothing'} under ${heading} as ${value === undefined ? 'nothing' : JSON.stringify(value)}${lv ? ', and says so' : ''}`, async () => {
      const sheet = sheetOf([{ Nosaukums: 'A' }, { Nosaukums: 'B', [heading]: cell }]);
      const { entries, lines } = await readSheet(sheet);
      assert.deepEqual(entries[1]?.[field as 'name'], value);
      assert.equal(lines().length, lv ? 1 : 0, lines().join());
      if (!lv || !en) return;
      const [latvian = '', english = ''] = [...lines('lv'), ...lines('en')];
      assert.ok(latvian.startsWith(`saraksts.csv, 3. rinda, kolonna „${heading}”: `), latvian);
      assert.ok(latvian.includes(lv), latvian);
      assert.ok(english.startsWith(`saraksts.csv, row 3, column “${heading}”: `), english);
      assert.ok(english.includes(en), english);
    });
  }

  it('reads several addresses in a cell, whatever stands between them', async () => {
    for (const between of ['|', ',', ';', ', ', ' ; ', '\n', ',,']) {
      const cell = `https://a.lv/x,y;z${between}https://b.lv${between}www.c.lv;`;
      const { entries, lines } = await readSheet(
        sheetOf([{ Nosaukums: 'A', 'Sociālie tīkli': cell }]),
      );
      assert.deepEqual(
        entries[0]?.sameAs,
        ['https://a.lv/x,y;z', 'https://b.lv', 'https://www.c.lv'],
        cell,
      );
      assert.deepEqual(lines(), []);
    }
  });

  it('publishes no note, and of what is empty nothing', async () => {
    const { entries } = await readSheet(
      sheetOf([{ Nosaukums: 'A', Piezīmes: 'slepeni', Vieta: '' }]),
    );
    assert.deepEqual(entries, [{ row: 2, name: 'A', slug: 'a', formerIds: [], hidden: false }]);
  });

  it('leaves out a row that names nothing, and says so', async () => {
    const { entries, lines } = await readSheet(sheetOf([{ Vieta: 'Olaine' }, { Nosaukums: 'B' }]));
    assert.equal(entries.length, 1);
    assert.deepEqual(lines(), [
      'saraksts.csv, 2. rinda, kolonna „Nosaukums”: nav nosaukuma; rinda izlaista.',
    ]);
  });

  it('gives a name without a Latin letter an id of its own', async () => {
    const { entries, lines } = await readSheet(
      sheetOf([{ Nosaukums: 'Родник' }, { Nosaukums: 'Радуга' }]),
    );
    assert.equal(new Set(entries.map(({ slug }) => slug)).size, 2);
    for (const { slug } of entries) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.deepEqual(lines(), []);
  });
});

describe('readStaffSheet: rows of the same entry', () => {
  const code = 'Reģistrācijas numurs';

  it('takes the first of two rows of a number, and names both rows', async () => {
    const { entries, lines } = await readSheet(
      sheetOf([
        { Nosaukums: 'A', [code]: '40008000001' },
        { Nosaukums: 'B', [code]: '40008000001' },
      ]),
    );
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(lines(), [
      'saraksts.csv, 3. rinda: „40008000001” jau ir 2. rindā; šī rinda izlaista.',
    ]);
    assert.match(lines('en')[0] ?? '', /“40008000001” stands in row 2 already/);
  });

  it('takes two rows of the same name, form and municipality for one', async () => {
    const row = { Nosaukums: 'Avots', Novads: 'Olaine' };
    const { entries, lines } = await readSheet(sheetOf([row, { ...row, Nosaukums: 'AVOTS' }]));
    assert.equal(entries.length, 1);
    assert.equal(lines().length, 1);
  });

  it('takes two groups of the same name in two municipalities for two', async () => {
    const { entries, lines } = await readSheet(
      sheetOf([
        { Nosaukums: 'Avots', Novads: 'Olaine' },
        { Nosaukums: 'Avots', Novads: 'Mārupe' },
      ]),
    );
    assert.equal(entries.length, 2);
    assert.deepEqual(lines(), []);
  });

  it('hides an entry that either of its rows hides', async () => {
    const { entries } = await readSheet(
      sheetOf([
        { Nosaukums: 'A', [code]: '40008000001' },
        { Nosaukums: 'A', [code]: '40008000001', Paslēpt: 'jā' },
      ]),
    );
    assert.deepEqual(
      entries.map(({ hidden }) => hidden),
      [true],
    );
  });

  it('hides by anything but a no: a typing error must not show what was hidden', async () => {
    for (const [cell, hidden] of [
      ['jā', true],
      ['hide', true],
      ['???', true],
      ['nē', false],
      ['FALSE', false],
      ['', false],
    ] as const) {
      const { entries } = await readSheet(sheetOf([{ Nosaukums: 'A', Paslēpt: cell }]));
      assert.equal(entries[0]?.hidden, hidden, cell);
    }
  });
});

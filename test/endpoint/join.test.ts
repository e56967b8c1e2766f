import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerOf, type RegisterRow } from '../support/register.ts';
import { linesOf, sheetOf } from '../support/sheets.ts';
import { Workspace } from '../support/workspace.ts';

type Rows = Record<string, string>[];

/** What comes of a sheet and a register. */
async function join(staff: Rows, register: RegisterRow[], more: Record<string, string> = {}) {
  const workspace = new Workspace();
  const files = { organizations: sheetOf(staff), register: registerOf(register), ...more };
  const result = await workspace.refresh(files);
  const lines = linesOf(result.report);
  return { ...result, workspace, files, lines, ids: result.organizations.map(({ id }) => id) };
}

const code = 'Reģistrācijas numurs';
const avots = '40008000001';
const association = { Nosaukums: 'Avots', 'Juridiskā forma': 'biedrība', Novads: 'Olaine' };

/** An entry of another name and number, so that there always is somebody else. */
const other = { regcode: '40008000099', name: 'Biedrība "Tilts"' };

describe('the join: a row with a registration number', () => {
  it('wins over the register, which fills what the row leaves empty', async () => {
    const row = { Nosaukums: 'Avotiņš', [code]: avots, Novads: 'Mārupe', Dibināta: '1999-01-01' };
    const { organizations, lines } = await join([row], [{}]);
    const [found] = organizations;
    assert.equal(found?.id, avots);
    assert.equal(found.name, 'Avotiņš');
    assert.equal(found.legalName, 'Biedrība "Avots"');
    assert.equal(found.legalForm, 'association');
    assert.deepEqual(found.municipalities, ['marupe']);
    assert.equal(found.foundingDate, '1999-01-01');
    assert.equal(found.place, 'olaine');
    assert.deepEqual(found.formerIds, ['avotins']);
    assert.equal('address' in found, false);
    assert.equal(organizations.length, 1);
    assert.deepEqual(lines, []);
  });

  it('needs no more than the number', async () => {
    const { organizations, lines } = await join([{ Nosaukums: '', [code]: avots }], [{}]);
    assert.deepEqual(
      organizations.map(({ id, name, municipalities }) => [id, name, municipalities]),
      [[avots, 'Avots', ['olaine']]],
    );
    assert.deepEqual(lines, []);
  });

  it('is found in any legal form and any place', async () => {
    for (const [type, form] of [
      ['DRZ', 'congregation'],
      ['KB', 'cooperative'],
      ['ARB', 'trade-union'],
      ['SIA', 'unknown'],
    ] as const) {
      const elsewhere = { type, atvk: '0001000', address: 'Rīga, Brīvības iela 1' };
      const { organizations } = await join(
        [{ Nosaukums: 'Avots', [code]: avots, Novads: 'Olaine' }],
        [elsewhere],
      );
      assert.deepEqual(
        organizations.map(({ id, legalForm }) => [id, legalForm]),
        [[avots, form]],
      );
    }
  });

  it('leaves when the register has terminated it, and is reported', async () => {
    const row = { ...association, [code]: avots };
    const { ids, lines } = await join([row], [{ terminated: '2020-01-02', closed: 'L' }, other]);
    assert.deepEqual(ids, ['40008000099']);
    assert.deepEqual(lines, [
      `organizations.csv, 2. rinda, kolonna „${code}”: organizācijas ${avots} darbība reģistrā ir izbeigta (2020-01-02); sarakstā to vairs nerāda.`,
    ]);
  });

  it('stays when the register does not know it, and is reported', async () => {
    const { ids, lines } = await join([{ ...association, [code]: '40008999999' }], [other]);
    assert.deepEqual(ids, ['40008999999', '40008000099']);
    assert.match(lines.join(), /2. rinda, .*reģistrā nav numura 40008999999; ieraksts paliek/);
  });

  it('is left out and reported where nobody knows its municipality', async () => {
    const elsewhere = { atvk: '0001000', address: 'Rīga, Brīvības iela 1' };
    const { ids, lines } = await join([{ Nosaukums: 'Avots', [code]: avots }], [elsewhere]);
    assert.deepEqual(ids, []);
    assert.match(lines.join(), /2. rinda, kolonna „.*”: nav norādīts novads; rinda izlaista/);
  });
});

describe('the join: a row without a registration number', () => {
  it('is joined with the one entry of its folded name, form and municipality; its old id stays', async () => {
    const row = { ...association, Nosaukums: 'AVOTS', Identifikators: 'avots-vecais' };
    const { organizations, lines } = await join([row], [{}, other]);
    assert.deepEqual(
      organizations.map(({ id, formerIds }) => [id, formerIds]),
      [
        [avots, ['avots-vecais']],
        ['40008000099', []],
      ],
    );
    assert.match(lines.join(), /pēc nosaukuma, formas un novada atrasta reģistrā: 40008000001/);
  });

  const unlike: [string, Rows[number]][] = [
    ['its form', { 'Juridiskā forma': 'nodibinājums' }],
    ['no form', { 'Juridiskā forma': '' }],
    ['its municipality', { Novads: 'Mārupe' }],
    ['a bad number', { [code]: '4,0008E+10', Novads: 'Mārupe' }],
  ];
  for (const [what, cells] of unlike) {
    it(`is shown alone where ${what} sets it apart from an entry of its name, which is proposed`, async () => {
      const { ids, lines } = await join([{ ...association, ...cells }], [{}]);
      assert.deepEqual(ids, ['avots']);
      assert.match(lines.join('\n'), /2. rinda, .*40008000001 \(Biedrība "Avots"\)/);
    });
  }

  it('gives way to several entries of its name, form and municipality, which are all proposed', async () => {
    const twin = { regcode: '40008000002', name: 'Avots' };
    const { ids, lines } = await join([association], [{}, twin]);
    assert.deepEqual(ids, [avots, '40008000002']);
    assert.match(lines.join(), /40008000001 \(.*\), 40008000002 \(Avots\)/);
  });

  it('stays as it is where the register knows no such name, like any informal group', async () => {
    const group = { Nosaukums: 'Kaimiņi', 'Juridiskā forma': 'neformāla grupa', Novads: 'Olaine' };
    const { organizations, lines } = await join([group], [{}]);
    const found = organizations.find(({ id }) => id === 'kaimini');
    assert.equal(found?.legalForm, 'informal');
    assert.deepEqual(found.formerIds, []);
    assert.deepEqual(lines, []);
  });

  it('is no second entry of a row that names the number', async () => {
    const { ids, lines } = await join([{ ...association, [code]: avots }, association], [{}]);
    assert.deepEqual(ids, [avots]);
    assert.match(lines.join(), /3. rinda, .*„Avots” jau ir 2. rindā; šī rinda izlaista/);
  });

  const doubles: [string, Rows][] = [
    ['a row that names the number', [{ Nosaukums: 'Avots', [code]: avots }]],
    ['a row that calls it otherwise', [{ ...association, Nosaukums: 'Avotiņš', [code]: avots }]],
    ['a row that is surely it', [association]],
  ];
  for (const [what, [first = {}]] of doubles) {
    for (const second of [
      { Nosaukums: 'Avots', Novads: 'Olaines novads' },
      { Nosaukums: 'Avots', 'Juridiskā forma': 'biedrība' },
      { Nosaukums: 'Avots' },
    ]) {
      it(`is no second entry of ${what}, where it says only ${Object.keys(second).join(', ')}`, async () => {
        for (const rows of [
          [first, second],
          [second, first],
        ]) {
          const { ids, lines } = await join(rows, [{}, other]);
          assert.equal(ids.filter((id) => id !== '40008000099').length, 1);
          const [at, by] = [rows.indexOf(second) + 2, rows.indexOf(first) + 2];
          assert.match(lines.join('\n'), new RegExp(`${at}\\. rinda, .*jau ir ${by}\\. rindā`));
        }
      });
    }
  }

  it('is no second entry of a number that no register is there to know', async () => {
    const rows = [
      { Nosaukums: 'Liepas', [code]: avots, Novads: 'Mārupe', 'Juridiskā forma': 'biedrība' },
      { Nosaukums: 'Liepas', Novads: 'Mārupes novads' },
    ];
    const { organizations } = await new Workspace().refresh({ organizations: sheetOf(rows) });
    assert.deepEqual(
      organizations.map(({ id }) => id),
      [avots],
    );
  });

  it('is another group where its form or its municipality is another one', async () => {
    for (const cells of [{ 'Juridiskā forma': 'nodibinājums' }, { Novads: 'Mārupe' }]) {
      const rows = [
        { ...association, [code]: avots },
        { ...association, ...cells },
      ];
      const { ids, lines } = await join(rows, [{}]);
      assert.deepEqual(ids.sort(), [avots, 'avots']);
      assert.deepEqual(lines, []);
    }
  });

  it('is not shown where it may be one that is taken or one that is free', async () => {
    const twin = { regcode: '40008000002', atvk: '0039200' };
    const rows = [{ ...association, [code]: avots }, { Nosaukums: 'Avots' }];
    const { ids, lines } = await join(rows, [{}, twin]);
    assert.deepEqual(ids, [avots, '40008000002']);
    assert.match(lines.join(), /40008000001 .*40008000002 .*šo rindu – ne/);
  });

  it('is the entry of its name that no other row names by number', async () => {
    const twin = { regcode: '40008000002' };
    const { ids } = await join([{ ...association, [code]: avots }, association], [{}, twin]);
    assert.deepEqual(ids, [avots, '40008000002']);
  });

  it('keeps ids apart where names are the same', async () => {
    const group = { Nosaukums: 'Kaimiņi', Novads: 'Olaine' };
    const { ids } = await join(
      [
        group,
        { ...group, Novads: 'Mārupe' },
        { ...group, Novads: 'Mārupe', 'Juridiskā forma': 'neformāla grupa' },
      ],
      [other],
    );
    assert.deepEqual(ids.slice(0, 3).sort(), ['kaimini', 'kaimini-marupe', 'kaimini-marupe-2']);
  });
});

describe('the join: a number that the register does not know', () => {
  it('is reported, and its row is matched by name: it may be mistyped', async () => {
    const { ids, lines } = await join([{ ...association, [code]: '40008000077' }], [{}]);
    assert.deepEqual(ids, [avots]);
    assert.match(lines.join('\n'), /40008000077[\s\S]*40008000001/);
  });
});

describe('the join: a row that can not be read', () => {
  const table = (row: string) =>
    ['Nosaukums,Reģistrācijas numurs,Paslēpt', 'B,,', row, ''].join('\n');
  for (const row of [`"Avots,${avots},jā`, `Avots,${avots},jā,x`, `Avots,LV${avots},,,x`]) {
    it(`keeps the register’s entry of its number out of the list: ${row}`, async () => {
      const workspace = new Workspace();
      const files = { organizations: table(row), register: registerOf([{}, other]) };
      const { organizations, report } = await workspace.refresh(files);
      assert.deepEqual(
        organizations.map(({ id }) => id),
        ['40008000099'],
      );
      const broken = new RegExp(`3\\. rinda: .*rinda izlaista\\. .*numuriem: ${avots}\\.`);
      assert.match(linesOf(report).join('\n'), broken);
      const mended = { ...files, organizations: table(`Avots,${avots},`) };
      assert.equal((await workspace.refresh(mended)).organizations.length, 2);
    });
  }
});

describe('the join: hidden rows', () => {
  const hidden = { Paslēpt: 'jā' };

  it('learn the number of the entry that their name matches', async () => {
    const { lines } = await join([{ ...association, ...hidden }], [{}]);
    assert.match(lines.join(), /atrasta reģistrā: 40008000001\. Ierakstiet šo numuru/);
  });

  it('are reported where the register has no such name, if there is a register', async () => {
    const row = { Nosaukums: 'Agrāk', ...hidden };
    const { lines } = await join([row], [{}]);
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? '',
      /^organizations\.csv, 2\. rinda, .*reģistrā nav atrasta; ierakstiet/,
    );
    const { report } = await new Workspace().refresh({ organizations: sheetOf([row]) });
    assert.deepEqual(linesOf(report), []);
  });

  it('hide what another row shows, though they may be others too', async () => {
    const twin = { regcode: '40008000002', atvk: '0039200' };
    const rows = [
      { ...association, [code]: avots },
      { Nosaukums: 'Avots', ...hidden },
    ];
    const { ids } = await join(rows, [{}, twin, other]);
    assert.deepEqual(ids, ['40008000099']);
  });

  const cases: [string, Rows, RegisterRow[]][] = [
    ['an entry that the staff alone knows', [{ ...association, ...hidden }], []],
    ['the entry of its number', [{ Nosaukums: '', [code]: avots, ...hidden }], [{}]],
    ['the entry that its name matches', [{ ...association, ...hidden }], [{}]],
    [
      'the entry that its name matches, where its number is mistyped',
      [{ ...association, [code]: '40008000077', ...hidden }],
      [{}],
    ],
    ['an entry of its name that is not surely it', [{ Nosaukums: 'Avots', ...hidden }], [{}]],
    [
      'all entries of its name',
      [{ Nosaukums: 'Avots', ...hidden }],
      [{}, { regcode: '40008000002', atvk: '0039200' }],
    ],
    [
      'an entry that another row names by number',
      [
        { ...association, [code]: avots },
        { ...association, ...hidden },
      ],
      [{}],
    ],
    [
      'an entry by its first row, whatever the second says',
      [{ ...association, [code]: avots, ...hidden }, association],
      [{}],
    ],
  ];
  for (const [what, staff, register] of cases) {
    it(`hide ${what}, however often it is refreshed`, async () => {
      const { ids, workspace, files } = await join(staff, [...register, other]);
      assert.deepEqual(ids, ['40008000099']);
      for (let i = 0; i < 2; i++) {
        const { organizations } = await workspace.refresh(files);
        assert.deepEqual(
          organizations.map(({ id }) => id),
          ['40008000099'],
        );
        assert.doesNotMatch(await workspace.read('organizations.json'), /Avots/);
      }
    });
  }

  it('stay hidden while the sheet can not be read', async () => {
    const { workspace, files } = await join([{ ...association, ...hidden }], [{}, other]);
    const { report } = await workspace.refresh({ ...files, organizations: '' });
    assert.equal(report.hasFailedSource, true);
    assert.doesNotMatch(await workspace.read('organizations.json'), /Avots/);
  });
});

describe('the join: order', () => {
  it('is the Latvian alphabet', async () => {
    const names = 'A B C Č D E F G Ģ H I J K Ķ L Ļ M N Ņ O P R S Š T U V Z Ž'.split(' ');
    const staff = names
      .map((letter, i) => ({ Nosaukums: `${letter}a ${i}`, Novads: 'Olaine' }))
      .reverse();
    const { organizations } = await join(staff, [other]);
    const initials = organizations.map(({ name }) => name[0]);
    assert.deepEqual(
      initials,
      names.flatMap((letter) => (letter === 'T' ? ['T', 'T'] : letter)),
    );
  });
});

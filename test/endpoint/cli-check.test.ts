import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { ProjectCopy } from '../support/project.ts';
import { registerOf } from '../support/register.ts';
import { sheetOf } from '../support/sheets.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const sheet = sheetOf([
  { Nosaukums: 'Avots', 'Juridiskā forma': 'biedrība', Novads: 'Olaine' },
  { Nosaukums: 'Tilts', Novads: 'Olaine', Dibināta: 'vasarā' },
]);

const benefit = 'Registracijas_kods,Statuss\n40008000001,Spēkā esošs\n"x,y\n';
const areas = 'regcode;name;type;area_of_activity\n40008000001;Avots;BDR;Burāšana\n';
const terms = 'Taksonomija,Kods,Latviski,Angliski\nmunicipality,olaine,Olaine,Olaine\n';

const check = (workspace: Workspace, file: string, ...more: string[]) =>
  project.nvo(['check', file, '--lang', 'en', ...more], { cwd: workspace.folder });

describe('nvo check: without a config', () => {
  const kinds: [string, string, RegExp][] = [
    ['the staff’s sheet', sheet, /^file\.csv, row 3, column “Dibināta”: “vasarā” is no date/],
    [
      'the register',
      `${registerOf([{}])}40008000002;x\n`,
      /^file\.csv, row 3: the number of cells/,
    ],
    ['the public benefit list', benefit, /^file\.csv, row 3: a quote does not close/],
    ['the list of areas', areas, /^$/],
  ];
  for (const [what, text, says] of kinds) {
    it(`knows ${what} by its headings, says what is wrong in it, and writes nothing`, async () => {
      const workspace = new Workspace();
      await workspace.write('file.csv', text);
      const { code, stdout, stderr } = await check(workspace, 'file.csv');
      assert.equal(code, 0, stderr);
      assert.match(stderr, says);
      assert.equal(stderr.split('\n').length, says.source === '^$' ? 1 : 2, stderr);
      assert.match(stdout, /^file\.csv/);
      assert.deepEqual(existsSync(workspace.path('.nvo')), false);
    });
  }

  it('knows the terms, and says which row of them can not be used', async () => {
    const workspace = new Workspace();
    await workspace.write('terms.csv', `${terms}place,Liela Sala,Lielā Sala,Lielā Sala\n`);
    const { code, stderr } = await check(workspace, 'terms.csv');
    assert.equal(code, 1);
    assert.match(stderr, /row 3, column “Kods”: “Liela Sala” is not valid/);
  });

  it('says of a foreign table that it is none of the known ones, and exits with 1', async () => {
    const workspace = new Workspace();
    for (const text of ['Laiks;Vieta\n12;Olaine\n', '<html>\n', '']) {
      await workspace.write('file.csv', text);
      const { code, stderr } = await check(workspace, 'file.csv');
      assert.equal(code, 1);
      assert.match(stderr, /^file\.csv: .*(known tables|zināmajām tabulām)/);
    }
  });

  it('says of a file that is missing that it is', async () => {
    const { code, stderr } = await check(new Workspace(), 'nothing.csv');
    assert.equal(code, 1);
    assert.match(stderr, /^nothing\.csv: there is no such file/);
  });

  it('knows a table whose first 64 kB end within a letter', async () => {
    const workspace = new Workspace();
    const rows = Array.from({ length: 6000 }, (_, i) => `${40008000000 + i};Spēkā esošs`);
    const list = (shift: number) =>
      ['Reģistrācijas kods;Statuss'.padEnd(26 + shift), ...rows, ''].join('\n');
    const isLead = (byte = 0) => byte >= 0xc0;
    const shift = rows.findIndex((_, i) => isLead(Buffer.from(list(i))[64 * 1024 - 1]));
    await workspace.write('file.csv', list(shift));
    const { code, stdout } = await check(workspace, 'file.csv');
    assert.equal(code, 0);
    assert.match(stdout, /^file\.csv/);
  });
});

describe('nvo check: with a config', () => {
  it('says what refresh would of a changed sheet, and changes no byte', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', sheet);
    await workspace.write('register.csv', registerOf([{}]));
    await workspace.configure({ organizations: 'organizations.csv', register: 'register.csv' });
    await project.nvo(['refresh'], { cwd: workspace.folder });
    const bytes = await workspace.bytes();
    await workspace.write(
      'new.csv',
      sheetOf([
        { Nosaukums: 'Avots', 'Juridiskā forma': 'biedrība', Novads: 'Olaine' },
        { Nosaukums: 'Jauns', Novads: 'Marsa novads' },
      ]),
    );
    const checked = await check(workspace, 'new.csv');
    assert.equal(checked.code, 0);
    assert.deepEqual(await workspace.bytes(), bytes);

    await workspace.configure({ organizations: 'new.csv', register: 'register.csv' });
    const refreshed = await project.nvo(['refresh', '--lang', 'en'], { cwd: workspace.folder });
    assert.equal(checked.stderr, refreshed.stderr);
    assert.match(checked.stderr, /row 2, .*found in the register/);
    assert.match(checked.stderr, /row 3, column “Novads”: “Marsa novads” is not known/);
    assert.match(checked.stderr, /row 3, column “Novads”: no municipality is given/);
  });

  it('exits with 1 of what refresh would not take', async () => {
    const workspace = new Workspace();
    const many = [1, 2, 3].map((i) => ({ Nosaukums: `A ${i}`, Novads: 'Olaine' }));
    await workspace.write('organizations.csv', sheetOf(many));
    await workspace.configure({ organizations: 'organizations.csv' });
    await project.nvo(['refresh'], { cwd: workspace.folder });
    await workspace.write('new.csv', sheetOf(many.slice(2)));
    const { code, stderr } = await check(workspace, 'new.csv');
    assert.equal(code, 1);
    assert.match(stderr, /only 1 records, last time there were 3/);
  });
});

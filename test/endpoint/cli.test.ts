import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { sheetOf } from '../support/sheets.ts';
import { ProjectCopy } from '../support/project.ts';
import { registerOf } from '../support/register.ts';
import { projectFile } from '../support/shared.ts';
import { temporaryFolder, Workspace } from '../support/workspace.ts';

const project = new ProjectCopy(temporaryFolder());

before(() => project.make(true));

const sheet = sheetOf([{ Nosaukums: 'Avots', Novads: 'Olaine' }]);

describe('nvo: what it does not understand', () => {
  const mistakes: [string, string[], RegExp][] = [
    ['an unknown command', ['refrehs'], /^nvo: there is no command "refrehs"\nTry: nvo --help/],
    ['a command that every object has', ['constructor'], /there is no command "constructor"/],
    ['an unknown option', ['refresh', '--ouch'], /^nvo: .*'--ouch'/],
    ['an option without its value', ['refresh', '--out'], /^nvo: .*--out/],
    ['a missing argument', ['check'], /^nvo: check takes 1 argument\n/],
    ['a missing folder', ['export'], /^nvo: export takes 1 argument\n/],
    ['an argument too many', ['export', 'a', 'b'], /^nvo: export takes 1 argument\n/],
    ['a part that is none', ['refresh', 'x'], /^nvo: refresh takes no "x": all, or events alone\n/],
    ['a config that is missing', ['refresh'], /^nvo: nvo\.config\.json: .*ENOENT/],
    ['a port that is none', ['serve', '--port', '70000'], /^nvo: a port is a number up to 65535/],
    ['a port where none is opened', ['refresh', '--port', '1'], /^nvo: refresh takes no --port\n/],
    ['force where none is used', ['serve', '--force'], /^nvo: serve takes no --force\n/],
    ['a language it does not speak', ['refresh', '--lang', 'de'], /^nvo: --lang is lv or en/],
  ];
  for (const [what, args, says] of mistakes) {
    it(`says so of ${what}, and exits with 2`, async () => {
      const workspace = new Workspace();
      if (args.includes('--port') || args.includes('--lang')) {
        await workspace.write('organizations.csv', sheet);
        await workspace.configure({ organizations: 'organizations.csv' });
      }
      const { code, stderr } = await project.nvo(args, { cwd: workspace.folder });
      assert.equal(code, 2, stderr);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  const configs: [string, string, RegExp][] = [
    ['broken JSON', '{"sources": {', /nvo\.config\.json is not JSON: /],
    ['an unknown key', '{"sources":{"register":"r"},"sorces":1}', /Unrecognized key: "sorces"/],
    ['an unknown source', '{"sources":{"regster":"r"}}', /sources: Unrecognized key: "regster"/],
    ['no source', '{"sources":{}}', /sources: name at least one of register and organizations/],
    ['no sources', '{}', /sources: .*expected object/],
    ['a list', '[]', /\(top\): .*expected object/],
    [
      'a bad port',
      '{"sources":{"register":"r"},"port":"x"}',
      /port: Invalid input: expected number/,
    ],
    [
      'a refresh less often than daily',
      '{"sources":{"register":"r"},"refreshEvery":1441}',
      /refreshEvery: Too big: expected number to be <=1440/,
    ],
    [
      'an unknown legal form',
      '{"sources":{"register":"r"},"legalForms":["biedrība"]}',
      /legalForms\.0: Invalid option: expected one of "association"\|"foundation"/,
    ],
  ];
  for (const [what, text, says] of configs) {
    it(`says where a config with ${what} is wrong and what it expects, and exits with 2`, async () => {
      const workspace = new Workspace();
      const path = await workspace.write('nvo.config.json', text);
      const { code, stderr } = await project.nvo(['refresh', '--config', path]);
      assert.equal(code, 2);
      assert.match(stderr, says);
      assert.ok(stderr.includes(path));
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  it('reads a config with a byte order mark', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', sheet);
    await workspace.configure({ organizations: 'organizations.csv' });
    const path = workspace.path('nvo.config.json');
    await workspace.write('nvo.config.json', `\ufeff${await readFile(path, 'utf8')}`);
    assert.equal((await project.nvo(['refresh', '--config', path])).code, 0);
  });
});

describe('nvo: help', () => {
  it('is printed on request, and where no command is given', async () => {
    const asked = await project.nvo(['--help']);
    assert.equal(asked.code, 0);
    for (const command of ['refresh', 'check', 'serve', 'export']) {
      assert.match(asked.stdout, new RegExp(`nvo ${command}`));
    }
    const bare = await project.nvo([]);
    assert.deepEqual([bare.code, bare.stdout], [2, asked.stdout]);
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(
      await readFile(projectFile('endpoint/package.json'), 'utf8'),
    ) as {
      version: string;
    };
    assert.equal((await project.nvo(['--version'])).stdout, `${version}\n`);
  });

  it('needs no build: in a fresh checkout it runs from its source', async () => {
    const fresh = await new ProjectCopy(temporaryFolder()).make(false);
    const { code, stdout, stderr } = await fresh.nvo(['--version']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

describe('nvo refresh', () => {
  const run = (workspace: Workspace, ...args: string[]) =>
    project.nvo(['refresh', '--config', workspace.path('nvo.config.json'), ...args]);

  it('exits with 0 where all is well, and says what it has changed', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', sheet);
    await workspace.configure({ organizations: 'organizations.csv' });
    const first = await run(workspace, '--lang', 'en');
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /1 organization.*organizations\.json, site\.json/);
    const before = await workspace.bytes();
    const second = await run(workspace, '--lang', 'en');
    assert.equal(second.code, 0);
    assert.doesNotMatch(second.stdout, /organizations\.json/);
    assert.deepEqual(await workspace.bytes(), before);
  });

  it('exits with 0 where rows are broken, and names them in the language it is told to', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', 'Nosaukums,Novads\n"A,Olaine\nB,Olaine\n');
    await workspace.configure({ organizations: 'organizations.csv' });
    const latvian = await run(workspace);
    assert.equal(latvian.code, 0);
    assert.match(latvian.stderr, /^organizations\.csv, 2. rinda: pēdiņas nav aizvērtas/);
    const english = await run(workspace, '--lang', 'en');
    assert.match(english.stderr, /^organizations\.csv, row 2: a quote does not close/);
  });

  it('exits with 1 where a source has failed, keeps its data, and writes where it is told to', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', sheet);
    await workspace.write('register.csv', registerOf([{ name: 'Tilts' }]));
    await workspace.configure({ organizations: 'organizations.csv', register: 'register.csv' });
    assert.equal((await run(workspace)).code, 0);
    await workspace.write('register.csv', '<html>\n');
    const { code, stderr } = await run(workspace, '--lang', 'en');
    assert.equal(code, 1);
    assert.match(stderr, /^register\.csv: this is not the expected table: it lacks the columns/);
    assert.equal((await workspace.published()).length, 2);
    const elsewhere = workspace.path('elsewhere');
    assert.equal((await run(workspace, '--out', elsewhere)).code, 1);
    assert.match(await readFile(`${elsewhere}/organizations.json`, 'utf8'), /"avots"/);
    assert.match(await readFile(`${elsewhere}.state/organizations.json`, 'utf8'), /Avots/);
  });

  it('counts the remarks that it does not print', async () => {
    const workspace = new Workspace();
    await workspace.write('organizations.csv', `Nosaukums,Novads\nB,Olaine\n${'"A\n'.repeat(105)}`);
    await workspace.configure({ organizations: 'organizations.csv' });
    const { stderr } = await run(workspace);
    assert.match(stderr, /\norganizations: vēl neparādītu piezīmju skaits: 5\.\n$/);
  });

  it('takes a source that has shrunk only with --force', async () => {
    const workspace = new Workspace();
    const rows = [1, 2, 3].map((i) => ({ Nosaukums: `A ${i}`, Novads: 'Olaine' }));
    await workspace.write('organizations.csv', sheetOf(rows));
    await workspace.configure({ organizations: 'organizations.csv' });
    await run(workspace);
    await workspace.write('organizations.csv', sheet);
    const refused = await run(workspace, '--lang', 'en');
    assert.deepEqual([refused.code, (await workspace.published()).length], [1, 3]);
    assert.match(refused.stderr, /run with --force/);
    assert.equal((await run(workspace, '--force')).code, 0);
    assert.equal((await workspace.published()).length, 1);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'vite';
import { projectFile } from '../support/shared.ts';
import { temporaryFolder } from '../support/workspace.ts';

const NAME = 'nvo-widgets.all.js';

const buildPinned = (outDir: string) =>
  build({
    configFile: projectFile('vite.pinned.config.ts'),
    logLevel: 'silent',
    build: { outDir },
  });

describe('the pinned site script', () => {
  const folder = temporaryFolder();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const integrity = () => JSON.parse(read('integrity.json')) as Record<string, string>;

  before(() => buildPinned(folder));

  it('is one file, with all that its widgets load later', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['integrity.json', NAME]);
    assert.doesNotMatch(read(NAME), /\bimport\s*[("'`{*]/);
    for (const text of ['nvo-directory', 'nvo-calendar', 'blockquote.nvo-embed', 'nvo:height']) {
      assert.ok(read(NAME).includes(text), text);
    }
    // English, and the month's grid.
    assert.match(read(NAME), /January/);
    assert.match(read(NAME), /part="month"/);
  });

  it('has its hash beside it, as a page’s integrity names it', () => {
    const hash = createHash('sha384')
      .update(readFileSync(join(folder, NAME)))
      .digest('base64');
    assert.equal(integrity()[NAME], `sha384-${hash}`);
  });

  it('is the same to the byte when it is built once more', async () => {
    const again = temporaryFolder();
    await buildPinned(again);
    assert.equal(readFileSync(join(again, NAME), 'utf8'), read(NAME));
    assert.equal(readFileSync(join(again, 'integrity.json'), 'utf8'), read('integrity.json'));
  });

  it('reads the data of today: beside its version lies v1', () => {
    assert.match(read(NAME), /new URL\("\.\.\/v1\/",import\.meta\.url\)/);
  });

  it('says when a version that was built before has changed', async () => {
    const warnings: string[] = [];
    writeFileSync(join(folder, 'integrity.json'), `{ "${NAME}": "sha384-other" }`);
    await build({
      configFile: projectFile('vite.pinned.config.ts'),
      logLevel: 'silent',
      build: {
        outDir: folder,
        rolldownOptions: { onLog: (_level, { message }) => void warnings.push(message) },
      },
    });
    assert.ok(
      warnings.some((each) => each.includes('has changed: once it is published, raise it')),
    );
  });
});

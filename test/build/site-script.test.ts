import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const outDir = mkdtempSync(join(tmpdir(), 'nvo-site-'));

const buildSite = () =>
  build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { outDir },
  });

const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
const scripts = () => readdirSync(join(outDir, 'assets')).filter((name) => name.endsWith('.js'));

describe('the site script', () => {
  before(buildSite);
  after(() => {
    rmSync(outDir, { recursive: true });
  });

  it('imports widgets only when asked to, from its own folder', () => {
    const code = read('nvo-widgets.js');
    assert.doesNotMatch(code, /(^|[;}])import[\s{"'`*]/);
    const imported = [...code.matchAll(/import\(([^)]*)\)/g)].map(([, path]) => path);
    assert.notEqual(imported.length, 0);
    for (const path of imported)
      assert.match(path ?? '', /^[`"']\.\/assets\/[a-z-]+-[\w-]{8}\.js[`"']$/);
  });

  it('brings all that its widgets import', () => {
    for (const script of scripts()) {
      const code = read(join('assets', script));
      for (const [, path] of code.matchAll(/\}from\s*["'`]([^"'`]+)["'`]/g)) {
        assert.ok(
          existsSync(join(outDir, 'assets', path ?? '')),
          `${script} imports ${String(path)}`,
        );
      }
    }
  });

  it('asks at once for all files of a widget: its own, what widgets share, what others take of it', () => {
    const loads = [
      ...read('nvo-widgets.js').matchAll(/"?nvo-[\w-]+"?:\{load:\(\)=>\((.*?)\),(?:also|file):/g),
    ];
    assert.equal(loads.length, 3);
    for (const [, load = ''] of loads) assert.ok((load.match(/import\(/g)?.length ?? 0) <= 4, load);
  });

  it('asks for the code of the month beside that of the calendar, and for that view alone', () => {
    assert.match(read('nvo-widgets.js'), /import\(["'`]\.\/assets\/month-view-/);
    const months = scripts().filter((name) => read(join('assets', name)).includes('role="grid"'));
    assert.notEqual(months.length, 0);
    for (const month of months) assert.match(month, /^(calendar-month-alone|month-view)-/);
  });

  it('holds each widget whole in one file, for pages that have no other', () => {
    const alone = ['calendar', 'calendar-month', 'contact-form', 'directory'];
    for (const name of alone) {
      const [, file = ''] =
        new RegExp(`import\\(["'\`]\\./(assets/${name}-alone-[\\w-]{8}\\.js)`).exec(
          read('nvo-widgets.js'),
        ) ?? [];
      for (const script of [file, `nvo-${name}.js`]) {
        assert.doesNotMatch(read(script), /(^|[;}\n])import[\s{"'`*]|\}from["'`]/, script);
        assert.match(read(script), /customElements\.define/);
      }
      // Whatever else a page has is the site script's.
      assert.match(read(`nvo-${name}.js`), /import\(["'`]\.\/nvo-widgets\.js["'`]\)/);
    }
  });

  it('loads what comes later from the file that a page has, under whichever name', () => {
    for (const [script, folder] of [
      ['nvo-calendar.js', ''],
      [scripts().find((name) => name.startsWith('calendar-alone-')) ?? '', 'assets'],
    ] as const) {
      const [, details = ''] =
        /import\(["'`]\.\/((?:assets\/)?event-details-[\w-]+\.js)/.exec(
          read(join(folder, script)),
        ) ?? [];
      const from = /\}from["'`]([^"'`]+)["'`]/.exec(read(join(folder, details)))?.[1] ?? '';
      assert.equal(from.split('/').at(-1), script);
    }
  });

  it('has its widgets compiled while they come', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    for (const script of scripts()) assert.ok(read(join('assets', script)).startsWith(hint));
    assert.ok(read('nvo-calendar.js').startsWith(hint));
  });

  it('holds no white space in templates that shows nowhere', () => {
    for (const script of scripts()) {
      assert.doesNotMatch(read(join('assets', script)), /\n\s+<|<\/li> |\{\s+[\w-]+: /);
    }
  });

  it('holds Lit as it is for production', () => {
    for (const script of scripts()) assert.doesNotMatch(read(join('assets', script)), /dev mode/);
  });

  it('holds no markup that Trusted Types or a strict CSP would stop', () => {
    for (const script of scripts()) {
      assert.doesNotMatch(read(join('assets', script)), /\beval\(|new Function|<[a-z]+ style=/);
    }
  });

  it('keeps the files of earlier builds for 30 days', async () => {
    const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
    for (const [name, age] of [
      ['recent', 29],
      ['old', 31],
    ] as const) {
      const file = join(outDir, 'assets', `${name}-AAAAAAAA.js`);
      writeFileSync(file, '');
      utimesSync(file, days(age), days(age));
    }
    await buildSite();
    assert.ok(scripts().includes('recent-AAAAAAAA.js'));
    assert.ok(!scripts().includes('old-AAAAAAAA.js'));
  });

  it('counts the days from the build that replaces a file, however long it has served', async () => {
    const longAgo = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000);
    const named = [
      ['nvo-widgets.js', 'directory-Served01.js'],
      ['nvo-calendar.js', 'details-Served02.js'],
    ] as const;
    for (const [script, name] of named) {
      const served = join(outDir, 'assets', name);
      writeFileSync(served, '');
      writeFileSync(join(outDir, script), `import("./assets/${name}")`);
      utimesSync(served, longAgo, longAgo);
    }
    await buildSite();
    for (const [, name] of named) assert.ok(scripts().includes(name), name);
  });
});

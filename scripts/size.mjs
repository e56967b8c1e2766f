/**
 * Weighs the built site script (`npm run size`, after `npm run build:site`): gzip and brotli as a
 * server sends them. The last line it prints is `N passed, N failed`; exits with 1 when a budget is
 * exceeded.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const site = fileURLToPath(new URL('../dist/site/v1/', import.meta.url));
const script = join(site, 'nvo-widgets.js');

/** Bytes of gzip; a page is the site script and all that it loads before somebody clicks. */
const budgets = {
  script: 3_000,
  pages: {
    directory: 26_000,
    calendar: 28_000,
    'calendar-month': 28_000,
    'contact-form': 24_000,
  },
  together: 45_000,
  /** Fields, checks, proof of work, sending: all but what few topics have, and the receipt. */
  wholeForm: 24_000,
};

/** What a page with several widgets loads of each. */
const widgets = ['directory', 'calendar', 'contact-form'];

/** What else is loaded, and when: files by their names. */
const later = {
  'form with the first key': ['contact-form-alone', 'sending'],
};

const weights = new Map();

/** A file's weight, named as in the table. */
function weigh(file) {
  if (!weights.has(file)) {
    const code = readFileSync(file);
    weights.set(file, {
      name: file.slice(site.length),
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliCompressSync(code).length,
    });
  }
  return weights.get(file);
}

/** The files that a module names in `import … from "./…"`, and so on from there. */
function staticImportsOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
    staticImportsOf(join(dirname(file), path), found);
  }
  return found;
}

/** The chunk that a file of this build loads: older ones may lie beside it. */
function chunkOf(name, loader = script) {
  const code = readFileSync(loader, 'utf8');
  const path = code.match(
    new RegExp(`import\\([\`"'](\\./(?:assets/)?${name}-[\\w-]{8}\\.js)`),
  )?.[1];
  return path && join(dirname(loader), path);
}

/** The files that a page loads: the site script, some chunks, and what these import. */
function filesOf(parts) {
  const files = new Set([script]);
  for (const part of parts) {
    const loader = [...files].find((each) => chunkOf(part, each));
    if (!loader) throw new Error(`nothing loads ${part}`);
    staticImportsOf(chunkOf(part, loader), files);
  }
  return [...files];
}

function sum(name, parts) {
  const add = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { name, gzip: add('gzip'), brotli: add('brotli') };
}

const checked = [{ ...weigh(script), budget: budgets.script }];
for (const [page, budget] of Object.entries(budgets.pages)) {
  const files = filesOf([`${page}-alone`]);
  checked.push({ ...sum(`page with the ${page} alone`, files.map(weigh)), budget });
}
const all = filesOf(widgets);
checked.push({ ...sum('page with all widgets', all.map(weigh)), budget: budgets.together });
const wholeForm = [...staticImportsOf(join(site, 'nvo-contact-form.js'))].map(weigh);
checked.push({ ...sum('the whole form in one file', wholeForm), budget: budgets.wholeForm });
const told = Object.entries(later).map(([name, parts]) => sum(name, filesOf(parts).map(weigh)));

const chunks = [...weights.values()].slice(1);
const kilobytes = (bytes) => (bytes === undefined ? '' : `${(bytes / 1000).toFixed(2)} kB`);
const isOver = ({ gzip, budget }) => budget !== undefined && gzip > budget;

for (const row of [{ name: '' }, checked[0], ...chunks, ...checked.slice(1), ...told]) {
  const { name, gzip, brotli, budget } = row;
  const cells = name
    ? [kilobytes(gzip), kilobytes(brotli), kilobytes(budget), isOver(row) ? 'OVER' : '']
    : ['gzip', 'brotli', 'budget', ''];
  console.log([name.padEnd(36), ...cells.map((cell) => cell.padStart(10))].join('').trimEnd());
}

const failed = checked.filter(isOver).length;
console.log(`${checked.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

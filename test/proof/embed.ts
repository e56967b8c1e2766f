/**
 * Runs the tests of embedding in each browser, one after the other, and writes what came of them,
 * by case and browser, into `docs/embedding-proof.md`. Wants the packages of `test/style-sheets`,
 * which `npm test` installs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectFile } from '../support/shared.ts';
import { embedCases, type EmbedCase } from './embed-cases.ts';

/** One test file in one browser. */
interface Result {
  readonly browser: string;
  readonly version?: string;
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const page = projectFile('docs/embedding-proof.md');
const begin = '<!-- From here on `npm run proof -- embed` writes. -->';
const end = '<!-- To here. -->';

const browsers = ['Chromium', 'Firefox', 'WebKit'];

function runIn(browser: string, results: string): Result[] {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const args = ['--config', 'test/proof/embed.config.mjs', '--files', 'test/embed/*.test.ts'];
  spawnSync(process.execPath, [runner, ...args], {
    cwd: projectFile(''),
    stdio: 'inherit',
    env: { ...process.env, CI: 'true', NVO_BROWSERS: browser.toLowerCase(), NVO_RESULTS: results },
  });
  return existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Result[]) : [];
}

const sum = (results: readonly Result[], key: 'passed' | 'failed' | 'skipped') =>
  results.reduce((total, result) => total + result[key], 0);

function cellOf({ files, skipped: reasons }: EmbedCase, browser: string, all: readonly Result[]) {
  const results = all.filter(
    (each) => each.browser === browser && files.includes(basename(each.file)),
  );
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((key) =>
    sum(results, key),
  );
  const reason = reasons?.[browser];
  if (skipped && !reason) faults.push(`nobody says why ${browser} skips tests of ${files.join()}`);
  if (failed) faults.push(`${browser} fails ${failed} tests of ${files.join()}`);
  if (results.length < files.length) faults.push(`${browser} has not run all of ${files.join()}`);
  return [
    ...(results.length < files.length ? ['**not all run**'] : []),
    ...(failed ? [`**${failed} failed**`] : []),
    ...(passed ? [`${passed} passed`] : []),
    ...(skipped ? [`${skipped} can’t run: ${reason}`] : []),
  ].join(', ');
}

function tableOf(results: readonly Result[]): string {
  const versions = browsers.map((browser) => {
    const { version } = results.find((each) => each.browser === browser) ?? {};
    return `${browser}${browser === 'WebKit' ? 'GTK' : ''} ${version ?? '(not run)'}`;
  });
  const rows = embedCases.map((each, index) => {
    const cells = browsers.map((browser) => cellOf(each, browser, results));
    const files = each.files.map((file) => `\`${file}\``).join(', ');
    return [`${index + 1}. ${each.title}`, ...cells, files];
  });
  const lines = [
    ['case', ...browsers, 'tests'],
    ['---', ...browsers.map(() => '---'), '---'],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [`Versions: ${versions.join(', ')}.`, '', ...lines].join('\n');
}

const faults: string[] = [];
const known = embedCases.flatMap(({ files }) => files);
const there = readdirSync(projectFile('test/embed')).filter((name) => name.endsWith('.test.ts'));
for (const file of there.filter((each) => !known.includes(each))) {
  faults.push(`no case has ${file}`);
}

const folder = mkdtempSync(join(tmpdir(), 'nvo-proof-'));
const results = browsers.flatMap((browser) => runIn(browser, join(folder, `${browser}.json`)));
rmSync(folder, { recursive: true });

const [before, rest = ''] = readFileSync(page, 'utf8').split(begin);
const [, after = ''] = rest.split(end);
writeFileSync(page, [before, begin, '\n\n', tableOf(results), '\n\n', end, after].join(''));

for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

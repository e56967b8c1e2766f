/**
 * Runs the tests: Node's (endpoint, contract), then the browsers', of these the ones about time in
 * three time zones. The last line it prints is
 * `N passed, N failed`; exits with 1 when something failed or nothing ran.
 *
 * node scripts/test.mjs [--all | --others] [--ci]
 *   --all            in Chromium, Firefox and WebKit, not in Chromium only
 *   --ci             as with CI=true: no progress shown, and a missing browser is a failure
 *   --others         what is left by a run without options: Firefox and WebKit alone
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureProgram } from './browsers.mjs';
import { ensureInstalled } from './setup.mjs';
import { sum } from '../test/support/reporter.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const nodeFolders = ['contract', 'endpoint', 'build'];
const browserFolders = ['core', 'data', 'widgets', 'stories', 'embed'];
const zones = ['Europe/Riga', 'UTC', 'America/Los_Angeles'];
const zoneTests = [
  'test/data/{agenda,event-state,month-grid,riga-time}.test.ts',
  'test/widgets/*.zone.test.ts',
];
const nothing = { passed: 0, failed: 0, skipped: 0 };

process.once('uncaughtException', (error) => {
  console.error(error);
  report({ ...nothing, failed: 1 });
});

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    ci: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
  },
});
if (options.ci) process.env.CI = 'true';
process.env.NVO_SHARED = resolve(root, process.env.NVO_SHARED || '../shared');

const summaries = mkdtempSync(join(tmpdir(), 'nvo-test-'));
process.once('exit', () => rmSync(summaries, { recursive: true, force: true }));

ensureInstalled();
ensureInstalled('test/style-sheets');
warnOfMissingSharedFolder();
const { names, counts: missing } = availableBrowsers([
  ...(options.others ? [] : ['chromium']),
  ...(options.all || options.others ? ['firefox', 'webkit'] : []),
]);
const inNode = options.others ? nothing : await runNodeTests();
const inBrowsers = await runBrowserTests(names);
const inZones = await runZoneTests(names);
report(sum([missing, inNode, inBrowsers, inZones]));

function report({ passed, failed, skipped }) {
  if (passed + failed === 0) console.error('no test ran');
  if (skipped > 0) console.log(`skipped: ${skipped}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function warnOfMissingSharedFolder() {
  const { NVO_SHARED } = process.env;
  if (existsSync(NVO_SHARED)) return;
  console.error(`skipped: tests that read shared data, for NVO_SHARED=${NVO_SHARED} IS NOT THERE`);
}

/**
 * Chromium is a must; of the others, one that is missing is skipped, or a failure in CI.
 * @param {('chromium' | 'firefox' | 'webkit')[]} wanted
 */
function availableBrowsers(wanted) {
  const names = wanted.filter(ensureProgram);
  const absent = wanted.filter((name) => !names.includes(name));
  const isFailure = (name) => name === 'chromium' || Boolean(process.env.CI);
  for (const name of absent) {
    console.error(`${isFailure(name) ? 'FAILED' : 'skipped'}: ALL TESTS IN ${name.toUpperCase()}`);
  }
  return { names, counts: { ...nothing, failed: absent.filter(isFailure).length } };
}

function runNodeTests() {
  // Where there is none, the suites that need it say so.
  ensureProgram('postgres');
  const files = testFilesIn(nodeFolders);
  if (files.length === 0) return nothing;
  const summary = join(summaries, 'node.json');
  const reporter = new URL('../test/support/node-reporter.mjs', import.meta.url).href;
  const reporters = [
    ['--test-reporter=spec', '--test-reporter-destination=stdout'],
    [`--test-reporter=${reporter}`, `--test-reporter-destination=${summary}`],
  ].flat();
  return countedRun(['--import', 'tsx', '--test', ...reporters, ...files], summary);
}

function runBrowserTests(names) {
  if (names.length === 0 || testFilesIn(browserFolders).length === 0) return nothing;
  return runInBrowsers('browsers', [], { NVO_BROWSERS: names.join() });
}

/** Chromium alone: a page takes the zone from its process, and the clock is the engine's own. */
function runZoneTests(names) {
  if (!names.includes('chromium')) return nothing;
  const env = { NVO_BROWSERS: 'chromium', NVO_TZ: zones.join() };
  return runInBrowsers('zones', ['--files', ...zoneTests], env);
}

function runInBrowsers(name, args, env) {
  const summary = join(summaries, `${name}.json`);
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const config = ['--config', 'test/web-test-runner.config.mjs'];
  return countedRun([runner, ...config, ...args], summary, { ...env, NVO_SUMMARY: summary });
}

/** Paths of the test files, for Node 20's `--test` takes no patterns. */
function testFilesIn(folders) {
  return folders
    .map((folder) => join('test', folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .sort()
        .map((file) => join(folder, file)),
    );
}

/** Runs Node and reads its summary; a run that failed without saying why counts as one failure. */
async function countedRun(args, summary, env = {}) {
  const isGood = (await run(args, env)) === 0;
  const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : nothing;
  return isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @returns {Promise<number | null>} the exit code; null when a signal ended it */
function run(args, env) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  const child = spawn(process.execPath, args, options);
  // The child ends its browsers first; this process waits for it.
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((done, fail) => child.on('error', fail).on('exit', done)).finally(() =>
    process.off('SIGINT', pass).off('SIGTERM', pass),
  );
}

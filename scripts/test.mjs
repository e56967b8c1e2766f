/**
 * Runs the tests: Node's (endpoint, contract), then the browsers', of these the ones about time in
 * three time zones. The last line it prints is
 * `N passed, N failed`; exits with 1 when something failed or nothing ran. Lines before it that
 * begin with `failed: `, `flaky: ` and `skipped: ` say what.
 *
 * node scripts/test.mjs [--all | --others] [--ci]
 *   --all            in Chromium, Firefox and WebKit, not in Chromium only
 *   --ci             as with CI=true: no progress shown, a missing browser is a failure, and where
 *                    but a few files failed they run once more: what passes then is told as flaky
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
/** More than these have not failed by chance. */
const filesRunAgain = 3;

process.once('uncaughtException', (error) => {
  console.error(error);
  report([failureOf('the tests', error.message)]);
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
const { names, missing } = availableBrowsers([
  ...(options.others ? [] : ['chromium']),
  ...(options.all || options.others ? ['firefox', 'webkit'] : []),
]);
report([
  ...missing,
  ...(options.others ? [] : await runNodeTests()),
  ...(await runBrowserTests(names)),
  ...(await runZoneTests(names)),
]);

/** @param {import('../test/support/reporter.mjs').Result[]} results */
function report(results) {
  const { passed, failed, skipped } = sum(results);
  if (passed + failed === 0) console.error('no test ran');
  for (const result of results) tell(result.isFlaky ? 'flaky' : 'failed', result);
  if (skipped > 0) console.log(`skipped: ${skipped}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function tell(what, { file, browser, failed, failures }) {
  const place = browser ? `${file} in ${browser}` : file;
  const isUnnamed = failures.length === 0 && (failed > 0 || what === 'flaky');
  for (const name of isUnnamed ? ['it does not say why'] : failures) {
    console.log(`${what}: ${place}: ${name.split('\n')[0]}`);
  }
}

function failureOf(file, why) {
  return { file, passed: 0, failed: 1, skipped: 0, failures: [why] };
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
  const missing = absent.filter(isFailure).map((name) => failureOf(name, 'IS NOT THERE'));
  return { names, missing };
}

function runNodeTests() {
  // Where there is none, the suites that need it say so.
  ensureProgram('postgres');
  const files = testFilesIn(nodeFolders);
  if (files.length === 0) return [];
  const reporter = new URL('../test/support/node-reporter.mjs', import.meta.url).href;
  return resultsOf(files, (files, summary) => {
    const reporters = [
      ['--test-reporter=spec', '--test-reporter-destination=stdout'],
      [`--test-reporter=${reporter}`, `--test-reporter-destination=${summary}`],
    ].flat();
    return run(['--import', 'tsx', '--test', ...reporters, ...files]);
  });
}

function runBrowserTests(names) {
  const files = testFilesIn(browserFolders);
  if (names.length === 0 || files.length === 0) return [];
  return resultsInBrowsers(files, { NVO_BROWSERS: names.join() });
}

/** Chromium alone: a page takes the zone from its process, and the clock is the engine's own. */
function runZoneTests(names) {
  if (!names.includes('chromium')) return [];
  return resultsInBrowsers(zoneTests, { NVO_BROWSERS: 'chromium', NVO_TZ: zones.join() });
}

function resultsInBrowsers(files, env) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const config = ['--config', 'test/web-test-runner.config.mjs'];
  return resultsOf(files, (files, summary) =>
    run([runner, ...config, '--files', ...files], { ...env, NVO_SUMMARY: summary }),
  );
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

/** What came of test files; in CI, of those that failed, at the second try. */
async function resultsOf(files, runThem) {
  const results = await readRun(files, runThem);
  const failed = [...new Set(results.filter((each) => each.failed > 0).map(({ file }) => file))];
  const canTryAgain =
    failed.length <= filesRunAgain && failed.every((file) => existsSync(join(root, file)));
  if (!process.env.CI || failed.length === 0 || !canTryAgain) return results;
  console.log(`once more: ${failed.join(' ')}`);
  const second = await readRun(failed, runThem);
  const isSame = (one) => (other) => one.file === other.file && one.browser === other.browser;
  const merged = results.map((first) => {
    const again = second.find(isSame(first));
    if (first.failed === 0 || !again) return first;
    return again.failed > 0 ? again : { ...again, failures: first.failures, isFlaky: true };
  });
  // What the second run alone has to tell, such as that it ended badly.
  return [...merged, ...second.filter((again) => !results.some(isSame(again)))];
}

/** What a run has written; one that was killed has written nothing, or half of it. */
function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/** A run that failed without saying why counts as one failure. */
async function readRun(files, runThem) {
  const summary = join(summaries, 'summary.json');
  rmSync(summary, { force: true });
  const code = await runThem(files, summary);
  const results = readSummary(summary);
  const isTold = code === 0 || results.some(({ failed }) => failed > 0);
  return isTold ? results : [...results, failureOf('the run', `ended with ${code}`)];
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

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Writes `{ passed, failed, skipped }`, summed over browsers and test files, as JSON to `file`
 * when the run is over. Prints nothing: it goes with a reporter that does.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function jsonSummaryReporter(file) {
  return {
    stop: ({ sessions }) => writeFile(file, JSON.stringify(sum(sessions.map(countsOf)))),
  };
}

/**
 * What came of one test file in one browser.
 * @param {import('@web/test-runner').TestSession} session
 * @returns {{ browser: string, version?: string, file: string, passed: number, failed: number, skipped: number }}
 */
export function resultsOf(session) {
  const { browser, testFile } = session;
  const { name, version } = browser;
  const known = version ? { version } : {};
  return { browser: name, ...known, file: basename(testFile), ...countsOf(session) };
}

/** One session is one test file in one browser. */
function countsOf({ passed, errors, testResults }) {
  const tests = testResults ? testsOf(testResults) : [];
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.skipped && !test.passed).length;
  const pageErrors = tests.length > 0 ? errors.length : Math.min(errors.length, 1);
  // A file can fail without a failed test or an error, as when its hooks fail.
  const isOtherwiseFailed = !passed && failed + pageErrors === 0;
  return {
    passed: tests.length - skipped - failed,
    failed: failed + pageErrors + Number(isOtherwiseFailed),
    skipped,
  };
}

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}

/** @param {{ passed: number, failed: number, skipped: number }[]} counts */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

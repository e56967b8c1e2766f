import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/**
 * What came of one test file, in one browser or in Node.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { browser?: string, version?: string, file: string, failures: string[] }} Result
 */

/**
 * Writes what came of each test file in each browser as JSON to `file` when the run is over.
 * Prints nothing: it goes with a reporter that does.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function jsonSummaryReporter(file) {
  return { stop: ({ sessions }) => writeFile(file, JSON.stringify(sessions.map(resultOf))) };
}

/**
 * @param {import('@web/test-runner').TestSession} session one test file in one browser
 * @returns {Result} its `file` from the folder that the run began in
 */
export function resultOf(session) {
  const { browser, testFile } = session;
  const { name, version } = browser;
  return {
    browser: name,
    ...(version ? { version } : {}),
    file: relative(process.cwd(), testFile),
    ...countsOf(session),
    failures: failuresOf(session),
  };
}

function failuresOf({ errors, testResults }) {
  const failed = testResults ? testsOf(testResults).filter(isFailed) : [];
  return [...failed.map(({ name }) => name), ...errors.map(({ message }) => message)];
}

const isFailed = (test) => !test.skipped && !test.passed;

/** @returns {Counts} */
function countsOf({ passed, errors, testResults }) {
  const tests = testResults ? testsOf(testResults) : [];
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter(isFailed).length;
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

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

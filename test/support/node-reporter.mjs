import { relative } from 'node:path';

/**
 * Reporter for `node --test`: writes what came of each test file as JSON to its destination: a list
 * of `Result` (./reporter.mjs). Counts tests only, neither suites nor tests that hold others; a test
 * to do counts as skipped.
 */
export default async function* jsonSummary(events) {
  const results = new Map();
  /** Nesting levels that have reported since something above them did: children come first. */
  let reported = new Set();
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isParent = data.details.type === 'suite' || reported.has(data.nesting + 1);
    reported = new Set([...reported, data.nesting].filter((level) => level <= data.nesting));
    const outcome = outcomeOf(type, data, isParent);
    if (!outcome) continue;
    const file = relative(process.cwd(), data.file);
    const result = results.get(file) ?? { file, passed: 0, failed: 0, skipped: 0, failures: [] };
    results.set(file, result);
    result[outcome] += 1;
    if (outcome === 'failed') result.failures.push(data.name);
  }
  yield JSON.stringify([...results.values()]);
}

/** @returns {'passed' | 'failed' | 'skipped' | null} null when there is nothing to count */
function outcomeOf(type, { details, file, name, skip, todo }, isParent) {
  const isChildrensFailure = details.error?.failureType === 'subtestsFailed';
  // A suite fails by itself when one of its hooks does.
  if (isParent) return type === 'test:fail' && !isChildrensFailure ? 'failed' : null;
  if (skip !== undefined || todo !== undefined) return 'skipped';
  if (type === 'test:fail') return 'failed';
  // A file without tests is reported as a passed test of the file's name.
  return name === file ? null : 'passed';
}

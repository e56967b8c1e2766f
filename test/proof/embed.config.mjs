/**
 * The browser tests' own settings; besides, what came of each test file goes to `NVO_RESULTS`, as
 * JSON: a list of `Result` (../support/reporter.mjs).
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { resultOf } from '../support/reporter.mjs';
import config from '../web-test-runner.config.mjs';

const { NVO_RESULTS } = process.env;
if (!NVO_RESULTS) throw new Error('NVO_RESULTS names the file for the results');

/** `156.0.8078.79`, of what a program prints of itself. */
function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\d[\w.]+/.exec(stdout)?.[0];
}

/** WebKit's launcher knows its version, and is the only one to. */
const versions = {
  Chromium: () => versionOf(findChromium()),
  Firefox: () => versionOf(findFirefox()),
};

const withVersion = (result) => ({ version: versions[result.browser]?.(), ...result });

export default {
  ...config,
  reporters: [
    ...config.reporters,
    {
      stop: ({ sessions }) =>
        writeFile(NVO_RESULTS, JSON.stringify(sessions.map(resultOf).map(withVersion))),
    },
  ],
};

/**
 * The browser tests: `npx wtr --config test/web-test-runner.config.mjs`. Environment:
 *
 * - `NVO_BROWSERS`: comma list of chromium, firefox, webkit; default chromium
 * - `NVO_TZ`: comma list of time zones, such as `Europe/Riga`: each browser runs in each of them;
 *   default that of the machine
 * - `NVO_SHARED`: folder served to the tests under `/shared/`; default `../shared`
 * - `NVO_SUMMARY`: file that gets the numbers of passed, failed and skipped tests as JSON
 * - `CI`: no progress shown
 *
 * What tests get from `@web/test-runner-commands`, by browser:
 *
 * |                              | Chromium | Firefox | WebKit                   |
 * |------------------------------|----------|---------|--------------------------|
 * | sendKeys type/press/down/up  | yes      | yes     | yes                      |
 * | sendMouse, setViewport       | yes      | yes     | yes, from 320×… up       |
 * | emulateMedia                 | yes      | yes     | no, throws               |
 * | picture (of ./support)       | yes      | yes     | yes                      |
 * | setUserAgent, selectOption   | yes      | no      | no                       |
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumArgs, findChromium, findFirefox, findWebKit } from '../scripts/browsers.mjs';
import { faults } from './support/faults.mjs';
import { firefoxLauncher } from './support/firefox.mjs';
import { hostPages } from './support/host-pages.mjs';
import { pictures } from './support/pictures.mjs';
import { jsonSummaryReporter } from './support/reporter.mjs';
import { sharedFiles } from './support/shared-files.mjs';
import { webkitLauncher } from './support/webkit.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const hosts = hostPages();
const { NVO_BROWSERS, NVO_TZ, NVO_SHARED, NVO_SUMMARY, CI } = process.env;

const launchers = {
  chromium: (env) =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        executablePath: present(findChromium()),
        // Pages may ask for garbage collection: tests look for what is left.
        args: [...chromiumArgs, '--js-flags=--expose-gc'],
        env,
      },
    }),
  firefox: (env) => firefoxLauncher({ executablePath: present(findFirefox()), env }),
  webkit: (env) => webkitLauncher({ programs: present(findWebKit()), env }),
};

function present(found) {
  if (!found) throw new Error('a browser is missing: `node scripts/test.mjs --all` installs it');
  return found;
}

function launchersOf(name) {
  if (!(name in launchers)) throw new Error(`NVO_BROWSERS names an unknown browser: ${name}`);
  if (!NVO_TZ) return [launchers[name](process.env)];
  return NVO_TZ.split(',').map((zone) => {
    const launcher = launchers[name]({ ...process.env, TZ: zone });
    // The report tells them apart by their names.
    launcher.name = `${launcher.name} in ${zone}`;
    return launcher;
  });
}

/** Thrown again, an error in a promise nobody awaits fails the test; else it would only be logged. */
const testPage = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
    <script>
      addEventListener('unhandledrejection', ({ reason }) => { throw reason; });
    </script>
    <script type="module" src="${testFramework}"></script>
  </head>
  <body></body>
</html>`;

/** What widgets log of failures is what many tests are about. */
const isExpected = ({ args }) => /^(nvo:|Lit is in dev mode)/.test(String(args[0]));

export default {
  rootDir: root,
  files: [resolve(root, 'test/{core,data,widgets,stories,embed}/**/*.test.ts')],
  browsers: (NVO_BROWSERS || 'chromium').split(',').flatMap(launchersOf),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: resolve(root, 'tsconfig.json') }),
    hosts.plugin,
    pictures(),
  ],
  middleware: [sharedFiles(resolve(root, NVO_SHARED || '../shared')), hosts.middleware, faults()],
  reporters: [
    defaultReporter({ reportTestProgress: !CI }),
    ...(NVO_SUMMARY ? [jsonSummaryReporter(NVO_SUMMARY)] : []),
  ],
  testRunnerHtml: testPage,
  filterBrowserLogs: (log) => !isExpected(log),
  // Every state of every widget under each of six policies is one file.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
};

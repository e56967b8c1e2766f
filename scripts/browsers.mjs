/**
 * Finds the browsers and the database the tests run in, and installs what is missing where that is
 * possible without asking: as root on Debian and Ubuntu. Depends on nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What apt needs for each program. Without recommended packages text still has glyphs:
 * fontconfig, which all three depend on, brings fonts-dejavu-core.
 */
const programs = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    page: 'https://www.chromium.org/getting-involved/download-chromium/ (or set CHROME_PATH)',
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    page: 'https://www.mozilla.org/firefox/ (or set FIREFOX_PATH)',
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    page: 'https://webkitgtk.org/ (its WebKitWebDriver and MiniBrowser run on Linux only)',
  },
  postgres: {
    find: findPostgres,
    packages: ['postgresql'],
    page: 'https://www.postgresql.org/download/',
  },
};

/** No sandbox, since tests may run as root; the rest keeps Chromium off the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium or Chrome, or null. `CHROME_PATH` goes first. */
export function findChromium() {
  return (
    fromEnvironment('CHROME_PATH') ??
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    ifExecutable('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  );
}

/** Path of Firefox, or null. `FIREFOX_PATH` goes first. */
export function findFirefox() {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    onPath('firefox-esr', 'firefox') ??
    ifExecutable('/Applications/Firefox.app/Contents/MacOS/firefox')
  );
}

/**
 * WebKitGTK's driver, the browser it drives and, when there is no display, the program that makes
 * one; null when any of them is missing.
 * @returns {{ driver: string, browser: string, xvfb: string | null } | null}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver') ?? ifExecutable('/usr/bin/WebKitWebDriver');
  const browser = findMiniBrowser();
  const xvfb = process.env.DISPLAY ? null : onPath('Xvfb');
  const hasDisplay = Boolean(process.env.DISPLAY || xvfb);
  return driver && browser && hasDisplay ? { driver, browser, xvfb } : null;
}

/**
 * Finds a program, or installs it by apt when this is root's Debian or Ubuntu; otherwise prints
 * what the user has to run.
 * @param {keyof typeof programs} name
 * @returns {ReturnType<typeof findChromium> | ReturnType<typeof findWebKit>} what its find function
 *   returns; null when the program is not there and could not be installed
 */
export function ensureProgram(name) {
  const { find, packages, page } = programs[name];
  const found = find();
  if (found) return found;
  if (!isDebian()) return missing(name, `install it from ${page}`);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) return missing(name, `run: sudo ${command}`);

  console.log(`${name} is missing, installing it: ${command}`);
  const isInstalled = updatePackageLists() && runApt(command.split(' ').slice(1));
  const installed = isInstalled ? find() : null;
  // Ubuntu's packages `chromium` and `chromium-browser` are stubs that ask for a snap, and it has
  // no `firefox-esr`: there the browser's own page is the way.
  return installed && starts(installed) ? installed : missing(name, `install it from ${page}`);
}

/** The program that makes PostgreSQL's databases, of Debian's newest version that is there; or null. */
export function findPostgres() {
  const folders = subfolders('/usr/lib/postgresql').sort(
    (a, b) => Number(b.split('/').at(-1)) - Number(a.split('/').at(-1)),
  );
  return folders.map((folder) => ifExecutable(join(folder, 'bin', 'initdb'))).find(Boolean) ?? null;
}

function findMiniBrowser() {
  // Newest API first: webkitgtk-6.0, webkit2gtk-4.1, webkit2gtk-4.0.
  const folders = subfolders('/usr/lib')
    .flatMap(subfolders)
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .sort((a, b) => b.split('-').at(-1).localeCompare(a.split('-').at(-1)));
  return folders.map((folder) => ifExecutable(join(folder, 'MiniBrowser'))).find(Boolean) ?? null;
}

/** @param {string} folder */
function subfolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** A path set by hand that is wrong is an error, not a reason to look elsewhere. */
function fromEnvironment(variable) {
  const path = process.env[variable];
  if (!path) return null;
  if (!ifExecutable(path)) throw new Error(`${variable}=${path} is not a program`);
  return path;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(ifExecutable) ?? null;
}

function ifExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(error.code)) return null;
    throw error;
  }
}

function starts(found) {
  // WebKitWebDriver, the one that is not a mere path, has no `--version`, and no stub either.
  if (typeof found !== 'string') return true;
  return spawnSync(found, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function isDebian() {
  return existsSync('/etc/debian_version') && onPath('apt-get') !== null;
}

function missing(name, advice) {
  console.error(`${name} is missing: ${advice}`);
  return null;
}

let listsAreFresh = false;

function updatePackageLists() {
  listsAreFresh ||= runApt(['update']);
  return listsAreFresh;
}

/** Runs apt-get quietly; when it fails, prints its last lines. */
function runApt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (status === 0) return true;
  const lines = error ? [error.message] : `${stdout}${stderr}`.trimEnd().split('\n').slice(-15);
  console.error([`apt-get ${args.join(' ')} failed:`, ...lines].join('\n  '));
  return false;
}

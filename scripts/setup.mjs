/**
 * Installs the npm packages before anything imports them. For that reason it depends on nothing
 * but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/**
 * Runs `npm ci` when node_modules is missing or is not what package-lock.json asks for.
 * @param {string} [path] a folder with packages of its own, from the project's: `test/style-sheets`
 */
export function ensureInstalled(path = '.') {
  const folder = new URL(`${path}/`, root);
  if (isInstalled(folder)) return;
  console.log(`installing the npm packages: npm ci (in ${path})`);
  const { status, error } = spawnSync('npm', ['ci'], {
    cwd: fileURLToPath(folder),
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed with exit code ${status}`);
}

/** A lock file that is only newer by date, as after `git checkout`, is no reason to reinstall. */
function isInstalled(folder) {
  const wanted = new URL('package-lock.json', folder);
  // Where npm notes what it has put into node_modules.
  const installed = new URL('node_modules/.package-lock.json', folder);
  if (!existsSync(installed)) return false;
  return (
    statSync(installed).mtimeMs >= statSync(wanted).mtimeMs || hasSameVersions(wanted, installed)
  );
}

function hasSameVersions(wanted, installed) {
  const present = packagesOf(installed);
  return Object.entries(packagesOf(wanted))
    .filter(([path, { optional }]) => path.includes('node_modules/') && !optional)
    .every(([path, { version }]) => present[path]?.version === version);
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Installs the npm packages before anything imports them. For that reason it depends on nothing
 * but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const wanted = new URL('package-lock.json', root);
/** Where npm notes what it has put into node_modules. */
const installed = new URL('node_modules/.package-lock.json', root);

/** Runs `npm ci` when node_modules is missing or is not what package-lock.json asks for. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('installing the npm packages: npm ci');
  const { status, error } = spawnSync('npm', ['ci'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed with exit code ${status}`);
}

/** A lock file that is only newer by date, as after `git checkout`, is no reason to reinstall. */
export function isInstalled() {
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(wanted).mtimeMs || hasSameVersions();
}

function hasSameVersions() {
  const present = packagesOf(installed);
  return Object.entries(packagesOf(wanted))
    .filter(([path, { optional }]) => path.includes('node_modules/') && !optional)
    .every(([path, { version }]) => present[path]?.version === version);
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * All that a fresh machine needs to see the product: installs the npm packages, builds, reads the
 * bundled content, and serves it. `PORT` chooses the port.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './setup.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

// Ctrl+C reaches the server too: it stops by itself, and so does this process after it.
process.on('SIGINT', () => undefined);

ensureInstalled();
console.log('building…');
run('npm', ['run', '--silent', 'build:site', '--', '--logLevel', 'warn']);
run('npm', ['run', '--silent', 'build', '-w', 'nvo-endpoint', '--', '--logLevel', 'warn']);
run(process.execPath, ['endpoint/bin/nvo.mjs', 'serve']);

#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);

/** In a fresh checkout the program is built at its first call; a published package brings it. */
function build() {
  const { resolve } = createRequire(import.meta.url);
  const vite = resolve('vite/package.json').replace(/package\.json$/, 'bin/vite.js');
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`nvo could not be built:\n${stderr}`);
}

if (!existsSync(built)) build();
const { main } = await import(built.href);
process.exitCode = await main(process.argv.slice(2));

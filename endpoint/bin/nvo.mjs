#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Built (and in a published package), the program is one file. In a fresh checkout it runs from
// its source, so that nothing has to be built first.
const built = new URL('../dist/main.js', import.meta.url);
const source = new URL('../cli/main.ts', import.meta.url);

async function load() {
  if (existsSync(built)) return import(built.href);
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(source.href, import.meta.url);
}

const { main } = await load();
process.exitCode = await main(process.argv.slice(2));

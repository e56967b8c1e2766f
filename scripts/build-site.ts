/**
 * Builds what pages load (`npm run build:site`): the site script that follows, and the one of this
 * version for pages that pin it. Options are Vite's: `--logLevel warn`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type LogLevel } from 'vite';

const { values } = parseArgs({ options: { logLevel: { type: 'string', default: 'info' } } });

for (const name of ['vite.config.ts', 'vite.pinned.config.ts']) {
  const configFile = fileURLToPath(new URL(`../${name}`, import.meta.url));
  await build({ configFile, logLevel: values.logLevel as LogLevel });
}

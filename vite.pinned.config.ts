import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { pagePlugins } from './vite.config.ts';

const NAME = 'nvo-widgets.all.js';

/**
 * Puts the file's hash beside it, as `integrity.json`: what a page names in `integrity` (SRI). Says
 * so where the version had other bytes before: pages that pin them would refuse the new ones.
 */
function sayIntegrity(): Plugin {
  let folder = '';
  return {
    name: 'nvo-say-integrity',
    configResolved({ build }) {
      folder = build.outDir;
    },
    generateBundle(_, bundle) {
      const script = bundle[NAME];
      if (script?.type !== 'chunk') throw new Error(`${NAME} was not built`);
      const hash = createHash('sha384').update(script.code).digest('base64');
      const source = `${JSON.stringify({ [NAME]: `sha384-${hash}` }, null, 2)}\n`;
      const before = join(folder, 'integrity.json');
      if (existsSync(before) && readFileSync(before, 'utf8') !== source) {
        this.warn(
          `version ${packageFile.version} has changed: once it is published, raise it first`,
        );
      }
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  };
}

/** The site script of one version as a single file (`npm run build:site`), for pages that pin it. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [...pagePlugins(), sayIntegrity()],
  build: {
    target: 'es2022',
    outDir: `dist/site/v${packageFile.version}`,
    emptyOutDir: false,
    lib: { entry: 'src/embed/nvo-widgets.all.ts', formats: ['es'], fileName: () => NAME },
    rolldownOptions: {
      // The minifier is slow by intention.
      checks: { pluginTimings: false },
      output: { codeSplitting: false, minify: false },
    },
  },
});

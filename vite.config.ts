import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));

/** A site script in somebody's cache names the files of its own build for at most this long. */
const DAYS_KEPT = 30;

/** Removes the hashed files that no cached site script names any more. */
function pruneOldFiles(): Plugin {
  return {
    name: 'nvo-prune-old-files',
    writeBundle({ dir }) {
      const assets = join(dir ?? '', 'assets');
      const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
      for (const name of readdirSync(assets)) {
        const file = join(assets, name);
        if (statSync(file).mtimeMs < oldest) rmSync(file);
      }
    },
  };
}

/**
 * The site script (`npm run build:site`). The npm modules are made by tsc (`tsconfig.lib.json`),
 * and Storybook brings its own settings.
 */
export default defineConfig({
  root,
  // Chunks are found from the script's own address, on whatever page of whatever origin it runs.
  base: './',
  publicDir: false,
  plugins: [pruneOldFiles()],
  build: {
    target: 'es2022',
    outDir: 'dist/site/v1',
    emptyOutDir: false,
    sourcemap: true,
    // As a library: an app's build would add code that puts preloading `<link>`s into the page.
    lib: { entry: 'src/embed/nvo-widgets.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        minify: true,
      },
    },
  },
});

import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));

/** A site script in somebody's cache names the files of its own build for at most this long. */
const DAYS_KEPT = 30;

/**
 * Removes the hashed files that no cached site script names any more: their time counts from the
 * build that replaced them, for until then they were in use.
 */
function pruneOldFiles(): Plugin {
  let folder = '';
  return {
    name: 'nvo-prune-old-files',
    configResolved({ root: base, build }) {
      folder = resolve(base, build.outDir);
    },
    buildStart() {
      const now = new Date();
      for (const file of filesInUse(folder)) utimesSync(file, now, now);
    },
    writeBundle() {
      const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
      const assets = join(folder, 'assets');
      for (const name of readdirSync(assets)) {
        const file = join(assets, name);
        if (statSync(file).mtimeMs < oldest) rmSync(file);
      }
    },
  };
}

/** The hashed files that the site script of the last build loads, and their source maps. */
function filesInUse(folder: string): string[] {
  const left = [join(folder, 'nvo-widgets.js')];
  const found = new Set<string>();
  for (let file = left.pop(); file; file = left.pop()) {
    if (!existsSync(file)) continue;
    for (const [name] of readFileSync(file, 'utf8').matchAll(/[\w-]+-[\w-]{8}\.js(\.map)?/g)) {
      const asset = join(folder, 'assets', name);
      if (found.has(asset) || !existsSync(asset)) continue;
      found.add(asset);
      left.push(asset);
    }
  }
  return [...found];
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

import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { aloneWidgets, directScripts } from './scripts/alone-widgets.ts';
import { foldTemplates } from './scripts/fold-templates.ts';
import { leanLit } from './scripts/lean-lit.ts';
import { importsOf, reachOf } from './scripts/module-graph.ts';
import { trustedTemplates } from './src/vite/trusted-templates.ts';

const root = fileURLToPath(new URL('./', import.meta.url));

const scripts = {
  'nvo-widgets': 'src/embed/nvo-widgets.ts',
  'nvo-samples': 'src/embed/nvo-samples.ts',
  'nvo-frame': 'src/embed/nvo-frame.ts',
  'nvo-page': 'src/embed/nvo-page.ts',
  'nvo-desk': 'src/embed/nvo-desk.ts',
};

/** Of what the site script loads, what is no widget. */
const helpers = /\/(embeds|frames|month-view|check)\.ts$/;

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

/**
 * A widget's own file where its entry has become a file that only names it, and how to import it:
 * that file would be one more request. It leaves the bundle.
 */
function behindFacade(
  entry: string,
  bundle: Rolldown.OutputBundle,
): { file: string; code: string } {
  const chunk = bundle[entry];
  const text = chunk?.type === 'chunk' ? chunk.code : '';
  const facade =
    /^(?:\/\/.*\n)?import\{(\w+) as (\w+)\}from"\.\/([^"]+)";export\{\2 as register\};\s*$/;
  const [, name, , path] = facade.exec(text) ?? [];
  if (!name || !path) return { file: entry, code: `import("./${entry}")` };
  const file = `${entry.slice(0, entry.lastIndexOf('/') + 1)}${path}`;
  Reflect.deleteProperty(bundle, entry);
  return { file, code: `import("./${file}").then(e=>({register:e.${name}}))` };
}

/**
 * Asks for all files of a widget at once: each else names the next one only when it is there. An
 * app's build would do so by preloading `<link>`s in somebody else's page.
 */
function importTogether(): Plugin {
  return {
    name: 'nvo-import-together',
    generateBundle(_, bundle) {
      const importsOf = (file: string): string[] => {
        const chunk = bundle[file];
        const imports = chunk?.type === 'chunk' ? chunk.imports : [];
        return [...new Set(imports.flatMap((each) => [each, ...importsOf(each)]))];
      };
      for (const script of Object.values(bundle)) {
        if (script.type !== 'chunk' || !script.isEntry) continue;
        for (const widget of script.dynamicImports) {
          const { file, code } = behindFacade(widget, bundle);
          // What goes wrong is said of the widget, which needs it.
          const others = importsOf(file).map((each) => `import("./${each}").catch(()=>{}),`);
          const ofWidget = new RegExp(`import\\((["'\`])\\./${widget}\\1\\)`);
          script.code = script.code.replace(ofWidget, () => `(${others.join('')}${code})`);
        }
      }
    },
  };
}

/** Widgets that search and filter records: they share much that no other one needs. */
const searching = /\/(calendar|directory)\.ts$/;

/**
 * Names the file of a module: one for what several widgets need, one for what those that search
 * need besides, and one for each widget, where it would else be torn apart by what it loads later.
 * Every file more is a request more, and compresses worse. What another widget takes from it later
 * is apart: it does not want the rest.
 */
function fileOf(id: string, modules: Rolldown.ChunkingContext): string | null {
  const script = modules.getModuleInfo(join(root, 'src/embed/site-script.ts'));
  const widgets = (script?.dynamicallyImportedIds ?? []).filter((each) => !helpers.test(each));
  const [user, ...others] = widgets.filter((each) => importsOf(each, modules).has(id));
  if (!user) return null;
  if (others.length) {
    const isOfOthers = (each: string) => !searching.test(each) && reachOf(each, modules).has(id);
    // Styles compress best beside others, and are few.
    return id.endsWith('.styles.ts') || widgets.some(isOfOthers) ? 'shared' : 'records';
  }
  const name = basename(user, '.ts');
  // The form takes little and seldom: for that no calendar is torn apart.
  const takers = searching.test(user) ? widgets.filter((each) => searching.test(each)) : widgets;
  const isTakenLater = takers.some((each) => each !== user && reachOf(each, modules).has(id));
  return isTakenLater ? `parts-of-${name}` : name;
}

/**
 * Nearly all that a file has is called before the first paint: by this V8 compiles it while it
 * comes over the network, beside the page, instead of each function when it is first called.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * Where a file holds what it imports later, the bundler adds that each such part is a module by
 * name: nobody asks it.
 */
function withoutModuleTag(code: string): string {
  const lean = code.replace(/if \(!no_symbols\) [^;]+;(\s+\})?/, '');
  if (lean.includes('toStringTag')) throw new Error('the bundler names modules another way');
  return lean;
}

/** Takes a few percent off what the bundler's own minifier leaves. */
function minifyByTerser(): Plugin {
  return {
    name: 'nvo-minify-by-terser',
    async renderChunk(code, { fileName, facadeModuleId }) {
      const holdsWidgets = fileName.includes('/') || facadeModuleId?.includes('/embed/alone/');
      const { code: minified = code, map } = await minify(withoutModuleTag(code), {
        module: true,
        ecma: 2020,
        compress: { passes: 6, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
        format: holdsWidgets ? { preamble: COMPILE_HINT } : {},
        sourceMap: { asObject: true },
      });
      return { code: minified, map: map as string };
    },
  };
}

/** The hashed files that the scripts of the last build load, and their source maps. */
function filesInUse(folder: string): string[] {
  const left = [...Object.keys(scripts), ...directScripts].map((name) =>
    join(folder, `${name}.js`),
  );
  const found = new Set<string>();
  for (let file = left.pop(); file; file = left.pop()) {
    if (!existsSync(file)) continue;
    for (const [name] of readFileSync(file, 'utf8').matchAll(/[\w-]+-[\w-]{8}\.js/g)) {
      const asset = join(folder, 'assets', name);
      if (found.has(asset) || !existsSync(asset)) continue;
      found.add(asset);
      left.push(asset);
      if (existsSync(`${asset}.map`)) found.add(`${asset}.map`);
    }
  }
  return [...found];
}

/** What all scripts of pages go through. */
export const pagePlugins = (): Plugin[] => [
  leanLit(),
  trustedTemplates(),
  foldTemplates(),
  minifyByTerser(),
];

/**
 * The site script (`npm run build:site`). The npm modules are made by tsc (`tsconfig.lib.json`),
 * and Storybook brings its own settings.
 */
export default defineConfig({
  root,
  // Chunks are found from the script's own address, on whatever page of whatever origin it runs.
  base: './',
  publicDir: false,
  // What the last build has in use is looked at before any file of it is written anew.
  plugins: [...pagePlugins(), pruneOldFiles(), aloneWidgets(pagePlugins), importTogether()],
  build: {
    target: 'es2022',
    outDir: 'dist/site/v1',
    emptyOutDir: false,
    // Beside the scripts, and named in none of them: a page loads every byte.
    sourcemap: 'hidden',
    // As a library: an app's build would add code that puts preloading `<link>`s into the page.
    lib: {
      entry: scripts,
      formats: ['es'],
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // The minifier is slow by intention.
      checks: { bundlerTimings: false },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: fileOf, debugName: 'widgets' }],
        },
        minify: false,
      },
    },
  },
});

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { importsOf } from './module-graph.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What is shown behind the first paint: a file of its own would be a request more. */
const rest = ['src/core/filter-choices.ts', 'src/widgets/calendar/occasions.ts'];

interface Contents {
  readonly widget: string;
  /** Modules that each file holds besides the widget's own, with all that they import. */
  readonly more: readonly string[];
  /** And what the file that pages name holds besides. */
  readonly named?: readonly string[];
}

/** What a form loads with the first key: one file, for it is needed as a whole. */
const sending = ['src/widgets/contact-form/sending-part.ts'];

const contents: Readonly<Record<string, Contents>> = {
  calendar: { widget: 'calendar', more: rest },
  // For pages that begin with the month.
  'calendar-month': {
    widget: 'calendar',
    more: [...rest, 'src/widgets/calendar/month-view.ts'],
  },
  // A page that is there for its form has all of it: nothing is left to load when the network goes.
  'contact-form': { widget: 'contact-form', more: [], named: sending },
  directory: { widget: 'directory', more: rest },
};

/** Scripts that a page may name in place of the site script. */
export const directScripts = Object.keys(contents).map((name) => `nvo-${name}`);

/**
 * Makes the files of widgets that are alone on their page, `import('alone:calendar')` in the site
 * script. What widgets share lies apart for pages with several; a page with one has no use for
 * that: one file is one request, and compresses better by a tenth. The same again under a name that
 * stays, `nvo-calendar.js`, is for pages that name it.
 *
 * @param plugins what all scripts of pages go through
 */
export function aloneWidgets(plugins: () => Plugin[]): Plugin {
  const files = new Map<string, string>();
  let outDir = '';
  return {
    name: 'nvo-alone-widgets',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async buildStart() {
      const make = (file: string, path: string, entry: string, more: readonly string[]) =>
        buildAlone({ file, path, parts: [entry, ...more], outDir, plugins: plugins() });
      for (const [name, { widget, more, named = [] }] of Object.entries(contents)) {
        const hashed = 'assets/[name]-[hash].js';
        files.set(name, await make(`${name}-alone`, hashed, `src/embed/${widget}.ts`, more));
        const all = [...more, ...named];
        await make(`nvo-${name}`, '[name].js', `src/embed/alone/${widget}.ts`, all);
      }
    },
    resolveId: (id) => (id.startsWith('alone:') ? { id, external: true } : undefined),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          /(?<=import\(["'`])alone:([\w-]+)/g,
          (_id, name: string) => `./${files.get(name) ?? ''}`,
        );
      }
    },
  };
}

/** Says where the site script lies. */
function nameSiteScript(): Plugin {
  return {
    name: 'nvo-name-site-script',
    resolveId: (id) => (id === 'site-script' ? { id, external: true } : undefined),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folder = chunk.fileName.includes('/') ? '..' : '.';
        chunk.code = chunk.code.replace(/(["'`])site-script\1/, `$1${folder}/nvo-widgets.js$1`);
      }
    },
  };
}

interface AloneBuild {
  readonly file: string;
  /** Where it is put, in Rollup's pattern. */
  readonly path: string;
  /** The modules that it holds, with all that these import; the first is its entry. */
  readonly parts: readonly string[];
  readonly outDir: string;
  readonly plugins: Plugin[];
}

/** @returns the file's path, from `outDir` */
async function buildAlone({ file, path, parts, outDir, plugins }: AloneBuild): Promise<string> {
  const isPartOf = (files: readonly string[], id: string, modules: Rolldown.ChunkingContext) =>
    files.some((file) => importsOf(root + file, modules).has(id));
  const fileOf = (id: string, modules: Rolldown.ChunkingContext): string | null => {
    if (isPartOf(parts, id, modules)) return file;
    return isPartOf(sending, id, modules) ? 'sending' : null;
  };
  const result = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [...plugins, nameSiteScript()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      sourcemap: 'hidden',
      lib: { entry: { [file]: join(root, parts[0] ?? '') }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // The minifier is slow by intention.
        checks: { bundlerTimings: false },
        output: {
          entryFileNames: path,
          chunkFileNames: 'assets/[name]-[hash].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: fileOf, debugName: 'alone' }],
          },
          minify: false,
        },
      },
    },
  });
  const [output] = [result].flat();
  const chunks = output && 'output' in output ? output.output : [];
  const made = chunks.find((each) => each.type === 'chunk' && each.isEntry);
  if (!made) throw new Error(`${file} was not built`);
  return made.fileName;
}

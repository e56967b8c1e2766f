import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { importsOf } from './module-graph.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const entryOf = (widget: string) => `src/embed/alone/${widget}.ts`;

/** What is shown behind the first paint: a file of its own would be a request more. */
const rest = ['src/core/filter-choices.ts', 'src/widgets/calendar/occasions.ts'];

/** The modules that each file holds, with all that these import; the first is its entry. */
const contents: Readonly<Record<string, readonly string[]>> = {
  calendar: [entryOf('calendar'), ...rest],
  // For pages that begin with the month.
  'calendar-month': [entryOf('calendar'), ...rest, 'src/widgets/calendar/month-view.ts'],
  'contact-form': [entryOf('contact-form')],
  directory: [entryOf('directory'), ...rest],
};

/** What a form loads with the first key: one file, for it is needed as a whole. */
const sending = ['src/widgets/contact-form/sending-part.ts'];

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
      for (const [name, parts] of Object.entries(contents)) {
        const make = (file: string, path: string) =>
          buildAlone({ file, path, parts, outDir, plugins: plugins() });
        files.set(name, await make(`${name}-alone`, 'assets/[name]-[hash].js'));
        await make(`nvo-${name}`, '[name].js');
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
        checks: { pluginTimings: false },
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

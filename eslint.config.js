import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Each may import itself and what stands before it. */
const order = ['contract', 'locales', 'data', 'core', 'widgets', 'embed'];

/** What the pages' code never imports: the server's side, and what only we run. */
const elsewhere = ['endpoint', 'test', 'stories', 'bench', 'scripts', '.storybook'];

/** Node's globals that our scripts use; of all else TypeScript knows what there is. */
const nodeGlobals = Object.fromEntries(
  ['console', 'process', 'URL', 'fetch', 'Buffer', 'AbortController', 'AbortSignal', 'Response']
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'])
    .map((name) => [name, 'readonly']),
);

const nodeModules = `^(node:.*|${builtinModules.join('|')})$`;

/** Paths into one of some folders of src, or to the entry module of one. */
const into = (folders) => `^(\\.{1,2}/)+(src/)?(${folders.join('|')})(/|\\.ts$)`;

/** Forbids paths that match, in static and in dynamic imports. */
const forbidImports = (files, ...rules) => {
  const patterns = rules.map(([regex, message]) => ({ regex, message }));
  const dynamic = rules.map(([regex, message]) => ({
    selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  }));
  const isInPages = files[0].startsWith('src/');
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...dynamic, ...(isInPages ? unsafeMarkup : [])],
    },
  };
};

const unsafeMarkup = [
  {
    selector: 'ImportDeclaration[source.value=/directives\\/unsafe-/]',
    message: 'Data is text, never markup.',
  },
  {
    selector: 'ImportDeclaration[source.value=/directives\\/style-map/]',
    message: 'It breaks a strict CSP: use classes, parts or style.setProperty.',
  },
  {
    selector: 'Identifier[name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Trusted Types forbid it.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]',
    message: 'Trusted Types forbid it.',
  },
];

/** One block per folder: flat config keeps only the last options of a rule, so each is whole. */
const importDirection = order.map((folder, place) =>
  forbidImports(
    [`src/${folder}/**`, `src/${folder}.ts`],
    [into([...order.slice(place + 1), 'index']), `${folder} imports only what comes before it.`],
    [`^(\\.\\./)+(${elsewhere.join('|')})/`, 'Pages do not get this.'],
    [nodeModules, 'There is no Node in a page.'],
    ...(folder === 'widgets' ? [['^\\.\\./(?!\\.\\./)', 'No widget imports another.']] : []),
  ),
);

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      'storybook-static/',
      '**/*.generated.ts',
      '.nvo/',
      '.nvo.state/',
      '.nvo.inbox/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Numbers read as they are; the rest (`undefined`, objects) is what the rule is for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => emit(…)` and `return fail(…)` are how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `interface HTMLElementEventMap extends WidgetEventMap {}` is the way to merge declarations.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      // It asks for `!`, which the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // tsc says what is unused.
      '@typescript-eslint/no-unused-vars': 'off',
      // The stylistic opposite of `noPropertyAccessFromIndexSignature`: `file['terms']` is data.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**', 'stories/**', 'test/**'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      // Safari takes the role from a list without bullets: `<ul role="list">` gives it back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', 'module', '__dirname', 'setImmediate'],
      ],
    },
  },
  ...importDirection,
  forbidImports(
    ['src/index.ts'],
    [into(['widgets', 'embed']), 'A widget is imported by its own name.'],
    [nodeModules, 'There is no Node in a page.'],
  ),
  forbidImports(
    ['endpoint/**/*.ts'],
    [`^(\\.\\./)+src/(core|widgets|embed|index)(/|\\.ts$)`, 'There is no DOM in the endpoint.'],
    ['^(\\.\\./)+(test|stories|bench)/', 'The endpoint is built without these.'],
  ),
  {
    files: ['test/**', 'stories/**'],
    rules: {
      // Node's `test` returns a promise that it sees to itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      // Chai's `expect(…).to.be.true` is one.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: nodeGlobals },
  },
);

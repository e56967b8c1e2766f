/** Settings of `npm run manifest`, which describes the elements for editors and for Storybook. */
export default {
  globs: ['src/core/widget.ts', 'src/widgets/**/*.ts'],
  exclude: ['src/widgets/**/*.styles.ts'],
  outdir: 'dist/lib',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly(), builtPaths()],
};

/** What is private is nobody's to use, and what LitElement calls itself is no part of the contract. */
function publicMembersOnly() {
  const ownToLit = new Set(['disconnectedCallback', 'render', 'updated', 'styles']);
  return {
    name: 'nvo-public-members-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !ownToLit.has(name) && (privacy ?? 'public') === 'public',
        );
      }
    },
  };
}

/** The package has no sources: paths lead to the modules that tsc makes of them. */
function builtPaths() {
  const built = (key, value) =>
    key === 'path' || key === 'module'
      ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/lib/$1.js')
      : value;
  return {
    name: 'nvo-built-paths',
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      customElementsManifest.modules = JSON.parse(JSON.stringify(modules), built);
    },
  };
}

function declarationsOf({ modules }) {
  return modules.flatMap(({ declarations }) => declarations ?? []);
}

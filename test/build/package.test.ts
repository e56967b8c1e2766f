import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);

interface PackageFile {
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
}
const packageFile = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as PackageFile;

/** The source that tsc makes a module of `dist/lib` from. */
const sourceOf = (built: string) =>
  built.replace('./dist/lib/', './src/').replace(/(\.d\.ts|\.js)$/, '.ts');

describe('the package', () => {
  it('exports every widget, and the class of each', () => {
    for (const widget of readdirSync(new URL('src/widgets/', root))) {
      assert.ok(packageFile.exports[`./widgets/${widget}`], widget);
      assert.ok(packageFile.exports[`./widgets/${widget}/class`], widget);
    }
  });

  it('exports what is there', () => {
    for (const target of Object.values(packageFile.exports)) {
      if (typeof target === 'string') continue;
      for (const path of [target.types, target.default]) {
        assert.ok(existsSync(new URL(sourceOf(path), root)), path);
      }
    }
  });
});

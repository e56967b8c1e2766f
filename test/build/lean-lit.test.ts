import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { leanLit } from '../../scripts/lean-lit.ts';
import { projectFile } from '../support/shared.ts';

const transform = leanLit().transform as unknown as (
  code: string,
  id: string,
) => { code: string } | undefined;

const lean = (name: string) => {
  const path = projectFile(`node_modules/${name}`);
  const before = readFileSync(path, 'utf8');
  return { before, after: transform(before, path)?.code ?? '' };
};

describe('a lean Lit', () => {
  it('puts no names on the page', () => {
    for (const name of [
      '@lit/reactive-element/reactive-element.js',
      'lit-html/lit-html.js',
      'lit-element/lit-element.js',
    ]) {
      const { before, after } = lean(name);
      assert.match(before, /Versions\?\?=/, name);
      assert.doesNotMatch(after, /Versions\?\?=|litPropertyMetadata|Symbol\.metadata/, name);
      assert.ok(after.length > before.length * 0.5, name);
    }
  });

  it('has styles that are adopted', async () => {
    const { after } = lean('@lit/reactive-element/css-tag.js');
    const url = `data:text/javascript,${encodeURIComponent(after)}`;
    const { css: styles } = (await import(url)) as {
      css: (strings: TemplateStringsArray, ...values: unknown[]) => { cssText: string };
    };
    const colour = styles`color: red;`;
    assert.equal(styles`a { ${colour} b: ${1} }`.cssText, 'a { color: red; b: 1 }');
  });

  it('is enough for our own code, or is not built', () => {
    const source = projectFile('src/widgets/calendar/calendar.ts');
    assert.equal(transform(readFileSync(source, 'utf8'), source), undefined);
    for (const code of [
      "import { repeat } from 'lit/directives/repeat.js';",
      "import { html, svg } from 'lit';",
      'override firstUpdated(): void {}',
      'html`<!-- ${text} -->`',
      'html`<textarea>${text}</textarea>`',
      'html`<p @click=${{ handleEvent, once: true }}></p>`',
      'static override shadowRootOptions = { delegatesFocus: true };',
      'static override styles = css`p {}`;',
    ]) {
      assert.throws(() => transform(code, source), /leaves out what .+ needs/, code);
    }
  });

  it('knows Lit’s names by their places, whatever they are', () => {
    const path = projectFile('node_modules/lit-element/lit-element.js');
    const renamed = readFileSync(path, 'utf8').replace(/\bs(?=[=.])/g, 'S');
    assert.equal(transform(renamed, path)?.code.includes('litElementVersions'), false);
  });

  it('has the properties of a class declared in one list', () => {
    const declare = leanLit().renderChunk as unknown as (code: string) => { code: string };
    const one = '_decorate([property()], Widget.prototype, "kind", void 0);';
    const other = '_decorate([property({ type: 1 })], Widget.prototype, "limit", void 0);';
    const declared: unknown[][] = [];
    const Widget = { createProperty: (...property: unknown[]) => void declared.push(property) };
    runInNewContext(declare(`${one}\n${other}`).code, { Widget });
    assert.deepEqual(JSON.stringify(declared), '[["kind",{}],["limit",{"type":1}]]');
    assert.throws(() => declare('__decorate([property()], Widget.prototype, name);'), /property/);
  });

  it('is not made of another Lit than the one it knows', () => {
    const path = projectFile('node_modules/lit-html/lit-html.js');
    assert.throws(() => transform('export {};', path), /is not as scripts\/lean-lit\.ts knows it/);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { trustedTemplates } from '../../src/vite/trusted-templates.ts';
import { projectFile } from '../support/shared.ts';

const { transform } = trustedTemplates();
const production = projectFile('node_modules/lit-html/lit-html.js');
const development = projectFile('node_modules/lit-html/development/lit-html.js');

interface World {
  /** A browser that has `setHTML`, and whether it is the browser's own. */
  setHTML?: 'real' | 'of the page';
  /** Names that the page allows; absent: any. */
  allowed?: string[];
}

/** Runs a changed Lit as far as its import goes. */
function importLit(path: string, { setHTML, allowed }: World, copies = 1) {
  const names: string[] = [];
  const parsed: string[] = [];
  const template = () => {
    const made = {
      content: {
        querySelector: () => ({ firstChild: { nodeType: setHTML === 'real' ? 8 : 3 } }),
      },
      set innerHTML(html: unknown) {
        if (typeof html === 'string') throw new TypeError('requires TrustedHTML');
        parsed.push('innerHTML');
      },
    };
    const set = () => void parsed.push('setHTML');
    return setHTML ? Object.assign(made, { setHTML: set }) : made;
  };
  const document = {
    createElement: template,
    createTreeWalker: () => ({}),
    createComment: () => ({}),
  };
  const trustedTypes = {
    createPolicy(name: string, policy: { createHTML: (html: string) => string }) {
      names.push(name);
      if (allowed && !allowed.includes(name)) throw new TypeError(`${name} is not allowed`);
      return { createHTML: (html: string) => ({ trusted: policy.createHTML(html) }) };
    },
  };
  const { code = '' } = transform(readFileSync(path, 'utf8'), path) ?? {};
  const script = code.replace(/export\s*\{[^}]*\};?/, '').replace(/export (const|class)/g, '$1');
  for (let copy = 0; copy < copies; copy++) {
    const window = { document, trustedTypes, queueMicrotask: () => undefined, console };
    runInNewContext(`(() => {${script}\n})()`, window);
  }
  return { names, parsed };
}

describe('Lit’s templates, built for pages with Trusted Types', () => {
  for (const [title, path] of [
    ['production', production],
    ['development', development],
  ] as const) {
    describe(`in Lit’s ${title} build`, () => {
      it('make no policy where the browser has setHTML, whatever the page allows', () => {
        assert.deepEqual(importLit(path, { setHTML: 'real', allowed: [] }).names, []);
      });

      it('make one policy, of our own name, for all copies elsewhere', () => {
        assert.deepEqual(importLit(path, {}, 3).names, ['nvo-widgets']);
      });

      it('trust no setHTML that loses Lit’s markers', () => {
        assert.deepEqual(importLit(path, { setHTML: 'of the page' }).names, ['nvo-widgets']);
      });

      it('fail to be imported where nothing is allowed', () => {
        assert.throws(() => importLit(path, { allowed: [] }), /requires TrustedHTML/);
      });
    });
  }

  it('are those of lit-html alone: other modules stay as they are', () => {
    assert.equal(transform('element.innerHTML = html;', '/app/src/page.js'), undefined);
    const server = projectFile('node_modules/lit-html/node/lit-html.js');
    assert.equal(transform(readFileSync(server, 'utf8'), server), undefined);
  });

  it('say so when Lit is not as they know it', () => {
    assert.throws(() => transform('export {};', production), /lit-html has changed/);
  });
});

import type { Plugin } from 'vite';

/** Styles for browsers that adopt style sheets, as all do that our widgets work in. */
const cssTag = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  _$cssResult$ = true;
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() { return this.cssText; }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) =>
  new CSSResult(strings.reduce((text, each, index) => text + values[index - 1] + each));
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((each) => each.styleSheet ?? each);
};
`;

/** What is left out of each module: polyfills, rendering on servers, decorators we don't use. */
const cuts: Readonly<Record<string, readonly RegExp[]>> = {
  '@lit/reactive-element/reactive-element.js': [
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\.set\(\w,\w\)\}/,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  'lit-html/lit-html.js': [/\w+\?\.\(\w,\w\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/],
  'lit-element/lit-element.js': [
    /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/,
    /\w+\?\.\(\{LitElement:\w+\}\);/,
    /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
};

/**
 * Leaves out of Lit what no page of ours needs: a page loads every byte, and the names that Lit
 * would put on somebody else's page are not ours to put there. Says so where Lit has changed.
 */
export function leanLit(): Plugin {
  return {
    name: 'nvo-lean-lit',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? '';
      if (path.endsWith('/@lit/reactive-element/css-tag.js')) return { code: cssTag, map: null };
      const [name, patterns] =
        Object.entries(cuts).find(([each]) => path.endsWith(`/node_modules/${each}`)) ?? [];
      if (!name || !patterns) return undefined;
      return { code: patterns.reduce((rest, each) => cut(rest, each, name), code), map: null };
    },
  };
}

/** @throws Error where there is nothing to cut */
function cut(code: string, pattern: RegExp, name: string): string {
  if (!pattern.test(code))
    throw new Error(`${name} is not as scripts/lean-lit.ts knows it: ${pattern}`);
  return code.replace(pattern, '');
}

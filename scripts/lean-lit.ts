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

/** TypeScript's helper without what our decorators have no use for: none replaces a property. */
const decorateHelper = `
export default (decorators, target, name) => {
  for (const decorate of decorators) decorate(target, name);
};
`;

/**
 * What is left out of each module: polyfills, rendering on servers, decorators we don't use, lists
 * and objects in attributes, formulas, expressions that stand for a tag or in a comment.
 */
const cuts: Readonly<Record<string, readonly RegExp[]>> = {
  '@lit/reactive-element/reactive-element.js': [
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\.set\(\w,\w\)\}/,
    /case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/,
    /case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/,
    /static addInitializer\(\w\)\{.*?\.push\(\w\)\}/,
    /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
    /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/,
    /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
  ],
  'lit-html/lit-html.js': [
    /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/,
    /else\{let \w=-1;for\(;-1!==\(\w=\w\.data\.indexOf\(\w,\w\+1\)\);\)\w\.push\(\{type:7,index:\w\}\),\w\+=\w\.length-1\}/,
    /:3===\w\?"<math>"/,
    /:3===\w\?"<\/math>"/,
    /\w+\?\.\(\w,\w\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
  ],
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
      if (/\/helpers\/(esm\/)?decorate\.js$/.test(path)) return { code: decorateHelper, map: null };
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

import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** Styles for browsers that adopt style sheets, as all do that our widgets work in. */
const cssTag = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() { return this.cssText; }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (raw, ...values) => new CSSResult(String.raw({ raw }, ...values));
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((each) => each.styleSheet);
};
`;

/** TypeScript's helper without what our decorators have no use for: none replaces a property. */
const decorateHelper = `
export default (decorators, target, name) => {
  for (const decorate of decorators) decorate(target, name);
};
`;

/** What Lit has, and what stands in its place, if anything. */
type Cut = readonly [before: string, after?: string];

/**
 * What is left out of each module, as Lit is built for production. A letter stands for whatever
 * name is there, `…` for whatever code.
 */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/reactive-element.js': [
    // Names on somebody else's page, and what looks for them.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    ['const t=this[Symbol.metadata];if(null!==t){…set(t,i)}'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("…")'],
    [',a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport'],
    // What is added to a class later, or taken from an element.
    ['static addInitializer(t){…push(t)}'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    [',void 0!==t.l&&(this.l=[...t.l])'],
    ['removeController(t){this._$EO?.delete(t)}'],
    // Styles that are no list.
    ['static finalizeStyles(s){…return i}'],
    ['=this.finalizeStyles(this.styles)', '=this.styles'],
    ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},'],
    ['this.constructor.shadowRootOptions', '{mode:"open"}'],
    // Properties that `property.ts` does not declare: with accessors, converters, or as a list.
    [
      'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){…this.createProperty(i,t[i])}',
      'this.finalized=!0;this._$Ei();',
    ],
    [',getOwnPropertyNames:r,getOwnPropertySymbols:o'],
    [',getOwnPropertyDescriptor:h'],
    ['b={attribute:…hasChanged:f}', 'b={}'],
    [
      'if(s.state&&…,this._$Ei(),…,this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}',
      'this._$Ei();this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,this.getPropertyDescriptor(t,i,s))}',
    ],
    [
      'getPropertyDescriptor(t,s,i){const{get:e,set:r}=…;return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'getPropertyDescriptor(t,s,i){return{get(){return this[s]},set(e){const h=this[s];this[s]=e;this.requestUpdate(t,h,i)}',
    ],
    ['"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0', 'i??t.toLowerCase()'],
    [
      'u={toAttribute…return i}}',
      'u={fromAttribute:(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t}',
    ],
    [
      'h="function"==typeof t.converter?{…}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'h=u',
    ],
    [
      '{const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '{const i=this.constructor,e=i._$Eu(t,i.getPropertyOptions(t));this._$Em=t;null==s?this.removeAttribute(e):this.setAttribute(e,s);this._$Em=null}',
    ],
    [
      '(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=',
      '(t,s,i){if(void 0!==t){const r=this.constructor,h=this[t];if(i??=',
    ],
    ['i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)', '!(f(h,s)'],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(',
      '{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)?this._$Ej.set(t,s??this[t]):(',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i…this.C(s,void 0,i,e)}',
    ],
    // Steps of an update that no widget has a part in.
    [
      'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),…,this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'const s=this._$AL;try{this.willUpdate(s);this._$EO?.forEach(t=>t.hostUpdate?.());this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
    ],
    [
      'this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)',
      'this.hasUpdated=!0',
    ],
    ['shouldUpdate(t){return!0}'],
    ['enableUpdating(t){}'],
    ['updated(t){}firstUpdated(t){}'],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("…")'],
    // Templates of drawings and formulas: what is in `<svg>` stands in its template.
    [
      'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),',
      'b=(i,...s)=>({_$litType$:1,strings:i,values:s}),',
    ],
    [',T as mathml'],
    [',w as svg'],
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")'],
    [
      'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){…}for(',
      'this.el=S.createElement(f);P.currentNode=this.el.content;for(',
    ],
    // Comments, expressions in them or for a tag, in elements that hold mere text.
    ['"!--"===u[1]?c=_:'],
    ['c===_||'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}'],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['(c=p,n=void 0)', '(c=p)'],
    ['if(y.test(r.tagName)){…r.append(t[i],c())}}'],
    // Lists that are no arrays.
    [',d=t=>u(t)||"function"==typeof t?.[Symbol.iterator]'],
    ['d(t)?this.k(t)', 'u(t)?this.k(t)'],
    // Templates that were compiled before.
    ['"number"==typeof s?this._$AC(t):(…,s)', 'this._$AC(t)'],
    // Directives, and the tree that they look at.
    ['function M(t,i,s=t,e){…,i}class R', 'class R'],
    ['(t,i=this){t=M(this,t,i),a(t)?', '(t){a(t)?'],
    ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
    ['(t,i=this,s,e){', '(t,i,s,e){'],
    [
      'if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,',
      'if(void 0===h)o=!a(t)||t!==this._$AH,',
    ],
    ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
    ['(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '(t){t??=A;'],
    ['class Z{constructor(t,i,s){this.element=t,this.type=6…}const j={…};'],
    ['j as _$LH,'],
    ['E=Symbol.for("lit-noChange"),'],
    [',E as noChange'],
    [
      'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
      'constructor(t){this._$AV=[],this._$AD=t}',
    ],
    ['(t?.creationScope??l)', 'l'],
    [
      'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i)',
      'this._$AV.push(2===r.type?new k(h,h.nextSibling,t):new r.ctor(h,r.name,r.strings,t))',
    ],
    [
      'get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,…get endNode(){return this._$AB}',
      'constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}',
    ],
    ['this.O(c()),this,this.options', 'this.O(c()),this.options'],
    ['setConnected(t){…this._$AP?.(t))}'],
    [
      '(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}}',
      '(t=this._$AA.nextSibling){for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}',
    ],
    [
      'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,',
      'constructor(t,i,s,h){',
    ],
    [',this._$AM=e,this.options=h', ',this.options=h'],
    ['constructor(){super(...arguments),this.type=3}'],
    ['constructor(){super(...arguments),this.type=4}'],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}'],
    // Listeners that are objects, or have options.
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive'],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options.host,t)',
    ],
    // A place before which something is rendered.
    [
      '{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){…}return h._$AI(t),h}',
      '{const e=i._$litPart$??=new k(i.insertBefore(c(),null),null,s);return e._$AI(t),e}',
    ],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i})'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});'],
    ['(s.litElementVersions??=[]).push("…");'],
    ['i._$litElement$=!0,'],
    [',noChange as r}', '}'],
    ['render(){return r}'],
    ['createRenderRoot(){…,t}'],
    [',this._$Do=void 0'],
    ['this._$Do=e(', 'e('],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
    ['connectedCallback(){…setConnected(!0)}disconnectedCallback(){…setConnected(!1)}'],
  ],
};

/** Our own code that would need what is left out; declarations of properties are held to it by type. */
const unmet =
  /from 'lit[-/][^']*'|\b(noChange|svg|mathml)\b.* from 'lit'|\b(shouldUpdate|firstUpdated|updated|removeController)\(|<!--|<(script|style|title|textarea)\b[^>]*>[^<]*\$\{|@\w+=\$\{\{|\b(shadowRootOptions|addInitializer|createRenderRoot)\b|static (override )?properties\b|static (override )?styles = (?!\[)/;

/**
 * Leaves out of Lit what no page of ours needs: a page loads every byte, and the names that Lit
 * would put on somebody else's page are not ours to put there. Says so where Lit has changed, and
 * where our code uses what is left out.
 */
export function leanLit(): Plugin {
  return {
    name: 'nvo-lean-lit',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? '';
      if (path.endsWith('/@lit/reactive-element/css-tag.js')) return { code: cssTag, map: null };
      if (/\/helpers\/(esm\/)?decorate\.js$/.test(path)) return { code: decorateHelper, map: null };
      const found = /\/src\/.*\.ts$/.test(path) ? unmet.exec(code)?.[0] : undefined;
      if (found) throw new Error(`${path}: scripts/lean-lit.ts leaves out what ${found} needs`);
      const [name, ofModule] =
        Object.entries(cuts).find(([each]) => path.endsWith(`/node_modules/${each}`)) ?? [];
      if (!name || !ofModule) return undefined;
      return { code: ofModule.reduce((rest, each) => cut(rest, each, name), code), map: null };
    },
    renderChunk(code) {
      const declared = new MagicString(code);
      declared.replace(new RegExp(`(?:${declaration.source}\\s*)+`, 'g'), declareTogether);
      if (declared.toString().includes('[property(')) {
        throw new Error('a property is not declared as scripts/lean-lit.ts knows it');
      }
      return { code: declared.toString(), map: declared.generateMap({ hires: true }) };
    },
  };
}

/** A property, as TypeScript declares it by `@property`. */
const declaration = /\w+\(\[property\(([^()]*)\)\], (\w+)\.prototype, "(\w+)", void 0\);/;

/** The properties of a class in one list: each by itself would name the class and two functions. */
function declareTogether(declarations: string): string {
  const all = [...declarations.matchAll(new RegExp(declaration, 'g'))];
  const [, , owner = ''] = all[0] ?? [];
  const list = all.map(([, options = '', , name]) => `${name}: ${options.trim() ? options : '{}'}`);
  return `for (const [name, options] of Object.entries({ ${list.join(', ')} })) ${owner}.createProperty(name, options);\n`;
}

/** A name of one letter that is no property's. */
const letter = /(?<![\w$.])[A-Za-z](?![\w$])/g;

/** @throws Error where there is nothing to cut */
function cut(code: string, [before, after = '']: Cut, name: string): string {
  const letters = [...new Set(before.match(letter))];
  const groupOf = (each: string) => `n${letters.indexOf(each)}`;
  const pattern = before
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(letter, (each) => `\\k<${groupOf(each)}>`)
    .replace(/…/g, '.*?');
  // Where a name first stands it is anyone's.
  const source = letters.reduce(
    (rest, each) =>
      rest.replace(`\\k<${groupOf(each)}>`, `(?<${groupOf(each)}>(?<![\\w$])[\\w$]+)`),
    pattern,
  );
  const found = new RegExp(source).exec(code);
  if (!found) throw new Error(`${name} is not as scripts/lean-lit.ts knows it: ${before}`);
  const made = after.replace(letter, (each) => found.groups?.[groupOf(each)] ?? each);
  return code.slice(0, found.index) + made + code.slice(found.index + found[0].length);
}

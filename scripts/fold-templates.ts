import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** Just as much of an ESTree node as is needed to find templates in it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const tags = new Set(['css', 'html', 'svg']);

/**
 * Folds the white space in Lit's templates, which no minifier touches for it can't know what a
 * template is for: a run of it shows as one space in HTML, and means as much in CSS. It would be a
 * tenth of what a page loads.
 */
export function foldTemplates(): Plugin {
  return {
    name: 'nvo-fold-templates',
    // TypeScript is gone by then: the parser knows JavaScript alone.
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined;
      const folded = new MagicString(code);
      visit(this.parse(code) as unknown as Node, (piece, tag) => {
        const text = code.slice(piece.start, piece.end);
        const shorter = tag === 'css' ? foldCss(text) : foldHtml(text);
        if (shorter !== text) folded.overwrite(piece.start, piece.end, shorter);
      });
      return { code: folded.toString(), map: folded.generateMap({ hires: true }) };
    },
    renderChunk: {
      // Before names are shortened: sheets are known by their tag.
      order: 'pre',
      handler(code) {
        const { body } = this.parse(code) as unknown as { readonly body: readonly Node[] };
        const gathered = new MagicString(code);
        const [first, ...others] = body.filter(isStyles);
        for (const { start, end } of others) gathered.move(start, end, first?.end ?? 0);
        return { code: gathered.toString(), map: gathered.generateMap({ hires: true }) };
      },
    },
  };
}

/**
 * Whether a statement is a sheet of styles, alone or with others in it: it may stand anywhere
 * behind these. Side by side sheets compress best, for gzip looks back but 32 kB.
 */
function isStyles({ type, declarations }: Node): boolean {
  if (type !== 'VariableDeclaration') return false;
  const [declared, ...others] = declarations as readonly Node[];
  const init = declared?.['init'] as Node | null | undefined;
  if (init?.type !== 'TaggedTemplateExpression' || others.length) return false;
  const { name } = init['tag'] as { readonly name?: string };
  const { expressions } = init['quasi'] as { readonly expressions: readonly { name?: string }[] };
  return name === 'css' && expressions.every((each) => /styles/i.test(each.name ?? ''));
}

/** Calls back with each piece of text of each template. */
function visit(node: Node, onText: (piece: Node, tag: string) => void): void {
  if (node.type === 'TaggedTemplateExpression') {
    const { name } = node['tag'] as Node & { name?: string };
    const { quasis } = node['quasi'] as Node & { quasis: Node[] };
    if (name && tags.has(name))
      for (const piece of quasis) if (piece.end > piece.start) onText(piece, name);
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child)
        visit(child as Node, onText);
    }
  }
}

/** Around a block's tags a space shows nowhere. */
const blocks =
  'caption|dd|details|div|dl|dt|fieldset|legend|li|p|section|summary|table|tbody|td|th|thead|tr|ul';
const aroundBlocks = new RegExp(` ?(</?(?:${blocks})(?:>| [^<>$]*>)) ?`, 'g');

function foldHtml(text: string): string {
  return text.replace(/\s+/g, ' ').replace(aroundBlocks, '$1');
}

function foldCss(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\b0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
    .replace(/[^{};]+(?=\{)/g, (before) =>
      // In a rule like @container a sum needs its spaces.
      before.startsWith('@') ? before : foldSelectors(before),
    );
}

/** Values that are names need no quotes, combinators no space. */
const foldSelectors = (selectors: string): string =>
  selectors.replace(/=(['"])([a-z][a-z-]*)\1\]/gi, '=$2]').replace(/ ([>+~]) /g, '$1');

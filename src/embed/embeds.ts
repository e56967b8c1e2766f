/** Attributes that a block or a link may set. Where the data comes from is for the page to say. */
const attributes = (
  'municipality area theme place kind organization event topic view limit page-size members-only ' +
  'hide-filters heading-level lang look instance address keep-copy json-ld'
).split(' ');

/** Codes, ids, numbers and their lists; nothing that could be an address or markup. */
const plain = /^[\p{L}\p{N} ,._-]{0,100}$/u;

/** What may stand around a link that is alone in its block. */
const inline = 'span,b,strong,i,em,u,font,small,big';

/** Where a link is one of many, or a name: it stays what it is. */
const ofLinks = 'nav,[role=navigation],menu,li,h1,h2,h3,h4,h5,h6,summary,button,label,figcaption';

interface Host {
  /** Where the embed pages lie: `//…/embed/`. */
  readonly pages: string;
  /** Selects the widgets that this version has. */
  readonly anyWidget: string;
}

/**
 * Puts a widget into a block, or around a link that is alone in its block; what stood there stays
 * inside it, to show until the widget does. The block itself stays too: the page may have given it
 * its height, and whoever made it may want it back.
 *
 * @returns the widget; none where there is one already, or where the link is to stay a link
 */
export function embed(candidate: HTMLElement, { pages, anyWidget }: Host): HTMLElement | undefined {
  // Another copy of this script may have been here; in an editor it would be saved with the text.
  const isTaken = candidate.closest(anyWidget) ?? candidate.querySelector(anyWidget);
  if (isTaken || candidate.isContentEditable) return undefined;
  const isLink = candidate instanceof HTMLAnchorElement;
  const [name, query] = readLink(isLink ? candidate : candidate.querySelector('a'), pages);
  const tag = `nvo-${isLink ? name : (candidate.dataset['nvo'] ?? '')}`;
  const isKnown = anyWidget.split(',').includes(tag);
  if (!isKnown || (isLink && !(isAlone(candidate) && isElsewhere(pages)))) return undefined;

  const widget = document.createElement(tag);
  setAttributes(widget, (name) => candidate.getAttribute(`data-${name}`) ?? query.get(name));
  if (isLink) candidate.replaceWith(widget);
  widget.append(...(isLink ? [candidate] : candidate.childNodes));
  if (!isLink) noQuotation(candidate).append(widget);
  return widget;
}

/** Sets the attributes of a widget that something else names; what can't be one is left out. */
export function setAttributes(widget: Element, read: (name: string) => string | null): void {
  for (const attribute of attributes) {
    const value = read(attribute);
    if (value !== null && value !== 'false' && plain.test(value)) {
      widget.setAttribute(attribute, value);
    }
  }
}

/** The widget and the attributes that a link to its page names; empty where it leads elsewhere. */
function readLink(link: HTMLAnchorElement | null, pages: string): [string, URLSearchParams] {
  const [, path = ''] = link?.href.split(pages) ?? [];
  const [, name = '', query = ''] = /^([\w-]+)\/?(?:\?([^#]*))?(?:#.*)?$/.exec(path) ?? [];
  return [name, new URLSearchParams(query)];
}

/** On an embed page links lead from one to another. */
const isElsewhere = (pages: string) => !location.href.includes(pages);

/** Whether a link is all that its block shows: then a widget takes its place. */
export function isAlone(link: Element): boolean {
  if (link.closest(ofLinks)) return false;
  let outermost = link;
  while (outermost.parentElement?.matches(inline)) {
    if (hasOthers(outermost)) return false;
    outermost = outermost.parentElement;
  }
  return !hasOthers(outermost);
}

function hasOthers(node: Element): boolean {
  return [...(node.parentNode?.childNodes ?? [])].some(
    (each) =>
      each !== node &&
      (each instanceof Text
        ? each.data.trim()
        : each instanceof Element && each.localName !== 'br'),
  );
}

/** What browsers and pages do to quotations, undone; height and distances stay as they are. */
function noQuotation(block: HTMLElement): HTMLElement {
  block.setAttribute('role', 'none');
  const plainBlock = { 'margin-inline': 0, 'padding-inline': 0, border: 0, background: 'none' };
  const styles = { ...plainBlock, font: 'inherit', color: 'inherit', quotes: 'none' };
  for (const [name, value] of Object.entries(styles)) block.style.setProperty(name, String(value));
  return block;
}

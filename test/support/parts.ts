import type { LitElement } from 'lit';

/** The inner nodes of a widget that bear a part's name. */
export function partsOf(widget: Element, name: string): HTMLElement[] {
  return [...(widget.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

/** The first of them. @throws Error when there is none */
export function partOf(widget: Element, name: string): HTMLElement {
  const [part] = partsOf(widget, name);
  if (!part) throw new Error(`<${widget.localName}> shows no part "${name}"`);
  return part;
}

/** Text as it is read, white space folded. */
export function textOf(node: Node | null | undefined): string {
  const text = [...(node?.childNodes ?? [])].map((child) =>
    isText(child) ? child.data : isRead(child) ? textOf(child) : '',
  );
  return text.join('').replace(/\s+/g, ' ').trim();
}

// Told by the type: in a frame classes are other ones.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isRead = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && node.nodeName !== 'STYLE';

/** The next event of a type. */
export function eventOf<Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/**
 * Until a widget has its data, or has failed to get it, and has rendered that. Where it searches
 * its data, until it can: the words are indexed behind the first paint.
 */
export async function settled(widget: LitElement): Promise<void> {
  const shows = (part: string) => widget.shadowRoot?.querySelector(`[part~="${part}"]`);
  await until(() => shows('count') ?? shows('list') ?? shows('title') ?? shows('notice'));
  const hasData = shows('count') ?? shows('list');
  const searching = widget as unknown as { search?: unknown };
  if (hasData && 'search' in searching) await until(() => searching.search);
  await widget.updateComplete;
}

/** Until something holds, looked at once a frame; a test's own time limit ends it. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

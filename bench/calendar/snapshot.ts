/** What is shown, told as plain data, so that a page without any library makes the same of it. */

/** A text, or an element: namespace where it is not HTML's, tag, attributes, children. */
export type Part =
  | string
  | {
      readonly tag: string;
      readonly space: string | null;
      readonly attributes: readonly (readonly [string, string])[];
      readonly parts: readonly Part[];
    };

export interface Snapshot {
  readonly styles: readonly string[];
  readonly parts: readonly Part[];
}

/** The elements and texts of a shadow root, and its styles. */
export function snapshot(root: ShadowRoot): Snapshot {
  const cssOf = ({ cssRules }: CSSStyleSheet) => Array.from(cssRules, ({ cssText }) => cssText);
  return {
    styles: root.adoptedStyleSheets.map((sheet) => cssOf(sheet).join('')),
    parts: partsOf(root),
  };
}

function partsOf(node: Node): Part[] {
  return [...node.childNodes].flatMap((child): Part[] => {
    if (child instanceof Element) {
      const { localName: tag, namespaceURI: space } = child;
      const attributes = Array.from(child.attributes, ({ name, value }) => [name, value] as const);
      return [{ tag, space, attributes, parts: partsOf(child) }];
    }
    const text = child instanceof Text ? child.data.trim() : '';
    return text ? [text] : [];
  });
}

/** Makes the nodes. */
export function make(parts: readonly Part[]): Node[] {
  return parts.map((part) => {
    if (typeof part === 'string') return document.createTextNode(part);
    const { tag, space, attributes, parts: children } = part;
    const element = document.createElementNS(space, tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    element.append(...make(children));
    return element;
  });
}

/** Registers a custom element; does nothing where the tag is taken (another copy, another version). */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** What the widgets' events carry. All of them bubble and are composed. */
export interface WidgetEventDetails {
  /** The visitor's search has settled. */
  'nvo-search': { query: string; count: number };
  /** The visitor has changed a filter: the values in force, by key. */
  'nvo-filter': Record<string, readonly string[]>;
  /** The visitor opens a record. Cancelable: the page may do something else instead. */
  'nvo-select': { id: string };
  /** The visitor's message has been taken in. */
  'nvo-submit': { reference: string };
  /** Data was loaded. */
  'nvo-load': { count: number };
  /** Loading failed, whether or not an old copy is shown. */
  'nvo-error': { message: string };
}

type WidgetEventMap = {
  [Type in keyof WidgetEventDetails]: CustomEvent<WidgetEventDetails[Type]>;
};

declare global {
  interface HTMLElementEventMap extends WidgetEventMap {}
}

/** Dispatches a widget's event; false where a listener has prevented what follows. */
export function emit<Type extends keyof WidgetEventDetails>(
  widget: Element,
  type: Type,
  detail: WidgetEventDetails[Type],
  { cancelable = false } = {},
): boolean {
  const event = new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true });
  return widget.dispatchEvent(event);
}

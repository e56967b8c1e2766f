import { writeQuery } from '../data/query-string.ts';

/** The page's address with a widget's keys written; one without a value is taken out. */
export function addressWith(
  widget: Element,
  state: Readonly<Record<string, string | undefined>>,
): string {
  const instance = widget.getAttribute('instance');
  const prefix = `${widget.localName}${instance ? `-${instance}` : ''}`;
  const search = Object.entries(state).reduce(
    (written, [key, value]) => writeQuery(written, `${prefix}.${key}`, value ? [value] : []),
    location.search,
  );
  return `${location.pathname}${search}${location.hash}`;
}

/** Whether a widget heeds the page's address. */
export const readsAddress = (widget: Element): boolean => widget.getAttribute('address') !== 'off';

/**
 * Follows such an address without leaving the page; a new tab is left to the browser.
 *
 * @returns whether the widget has been told
 */
export function followInPage(click: MouseEvent, address: string): boolean {
  if (click.button || click.ctrlKey || click.metaKey || click.shiftKey) return false;
  try {
    history.pushState(history.state, '', address);
  } catch (error) {
    // A sandboxed frame: the browser follows the link.
    console.debug('nvo: address not written', error);
    return false;
  }
  click.preventDefault();
  // What the back button would tell the widget.
  dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
  return true;
}

import { writeQuery } from '../../core/query-string.ts';

/** The address that opens an organization in the page's directory; none where it has none. */
export function directoryHref(id: string): string | undefined {
  const directory = document.querySelector('nvo-directory');
  if (!directory || directory.getAttribute('address') === 'off') return undefined;
  const instance = directory.getAttribute('instance');
  const key = `nvo-directory${instance ? `-${instance}` : ''}.open`;
  return `${location.pathname}${writeQuery(location.search, key, [id])}${location.hash}`;
}

/** Follows such an address without leaving the page; a new tab is left to the browser. */
export function openInDirectory(click: MouseEvent, id: string): void {
  const href = directoryHref(id);
  if (!href || click.button || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  history.pushState(history.state, '', href);
  // What the back button would tell the directory.
  dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
}

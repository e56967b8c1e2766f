import { addressWith, followInPage, readsAddress } from '../../core/page-widget.ts';

/** The address that opens an organization in the page's directory; none where it has none. */
export function directoryHref(id: string): string | undefined {
  const directory = document.querySelector('nvo-directory');
  return directory && readsAddress(directory) ? addressWith(directory, { open: id }) : undefined;
}

/** Follows such an address without leaving the page; a new tab is left to the browser. */
export function openInDirectory(click: MouseEvent, id: string): void {
  const href = directoryHref(id);
  if (href) followInPage(click, href);
}

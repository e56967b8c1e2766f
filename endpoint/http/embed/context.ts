import type { PublishedRecords } from './published-records.ts';
import { carriedQuery, type PageView } from './page-view.ts';

/** What every page is made from. */
export interface PageContext {
  readonly records: PublishedRecords;
  readonly view: PageView;
  /** Of the page, below the host: `embed/directory`. */
  readonly path: string;
  /** The way from the page to the host: `../`; of plain files the host's own path, where it is known. */
  readonly root: string;
  /** Address of the host, without a slash at its end; absent where it is not known. */
  readonly host: string | undefined;
  /** Where the visitor's browser has found this host, where only a whole address will do. */
  readonly origin: string | undefined;
  /** Milliseconds since 1970, to the minute. */
  readonly now: number;
  /** Whether the page is a plain file: nobody reads the query of its address, and a slash ends it. */
  readonly isFile: boolean;
}

/** What of the context an address needs. */
type From = Pick<PageContext, 'view' | 'root' | 'isFile'>;

/** The page of an organization, from another page. */
export const organizationAddress = (id: string, from: From): string =>
  recordAddress('directory', id, from);

/** The page of an event, from another page. */
export const eventAddress = (id: string, from: From): string => recordAddress('calendar', id, from);

function recordAddress(
  widget: 'directory' | 'calendar',
  id: string,
  { view, root, isFile }: From,
): string {
  return `${root}embed/${widget}/${id}${isFile ? '/' : carriedQuery(view, widget)}`;
}

/** The page of a widget, from another page. */
export function widgetAddress(
  widget: 'directory' | 'calendar',
  { view, root, isFile }: From,
): string {
  return `${root}embed/${widget}${isFile ? '/' : carriedQuery(view, widget)}`;
}

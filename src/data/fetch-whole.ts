/** A connection that neither answers nor breaks is given up after this, in milliseconds. */
export const PATIENCE = 30_000;

/** An answer that has been read. */
export interface Whole {
  readonly response: Response;
  readonly text: string;
}

/**
 * Fetches a file and reads it to its end: a connection may break in the middle of it. No cookie goes
 * to another origin by it, and a page that preloads a file (`<link rel="preload" as="fetch"
 * crossorigin>`) has not asked in vain: browsers take no answer of another mode.
 *
 * @throws TypeError where no whole answer comes; the signal's reason
 */
export async function fetchWhole(url: string, options: RequestInit): Promise<Whole> {
  const response = await fetch(url, { credentials: 'same-origin', ...options });
  return { response, text: await response.text() };
}

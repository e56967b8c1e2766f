import type { Asked } from '../data/load.ts';

/**
 * Asks for a widget's data while its code is on the way: what it would ask for itself.
 *
 * @param endpoint of widgets that name none
 */
export function ask(element: Element, file: string, endpoint: string): Asked | undefined {
  const base = element.getAttribute('endpoint') ?? endpoint;
  if ('records' in element || !URL.canParse(base, document.baseURI)) return undefined;
  const url = `${new URL(base, document.baseURI).href.replace(/\/+$/, '')}/${file}`;
  // As the widget’s own request, see fetch-whole.ts: a module of both would be a file of its own.
  const asked = fetch(url, { credentials: 'same-origin', signal: AbortSignal.timeout(30_000) });
  // What nobody reads is not sent on either.
  const answer = asked.then(async (response) => ({ response, text: await response.text() }));
  // Whoever takes the answer is told; a widget that is gone by then takes none.
  answer.catch(() => undefined);
  return { url, answer };
}

/**
 * The site script: `<script type="module" src="HOST/v1/nvo-widgets.js"></script>`. Small, for every
 * page of a site loads it: a widget comes only once its tag is in the document, now or later.
 */
import type { Asked } from '../data/load.ts';

interface WidgetModule {
  /** @param asked the answer to the widget's first request, which may be on its way already */
  register(endpoint: string, asked: Asked | undefined): void;
}

interface WidgetSource {
  readonly load: () => Promise<WidgetModule>;
  /** The file that the widget reads first. */
  readonly file: string;
}

const widgets: Readonly<Record<string, WidgetSource>> = {
  'nvo-calendar': { load: () => import('./calendar.ts'), file: 'events.json' },
  'nvo-directory': { load: () => import('./directory.ts'), file: 'organizations.json' },
};

const anyWidget = Object.keys(widgets).join();

/** The files lie beside this script: `HOST/v1/`. */
const endpoint = new URL(/* @vite-ignore */ '.', import.meta.url).href;

/** Tags that a copy of this script sees to, whatever its version: the first one wins. */
const claims = ((document as unknown as Record<symbol, Set<string>>)[Symbol.for('nvo.tags')] ??=
  new Set());

async function load(element: Element): Promise<void> {
  const tag = element.localName;
  const widget = widgets[tag];
  if (!widget || claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  try {
    const asked = ask(element, widget.file);
    (await widget.load()).register(endpoint, asked);
  } catch (error) {
    // What stands inside the tag stays in sight; the next one in the document tries again.
    claims.delete(tag);
    console.error(`nvo: <${tag}> was not loaded`, error);
  }
}

/** Asks for a widget's data while its code is on the way: what it would ask for itself. */
function ask(element: Element, file: string): Asked | undefined {
  const base = element.getAttribute('endpoint') ?? endpoint;
  if ('records' in element || !URL.canParse(base, document.baseURI)) return undefined;
  const url = `${new URL(base, document.baseURI).href.replace(/\/+$/, '')}/${file}`;
  const controller = new AbortController();
  const answer = fetch(url, { credentials: 'omit', signal: controller.signal });
  // What nobody reads is not sent on either.
  const read = async (each: Response) => new Response(await each.arrayBuffer(), each);
  const response = answer.then(read);
  // Whoever takes the answer is told; a widget that is gone by then takes none.
  response.catch(() => undefined);
  return { url, controller, response };
}

function loadWidgetsIn(root: Document | Element): void {
  if (root instanceof Element) void load(root);
  for (const element of root.querySelectorAll(anyWidget)) void load(element);
}

new MutationObserver((mutations) => {
  for (const { addedNodes } of mutations) {
    for (const node of addedNodes) if (node instanceof Element) loadWidgetsIn(node);
  }
}).observe(document, { childList: true, subtree: true });

loadWidgetsIn(document);

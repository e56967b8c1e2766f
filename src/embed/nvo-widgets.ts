/**
 * The site script: `<script type="module" src="HOST/v1/nvo-widgets.js"></script>`. Small, for every
 * page of a site loads it: a widget comes only once its tag is in the document, now or later.
 */
interface WidgetModule {
  register(endpoint: string): void;
}

const widgets: Readonly<Record<string, () => Promise<WidgetModule>>> = {
  'nvo-directory': () => import('./directory.ts'),
};

const anyWidget = Object.keys(widgets).join();

/** The files lie beside this script: `HOST/v1/`. */
const endpoint = new URL(/* @vite-ignore */ '.', import.meta.url).href;

/** Tags that a copy of this script sees to, whatever its version: the first one wins. */
const claims = ((document as unknown as Record<symbol, Set<string>>)[Symbol.for('nvo.tags')] ??=
  new Set());

async function load(tag: string): Promise<void> {
  const importWidget = widgets[tag];
  if (!importWidget || claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  try {
    (await importWidget()).register(endpoint);
  } catch (error) {
    // What stands inside the tag stays in sight; the next one in the document tries again.
    claims.delete(tag);
    console.error(`nvo: <${tag}> was not loaded`, error);
  }
}

function loadWidgetsIn(root: Document | Element): void {
  if (root instanceof Element) void load(root.localName);
  for (const element of root.querySelectorAll(anyWidget)) void load(element.localName);
}

new MutationObserver((mutations) => {
  for (const { addedNodes } of mutations) {
    for (const node of addedNodes) if (node instanceof Element) loadWidgetsIn(node);
  }
}).observe(document, { childList: true, subtree: true });

loadWidgetsIn(document);

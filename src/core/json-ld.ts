import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element & { jsonLd: boolean };

type Items = readonly object[];

/** What the widgets of a page tell search engines. */
interface Registry {
  readonly items: Map<Element, Items>;
  /** In the page's head, while there is something to tell. */
  script?: HTMLScriptElement | undefined;
  /** The page lets nobody write scripts. */
  isRefused?: boolean;
}

/** Shared by all copies of this code on the page. */
const registry = ((document as unknown as Record<symbol, Registry>)[Symbol.for('nvo.json-ld')] ??= {
  items: new Map(),
});

/** More of one widget is not told: search engines would not read it. */
const LIMIT = 50;

/**
 * Tells search engines what a widget shows, where its element has `json-ld`: one script with
 * schema.org's data in the page's head, for all widgets; what two of them show is in it once.
 */
export class JsonLdController implements ReactiveController {
  readonly #host: Host;
  readonly #read: () => Items;
  #last: Items = [];

  /** @param read gives the objects, each with an `@id`; the same array means nothing has changed */
  constructor(host: Host, read: () => Items) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /** The element may have come back with all its data: no update would tell. */
  hostConnected(): void {
    this.#tell(this.#last);
  }

  hostUpdated(): void {
    this.#last = this.#host.jsonLd ? this.#read() : [];
    // An update may come when the element is gone.
    if (this.#host.isConnected) this.#tell(this.#last);
  }

  hostDisconnected(): void {
    this.#tell([]);
  }

  #tell(items: Items): void {
    if ((registry.items.get(this.#host) ?? []) === items) return;
    if (items.length) registry.items.set(this.#host, items);
    else if (!registry.items.delete(this.#host)) return;
    write();
  }
}

/** Writes what all widgets tell, where it is something else than before. */
function write(): void {
  if (registry.isRefused) return;
  const items = distinct([...registry.items.values()].flatMap((each) => each.slice(0, LIMIT)));
  if (!items.length) {
    registry.script?.remove();
    registry.script = undefined;
    return;
  }
  const text = toJson({ '@context': 'https://schema.org', '@graph': items });
  if (registry.script?.isConnected && registry.script.textContent === text) return;
  try {
    const script = newScript(text);
    registry.script?.remove();
    document.head.append((registry.script = script));
  } catch (error) {
    registry.isRefused = true;
    console.debug('nvo: no JSON-LD, for this page lets nobody write scripts', error);
  }
}

/** A new one each time: some readers look at scripts that are added, never at those that change. */
function newScript(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = text;
  return script;
}

/** Each `@id` once, the first one's; the context stands above all of them. */
function distinct(items: Items): object[] {
  const byId = new Map<unknown, object>();
  for (const item of items) {
    const { '@context': context, ...rest } = item as Record<string, unknown>;
    const id = rest['@id'] ?? item;
    if (!byId.has(id)) byId.set(id, rest);
  }
  return [...byId.values()];
}

/** JSON that can't end the script it stands in. */
const toJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

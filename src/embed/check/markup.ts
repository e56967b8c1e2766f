import { optionsOf, type SnippetKind, type WidgetName } from '../../data/snippets.ts';
import { finding, type Finding } from './finding.ts';

/** What a page holds of ours, by the way in which it was put there. */
export type Found = Readonly<Record<SnippetKind, readonly Element[]>>;

const common = 'endpoint municipality lang look heading-level instance address keep-copy json-ld';
const more: Readonly<Record<WidgetName, string>> = {
  calendar: 'hide-filters',
  directory: 'hide-filters',
  'contact-form': 'event topics required heading intro',
};

const attributesOf = Object.fromEntries(
  Object.entries(optionsOf).map(([widget, options]) => [
    `nvo-${widget}`,
    new Set<string>([...options, ...`${common} ${more[widget as WidgetName]}`.split(' ')]),
  ]),
);

/** Tags of the widgets, as a selector. */
const anyElement = Object.keys(attributesOf).join();
const anyBlock = 'blockquote.nvo-embed, blockquote[data-nvo]';

/** Attributes that every element may bear. */
const onAnything = /^(aria-|data-|on)|^(id|class|style|title|hidden|dir|slot|role|part|tabindex)$/;

const valid: Readonly<Record<string, readonly string[]>> = {
  municipality: ['marupe', 'olaine'],
  look: ['marupe', 'olaine'],
  view: ['upcoming', 'month', 'past'],
  'heading-level': ['2', '3', '4', '5', '6'],
  address: ['off'],
};

const EMBED_PAGE = new RegExp(
  `/embed/(${Object.keys(optionsOf).join('|')})/?(?:\\?([^#]*))?(?:#|$)`,
);

/** The widget and the choices that an address of an embed page names. */
export function readEmbedAddress(
  address: string | null,
): { widget: string; query: URLSearchParams } | undefined {
  const [, widget, query] = EMBED_PAGE.exec(address ?? '') ?? [];
  return widget ? { widget, query: new URLSearchParams(query) } : undefined;
}

/** What a document holds of ours; a link counts where it stands for itself, not behind a frame. */
export function findOurs(document: Document): Found {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const leadsToUs = (element: Element, attribute: string) =>
    readEmbedAddress(element.getAttribute(attribute)) !== undefined;
  return {
    element: all(anyElement).filter((each) => !each.closest(anyBlock)),
    block: all(anyBlock),
    iframe: all('iframe[src]').filter((each) => leadsToUs(each, 'src')),
    link: all('a[href]').filter(
      (each) =>
        leadsToUs(each, 'href') &&
        !each.matches('iframe ~ a') &&
        !each.closest(`${anyElement}, ${anyBlock}, nav`),
    ),
  };
}

/** What is wrong with what a document holds of ours, whether or not any script has run. */
export function inspectMarkup(document: Document, found: Found): Finding[] {
  const unknown = [...document.querySelectorAll('*')].filter(
    ({ localName }) => localName.startsWith('nvo-') && !(localName in attributesOf),
  );
  return [
    ...(document.documentElement.getAttribute('lang') ? [] : [finding('lang-missing')]),
    ...[...new Set(unknown.map(({ localName }) => localName))].map((tag) =>
      finding('element-unknown', tag),
    ),
    ...found.element.flatMap((each) => [...inspectElement(each), ...inspectHeading(each)]),
    ...found.block.flatMap(inspectBlock),
    ...found.iframe.flatMap(inspectFrame),
    ...withoutInstance(found.element),
  ];
}

function inspectElement(element: Element): Finding[] {
  const tag = element.localName;
  const known = attributesOf[tag] ?? new Set();
  const wrong = [...element.attributes].flatMap(({ name, value }) => {
    if (/[“”„‟″]/.test(name + value)) return [finding('quotes-curly', tag)];
    if (!known.has(name))
      return onAnything.test(name) ? [] : [finding('attribute-unknown', tag, name)];
    return inspectValue(tag, name, value);
  });
  return [...wrong, ...inspectLink(element, tag, (name) => element.hasAttribute(name))];
}

function inspectBlock(block: Element): Finding[] {
  const widget = block.getAttribute('data-nvo');
  if (!widget || !block.matches('.nvo-embed')) {
    const missing = [
      block.matches('.nvo-embed') ? '' : 'class="nvo-embed"',
      widget ? '' : 'data-nvo',
    ];
    return [finding('block-stripped', missing.filter(Boolean).join(', '))];
  }
  const tag = `nvo-${widget}`;
  if (!(tag in attributesOf)) return [finding('element-unknown', tag)];
  const values = [...block.attributes].flatMap(({ name, value }) =>
    name.startsWith('data-') ? inspectValue('blockquote', name.slice('data-'.length), value) : [],
  );
  return [
    ...values,
    ...inspectLink(block, 'blockquote', (name) => block.hasAttribute(`data-${name}`)),
  ];
}

function inspectValue(tag: string, name: string, value: string): Finding[] {
  const allowed = valid[name];
  if (!allowed || allowed.includes(value)) return [];
  return [finding('attribute-value', tag, name, value, allowed.join(', '))];
}

/** The link inside holds every choice: what the tag around it lacks was taken from it. */
function inspectLink(element: Element, tag: string, has: (name: string) => boolean): Finding[] {
  const link = element.querySelector('a[href]');
  if (!link) {
    const isEmpty = !element.textContent.trim() && !element.childElementCount;
    return isEmpty ? [finding('fallback-missing', tag)] : [];
  }
  const { query } = readEmbedAddress(link.getAttribute('href')) ?? {};
  const lost = [...(query?.keys() ?? [])].filter((name) => !has(name));
  return lost.length ? [finding('attributes-stripped', tag, lost.join(', '))] : [];
}

function inspectFrame(frame: Element): Finding[] {
  const sandbox = frame.getAttribute('sandbox')?.toLowerCase().split(/\s+/);
  return [
    ...(frame.getAttribute('title')?.trim() ? [] : [finding('frame-title')]),
    ...(sandbox && !sandbox.includes('allow-scripts') ? [finding('frame-sandbox')] : []),
  ];
}

function withoutInstance(elements: readonly Element[]): Finding[] {
  const unnamed = elements.filter(
    (each) => !each.getAttribute('instance') && each.getAttribute('address') !== 'off',
  );
  const tags = unnamed.map(({ localName }) => localName);
  const repeated = new Set(tags.filter((tag, place) => tags.indexOf(tag) !== place));
  return [...repeated].map((tag) => finding('instance-missing', tag));
}

/** Headings go down one level at a time, from the page's into the widget. */
function inspectHeading(element: Element): Finding[] {
  const headings = element.ownerDocument.querySelectorAll('h1, h2, h3, h4, h5, h6');
  const before = [...headings]
    .filter((each) => element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
    .at(-1);
  if (!before) return [];
  const above = Number(before.localName[1]);
  const own = Number(element.getAttribute('heading-level') ?? 2);
  if (!(own >= 2 && own <= 6) || own <= above + 1) return [];
  const values = [above, own, above + 1].map(String) as [string, string, string];
  return [finding('heading-skipped', element.localName, ...values)];
}

/**
 * Watches a page for what is ours, and loads what it needs. Small, for every page of a site loads
 * it: a widget comes only once its tag is in the document, now or later. Shadow roots are not
 * watched: a tag in one becomes a widget once one of its kind stands outside.
 */
import type { Asked } from '../data/load.ts';
import { ask } from './ask.ts';
import { claims } from './claims.ts';

export interface WidgetModule {
  /** @param asked the answer to the widget's first request, which may be on its way already */
  register: (endpoint: string, asked: Asked | undefined) => void;
}

/** Widgets in one file each; the calendar in two ways, for it may begin with its month. */
export type AloneWidgets = Readonly<Record<string, (isMonth: boolean) => Promise<WidgetModule>>>;

interface WidgetSource {
  readonly load: () => Promise<WidgetModule>;
  /** Asks for what else it shows at first: beside its own code, not behind it. */
  readonly also?: (element: Element) => void;
  /** The file that the widget reads first. */
  readonly file: string;
}

const widgets: Readonly<Record<string, WidgetSource>> = {
  'nvo-calendar': { load: () => import('./calendar.ts'), also: askForMonth, file: 'events.json' },
  'nvo-contact-form': { load: () => import('./contact-form.ts'), file: 'site.json' },
  'nvo-directory': { load: () => import('./directory.ts'), file: 'organizations.json' },
};

/** Whether a calendar begins with its month. */
const beginsWithMonth = (calendar: Element): boolean =>
  calendar.getAttribute('view') === 'month' ||
  /[?&]nvo-calendar[^&]*\.(view=month|month=)/.test(location.search);

function askForMonth(calendar: Element): void {
  // What goes wrong is said of the calendar, which asks again.
  if (beginsWithMonth(calendar)) {
    import('../widgets/calendar/month-view.ts').catch(() => undefined);
  }
}

const anyWidget = Object.keys(widgets).join();
const anyBlock = 'blockquote.nvo-embed[data-nvo]';
const anything = `${anyWidget},${anyBlock},a[href*="/embed/"],iframe[src*="/embed/"]`;

/** What comes this near to the screen is loaded, in pixels. */
const NEAR = 400;

/** A page comes to rest this long after it was loaded, in milliseconds. */
const REST = 2000;

let isAtRest = false;

let alone: AloneWidgets;

/** Where the JSON files lie: `https://…/v1/`. */
let endpoint: string;

/** Where the embed pages lie, whether by http or https: `//…/embed/`. */
let pages: string;

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) upgrade(target);
  },
  { rootMargin: `${NEAR}px` },
);

/**
 * Sees to the page from now on.
 *
 * @param base the endpoint of widgets that name none
 * @param files widgets in one file each: one that a page has no other beside is taken from there
 */
export function start(base: string, files: AloneWidgets = {}): void {
  endpoint = base;
  alone = files;
  pages = withoutScheme(new URL('../embed/', base).href);
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) if (node instanceof Element) meetAllIn(node);
    }
  }).observe(document, { childList: true, subtree: true });
  meetAllIn(document);
  addEventListener('beforeprint', rest);
  if (document.readyState === 'complete') restSoon();
  else addEventListener('load', restSoon);
}

/** Headings, find-in-page and paper need what no screen has come near. */
function rest(): void {
  if (isAtRest) return;
  isAtRest = true;
  near.disconnect();
  meetAllIn(document);
}

function restSoon(): void {
  // Safari has no requestIdleCallback.
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  setTimeout(() => whenIdle(rest), REST);
}

function meetAllIn(root: Document | Element): void {
  if (root instanceof Element && root.matches(anything)) meet(root);
  for (const element of root.querySelectorAll(anything)) meet(element);
}

function meet(element: Element): void {
  if (!isOurs(element)) return;
  if (isAtRest || opensRecord(element) || isNear(element)) upgrade(element);
  else near.observe(element);
}

function isOurs(element: Element): boolean {
  const address = addressOf(element);
  const isForeign = address !== undefined && !withoutScheme(address).startsWith(pages);
  // A link inside is what shows until the widget is there.
  return !isForeign && !element.parentElement?.closest(`${anyWidget},${anyBlock}`);
}

/** What is in sight at first need not wait for a frame to be told so. */
function isNear(element: Element): boolean {
  const [box] = element.getClientRects();
  return box !== undefined && box.top < innerHeight + NEAR && box.bottom > -NEAR;
}

/** Where a link or a frame leads. */
function addressOf(element: Element): string | undefined {
  if (element instanceof HTMLAnchorElement) return element.href;
  return element instanceof HTMLIFrameElement ? element.src : undefined;
}

const withoutScheme = (url: string) => url.replace(/^https?:/, '');

/** The tag of the widget that an element is, or stands for. */
function tagOf(element: Element): string {
  const [, linked] = /\/embed\/([\w-]+)/.exec(addressOf(element) ?? '') ?? [];
  const name = element.getAttribute('data-nvo') ?? linked;
  return name ? `nvo-${name}` : element.localName;
}

/** Whether a page has no other widget than this kind: what several share is not needed then. */
function isAlone(tag: string): boolean {
  const isOfKind = (element: Element) =>
    tagOf(element) === tag || element.localName === 'iframe' || !isOurs(element);
  // On a page of ours links stay links.
  const those = location.href.includes(pages) ? anyWidget : anything;
  return claims.size === 1 && [...document.querySelectorAll(those)].every(isOfKind);
}

/** Whether the page's address opens a record, or fills in a form, that an element is or stands for. */
function opensRecord(element: Element): boolean {
  const tag = tagOf(element);
  const opens = (pair: string) => pair.startsWith(tag) && /\.open=|^nvo-con/.test(pair);
  return location.search.slice(1).split('&').some(opens);
}

function upgrade(element: Element): void {
  near.unobserve(element);
  if (element.matches(anyWidget)) void load(element);
  else void upgradeOther(element as HTMLElement);
}

/** Few pages have blocks, links or frames of ours: what is done with them comes when it is needed. */
async function upgradeOther(element: HTMLElement): Promise<void> {
  try {
    if (element.localName === 'iframe') {
      const { fitFrames } = await import('./frames.ts');
      fitFrames(pages);
    } else {
      const { embed } = await import('./embeds.ts');
      const widget = embed(element, { pages, anyWidget });
      if (widget) void load(widget);
    }
  } catch (error) {
    console.error('nvo: a part of the site script was not loaded', error);
  }
}

async function load(element: Element): Promise<void> {
  const tag = element.localName;
  const widget = widgets[tag];
  if (!widget || claims.has(tag) || customElements.get(tag)) return;
  claims.add(tag);
  try {
    const asked = ask(element, widget.file, endpoint);
    const file = isAlone(tag) && alone[tag];
    const code = file ? file(beginsWithMonth(element)) : widget.load();
    if (!file) widget.also?.(element);
    (await code).register(endpoint, asked);
  } catch (error) {
    // What stands inside the tag stays in sight; the next one in the document tries again.
    claims.delete(tag);
    console.error(`nvo: <${tag}> was not loaded`, error);
  }
}

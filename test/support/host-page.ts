/**
 * Pages of a council's site, in a frame of the test: a case is a page and what is found in it.
 *
 * ```ts
 * useHostPages(); // once in the suite
 * const page = await openHostPage({ body: `<nvo-directory>…</nvo-directory>${script()}`, csp: strict });
 * const widget = await page.widget('nvo-directory'); // once it shows what it has
 * expect(await page.violations()).to.deep.equal([]); // of its Content Security Policy
 * ```
 *
 * HOST in a page and its policy is the server of the site script (`embed-host.ts`), another origin
 * than the page's; HOST2 is a second one, PINNED the path of the pinned script. The page is of the test's own origin: a test reads its
 * document as it likes. `violations` asks the browser's reports and the page's own events, and
 * throws where a violation made on purpose is not reported.
 */
import type { LitElement } from 'lit';
import { settled } from './parts.ts';

/** The strictest policy of the contract. */
export const strict =
  "default-src 'none'; script-src HOST; connect-src HOST; img-src HOST; style-src 'none'; require-trusted-types-for 'script'";

/** The tag of the site script. */
export const script = (path = 'v1/nvo-widgets.js', host = 'HOST') =>
  `<script type="module" src="${host}/${path}" crossorigin></script>`;

export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

interface PageSource {
  readonly body: string;
  readonly head?: string;
  /** Its Content-Security-Policy; none if absent. */
  readonly csp?: string;
  readonly lang?: string;
  /** Of its frame, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What stands after its path: `?nvo-directory.open=…`. */
  readonly query?: string;
  /** Called with the page's window before any of its scripts runs. */
  readonly prepare?: (window: Window & typeof globalThis) => void;
}

interface Hosts {
  readonly url: string;
  readonly second: string;
  readonly pinned: string;
  readonly integrity: string;
}

/** Time for HOST to be built and started: of the `before` that asks for it. */
export const HOST_TIMEOUT = 120_000;

let hosts: Promise<Hosts> | undefined;

/** Where HOST and HOST2 are; the first to ask waits until they are built. */
export const findHosts = (): Promise<Hosts> =>
  (hosts ??= fetch('/host-pages/host').then((answer) => answer.json() as Promise<Hosts>));

const open = new Set<HTMLIFrameElement>();

/** Serves a page from now on. @returns its address, for links of other pages */
export async function serveHostPage({
  body,
  head = '',
  csp,
  lang = 'lv',
}: PageSource): Promise<string> {
  const { url, second, pinned } = await findHosts();
  const withHosts = (text: string) =>
    text.replaceAll('HOST2', second).replaceAll('HOST', url).replaceAll('PINNED', pinned);
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Novads</title>${head}</head><body>${body}</body></html>`;
  const answer = await fetch('/host-pages/page', {
    method: 'POST',
    body: JSON.stringify({ html: withHosts(html), csp: csp && withHosts(csp) }),
  });
  const { id } = (await answer.json()) as { id: string };
  return `/host-pages/page/${id}`;
}

/** Opens a page, once it has loaded. */
export async function openHostPage(source: PageSource): Promise<HostPage> {
  const { width = 1000, height = 700, query = '' } = source;
  const address = await serveHostPage(source);
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.title = 'Novads';
  open.add(frame);
  document.body.append(frame);
  const page = new HostPage(frame, address.split('/').at(-1) ?? '');
  await page.load(address + query, source.prepare);
  return page;
}

/** Has HOST built before the tests of a suite, and closes the pages of each after it. */
export function useHostPages(): void {
  before(async function () {
    this.timeout(HOST_TIMEOUT);
    await findHosts();
  });
  afterEach(closeHostPages);
}

/** Closes the pages of a test. */
export function closeHostPages(): void {
  for (const frame of open) frame.remove();
  open.clear();
}

export class HostPage {
  readonly frame: HTMLIFrameElement;
  readonly #id: string;
  readonly #violations: Violation[] = [];
  /** What was thrown in the page, or logged as an error. */
  readonly errors: string[] = [];

  constructor(frame: HTMLIFrameElement, id: string) {
    this.frame = frame;
    this.#id = id;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  /** Goes to an address, and is back once it has loaded. */
  async load(
    address: string,
    prepare?: (window: Window & typeof globalThis) => void,
  ): Promise<void> {
    const loaded = new Promise((resolve) => {
      this.frame.addEventListener('load', resolve, { once: true });
    });
    const before = this.frame.contentDocument;
    this.frame.src = address;
    // The new document is there before its first script has come over the network.
    while (this.frame.contentDocument === before) await frameOrTurn();
    this.#watch();
    prepare?.(this.window);
    await loaded;
  }

  #watch(): void {
    const { window } = this;
    this.document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      this.#violations.push({ directive: effectiveDirective, blocked: blockedURI, sample });
    });
    window.addEventListener('error', ({ message }) => this.errors.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => this.errors.push(String(reason)));
    window.console.error = (...args: unknown[]) => this.errors.push(args.join(' '));
  }

  /** A widget of the page, once it shows what it has. */
  async widget(selector: string, index = 0): Promise<LitElement> {
    const find = () => this.document.querySelectorAll<LitElement>(selector)[index];
    const widget = await this.until(() => (find()?.shadowRoot ? find() : undefined));
    await settled(widget);
    return widget;
  }

  /** What a condition gives once it gives something. @throws Error after `patience` milliseconds */
  async until<T>(
    condition: () => T | undefined | null | false,
    patience = 8000,
  ): Promise<NonNullable<T>> {
    const deadline = performance.now() + patience;
    for (;;) {
      const value = condition();
      if (value) return value;
      if (performance.now() > deadline) throw new Error(`never came true: ${String(condition)}`);
      await frameOrTurn();
    }
  }

  /** Paths of what the page has asked other servers for. */
  requests(): PerformanceResourceTiming[] {
    return this.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  }

  /** All violations of the page's policy so far, each once. */
  async violations(): Promise<Violation[]> {
    const probe = 'https://probe.invalid/';
    const isProbe = ({ blocked }: Violation) => blocked.startsWith(probe.slice(0, -1));
    this.document.createElement('img').src = probe;
    let reported: Violation[] = [];
    const deadline = performance.now() + 8000;
    while (!reported.some(isProbe) || !this.#violations.some(isProbe)) {
      if (performance.now() > deadline) throw new Error('the browser reports no violations');
      await new Promise((resolve) => setTimeout(resolve, 50));
      reported = await this.#reports();
    }
    const found = [...reported, ...this.#violations].filter((each) => !isProbe(each));
    return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
  }

  async #reports(): Promise<Violation[]> {
    const answer = await fetch(`/host-pages/reports/${this.#id}`);
    const reports = (await answer.json()) as Record<string, string>[];
    return reports.map((report) => ({
      directive: report['effective-directive'] ?? report['violated-directive'] ?? '',
      blocked: report['blocked-uri'] ?? '',
      sample: report['script-sample'] ?? '',
    }));
  }
}

/** Frames stop in a tab that nobody sees. */
const frameOrTurn = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(resolve)),
    new Promise((resolve) => setTimeout(resolve, 20)),
  ]);

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readQuery, writeQuery } from '../data/query-string.ts';

type Host = ReactiveControllerHost & Element & { address: string; instance: string };

/** Who keeps its state under a prefix, on this page: shared by all copies of this code. */
const claims = ((document as unknown as Record<symbol, Map<string, Element>>)[
  Symbol.for('nvo.address')
] ??= new Map());

/**
 * Keeps a widget's state in the page's address, as `?nvo-directory.q=koris`, so that it can be
 * shared and the back button works. Where two widgets of a kind bear no `instance`, the first one
 * alone does so.
 */
export class AddressController implements ReactiveController {
  readonly #host: Host;
  readonly #widget: string;
  readonly #readers: ((isStep: boolean) => void)[] = [];

  /** @param widget the tag without its prefix: `directory` */
  constructor(host: Host, widget: string) {
    this.#host = host;
    this.#widget = widget;
    host.addController(this);
  }

  /** Calls a reader whenever the address may say something new: by a step back or forward, too. */
  onRead(reader: (isStep: boolean) => void): void {
    this.#readers.push(reader);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
    this.#claim();
  }

  /** The name of the widget, or whether it heeds the address at all, may have changed. */
  hostUpdate(): void {
    this.#claim();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    this.#release();
  }

  /** The values of a key; none where the address is not this widget's to read. */
  read(key: string): string[] {
    return this.isOwner ? readQuery(location.search, `${this.#prefix}.${key}`) : [];
  }

  /**
   * Writes the values of some keys and leaves all else in the address alone.
   *
   * @param how `push` makes a step for the back button, `replace` does not
   */
  write(state: Record<string, readonly string[]>, how: 'push' | 'replace'): void {
    if (!this.isOwner) return;
    const search = this.searchWith(state);
    if (search === location.search) return;
    const url = `${location.pathname}${search}${location.hash}`;
    try {
      // The page's own router may keep something in the state: it goes along.
      if (how === 'push') history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch (error) {
      // A sandboxed frame or a document without an address: the widget works, its link does not.
      console.debug('nvo: address not written', error);
    }
  }

  /** The address's query with some keys written, for somebody else to open. */
  searchWith(state: Record<string, readonly string[]>): string {
    return Object.entries(state).reduce(
      (search, [key, values]) => writeQuery(search, `${this.#prefix}.${key}`, values),
      location.search,
    );
  }

  #claim(): void {
    if (this.isOwner) return;
    this.#release();
    const isFree = !claims.get(this.#prefix)?.isConnected;
    if (this.#host.address === 'off' || !this.#host.isConnected || !isFree) return;
    claims.set(this.#prefix, this.#host);
    this.#read();
  }

  #read(isStep = false): void {
    for (const reader of this.#readers) reader(isStep);
    this.#host.requestUpdate();
  }

  #release(): void {
    for (const [prefix, owner] of claims) if (owner === this.#host) claims.delete(prefix);
  }

  get #prefix(): string {
    const { instance } = this.#host;
    return `nvo-${this.#widget}${instance ? `-${instance}` : ''}`;
  }

  /** Whether the address is this widget's to read and write. */
  get isOwner(): boolean {
    return this.#host.address !== 'off' && claims.get(this.#prefix) === this.#host;
  }

  readonly #onPopState = () => {
    if (this.isOwner) this.#read(true);
  };
}

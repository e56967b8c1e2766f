import type { CSSResult, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** A part of a widget that comes over the network once it is needed. */
export class Lazy<Module extends object> {
  readonly #host: Host;
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(host: Host, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part; asked for when it is not there yet, and the host renders anew once it is. */
  get module(): Module | undefined {
    if (!this.#module && !this.#hasFailed) void this.ask();
    return this.#module;
  }

  /** Whether the last attempt went wrong: the next one is up to `ask`. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Whether it is there, or was not to be had. */
  get isSettled(): boolean {
    return this.#module !== undefined || this.#hasFailed;
  }

  /** Loads the part, before it is needed or once more. */
  readonly ask = (): Promise<void> => (this.#loading ??= this.#start());

  async #start(): Promise<void> {
    try {
      this.#module = await this.#load();
      this.#hasFailed = false;
      this.#adopt(this.#module);
    } catch (error) {
      console.error('nvo: a part was not loaded', error);
      this.#hasFailed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }

  /** A part may bring styles of its own, as `styles`. */
  #adopt(module: { readonly styles?: CSSResult }): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (module.styles?.styleSheet) root.adoptedStyleSheets.push(module.styles.styleSheet);
  }
}

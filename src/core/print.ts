import type { ReactiveController } from 'lit';

/** A Lit element that can be rendered at once. */
interface PrintableHost {
  addController: (controller: ReactiveController) => void;
  requestUpdate: () => void;
  renderNow: () => void;
}

/** Lets a widget show on paper what is hidden on the screen: all of a list, say. */
export class PrintController implements ReactiveController {
  readonly #host: PrintableHost;
  #isPrinting = false;

  constructor(host: PrintableHost) {
    this.#host = host;
    host.addController(this);
  }

  /** True while the page is laid out for paper. */
  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
  }

  readonly #onBeforePrint = (): void => {
    this.#isPrinting = true;
    this.#host.requestUpdate();
    // The browser lays out as soon as this returns: the next microtask is too late.
    this.#host.renderNow();
  };

  readonly #onAfterPrint = (): void => {
    this.#isPrinting = false;
    this.#host.requestUpdate();
  };
}

import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode; readonly pageSize: number };

/** Shows some cards at first, and more by a button. */
export class PagingController {
  readonly #host: Host;
  readonly #usual: number;
  #pages = 1;

  /** @param usual how many cards a page has where the host's `pageSize` makes no sense */
  constructor(host: Host, usual: number) {
    this.#host = host;
    this.#usual = usual;
  }

  /** How many cards each "more" adds. */
  get step(): number {
    const { pageSize } = this.#host;
    return pageSize >= 1 ? Math.floor(pageSize) : this.#usual;
  }

  /** How many cards may be shown. */
  get limit(): number {
    return this.#pages * this.step;
  }

  /** Begins anew: something else is listed. */
  reset(): void {
    this.#pages = 1;
  }

  /** Shows more, and goes on at the first card that came: the button may be gone. */
  readonly more = async (): Promise<void> => {
    const { renderRoot } = this.#host;
    const shown = renderRoot.querySelectorAll('[part~="card"]').length;
    this.#pages = Math.ceil(shown / this.step) + 1;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    renderRoot.querySelectorAll<HTMLElement>('[part~="toggle"]')[shown]?.focus();
  };
}

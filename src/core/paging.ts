import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & {
  readonly renderRoot: ParentNode & { readonly activeElement?: Element | null };
  readonly pageSize: number;
};

/** Shows some cards at first, and more by a button. */
export class PagingController {
  readonly #host: Host;
  readonly #usual: number;
  readonly #loading: (() => unknown) | undefined;
  #pages = 1;

  /**
   * @param usual how many cards a page has where the host's `pageSize` makes no sense
   * @param loading until when cards may still come
   */
  constructor(host: Host, usual: number, loading?: () => unknown) {
    this.#host = host;
    this.#usual = usual;
    this.#loading = loading;
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
    const toggles = () => [...renderRoot.querySelectorAll<HTMLElement>('[part~="toggle"]')];
    const shown = toggles().length;
    const before = renderRoot.activeElement;
    this.#pages = Math.ceil(shown / this.step) + 1;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    toggles()[shown]?.focus();
    await this.#loading?.();
    await this.#host.updateComplete;
    // Who has waited at the button goes on at what came; there may be nothing more, and no button.
    const now = renderRoot.activeElement;
    if (!now) (toggles()[shown] ?? toggles().at(-1))?.focus();
    if (now === before) toggles()[shown]?.focus();
  };
}

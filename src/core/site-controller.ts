import type { ReactiveControllerHost } from 'lit';
import type { Site } from '../contract/site.ts';

type Host = ReactiveControllerHost & {
  readonly source: string | undefined;
  readonly keepCopy: boolean;
};

/** Knows the Info point's own address, once somebody has asked: most visitors never need it. */
export class SiteController {
  readonly #host: Host;
  #askedOf: string | undefined;
  #site: Site | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The Info point; absent while it is not known. */
  get site(): Site | undefined {
    return this.#host.source === this.#askedOf ? this.#site : undefined;
  }

  /** Asks for it, once an endpoint. */
  ask(): void {
    const { source } = this.#host;
    if (!source || source === this.#askedOf) return;
    this.#askedOf = source;
    this.#site = undefined;
    void this.#load(source);
  }

  async #load(source: string): Promise<void> {
    try {
      const { fetchSite } = await import('../data/site.ts');
      const site = await fetchSite(source, { keepCopy: this.#host.keepCopy });
      if (source !== this.#askedOf) return;
      this.#site = site;
      this.#host.requestUpdate();
    } catch (error) {
      // Asked for again when it is needed the next time.
      if (source === this.#askedOf) this.#askedOf = undefined;
      // Then nothing links to it, and all else is as good as it was.
      console.warn('nvo: site.json was not loaded', error);
    }
  }
}

import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/lv.ts';
import type { InfoPoint } from './info-point.ts';

type Host = ReactiveControllerHost & {
  readonly source: string | undefined;
  readonly keepCopy: boolean;
  readonly strings: Locale;
};

/** After a failure it is not asked again for so long, in milliseconds. */
const PAUSE = 10_000;

/** Knows the Info point, once somebody has asked: most visitors never need it. */
export class SiteController {
  readonly #host: Host;
  #askedOf: string | undefined;
  #point: InfoPoint | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The Info point; asked for when it is not known yet, and the host renders anew once it is. */
  get point(): InfoPoint | undefined {
    const { source } = this.#host;
    if (source !== this.#askedOf) {
      this.#askedOf = source;
      this.#point = undefined;
      if (source) void this.#load(source);
    }
    return this.#point;
  }

  async #load(source: string): Promise<void> {
    try {
      const { InfoPoint } = await import('./info-point.ts');
      const point = await InfoPoint.load(source, this.#host);
      if (source !== this.#askedOf) return;
      this.#point = point;
      this.#host.requestUpdate();
    } catch (error) {
      // Then nothing links to it, and all else is as good as it was.
      console.warn('nvo: site.json was not loaded', error);
      setTimeout(() => {
        if (source === this.#askedOf) this.#askedOf = undefined;
      }, PAUSE);
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTurn } from '../data/in-turns.ts';

/** In a tab that nobody sees no frame ever comes: it is not waited for longer, in milliseconds. */
const PATIENCE = 200;

export type FirstPaintHost = ReactiveControllerHost & {
  /** Makes `updateComplete` wait for what comes behind the first paint. */
  readonly awaitRest: (rest: Promise<unknown>) => void;
};

/** Lets a widget show first what is in sight, and all else once that is painted. */
export class FirstPaintController implements ReactiveController {
  readonly #host: FirstPaintHost;
  readonly #isReady: () => boolean;
  readonly #load: () => Promise<unknown>;
  #isBegun = false;
  #isOver = false;

  /**
   * @param isReady whether what is rendered now is what is to be painted first
   * @param load loads what is rendered next
   */
  constructor(host: FirstPaintHost, isReady: () => boolean, load: () => Promise<unknown>) {
    this.#host = host;
    this.#isReady = isReady;
    this.#load = load;
    host.addController(this);
  }

  /** Whether it is painted, and all else may come. */
  get isOver(): boolean {
    return this.#isOver;
  }

  hostUpdated(): void {
    if (this.#isBegun || !this.#isReady()) return;
    this.#isBegun = true;
    this.#host.awaitRest(this.#wait());
  }

  async #wait(): Promise<void> {
    await frame();
    this.#isOver = true;
    this.#host.requestUpdate();
    await this.#load();
  }
}

/** Comes back once the frame that is due has been handed to be painted. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void nextTurn().then(resolve);
    });
  });
}

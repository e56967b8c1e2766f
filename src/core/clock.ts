import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;

type Host = ReactiveControllerHost & { readonly now?: Date | undefined };

/** Knows the time to the minute, and renders the host anew when it has moved on. */
export class ClockController implements ReactiveController {
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Milliseconds since 1970, to the minute; the host's `now` where it stands still. */
  get now(): number {
    const now = Number(this.#host.now ?? Date.now());
    return now - (now % MINUTE);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#timer = setTimeout(this.#tick, MINUTE - (Date.now() % MINUTE));
  }

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    this.#wait();
  };
}

import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { dayInRiga } from '../data/dates.ts';
import type { Loaded, LoadOptions } from '../data/load.ts';
import { NewerVersionError } from '../data/read-file.ts';
import type { Locale } from '../locales/lv.ts';
import { emit } from './events.ts';

/** Loading is spoken of only when it takes longer than this, in milliseconds. */
const SLOW = 1000;

/** Data older than this is read again when the visitor comes back to the page, in milliseconds. */
const STALE = 60 * 60 * 1000;

/** The widget names no endpoint, and no site script gave it one. */
export class NoEndpointError extends Error {
  override name = 'NoEndpointError';
}

export type DataTaskHost = ReactiveControllerHost &
  Element & { readonly strings: Locale; readonly renderRoot: ParentNode };

interface DataTaskConfig<T, Args extends readonly unknown[]> {
  /** What alters the answer: a change of any loads again. */
  args: () => Args;
  load: (args: Args, options: LoadOptions) => Loaded<T> | Promise<Loaded<T>>;
  /** How many records there are: told to whoever asks. */
  countOf: (data: T) => number;
}

/** Loads a widget's data, and says in its words how that goes. */
export class DataTask<
  T extends { updatedAt?: string },
  Args extends readonly unknown[],
> implements ReactiveController {
  readonly #host: DataTaskHost;
  readonly #config: DataTaskConfig<T, Args>;
  /** What was loaded last, or is being loaded. */
  #args: Args | undefined;
  #loaded: Loaded<T> | undefined;
  #error: unknown;
  /** Ends what is being loaded. */
  #running: AbortController | undefined;
  #complete: Promise<void> | undefined;
  #isSlow = false;
  /** When the data was last asked for, in milliseconds since 1970. */
  #askedAt = 0;
  /** The element was removed while it was loading. */
  #isGivenUp = false;

  constructor(host: DataTaskHost, config: DataTaskConfig<T, Args>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isGivenUp) void this.#run();
    this.#isGivenUp = false;
    document.addEventListener('visibilitychange', this.#onReturn);
    addEventListener('pageshow', this.#onReturn);
  }

  hostUpdate(): void {
    const args = this.#config.args();
    const isOther = args.some((each, i) => each !== this.#args?.[i]);
    if (!this.#args || isOther) void this.#run(args);
  }

  hostDisconnected(): void {
    this.#isGivenUp = this.#running !== undefined;
    this.#running?.abort();
    document.removeEventListener('visibilitychange', this.#onReturn);
    removeEventListener('pageshow', this.#onReturn);
  }

  /** The last good data, fresh or not. */
  get data(): T | undefined {
    return this.#loaded?.value;
  }

  /** Until what was asked for last is there, or has failed to come. */
  get complete(): Promise<void> | undefined {
    return this.#complete;
  }

  /** What a screen reader should hear about loading, if anything. */
  get announcement(): string {
    return this.#isSlow ? this.#host.strings.loading : '';
  }

  /** Loads again, past the browser's cache; the old data stays until an answer is there. */
  async refresh(): Promise<void> {
    await this.#run(this.#config.args(), true);
  }

  /** What a visitor should see about loading: that it goes on, that it failed, that data is old. */
  render(): unknown {
    const { strings } = this.#host;
    // The notice stays while the task tries again: the button in it has the focus.
    if (!this.data && this.#error && !this.#isGivenUp) {
      return html`${this.#notice(describe(this.#error, strings), 'alert')}<slot></slot>`;
    }
    // What stands inside the element is good enough until the data is there.
    if (!this.data) {
      return html`<slot></slot
        >${this.#isSlow ? html`<p part="loading">${strings.loading}</p>` : nothing}`;
    }
    if (!this.#loaded?.failure) return nothing;
    const { updatedAt } = this.data;
    const day = updatedAt ? dayInRiga(new Date(updatedAt)) : undefined;
    return this.#notice(strings.oldCopy(day), 'status');
  }

  #run(args = this.#config.args(), reread = false): Promise<void> {
    return (this.#complete = this.#load(args, reread));
  }

  /** The last call wins. What is at hand is taken at once, and shown by the update under way. */
  async #load(args: Args, reread: boolean): Promise<void> {
    this.#args = args;
    this.#askedAt = Date.now();
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    try {
      const loading = this.#config.load(args, { signal: running.signal, reread });
      const loaded = loading instanceof Promise ? await this.#patiently(loading) : loading;
      if (running === this.#running) this.#take(loaded);
    } catch (error) {
      if (running === this.#running) this.#fail(error);
    }
  }

  async #patiently(loading: Promise<Loaded<T>>): Promise<Loaded<T>> {
    const slowness = setTimeout(() => this.#setSlow(true), SLOW);
    try {
      return await loading;
    } finally {
      clearTimeout(slowness);
      this.#setSlow(false);
    }
  }

  #take(loaded: Loaded<T>): void {
    this.#end(loaded, undefined);
    const { countOf } = this.#config;
    emit(this.#host, 'nvo-load', {
      get count() {
        return countOf(loaded.value);
      },
    });
    if (loaded.failure) this.#report(loaded.failure);
  }

  #fail(error: unknown): void {
    this.#end(undefined, error);
    if (!this.#isGivenUp) this.#report(error);
  }

  #end(loaded: Loaded<T> | undefined, error: unknown): void {
    this.#running = undefined;
    this.#loaded = loaded;
    this.#error = error;
    this.#host.requestUpdate();
  }

  #notice(message: string, role: 'alert' | 'status'): unknown {
    return html`
      <div part="notice" class="notice" role=${role}>
        <p>${message}</p>
        <button type="button" @click=${this.#onRetry}>${this.#host.strings.retry}</button>
      </div>
    `;
  }

  /** A tab that was open all night, or a page out of the back/forward cache. */
  readonly #onReturn = (): void => {
    const isStale = this.#askedAt > 0 && Date.now() - this.#askedAt > STALE;
    if (document.visibilityState === 'visible' && isStale) void this.refresh();
  };

  readonly #onRetry = async (): Promise<void> => {
    await this.refresh();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    // With the notice its button is gone: the reader goes on at the start of what came instead.
    if (!root.querySelector('[part="notice"]')) {
      root.querySelector<HTMLElement>('[part="base"]')?.focus();
    }
  };

  #setSlow(isSlow: boolean): void {
    if (this.#isSlow === isSlow) return;
    this.#isSlow = isSlow;
    this.#host.requestUpdate();
  }

  #report(error: unknown): void {
    console.error('nvo:', error);
    emit(this.#host, 'nvo-error', {
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

function describe(error: unknown, strings: Locale): string {
  if (error instanceof NoEndpointError) return strings.noEndpoint;
  if (error instanceof NewerVersionError) return strings.newerVersion;
  return strings.failed;
}

import { Task, TaskStatus } from '@lit/task';
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

type Host = ReactiveControllerHost &
  Element & { readonly strings: Locale; readonly renderRoot: ParentNode };

interface DataTaskConfig<T, Args extends readonly unknown[]> {
  /** What alters the answer: a change of any loads again. */
  args: () => Args;
  load: (args: Args, options: LoadOptions) => Loaded<T> | Promise<Loaded<T>>;
  /** How many records there are, and whatever else the widget does with new data. */
  onLoad: (data: T) => number;
}

/** Loads a widget's data, and says in its words how that goes. */
export class DataTask<
  T extends { updatedAt?: string },
  Args extends readonly unknown[],
> implements ReactiveController {
  readonly #host: Host;
  readonly #task: Task<Args, Loaded<T>>;
  #reread = false;
  #isSlow = false;
  /** When the data was last asked for, in milliseconds since 1970. */
  #askedAt = 0;
  /** The element was removed while it was loading. */
  #isGivenUp = false;

  constructor(host: Host, { args, load, onLoad }: DataTaskConfig<T, Args>) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      args,
      task: async (values: Args, { signal }) => {
        this.#askedAt = Date.now();
        const slowness = setTimeout(() => this.#setSlow(true), SLOW);
        try {
          return await load(values, { signal, reread: this.#reread });
        } finally {
          clearTimeout(slowness);
          this.#setSlow(false);
        }
      },
      onComplete: ({ value, failure }) => {
        emit(host, 'nvo-load', { count: onLoad(value) });
        if (failure) this.#report(failure);
      },
      onError: (error) => {
        if (!this.#isGivenUp) this.#report(error);
      },
    });
  }

  hostConnected(): void {
    if (this.#isGivenUp) void this.#task.run();
    this.#isGivenUp = false;
    document.addEventListener('visibilitychange', this.#onReturn);
    addEventListener('pageshow', this.#onReturn);
  }

  hostDisconnected(): void {
    if (this.#task.status === TaskStatus.PENDING) {
      this.#isGivenUp = true;
      this.#task.abort();
    }
    document.removeEventListener('visibilitychange', this.#onReturn);
    removeEventListener('pageshow', this.#onReturn);
  }

  /** The last good data, fresh or not. */
  get data(): T | undefined {
    return this.#task.value?.value;
  }

  /** Until what was asked for last is there, or has failed to come. */
  get complete(): Promise<unknown> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  /** What a screen reader should hear about loading, if anything. */
  get announcement(): string {
    return this.#isSlow ? this.#host.strings.loading : '';
  }

  /** Loads again, past the browser's cache; the old data stays until an answer is there. */
  async refresh(): Promise<void> {
    this.#reread = true;
    await this.#task.run().finally(() => (this.#reread = false));
  }

  /** What a visitor should see about loading: that it goes on, that it failed, that data is old. */
  render(): unknown {
    const { strings } = this.#host;
    // The notice stays while the task tries again: the button in it has the focus.
    if (!this.data && this.#task.error && !this.#isGivenUp) {
      return html`${this.#notice(describe(this.#task.error, strings), 'alert')}<slot></slot>`;
    }
    if (!this.data) return this.#isSlow ? html`<p part="loading">${strings.loading}</p>` : nothing;
    if (!this.#task.value?.failure) return nothing;
    const { updatedAt } = this.data;
    const day = updatedAt ? dayInRiga(new Date(updatedAt)) : undefined;
    return this.#notice(strings.oldCopy(day), 'status');
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

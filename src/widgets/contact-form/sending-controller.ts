import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import { deliver, type LaterReason, type Posted } from '../../data/post-message.ts';
import type { Outgoing } from './kept-form.ts';
import { ProofOfWork } from './proof.ts';

/** What is going on with a message. */
export interface SendingState {
  /** An attempt is under way that the visitor has asked for. */
  readonly isAwaited?: boolean;
  /** Why the last attempt has failed. */
  readonly reason?: LaterReason | undefined;
  /** When it is tried again, in milliseconds since 1970; absent during an attempt. */
  readonly until?: number;
}

type Refused = Extract<Posted, { kind: 'refused' }>;

interface SendingConfig {
  readonly endpoint: () => string | undefined;
  /** What tells people from programs, and is no part of the message itself. */
  readonly signs: () => Readonly<Record<string, unknown>>;
  readonly onReceived: (receipt: Receipt) => void;
  readonly onRefused: (errors: Refused['errors']) => void;
}

/** Sends a message until it has been taken in or refused, as long as the page is there. */
export class SendingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: SendingConfig;
  readonly #proof: ProofOfWork;
  readonly #nudge = new EventTarget();
  #state: SendingState | undefined;
  #outgoing: Outgoing | undefined;
  #running: AbortController | undefined;
  #countdown: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, config: SendingConfig) {
    this.#host = host;
    this.#config = config;
    this.#proof = new ProofOfWork(config.endpoint);
    host.addController(this);
  }

  /** Absent where nothing is being sent. */
  get state(): SendingState | undefined {
    return this.#state;
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    // The element was moved, or taken out and put in again.
    if (this.#outgoing) void this.start(this.#outgoing);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#end();
    this.#proof.giveUp();
  }

  /** Solves a challenge while the visitor writes. */
  prepare(): void {
    this.#proof.begin();
  }

  /** Sends a message. */
  async start(outgoing: Outgoing): Promise<void> {
    this.#end();
    this.#outgoing = outgoing;
    const { signal } = (this.#running = new AbortController());
    try {
      const posted = await this.#deliver(outgoing, signal);
      this.stop();
      if (posted.kind === 'received') this.#config.onReceived(posted.receipt);
      else this.#config.onRefused(posted.errors);
    } catch (error) {
      // The visitor has gone back to change it, or the element is gone.
      if (!signal.aborted) throw error;
    }
  }

  /** Tries again at once, where the endpoint has not asked for patience. */
  hurry(): void {
    const { until, reason } = this.#state ?? {};
    if (!this.#outgoing || reason === 'limit') return;
    if (until) void this.start(this.#outgoing);
    else this.#show({ reason, isAwaited: true });
  }

  /** Sends no more. */
  stop(): void {
    this.#end();
    this.#outgoing = undefined;
    this.#show(undefined);
  }

  #deliver({ key, message }: Outgoing, signal: AbortSignal) {
    const signs = this.#config.signs();
    return deliver(
      this.#config.endpoint() ?? '',
      async () => ({ ...message, ...signs, proof: await this.#proof.take(signal) }),
      {
        key,
        signal,
        nudge: this.#nudge,
        onState: (state) => {
          const { attempt, kind } = state;
          // What was wrong before stays in sight.
          if (kind === 'sending') {
            this.#show({ reason: this.#state?.reason, isAwaited: attempt === 1 });
          } else this.#wait(state.reason, Date.now() + state.seconds * 1000);
        },
      },
    );
  }

  #wait(reason: LaterReason, until: number): void {
    this.#show({ reason, until });
    const tick = () => {
      this.#host.requestUpdate();
      this.#countdown = setTimeout(tick, 1000);
    };
    this.#countdown = setTimeout(tick, 1000);
  }

  #end(): void {
    this.#running?.abort();
    clearTimeout(this.#countdown);
  }

  #show(state: SendingState | undefined): void {
    clearTimeout(this.#countdown);
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #onOnline = (): void => {
    this.#nudge.dispatchEvent(new Event('nudge'));
  };
}

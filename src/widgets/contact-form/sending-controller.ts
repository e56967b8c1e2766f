import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import { deliver, newKey, type LaterReason } from '../../data/post-message.ts';
import { byField } from './check-form.ts';
import type { FormController } from './form-controller.ts';
import type { Outgoing } from './kept-form.ts';
import { ProofOfWork } from './proof.ts';
import { TRAP } from './render-form.ts';

/** What is going on with a message. */
export interface SendingState {
  /** An attempt is under way that the visitor has asked for. */
  readonly isAwaited?: boolean;
  /** Why the last attempt has failed. */
  readonly reason?: LaterReason | undefined;
  /** When it is tried again, in milliseconds since 1970; absent during an attempt. */
  readonly until?: number;
}

interface SendingConfig {
  readonly endpoint: () => string | undefined;
  readonly onReceived: (receipt: Receipt) => void;
  readonly onRefused: () => void;
}

type Host = ReactiveControllerHost & Pick<Element, 'isConnected'>;

/** Sends what a form holds until it has been taken in or refused, as long as the page is there. */
export class SendingController implements ReactiveController {
  readonly #host: Host;
  readonly #form: FormController;
  readonly #config: SendingConfig;
  readonly #proof: ProofOfWork;
  #state: SendingState | undefined;
  #isRefused = false;
  #running: AbortController | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(host: Host, form: FormController, config: SendingConfig) {
    this.#host = host;
    this.#form = form;
    this.#config = config;
    this.#proof = new ProofOfWork(config.endpoint);
    host.addController(this);
  }

  /** Absent where nothing is being sent. */
  get state(): SendingState | undefined {
    return this.#state;
  }

  /** The endpoint has said that it will never take the last message in, and no field is to blame. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  hostConnected(): void {
    // The element was moved, or taken out and put in again.
    if (this.#state) this.#restart();
  }

  hostDisconnected(): void {
    this.#end();
    this.#proof.giveUp();
  }

  /** Solves a challenge while the visitor writes. */
  prepare(): void {
    this.#proof.begin();
  }

  /** Something else stands in the fields than what was refused. */
  forget(): void {
    this.#isRefused = false;
  }

  /** Sends a message; the same one as before keeps its key. */
  async send(message: Outgoing['message']): Promise<void> {
    const { outgoing } = this.#form;
    const isSame = outgoing && JSON.stringify(outgoing.message) === JSON.stringify(message);
    const next = { key: isSame ? outgoing.key : newKey(), message };
    this.#form.keep(next);
    await this.start(next);
  }

  /** Sends what has been kept. */
  async start(outgoing: Outgoing): Promise<void> {
    this.#end();
    this.forget();
    if (!this.#host.isConnected) {
      // Gone by the time that this has come: it goes on once it is there again.
      this.#state = {};
      return;
    }
    const { signal } = (this.#running = new AbortController());
    try {
      const posted = await this.#deliver(outgoing, signal);
      this.#stop();
      if (posted.kind === 'refused') {
        this.#refuse(outgoing, posted.errors);
        return;
      }
      this.#form.receive(posted.receipt);
      this.#config.onReceived(posted.receipt);
    } catch (error) {
      // The visitor has gone back to change it, or the element is gone.
      if (!signal.aborted) throw error;
    }
  }

  /** Tries again at once, where the endpoint has not asked for patience. */
  hurry(): void {
    const { until, reason } = this.#state ?? {};
    if (reason === 'limit') return;
    if (until) this.#restart();
    else this.#show({ reason, isAwaited: true });
  }

  /** The visitor goes back to change it: it is not sent behind the visitor's back. */
  hold(): void {
    const { outgoing } = this.#form;
    this.#stop();
    this.#form.keep(outgoing && { ...outgoing, isHeld: true });
  }

  #restart(): void {
    const { outgoing } = this.#form;
    if (outgoing) void this.start(outgoing);
  }

  #stop(): void {
    this.#end();
    this.#show(undefined);
  }

  #refuse({ message }: Outgoing, errors: readonly { pointer: string; detail: string }[]): void {
    this.#form.keep(undefined);
    this.#form.blame(
      byField(
        errors.map((error) => ({ ...error, code: 'invalid' })),
        message,
      ),
    );
    this.#isRefused = errors.length === 0;
    this.#config.onRefused();
  }

  #deliver({ key, message }: Outgoing, signal: AbortSignal) {
    const { elapsed, values } = this.#form;
    // What tells people from programs, and is no part of the message itself.
    const signs = { elapsed, trap: values[TRAP] };
    return deliver(
      this.#config.endpoint() ?? '',
      async () => ({ ...message, ...signs, proof: await this.#proof.take(signal) }),
      {
        key,
        signal,
        network: window,
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
    this.#countdown = setInterval(() => this.#host.requestUpdate(), 1000);
  }

  #end(): void {
    this.#running?.abort();
    clearInterval(this.#countdown);
  }

  #show(state: SendingState | undefined): void {
    clearInterval(this.#countdown);
    this.#state = state;
    this.#host.requestUpdate();
  }
}

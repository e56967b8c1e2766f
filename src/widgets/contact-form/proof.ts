import { pause } from '../../data/patience.ts';
import { fetchChallenge, solveChallenge } from '../../data/proof-of-work.ts';

/** An endpoint's challenges hold good for an hour: older ones are asked for anew, in milliseconds. */
const FRESH = 45 * 60_000;

/** Sending waits no longer than this for a solution, in seconds. */
const PATIENCE = 5;

/** Has a solved challenge at hand when a message is sent. Without one it is sent all the same. */
export class ProofOfWork {
  readonly #endpoint: () => string | undefined;
  #solving: Promise<string | undefined> | undefined;
  #begunAt = 0;
  #given: AbortController | undefined;

  constructor(endpoint: () => string | undefined) {
    this.#endpoint = endpoint;
  }

  /** Begins to solve one, where none is at hand. */
  begin(): void {
    const isFresh = this.#solving && Date.now() - this.#begunAt < FRESH;
    const endpoint = this.#endpoint();
    if (isFresh || !endpoint) return;
    this.giveUp();
    this.#begunAt = Date.now();
    this.#given = new AbortController();
    this.#solving = this.#solve(endpoint, this.#given.signal);
  }

  /** The solution, for one message; undefined where there is none in time. */
  async take(signal: AbortSignal): Promise<string | undefined> {
    this.begin();
    const proof = await Promise.race([this.#solving, pause(PATIENCE, signal)]);
    signal.throwIfAborted();
    this.#solving = undefined;
    return proof ?? undefined;
  }

  giveUp(): void {
    this.#given?.abort();
    this.#solving = undefined;
  }

  async #solve(endpoint: string, signal: AbortSignal): Promise<string | undefined> {
    try {
      return await solveChallenge(await fetchChallenge(endpoint, signal), signal);
    } catch (error) {
      // The message is read all the same: its receiver is told that this is missing.
      if (!signal.aborted) {
        console.debug('nvo: no proof', error);
        this.#begunAt = 0;
      }
      return undefined;
    }
  }
}

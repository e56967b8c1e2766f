/** A connection that neither answers nor breaks is given up after this, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Does work that may hang, with a signal that ends it once it takes too long or is wanted no more.
 *
 * @throws what the work throws; the signal's reason, once it is aborted
 */
export async function patiently<T>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  return work(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
}

/**
 * Waits so many seconds, or until an event `nudge`.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function pause(
  seconds: number,
  signal: AbortSignal,
  nudge?: EventTarget,
): Promise<void> {
  signal.throwIfAborted();
  const over = new AbortController();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    signal.addEventListener('abort', () => resolve(), over);
    nudge?.addEventListener('nudge', () => resolve(), over);
  });
  over.abort();
  signal.throwIfAborted();
}

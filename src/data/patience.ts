import { PATIENCE } from './fetch-whole.ts';

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
 * Waits so many seconds, or until an event `online`, which comes when the network is back.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function pause(
  seconds: number,
  signal: AbortSignal,
  network?: EventTarget,
): Promise<void> {
  signal.throwIfAborted();
  const over = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
  await new Promise<void>((resolve) => {
    over.addEventListener('abort', () => resolve());
    network?.addEventListener('online', () => resolve(), { signal: over });
  });
  signal.throwIfAborted();
}

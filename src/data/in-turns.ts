/** The page gets its turn after so long, in milliseconds: the rest of a frame is for GC. */
const SLICE = 4;

/**
 * Does work of many small steps, and lets the page paint and take what the visitor does in between.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function inTurns(steps: Iterable<void>, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  let sliceEnds = performance.now() + SLICE;
  for (const _ of steps) {
    if (performance.now() < sliceEnds) continue;
    await nextTurn();
    signal?.throwIfAborted();
    sliceEnds = performance.now() + SLICE;
  }
}

/** Comes back once the page has had its turn. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

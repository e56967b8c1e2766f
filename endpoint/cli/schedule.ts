/** A job that begins when the one before it has ended: never are there two at once. */
export function inTurn<Args extends unknown[]>(
  job: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  let last = Promise.resolve();
  return (...args) => {
    const next = last.then(() => job(...args));
    // What it throws is for who has asked for it.
    last = next.catch(() => undefined);
    return next;
  };
}

/** Repeats a job, the next time counted from its end; what it throws is logged and does not stop it. */
export function repeat(
  job: () => Promise<void>,
  pause: number,
  atOnce: boolean,
): { stop: () => void } {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async (): Promise<void> => {
    try {
      await job();
    } catch (error) {
      console.error('nvo: refresh failed:', error);
    }
    if (!isStopped) timer = setTimeout(() => void run(), pause);
  };
  timer = setTimeout(() => void run(), atOnce ? 0 : pause);
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  return { stop };
}

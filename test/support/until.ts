import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is good. */
export async function until<T>(
  ask: () => Promise<T> | T,
  isGood: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const value = await ask();
    if (isGood(value)) return value;
    await pause(20);
  }
}

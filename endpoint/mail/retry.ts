const MINUTE = 60_000;

/** Pauses after the first failures, in minutes; greylisting servers ask for a few. */
const QUICK = [1, 5, 30];

/** Then every two hours, each a little earlier or later: what failed together need not return together. */
const SLOW = 120;
const JITTER = 15;

/** So many of them are five days (RFC 5321, 4.5.4.1: at least four to five). */
const SLOW_TIMES = (5 * 24 * 60) / SLOW;

/**
 * When a mail is tried again. Attempts are counted, not days since the message came: one that has
 * waited until somebody set up SMTP gets all of them.
 *
 * @param failures how often it has failed by now, this time included
 * @param random from 0 up to 1
 * @returns undefined where it is given up
 */
export function nextAttempt(now: Date, failures: number, random: () => number): Date | undefined {
  if (failures > QUICK.length + SLOW_TIMES) return undefined;
  const minutes = QUICK[failures - 1] ?? SLOW + (2 * random() - 1) * JITTER;
  return new Date(now.getTime() + minutes * MINUTE);
}

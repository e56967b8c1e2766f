import type { Day } from '../locales/lv.ts';

/** Made when it is first needed: engines take many milliseconds for it. */
let rigaDay: Intl.DateTimeFormat | undefined;

/** The day on which an instant falls in Riga, wherever the visitor is. */
export function dayInRiga(instant: Date): Day {
  rigaDay ??= new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Riga' });
  const [month = 1, day = 1, year = 0] = rigaDay.format(instant).split('/').map(Number);
  return { year, month, day };
}

/** Reads `2026-09-05`, what follows the date is ignored; or `2026-09`, of which it is the first day. */
export function parseDay(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

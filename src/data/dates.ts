import type { Day } from '../locales/lv.ts';

/** Made when it is first needed: engines take many milliseconds for it. */
let rigaDay: Intl.DateTimeFormat | undefined;

const makeRigaDay = () =>
  new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Riga',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });

/** The day on which an instant falls in Riga, wherever the visitor is. */
export function dayInRiga(instant: Date): Day {
  rigaDay ??= makeRigaDay();
  const parts = rigaDay.formatToParts(instant);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day') };
}

/** Reads `2026-09-05`; what follows the date is ignored. */
export function parseDay(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

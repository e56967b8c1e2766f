import { rigaOffset } from './riga-time.ts';

const MINUTE = 60_000;

// Apart from what else is told of Riga's time: no first frame needs it.

/** An instant as the contract writes it: `2026-09-05T18:00:00+03:00`. */
export function toRigaIso(instant: Date | number): string {
  const ahead = rigaOffset(instant) * MINUTE;
  const clock = new Date(Number(instant) + ahead).toISOString().slice(0, 19);
  return `${clock}+${new Date(ahead).toISOString().slice(11, 16)}`;
}

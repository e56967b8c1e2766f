import type { occasions as latvian } from '../lv/occasions.ts';

export const occasions: typeof latvian = {
  subscribe: 'Subscribe to this calendar',
  submit: 'Submit an event',
  printed: (address, day) => `${address} · data updated ${day}`,
  printLimit: (count) => `Only the first ${count} events are printed.`,
};

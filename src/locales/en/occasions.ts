import type { occasions as latvian } from '../lv/occasions.ts';

export const occasions: typeof latvian = {
  subscribe: 'Subscribe to this calendar',
  noneUpcoming: 'No event has been announced at the moment.',
  latestPast: 'Recent events',
  nonePast: 'There are no past events yet.',
  noneMatching: 'Nothing was found.',
  showAll: 'Show all',
  noneInMonth: 'No events in this month.',
  nearest: (nearest) => `Nearest: ${nearest}`,
  askSubject: (query) => `Looking for an event: ${query}`,
  submit: 'Submit an event',
  printed: (address, day) => `${address} · data updated ${day}`,
  printLimit: (count) => `Only the first ${count} events are printed.`,
};

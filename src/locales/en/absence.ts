import type { absence as latvian } from '../lv/absence.ts';

export const absence: typeof latvian = {
  noneUpcoming: 'No event has been announced at the moment.',
  latestPast: 'Recent events',
  nonePast: 'There are no past events yet.',
  noneMatching: 'Nothing was found.',
  showAll: 'Show all',
  noneInMonth: 'No events in this month.',
  nearest: (nearest) => `Nearest: ${nearest}`,
  askSubject: (query) => `Looking for an event: ${query}`,
};

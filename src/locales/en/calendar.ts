import type { calendar as latvian } from '../lv/calendar.ts';
import { clock, dayName, times, when } from './dates.ts';

export const events = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`;

export const calendar: typeof latvian = {
  label: 'Events calendar',
  search: 'Search events',
  facets: {
    kind: 'Kind',
    municipality: 'Municipality',
    theme: 'Theme',
    organizer: 'Organizer',
    free: 'Price',
    online: 'Can be attended online',
  },
  prices: { yes: 'Free of charge', no: 'Paid', none: 'Price not stated' },
  view: 'View',
  views: { upcoming: 'Upcoming', month: 'Month', past: 'Past' },
  today: 'Today',
  tomorrow: 'Tomorrow',
  running: 'On now',
  count: events,
  countOf: (count, total) => `${count} of ${events(total)}`,
  latest: (count) => `Latest ${events(count)}`,
  more: 'Show more',
  earlier: 'Show earlier ones',
  dayName,
  when,
  times,
  clock,
  rigaTimes: 'All times are Riga time.',
  states: {
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    rescheduled: 'Moved',
    'moved-online': 'Moved online',
    full: 'Full',
    few: (count) => `${count} ${count === 1 ? 'place' : 'places'} left`,
    closed: 'Registration closed',
    running: 'On now',
    over: 'Over',
    sample: 'Sample',
  },
  online: 'Online',
  noOrganizer: 'Not stated',
};

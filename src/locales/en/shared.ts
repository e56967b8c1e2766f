import type { shared as latvian } from '../lv/shared.ts';
import { onDay } from './words.ts';

export const shared: typeof latvian = {
  code: 'en',
  unknownTerm: 'Other',
  onDay,
  yes: 'Yes',

  loading: 'Loading…',
  retry: 'Try again',
  failed: 'The data could not be loaded.',
  oldCopy: (day) =>
    day
      ? `The latest data could not be loaded. What you see here was updated ${onDay(day)}.`
      : 'The latest data could not be loaded. What you see here was loaded earlier.',
  newerVersion:
    'The data is in a newer format than this page can read. Please reload the page; if that does not help, the site’s maintainer needs to know.',
  noEndpoint: 'Nothing says where to load the data from (attribute “endpoint”).',
  share: 'Share',
  shared: 'Link copied.',

  filters: {
    skip: 'To the results',
    fold: (count) => (count ? `Filters (${count})` : 'Filters'),
    none: 'Not stated',
    clear: 'Clear filters',
    remove: (label) => `Remove filter: ${label}`,
  },
};

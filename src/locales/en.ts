import type { Day, Locale } from './lv.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const onDay = ({ year, month, day }: Day) => `on ${day} ${months[month - 1] ?? ''} ${year}`;

const organizations = (count: number) => (count === 1 ? 'organization' : 'organizations');

export const en: Locale = {
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

  directory: {
    label: 'NGO directory',
    search: 'Search for an organization',
    skip: 'To the results',
    filters: (count) => (count ? `Filters (${count})` : 'Filters'),
    facets: {
      municipality: 'Municipality',
      theme: 'Theme',
      area: 'Area of activity',
      place: 'Place',
      form: 'Legal form',
      member: 'Members of the partnership only',
      benefit: 'Public benefit organizations only',
    },
    none: 'Not stated',
    clear: 'Clear filters',
    remove: (label) => `Remove filter: ${label}`,
    count: (count) => `${count} ${organizations(count)}`,
    countOf: (count, total) => `${count} of ${total} ${organizations(total)}`,
    more: (count) => `Show ${count} more ${organizations(count)}`,
    empty: 'There are no organizations in the list yet.',
    noneInPlace: (place) => `None in ${place}; nearest:`,
    withoutFilters: 'Nothing with these filters. Without them there is:',
    someWords: 'Not all words were found together. Nearest to it:',
    noMatch: 'Nothing was found.',
    ask: 'Ask the NGO information point:',
    askSubject: (query) => `Looking for an organization: ${query}`,
    showAll: 'Show all',
    correct: 'Correct this entry',
    correctSubject: (name) => `Correction: ${name}`,
    contact: 'Get in touch',
    contactSubject: (name) => `Question to an organization: ${name}`,
    share: 'Share',
    shared: 'Link copied.',
    register: 'See the Register of Enterprises',
    csv: 'Download the list (CSV)',
    csvSeparator: ',',
    csvName: 'ngo-list',
    printed: (address, day) => `${address} · data updated ${day}`,
    printLimit: (count) => `The first ${count} are printed.`,
    member: 'Member of the partnership',
    publicBenefit: 'Public benefit organization',
    name: 'Name',
    description: 'Description',
    legalName: 'Full name',
    alternateName: 'Other names',
    areas: 'Areas of activity',
    themes: 'Themes',
    address: 'Address',
    telephone: 'Telephone',
    email: 'E-mail',
    url: 'Website',
    sameAs: 'Social networks',
    founded: 'Founded',
    registrationCode: 'Registration number',
    confirmed: 'Confirmed',
    source: 'Source',
  },
};

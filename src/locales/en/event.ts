import type { event as latvian } from '../lv/event.ts';
import { date } from './dates.ts';

export const event: typeof latvian = {
  until: (day, thisYear) => `by ${date(day, thisYear)}`,
  registerUntil: (until) => `Register ${until}`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    return [hours ? `${hours} h` : '', minutes % 60 ? `${minutes % 60} min` : ''].join(' ').trim();
  },
  days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
  rigaTime: 'Riga time',
  previously: (old) => `Was to be: ${old}`,
  time: 'When',
  where: 'Where',
  map: 'Show on a map',
  onlineLink: 'Join online',
  organizer: 'Organizer',
  municipality: 'Municipality',
  kind: 'Kind',
  themes: 'Themes',
  price: 'Price',
  free: 'Free of charge',
  paid: 'Paid',
  priceUnknown: 'Price not stated',
  registration: 'Registration',
  register: 'Register',
  places: (left, capacity) =>
    capacity ? `${left} of ${capacity} places left` : `Places left: ${left}`,
  capacity: (count) => `Places: ${count}`,
  departures: 'Departures',
  audience: 'For whom',
  accessibility: 'Accessibility',
  language: 'Language',
  documents: 'Documents',
  recap: 'How it went',
  recapLink: 'Read more',
  funding: 'Funding',
  photoNotice: 'Photography',
  url: 'Website',
  source: 'Source',
  ask: 'Ask about this event',
  askSubject: (name) => `Question about an event: ${name}`,
  addToCalendar: 'Add to calendar',
  addSeries: 'Add the whole series',
  icsName: 'events',
};

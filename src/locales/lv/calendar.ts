import { clock, dateIn, times, weekday, when, type TimeOfDay, type Weekday } from './dates.ts';
import { plural } from './words.ts';

/** `21 pasākums` */
export const events = (count: number): string =>
  `${count} ${plural(count, { zero: 'pasākumu', one: 'pasākums', other: 'pasākumi' })}`;

export const calendar = {
  label: 'Pasākumu kalendārs',
  search: 'Meklēt pasākumu',
  facets: {
    kind: 'Veids',
    municipality: 'Novads',
    theme: 'Virziens',
    organizer: 'Rīkotājs',
    free: 'Maksa',
    online: 'Var piedalīties tiešsaistē',
  },
  prices: { yes: 'Bez maksas', no: 'Par maksu', none: 'Cena nav norādīta' },
  view: 'Skats',
  views: { upcoming: 'Gaidāmie', month: 'Mēnesis', past: 'Notikušie' },
  today: 'Šodien',
  tomorrow: 'Rīt',
  running: 'Šobrīd notiek',
  count: events,
  countOf: (count: number, total: number) =>
    `${count} no ${total} ${plural(total, { zero: 'pasākumiem', one: 'pasākuma', other: 'pasākumiem' })}`,
  latest: (count: number) =>
    `${plural(count, { zero: 'Jaunākie', one: 'Jaunākais', other: 'Jaunākie' })} ${events(count)}`,
  more: 'Rādīt vēl',
  earlier: 'Rādīt agrākus',
  /** `sestdiena, 5. septembris` */
  dayName: (day: Weekday, thisYear: number) =>
    `${weekday(day, 'a')}, ${dateIn('nominative', day, thisYear)}`,
  when,
  times,
  clock: (time: TimeOfDay) => clock(time),
  rigaTimes: 'Visi laiki norādīti pēc Rīgas laika.',
  states: {
    cancelled: 'Atcelts',
    postponed: 'Atlikts',
    rescheduled: 'Pārcelts',
    'moved-online': 'Pārcelts uz tiešsaisti',
    full: 'Vietu vairs nav',
    few: (count: number) =>
      `${plural(count, { zero: 'Atlikušas', one: 'Atlikusi', other: 'Atlikušas' })} ${count} ${plural(count, { zero: 'vietu', one: 'vieta', other: 'vietas' })}`,
    closed: 'Reģistrācija noslēgusies',
    running: 'Notiek šobrīd',
    over: 'Noticis',
    sample: 'Paraugs',
  },
  online: 'Tiešsaistē',
  noOrganizer: 'Nav norādīts',
};

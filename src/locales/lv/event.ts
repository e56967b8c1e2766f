import { dateIn } from './dates.ts';
import { plural, type Day } from './words.ts';

/** What an open event says. */
export const event = {
  /** `līdz 8. augustam` */
  until: (day: Day, thisYear: number) => `līdz ${dateIn('dative', day, thisYear)}`,
  registerUntil: (until: string) => `Reģistrēties ${until}`,
  duration: (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    return [hours ? `${hours} h` : '', minutes % 60 ? `${minutes % 60} min` : ''].join(' ').trim();
  },
  days: (count: number) =>
    `${count} ${plural(count, { zero: 'dienu', one: 'diena', other: 'dienas' })}`,
  rigaTime: 'Rīgas laiks',
  previously: (when: string) => `Iepriekš paredzēts: ${when}`,
  time: 'Kad',
  where: 'Kur',
  map: 'Skatīt kartē',
  onlineLink: 'Pieslēgties tiešsaistē',
  organizer: 'Rīkotājs',
  municipality: 'Novads',
  kind: 'Veids',
  themes: 'Virzieni',
  price: 'Maksa',
  free: 'Bez maksas',
  paid: 'Par maksu',
  priceUnknown: 'Cena nav norādīta',
  registration: 'Reģistrācija',
  register: 'Reģistrēties',
  places: (left: number, capacity: number | undefined) =>
    capacity ? `Brīvas ${left} no ${capacity} vietām` : `Brīvas vietas: ${left}`,
  capacity: (count: number) => `Vietu skaits: ${count}`,
  departures: 'Izbraukšana',
  audience: 'Kam paredzēts',
  accessibility: 'Piekļūstamība',
  language: 'Valoda',
  documents: 'Dokumenti',
  recap: 'Kā tas bija',
  recapLink: 'Lasīt vairāk',
  funding: 'Finansējums',
  photoNotice: 'Fotografēšana',
  url: 'Tīmekļvietne',
  source: 'Avots',
  ask: 'Jautāt par pasākumu',
  askSubject: (name: string) => `Jautājums par pasākumu: ${name}`,
  addToCalendar: 'Pievienot kalendāram',
  addSeries: 'Pievienot visu sēriju',
  icsName: 'pasakumi',
};

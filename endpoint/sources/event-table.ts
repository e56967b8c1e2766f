import type { TableSpec } from './table.ts';

/** The columns of the staff's sheet of events, in the template's order. */
export type EventColumn =
  | 'id'
  | 'name'
  | 'kind'
  | 'start'
  | 'startTime'
  | 'end'
  | 'endTime'
  | 'price'
  | 'status'
  | 'previousStart'
  | 'municipalities'
  | 'location'
  | 'address'
  | 'place'
  | 'geo'
  | 'attendanceMode'
  | 'onlineUrl'
  | 'organizer'
  | 'themes'
  | 'description'
  | 'registrationUrl'
  | 'registrationEmail'
  | 'registrationTelephone'
  | 'deadline'
  | 'maximumAttendeeCapacity'
  | 'remainingAttendeeCapacity'
  | 'audience'
  | 'accessibility'
  | 'inLanguage'
  | 'departures'
  | 'documents'
  | 'recap'
  | 'recapUrl'
  | 'funding'
  | 'photoNotice'
  | 'url'
  | 'image'
  | 'imageAlt'
  | 'sourceUrl'
  | 'hidden'
  | 'notes';

/** The staff's sheet of events: its headings, the first of each in the template. */
export const eventTable: TableSpec<EventColumn> = {
  columns: {
    id: ['Identifikators', 'id'],
    name: ['Nosaukums', 'name', 'Title'],
    kind: ['Veids', 'kind', 'Type'],
    start: ['Sākums', 'Datums', 'Sākuma datums', 'start', 'startDate', 'Date', 'Start date'],
    startTime: ['Sākuma laiks', 'Laiks', 'startTime', 'Time', 'Start time'],
    end: ['Beigas', 'Beigu datums', 'end', 'endDate', 'End date'],
    endTime: ['Beigu laiks', 'endTime', 'End time'],
    price: ['Cena', 'Maksa', 'Dalības maksa', 'price', 'Fee'],
    status: ['Stāvoklis', 'Statuss', 'status'],
    previousStart: ['Iepriekšējais sākums', 'previousStartDate', 'Previous start'],
    municipalities: ['Novads', 'Novadi', 'municipalities', 'municipality'],
    location: ['Norises vieta', 'location', 'Venue', 'Place name'],
    address: ['Adrese', 'address'],
    place: ['Apdzīvotā vieta', 'Vieta', 'place', 'Town or village'],
    geo: ['Koordinātas', 'geo', 'Coordinates'],
    attendanceMode: ['Klātienē vai tiešsaistē', 'attendanceMode', 'Attendance'],
    onlineUrl: ['Tiešsaistes saite', 'onlineUrl', 'Online link'],
    organizer: ['Rīkotājs', 'Organizators', 'organizer', 'organiser'],
    themes: ['Virzieni', 'Virziens', 'themes', 'theme'],
    description: ['Apraksts', 'description'],
    registrationUrl: ['Reģistrācijas saite', 'registrationUrl', 'Registration link'],
    registrationEmail: ['Reģistrācijas e-pasts', 'registrationEmail', 'Registration e-mail'],
    registrationTelephone: [
      'Reģistrācijas tālrunis',
      'registrationTelephone',
      'Registration telephone',
    ],
    deadline: [
      'Reģistrēties līdz',
      'Reģistrācijas termiņš',
      'registrationDeadline',
      'deadline',
      'Register by',
    ],
    maximumAttendeeCapacity: ['Vietu skaits', 'maximumAttendeeCapacity', 'Capacity'],
    remainingAttendeeCapacity: ['Brīvās vietas', 'remainingAttendeeCapacity', 'Places left'],
    audience: ['Kam paredzēts', 'Mērķauditorija', 'audience'],
    accessibility: ['Piekļūstamība', 'Pieejamība', 'accessibility'],
    inLanguage: ['Valoda', 'Valodas', 'inLanguage', 'Language'],
    departures: ['Izbraukšana', 'departures'],
    documents: ['Dokumenti', 'documents'],
    recap: ['Kas notika', 'Pārskats', 'recap'],
    recapUrl: ['Pārskata saite', 'recapUrl', 'Recap link'],
    funding: ['Finansējums', 'funding'],
    photoNotice: ['Par fotografēšanu', 'photoNotice', 'Photo notice'],
    url: ['Tīmekļvietne', 'Mājaslapa', 'url', 'Website'],
    image: ['Attēls', 'image'],
    imageAlt: ['Attēla apraksts', 'imageAlt', 'Image description'],
    sourceUrl: ['Avots', 'sourceUrl', 'Source'],
    hidden: ['Paslēpt', 'hidden', 'Hide'],
    notes: ['Piezīmes', 'notes'],
  },
  required: ['name', 'start', 'price'],
  isRectangular: false,
};

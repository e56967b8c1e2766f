import { attendanceWords, firstWords, statusWords } from '../../endpoint/sources/event-cells.ts';
import { eventTable, type EventColumn } from '../../endpoint/sources/event-table.ts';
import { one, several, yesOrNo, type Guide, type Template } from './guide.ts';

const when = 'Datums vai datums un laiks: 2026-09-05, 05.09.2026, 5.9.2026 18:00.';
const role = 'Organizācijas, nevis privāts; personas – tikai ar tās piekrišanu.';

// Excel takes prompts of up to 255 characters. No real telephone begins with zeros.
const guides: Record<EventColumn, Guide> = {
  id: ['piemers-2030-09-05', 'Var atstāt tukšu. Reiz ierakstītu nemainiet.'],
  name: ['PIEMĒRS – izdzēsiet šo rindu', 'Ko apmeklētājs redzēs virsrakstā.'],
  kind: ['Pieredzes brauciens', one, 'kind'],
  start: ['2030-09-05', when],
  startTime: ['18:00', 'Ja laiks nav ierakstīts kolonnā „Sākums”. Bez laika – visu dienu.'],
  end: ['2030-09-05', `Pēdējā diena ieskaitot. ${when}`],
  endTime: ['20:00', 'Ja laiks nav ierakstīts kolonnā „Beigas”.'],
  price: ['bez maksas', 'Obligāti: „bez maksas”, „nav zināms” vai cena, piemēram, 5 €.', 'price'],
  status: ['notiks', `${one} Tukšs: notiks, kā paredzēts.`, 'status'],
  previousStart: ['2030-09-04 18:00', 'Pārceltam pasākumam: kad bija paredzēts.'],
  municipalities: ['Mārupes novads|Olaines novads', `Kam paredzēts. ${several}`, 'municipality'],
  location: ['Kultūras nams', 'Kur notiek: nams, skola, parks.'],
  address: ['Parauga iela 1, Jaunmārupe', 'Tikai publiska adrese, nekad kāda dzīvesvieta.'],
  place: ['Jaunmārupe', one, 'place'],
  geo: ['56.9069, 24.0519', 'Platums un garums, piemēram: 56.9069, 24.0519'],
  attendanceMode: ['klātienē', `${one} Tukšs: pēc vietas un tiešsaistes saites.`, 'attendance'],
  onlineUrl: ['https://www.example.org/tiessaiste', 'Kur pieslēgties.'],
  organizer: [
    'Piemēra biedrība',
    'Organizācijas nosaukums vai identifikators kā organizāciju tabulā.',
  ],
  themes: ['Apkaimes, kopienas|Vide', several, 'theme'],
  description: ['Viens vai divi teikumi par to, kas notiks.'],
  registrationUrl: ['https://www.example.org/anketa', 'Kur reģistrēties.'],
  registrationEmail: ['info@example.org', role],
  registrationTelephone: ['+371 00 000 000', role],
  deadline: ['2030-09-01', `Pēdējā diena vai brīdis. ${when}`],
  maximumAttendeeCapacity: ['40', 'Vesels skaitlis.'],
  remainingAttendeeCapacity: ['12', 'Vesels skaitlis; 0, ja vietu vairs nav.'],
  audience: ['Ģimenes ar bērniem'],
  accessibility: ['Var iekļūt ratiņkrēslā; ir zīmju valodas tulks.'],
  inLanguage: ['latviešu|angļu', 'Vairākas valodas atdaliet ar |.'],
  departures: ['Olaine 9.00 | Jaunmārupe 9.20', 'Vieta un laiks; vairākus atdaliet ar |.'],
  documents: [
    'Programma https://www.example.org/a.pdf | Nolikums https://www.example.org/b.pdf',
    'Nosaukums un adrese; vairākus atdaliet ar |.',
  ],
  recap: ['Viens vai divi teikumi par to, kā bija.', 'Notikušam pasākumam.'],
  recapUrl: ['https://www.example.org/foto', 'Kur lasīt vairāk vai skatīt attēlus.'],
  funding: ['Līdzfinansē Sabiedrības integrācijas fonds.'],
  photoNotice: ['Pasākumā fotografēs.'],
  url: ['https://www.example.org/pasakums'],
  image: [
    'https://www.example.org/attels.jpg',
    'Attēla tīmekļa adrese: JPG, PNG, WebP, līdz 512 kB.',
  ],
  imageAlt: ['Cilvēki parkā pie skatuves', 'Kas attēlā redzams; to dzird tie, kas attēlu neredz.'],
  sourceUrl: ['https://www.example.org/zinas', 'Tīmekļa adrese, kurā dati atrasti.'],
  hidden: ['jā', '“jā”: vietnē pasākumu nerāda.', 'flag'],
  notes: ['Izdomāts pasākums.', 'Vietnē nerāda.'],
};

/** Of `docs/pasakumu-veidne.xlsx`. */
export const events: Template<EventColumn> = {
  name: 'Pasākumi',
  table: eventTable,
  guides,
  lists: {
    flag: yesOrNo,
    price: ['bez maksas', 'nav zināms'],
    status: firstWords(statusWords),
    attendance: firstWords(attendanceWords),
  },
  open: ['price'],
};

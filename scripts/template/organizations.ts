import { staffTable } from '../../endpoint/sources/staff.ts';
import { one, several, yesOrNo, type Guide, type Template } from './guide.ts';

const role = 'Organizācijas, nevis privāts; personas – tikai ar tās piekrišanu.';

// Excel takes prompts of up to 255 characters. No real number or telephone begins with zeros.
const guides: Record<keyof typeof staffTable.columns, Guide> = {
  id: ['piemers', 'Var atstāt tukšu. Reiz ierakstītu nemainiet.'],
  name: ['PIEMĒRS – izdzēsiet šo rindu', 'Bez juridiskās formas un pēdiņām.'],
  registerCode: ['00000000000', '11 cipari.'],
  legalForm: ['biedrība', one, 'legalForm'],
  municipalities: ['Mārupes novads|Olaines novads', several, 'municipality'],
  place: ['Jaunmārupe', one, 'place'],
  address: ['Parauga iela 1, Jaunmārupe', 'Tikai publiska adrese, nekad kāda dzīvesvieta.'],
  geo: ['56.9069, 24.0519', 'Platums un garums, piemēram: 56.9069, 24.0519'],
  areas: ['Kultūra|Jaunieši', several, 'area'],
  themes: ['Apkaimes, kopienas|Vide', several, 'theme'],
  description: ['Viens vai divi teikumi par to, ko organizācija dara.'],
  legalName: ['Biedrība "Piemērs"', 'Kā reģistrā, ar juridisko formu.'],
  alternateName: ['Saīsinājums|Agrākais nosaukums', 'Vairākus atdaliet ar |.'],
  url: ['https://www.example.org'],
  sameAs: [
    'https://www.example.org/a|https://www.example.org/b',
    'Vairākas adreses atdaliet ar |.',
  ],
  email: ['info@example.org', role],
  telephone: ['+371 00 000 000', role],
  logo: ['https://www.example.org/logo.png', 'Attēla tīmekļa adrese.'],
  foundingDate: ['2020-01-31', 'Datums: 2026-09-05 vai 05.09.2026.'],
  member: ['nē', '“jā”, ja ir “Pierīgas partnerības” biedrs.', 'flag'],
  publicBenefit: ['nē', one, 'flag'],
  confirmedAt: ['2026-01-31', 'Kad organizācija pēdējoreiz apstiprinājusi savus datus.'],
  sourceUrl: ['https://www.example.org/par-mums', 'Tīmekļa adrese, kurā dati atrasti.'],
  formerIds: ['agrakais-piemers', 'Parasti tukšs. Vairākus atdaliet ar |.'],
  hidden: ['jā', '“jā”: vietnē organizāciju nerāda.', 'flag'],
  notes: ['Izdomāta organizācija.', 'Vietnē nerāda.'],
};

/** Of `docs/organizaciju-veidne.xlsx`. */
export const organizations: Template<keyof typeof staffTable.columns> = {
  name: 'Organizācijas',
  table: staffTable,
  guides,
  lists: { flag: yesOrNo },
};

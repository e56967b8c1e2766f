import { calendar } from '../../src/locales/lv/calendar.ts';
import { lv } from '../../src/locales/lv.ts';
import type { CalendarFault, ProblemCode } from '../calendar/calendar-types.ts';
import type { RowFault } from '../sources/csv.ts';
import type { RowProblem, Shown, SourceFault } from './report.ts';
import { inBrackets, list } from './words.ts';

/** The report's words in Latvian. */
export const latvian = {
  quote: (text: string) => `„${text}”`,
  row: (row: number) => `${row}. rinda`,
  column: (heading: string) => `kolonna „${heading}”`,
  unknownAreas: (names: string) =>
    `šīs darbības jomas nav zināmas: ${names}. Pierakstiet tās pie kādas jomas sinonīmiem failā terms.csv.`,
  fault: faultOf,
  kept: (since?: string) =>
    since
      ? `Paliek spēkā iepriekšējie dati (${since}).`
      : 'Iepriekšēju datu nav, tāpēc šis avots netika izmantots.',
  rest: (source: string, count: number) => `${source}: vēl neparādītu piezīmju skaits: ${count}.`,
  refreshed: (counts: string, out: string, changed: string) =>
    `${counts}; ${out}: ${changed ? `mainīti faili: ${changed}` : 'nekas nemainījās'}`,
  organizationCount: (count: number) => lv.directory.count(count),
  eventCount: (count: number) => calendar.count(count),
  eventFiles: (count: number) => `pasākumu faili: ${count}`,
  checked: (file: string, remarks: number, counts: string) =>
    `${file}: piezīmes: ${remarks}; sarakstā būtu ${counts}. Nekas nav mainīts.`,
  problem: problemOf,
};

function faultOf(fault: SourceFault): string {
  switch (fault.code) {
    case 'missing':
      return 'fails nav atrasts.';
    case 'empty':
      return 'fails ir tukšs.';
    case 'no-data':
      return 'failā ir virsraksti, bet nav nevienas rindas.';
    case 'unreachable':
      return `serveris nav sasniedzams${inBrackets(fault.detail)}.`;
    case 'broken-off':
      return `lejupielāde pārtrūka${inBrackets(fault.detail)}.`;
    case 'status':
      return `serveris atbildēja ar kļūdu ${fault.detail}.`;
    case 'not-csv':
      return `tā nav gaidītā tabula: trūkst kolonnu ${fault.missing.join(', ')}.`;
    case 'truncated':
      return `ierakstu skaits failā ir tikai ${fault.records}, iepriekš bija ${fault.before}; acīmredzot fails nav pilnīgs. Ja tā tiešām jābūt, palaidiet ar --force.`;
    case 'lost-column':
      return `trūkst kolonnas „${fault.heading}”, kas iepriekš bija; bez tās parādītos viss paslēptais. Ja tā tiešām jābūt, palaidiet ar --force.`;
    case 'bad-row':
      return `${fault.row}. rinda: ${rowFaultOf(fault.fault)}.`;
    case 'bad-cell':
      return `${fault.row}. rinda, kolonna „${fault.column}”: „${fault.value}” neder.`;
    case 'too-large':
      return `fails ir lielāks par ${fault.most} MB.`;
    case 'bad-calendar':
      return `${calendarFaults[fault.reason]}.`;
    case 'not-json':
      return 'tas nav JSON fails.';
    case 'bad-field':
      return `nederīgs lauks ${fault.path}.`;
  }
}

const rowFaultOf = (fault: RowFault): string =>
  fault === 'quote' ? 'pēdiņas nav aizvērtas' : 'šūnu skaits neatbilst virsrakstam';

const shownWords: Readonly<Record<Shown, string>> = {
  sheet: 'Rāda tikai šīs tabulas ierakstu.',
  register: 'Rāda reģistra ierakstus, šo rindu – ne.',
  none: 'Rinda ir paslēpta, tāpēc nerāda nevienu.',
};

function problemOf(problem: RowProblem): string {
  switch (problem.code) {
    case 'no-start':
      return 'nav norādīts sākums; rinda izlaista.';
    case 'no-price':
      return 'nav norādīta cena (rakstiet „bez maksas”, „nav zināms” vai cenu); rāda „cena nav norādīta”.';
    case 'not-a-start':
      return `„${problem.value}” nav datums (rakstiet 2026-09-05, 05.09.2026 vai 5.9.2026 18:00); rinda izlaista.`;
    case 'not-a-time':
      return `„${problem.value}” nav datums un laiks (rakstiet 2026-09-05, 05.09.2026 vai 5.9.2026 18:00); lauks atstāts tukšs.`;
    case 'no-such-time':
      return `„${problem.value}”: šajā naktī pulksteņus pagriež uz priekšu, un tāda laika nav; pieņemts ${problem.read}.`;
    case 'time-twice':
      return `„${problem.value}”: šajā naktī pulksteņus pagriež atpakaļ, un tāds laiks ir divreiz; pieņemts pirmais, ${problem.read}.`;
    case 'ends-before-start':
      return `„${problem.value}” ir pirms sākuma; beigas atstātas tukšas.`;
    case 'not-a-count':
      return `„${problem.value}” nav skaits (rakstiet veselu skaitli); lauks atstāts tukšs.`;
    case 'not-a-departure':
      return `„${problem.value}”: rakstiet vietu un laiku, piemēram, Olaine 9.00 | Jaunmārupe 9.20; šī izbraukšana izlaista.`;
    case 'not-a-document':
      return `„${problem.value}”: rakstiet nosaukumu un adresi, piemēram, Programma https://…; šis dokuments izlaists.`;
    case 'calendar':
      return `${calendarProblems[problem.fault]}${inBrackets([problem.component, problem.detail].filter(Boolean).join(': '))}.`;
    case 'broken-row':
      return `${rowFaultOf(problem.fault)}; rinda izlaista.${problem.withheld?.length ? ` Kamēr tā nav salabota, nerāda arī reģistra ierakstus ar tās numuriem: ${problem.withheld.join(', ')}.` : ''}`;
    case 'unknown-column':
      return 'šādu kolonnu programma nepazīst un nelasa; salīdziniet virsrakstu ar veidni.';
    case 'no-name':
      return 'nav nosaukuma; rinda izlaista.';
    case 'no-municipality':
      return 'nav norādīts novads; rinda izlaista.';
    case 'unknown-term':
      return `„${problem.value}” nav pazīstama vērtība. Atļautās: ${problem.allowed.join('; ')}.`;
    case 'not-a-code':
      return `„${problem.value}” nav reģistrācijas numurs (vajadzīgi 11 cipari; sākuma nulles izklājlapa mēdz nomest). Rinda lasīta tā, it kā numura nebūtu.`;
    case 'scientific-code':
      return `„${problem.value}”: izklājlapas programma reģistrācijas numuru ir noapaļojusi. Iestatiet kolonnai formātu „Teksts” un ierakstiet numuru vēlreiz. Rinda lasīta tā, it kā numura nebūtu.`;
    case 'not-a-date':
      return `„${problem.value}” nav datums (rakstiet 2026-09-05 vai 05.09.2026); lauks atstāts tukšs.`;
    case 'not-yes-or-no':
      return `„${problem.value}”: rakstiet „jā” vai „nē”.`;
    case 'not-an-address':
      return `„${problem.value}” nav tīmekļa adrese; lauks atstāts tukšs.`;
    case 'not-an-email':
      return `„${problem.value}” nav e-pasta adrese; lauks atstāts tukšs.`;
    case 'not-a-telephone':
      return `„${problem.value}” nav tālruņa numurs; lauks atstāts tukšs.`;
    case 'not-a-point':
      return `„${problem.value}” nav vieta Latvijā (rakstiet, piemēram, 56.9069, 24.0519); lauks atstāts tukšs.`;
    case 'mended':
      return `„${problem.value}” labots uz „${problem.mended}”.`;
    case 'ambiguous-date':
      return `„${problem.value}” var lasīt divējādi; pieņemts ${problem.read}.`;
    case 'duplicate':
      return `„${problem.value}” jau ir ${problem.firstRow}. rindā; šī rinda izlaista.`;
    case 'no-image':
      return `attēlu neizdevās lejupielādēt (${problem.detail}); to nerāda, vai arī paliek iepriekšējais.`;
    case 'does-not-fit':
      return `ierakstu ${problem.value} nevar publicēt: nederīgs lauks ${problem.path}.`;
    case 'terminated':
      return `organizācijas ${problem.value} darbība reģistrā ir izbeigta (${problem.since}); sarakstā to vairs nerāda.`;
    case 'not-in-register':
      return `reģistrā nav numura ${problem.value}; ieraksts paliek. Pārbaudiet numuru.`;
    case 'matched':
      return `pēc nosaukuma, formas un novada atrasta reģistrā: ${problem.registerCode}. Ierakstiet šo numuru tabulā.`;
    case 'hidden-not-found':
      return 'paslēptā rinda reģistrā nav atrasta; ierakstiet numuru, citādi pārdēvēta organizācija var atkal parādīties.';
    case 'unsure-match':
      return `reģistrā ir līdzīgs nosaukums: ${list(problem.candidates)}. ${shownWords[problem.shown]} Ja tā ir tā pati organizācija, ierakstiet tabulā tās numuru.`;
  }
}

const calendarFaults: Readonly<Record<CalendarFault | 'unclosed', string>> = {
  'not-a-calendar': 'tas nav kalendārs (iCalendar)',
  'too-slow': 'kalendāru nevar izlasīt tam atvēlētajā laikā',
  'too-big': 'kalendāra lasīšanai vajag pārāk daudz atmiņas',
  'too-deep': 'kalendāra ieraksti ir pārāk dziļi ligzdoti',
  unclosed: 'kalendārs beidzas pusvārdā',
  failed: 'kalendāru neizdevās izlasīt',
};

const calendarProblems: Readonly<Record<ProblemCode, string>> = {
  'unreadable-line': 'rindu nevar izlasīt; tā izlaista',
  unclosed: 'ieraksts nav pabeigts; tas izlaists',
  'no-start': 'nav norādīts sākums; ieraksts izlaists',
  'no-name': 'nav nosaukuma; ieraksts izlaists',
  private: 'ieraksts nav paredzēts publicēšanai; tas izlaists',
  'bad-end': 'beigas ir pirms sākuma; tās izlaistas',
  'bad-rule': 'atkārtošanās noteikums nav saprotams; paliek pirmā reize',
  'slow-rule': 'atkārtošanās noteikums ir pārāk sarežģīts; paliek tas, kas atrasts',
  'too-many-occurrences': 'atkārtojumu ir pārāk daudz; paliek pirmie',
  'unknown-zone': 'laika josla nav zināma; laiki lasīti kā Rīgas laiks',
  'more-problems': 'ir vēl citas piezīmes, kas te nav nosauktas',
};

import { basename } from 'node:path';
import { en } from '../../src/locales/en.ts';
import { lv } from '../../src/locales/lv.ts';
import { isWebAddress } from '../sources/open.ts';
import type { RowFault } from '../sources/csv.ts';
import type { Entry, RowProblem, Shown, SourceFault } from './report.ts';

export type Language = 'lv' | 'en';

/** One line in plain words: file, row, column, what is wrong and what became of it. */
export function formatEntry(entry: Entry, language: Language): string {
  const words = languages[language];
  const file = isWebAddress(entry.file) ? entry.file : basename(entry.file);
  const place = [
    file,
    ...(entry.row === undefined ? [] : [words.row(entry.row)]),
    ...(entry.column === undefined ? [] : [words.column(entry.column)]),
  ].join(', ');
  return `${place}: ${sentence(entry, language)}`;
}

/** The kind of a fault for everybody: no address of a source, and no word of a server that may hold one. */
export function formatKind(fault: SourceFault, language: Language): string {
  const { fault: wordsOf } = languages[language];
  return wordsOf('detail' in fault && fault.code !== 'status' ? { ...fault, detail: '' } : fault);
}

/** The closing line of a refresh. */
export function formatRefreshed(
  language: Language,
  organizations: number,
  out: string,
  changed: readonly string[],
): string {
  return languages[language].refreshed(organizations, out, changed.join(', '));
}

/** What is not printed line by line. */
export function formatRest(language: Language, source: string, count: number): string {
  return languages[language].rest(source, count);
}

/** The closing line of a check. */
export function formatChecked(
  language: Language,
  file: string,
  remarks: number,
  organizations: number,
): string {
  return languages[language].checked(file, remarks, organizations);
}

function sentence(entry: Entry, language: Language): string {
  const words = languages[language];
  if (entry.kind === 'row') return words.problem(entry.problem);
  if (entry.kind === 'source') return `${words.fault(entry.fault)} ${words.kept(entry.since)}`;
  return words.unknownAreas(
    entry.names.map(({ name, count }) => `${words.quote(name)} (${count})`).join(', '),
  );
}

const latvian = {
  quote: (text: string) => `„${text}”`,
  row: (row: number) => `${row}. rinda`,
  column: (heading: string) => `kolonna „${heading}”`,
  unknownAreas: (names: string) =>
    `šīs darbības jomas nav zināmas: ${names}. Pierakstiet tās pie kādas jomas sinonīmiem failā terms.csv.`,
  fault: lvFault,
  kept: (since?: string) =>
    since
      ? `Paliek spēkā iepriekšējie dati (${since}).`
      : 'Iepriekšēju datu nav, tāpēc šis avots netika izmantots.',
  rest: (source: string, count: number) => `${source}: vēl neparādītu piezīmju skaits: ${count}.`,
  refreshed: (organizations: number, out: string, changed: string) =>
    `${lv.directory.count(organizations)}; ${out}: ${changed ? `mainīti faili: ${changed}` : 'nekas nemainījās'}`,
  checked: (file: string, remarks: number, organizations: number) =>
    `${file}: piezīmes: ${remarks}; sarakstā būtu ${lv.directory.count(organizations)}. Nekas nav mainīts.`,
  problem: lvProblem,
};

const english: typeof latvian = {
  quote: (text) => `“${text}”`,
  row: (row) => `row ${row}`,
  column: (heading) => `column “${heading}”`,
  unknownAreas: (names) =>
    `these areas of activity are not known: ${names}. Add them to the synonyms of an area in terms.csv.`,
  fault: enFault,
  kept: (since) =>
    since
      ? `The earlier data stays in use (${since}).`
      : 'There is no earlier data, so this source was not used.',
  rest: (source, count) => `${source}: ${count} more remarks, not printed.`,
  refreshed: (organizations, out, changed) =>
    `${en.directory.count(organizations)}; ${out}: ${changed ? `changed ${changed}` : 'nothing has changed'}`,
  checked: (file, remarks, organizations) =>
    `${file}: remarks: ${remarks}; the list would have ${en.directory.count(organizations)}. Nothing was changed.`,
  problem: enProblem,
};

const languages = { lv: latvian, en: english };

function lvFault(fault: SourceFault): string {
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
      return `${fault.row}. rinda: ${lvRowFault(fault.fault)}.`;
    case 'bad-cell':
      return `${fault.row}. rinda, kolonna „${fault.column}”: „${fault.value}” neder.`;
    case 'not-json':
      return 'tas nav JSON fails.';
    case 'bad-field':
      return `nederīgs lauks ${fault.path}.`;
  }
}

function enFault(fault: SourceFault): string {
  switch (fault.code) {
    case 'missing':
      return 'there is no such file.';
    case 'empty':
      return 'the file is empty.';
    case 'no-data':
      return 'the file has headings but not a single row.';
    case 'unreachable':
      return `the server can’t be reached${inBrackets(fault.detail)}.`;
    case 'broken-off':
      return `the download broke off${inBrackets(fault.detail)}.`;
    case 'status':
      return `the server answered with the error ${fault.detail}.`;
    case 'not-csv':
      return `this is not the expected table: it lacks the columns ${fault.missing.join(', ')}.`;
    case 'truncated':
      return `the file has only ${fault.records} records, last time there were ${fault.before}: it seems incomplete. If it is meant to be so, run with --force.`;
    case 'lost-column':
      return `the column “${fault.heading}” is missing, which was there last time; without it all that is hidden would be shown. If it is meant to be so, run with --force.`;
    case 'bad-row':
      return `row ${fault.row}: ${enRowFault(fault.fault)}.`;
    case 'bad-cell':
      return `row ${fault.row}, column “${fault.column}”: “${fault.value}” is not valid.`;
    case 'not-json':
      return 'this is no JSON file.';
    case 'bad-field':
      return `the field ${fault.path} is not valid.`;
  }
}

const inBrackets = (detail: string): string => (detail ? ` (${detail})` : '');

const lvRowFault = (fault: RowFault): string =>
  fault === 'quote' ? 'pēdiņas nav aizvērtas' : 'šūnu skaits neatbilst virsrakstam';

const enRowFault = (fault: RowFault): string =>
  fault === 'quote' ? 'a quote does not close' : 'the number of cells differs from the heading';

const list = (candidates: readonly { code: string; name: string }[]) =>
  candidates.map(({ code, name }) => `${code} (${name})`).join(', ');

const lvShown: Readonly<Record<Shown, string>> = {
  sheet: 'Rāda tikai šīs tabulas ierakstu.',
  register: 'Rāda reģistra ierakstus, šo rindu – ne.',
  none: 'Rinda ir paslēpta, tāpēc nerāda nevienu.',
};

const enShown: Readonly<Record<Shown, string>> = {
  sheet: 'Only the sheet’s entry is shown.',
  register: 'Those of the register are shown, this row is not.',
  none: 'The row is hidden, so none is shown.',
};

function lvProblem(problem: RowProblem): string {
  switch (problem.code) {
    case 'broken-row':
      return `${lvRowFault(problem.fault)}; rinda izlaista.${problem.withheld?.length ? ` Kamēr tā nav salabota, nerāda arī reģistra ierakstus ar tās numuriem: ${problem.withheld.join(', ')}.` : ''}`;
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
      return `reģistrā ir līdzīgs nosaukums: ${list(problem.candidates)}. ${lvShown[problem.shown]} Ja tā ir tā pati organizācija, ierakstiet tabulā tās numuru.`;
  }
}

function enProblem(problem: RowProblem): string {
  switch (problem.code) {
    case 'broken-row':
      return `${enRowFault(problem.fault)}; the row is left out.${problem.withheld?.length ? ` Until it is mended, the register’s entries of its numbers are not shown either: ${problem.withheld.join(', ')}.` : ''}`;
    case 'unknown-column':
      return 'no such column is known, and it is not read; compare the heading with the template.';
    case 'no-name':
      return 'there is no name; the row is left out.';
    case 'no-municipality':
      return 'no municipality is given; the row is left out.';
    case 'unknown-term':
      return `“${problem.value}” is not known. Allowed: ${problem.allowed.join('; ')}.`;
    case 'not-a-code':
      return `“${problem.value}” is no registration number (11 digits; spreadsheets tend to drop leading zeros). The row is read as if it had none.`;
    case 'scientific-code':
      return `“${problem.value}”: the spreadsheet program has rounded the registration number. Format the column as text and type the number again. The row is read as if it had none.`;
    case 'not-a-date':
      return `“${problem.value}” is no date (write 2026-09-05 or 05.09.2026); left empty.`;
    case 'not-yes-or-no':
      return `“${problem.value}”: write “yes” or “no”.`;
    case 'not-an-address':
      return `“${problem.value}” is no web address; left empty.`;
    case 'not-an-email':
      return `“${problem.value}” is no e-mail address; left empty.`;
    case 'not-a-telephone':
      return `“${problem.value}” is no telephone number; left empty.`;
    case 'not-a-point':
      return `“${problem.value}” is no point in Latvia (write, say, 56.9069, 24.0519); left empty.`;
    case 'mended':
      return `“${problem.value}” mended: ${problem.mended}.`;
    case 'ambiguous-date':
      return `“${problem.value}” can be read in two ways; taken as ${problem.read}.`;
    case 'duplicate':
      return `“${problem.value}” stands in row ${problem.firstRow} already; this row is left out.`;
    case 'no-image':
      return `the image could not be had (${problem.detail}); it is left out, or its old copy stays.`;
    case 'does-not-fit':
      return `the entry ${problem.value} can’t be published: its field ${problem.path} is not valid.`;
    case 'terminated':
      return `the register has organization ${problem.value} as terminated (${problem.since}); it has left the list.`;
    case 'not-in-register':
      return `the register does not know the number ${problem.value}; the entry stays. Check the number.`;
    case 'matched':
      return `found in the register by name, form and municipality: ${problem.registerCode}. Put this number into the sheet.`;
    case 'hidden-not-found':
      return 'the hidden row is not found in the register; put its number into the sheet, or the organization may show up again under a new name.';
    case 'unsure-match':
      return `the register has a like name: ${list(problem.candidates)}. ${enShown[problem.shown]} If it is the same organization, put its number into the sheet.`;
  }
}

import { basename } from 'node:path';
import { en } from '../../src/locales/en.ts';
import { lv } from '../../src/locales/lv.ts';
import { isWebAddress } from '../sources/open.ts';
import type { Entry, RowProblem, Shown, SourceFault } from './report.ts';

export type Language = 'lv' | 'en';

/** One line in plain words: file, row, column, what is wrong and what became of it. */
export function formatEntry(entry: Entry, language: Language): string {
  const words = languages[language];
  const file = isWebAddress(entry.file) ? entry.file : basename(entry.file);
  const place = [
    file,
    ...(entry.row === undefined ? [] : [`${words.row} ${entry.row}`]),
    ...(entry.column === undefined ? [] : [`${words.column} “${entry.column}”`]),
  ].join(', ');
  return `${place}: ${sentence(entry, language)}`;
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
  if (entry.kind === 'source') return words.fault(entry.fault, entry.since);
  return words.unknownAreas(
    entry.names.map(({ name, count }) => `“${name}” (${count})`).join(', '),
  );
}

const latvian = {
  row: 'rinda',
  column: 'kolonna',
  unknownAreas: (names: string) =>
    `šīs darbības jomas nav zināmas: ${names}. Pierakstiet tās pie kādas jomas sinonīmiem failā terms.csv.`,
  fault(fault: SourceFault, since?: string): string {
    const kept = since
      ? ` Paliek spēkā iepriekšējie dati (${since}).`
      : ' Iepriekšēju datu nav, tāpēc šis avots netika izmantots.';
    return lvFault(fault) + kept;
  },
  rest: (source: string, count: number) => `${source}: vēl ${count} piezīmes, kas nav izdrukātas.`,
  refreshed: (organizations: number, out: string, changed: string) =>
    `${lv.directory.count(organizations)}; ${out}: ${changed ? `mainījās ${changed}` : 'nekas nemainījās'}`,
  checked: (file: string, remarks: number, organizations: number) =>
    `${file}: piezīmes: ${remarks}; sarakstā būtu ${lv.directory.count(organizations)}. Nekas nav mainīts.`,
  problem: lvProblem,
};

const english: typeof latvian = {
  row: 'row',
  column: 'column',
  unknownAreas: (names) =>
    `these areas of activity are not known: ${names}. Add them to the synonyms of an area in terms.csv.`,
  fault(fault, since) {
    const kept = since
      ? ` The earlier data stays in use (${since}).`
      : ' There is no earlier data, so this source was not used.';
    return enFault(fault) + kept;
  },
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
      return `serveris nav sasniedzams (${fault.detail}).`;
    case 'broken-off':
      return `lejupielāde pārtrūka (${fault.detail}).`;
    case 'status':
      return `serveris atbildēja ar kļūdu ${fault.detail}.`;
    case 'not-csv':
      return `tā nav gaidītā tabula: trūkst kolonnu ${fault.missing.join(', ')}.`;
    case 'truncated':
      return `failā ir tikai ${fault.records} ieraksti, iepriekš bija ${fault.before}: acīmredzot tas nav pilns. Ja tā tiešām jābūt, palaidiet ar --force.`;
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
      return `the server can’t be reached (${fault.detail}).`;
    case 'broken-off':
      return `the download broke off (${fault.detail}).`;
    case 'status':
      return `the server answered with the error ${fault.detail}.`;
    case 'not-csv':
      return `this is not the expected table: it lacks the columns ${fault.missing.join(', ')}.`;
    case 'truncated':
      return `the file has only ${fault.records} records, last time there were ${fault.before}: it seems incomplete. If it is meant to be so, run with --force.`;
  }
}

const list = (candidates: readonly { code: string; name: string }[]) =>
  candidates.map(({ code, name }) => `${code} (${name})`).join(', ');

const lvShown: Readonly<Record<Shown, string>> = {
  sheet: 'Rādīts tikai šīs tabulas ieraksts.',
  register: 'Rādīti reģistra ieraksti, šī rinda ne.',
  none: 'Rinda ir paslēpta, tāpēc nav rādīts neviens.',
};

const enShown: Readonly<Record<Shown, string>> = {
  sheet: 'Only the sheet’s entry is shown.',
  register: 'Those of the register are shown, this row is not.',
  none: 'The row is hidden, so none is shown.',
};

function lvProblem(problem: RowProblem): string {
  switch (problem.code) {
    case 'broken-row':
      return problem.fault === 'quote'
        ? 'pēdiņas nav aizvērtas; rinda izlaista.'
        : 'šūnu skaits neatbilst virsrakstam; rinda izlaista.';
    case 'unknown-column':
      return 'šādu kolonnu programma nepazīst un nelasa; salīdziniet virsrakstu ar veidni.';
    case 'no-name':
      return 'nav nosaukuma; rinda izlaista.';
    case 'no-municipality':
      return 'nav norādīts novads; rinda izlaista.';
    case 'unknown-term':
      return `“${problem.value}” nav zināms. Der: ${problem.allowed.join('; ')}.`;
    case 'not-a-code':
      return `“${problem.value}” nav reģistrācijas numurs (vajadzīgi 11 cipari; sākuma nulles izklājlapa mēdz nomest). Rinda lasīta tā, it kā numura nebūtu.`;
    case 'scientific-code':
      return `“${problem.value}”: izklājlapas programma reģistrācijas numuru ir noapaļojusi. Iestatiet kolonnai formātu “Teksts” un ierakstiet numuru vēlreiz. Rinda lasīta tā, it kā numura nebūtu.`;
    case 'not-a-date':
      return `“${problem.value}” nav datums (rakstiet 2026-09-05 vai 05.09.2026); lauks atstāts tukšs.`;
    case 'not-yes-or-no':
      return `“${problem.value}”: rakstiet “jā” vai “nē”.`;
    case 'not-an-address':
      return `“${problem.value}” nav tīmekļa adrese; lauks atstāts tukšs.`;
    case 'not-an-email':
      return `“${problem.value}” nav e-pasta adrese; lauks atstāts tukšs.`;
    case 'not-a-telephone':
      return `“${problem.value}” nav tālruņa numurs; lauks atstāts tukšs.`;
    case 'not-a-point':
      return `“${problem.value}” nav vieta Latvijā (rakstiet, piemēram, 56.9069, 24.0519); lauks atstāts tukšs.`;
    case 'mended':
      return `“${problem.value}” izlabots: ${problem.mended}.`;
    case 'ambiguous-date':
      return `“${problem.value}” var lasīt divējādi; pieņemts ${problem.read}.`;
    case 'duplicate':
      return `“${problem.value}” jau ir rindā ${problem.firstRow}; šī rinda izlaista.`;
    case 'no-image':
      return `attēlu neizdevās iegūt (${problem.detail}); tas nav rādīts vai paliek iepriekšējais.`;
    case 'does-not-fit':
      return `ierakstu ${problem.value} nevar publicēt: nederīgs lauks ${problem.path}.`;
    case 'terminated':
      return `organizācija ${problem.value} reģistrā ir izbeigta (${problem.since}); sarakstā tās vairs nav.`;
    case 'not-in-register':
      return `reģistrā nav numura ${problem.value}; ieraksts paliek. Pārbaudiet numuru.`;
    case 'matched':
      return `pēc nosaukuma, formas un novada atrasta reģistrā: ${problem.registerCode}. Ierakstiet šo numuru tabulā.`;
    case 'unsure-match':
      return `reģistrā ir līdzīgs nosaukums: ${list(problem.candidates)}. ${lvShown[problem.shown]} Ja tā ir tā pati organizācija, ierakstiet tabulā tās numuru.`;
  }
}

function enProblem(problem: RowProblem): string {
  switch (problem.code) {
    case 'broken-row':
      return problem.fault === 'quote'
        ? 'a quote does not close; the row is left out.'
        : 'the number of cells differs from the heading; the row is left out.';
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
    case 'unsure-match':
      return `the register has a like name: ${list(problem.candidates)}. ${enShown[problem.shown]} If it is the same organization, put its number into the sheet.`;
  }
}

import { calendar } from '../../src/locales/en/calendar.ts';
import { en } from '../../src/locales/en.ts';
import type { CalendarFault, ProblemCode } from '../calendar/calendar-types.ts';
import type { RowFault } from '../sources/csv.ts';
import type { latvian } from './latvian.ts';
import type { RowProblem, Shown, SourceFault } from './report.ts';
import { inBrackets, list } from './words.ts';

/** The report's words in English. */
export const english: typeof latvian = {
  quote: (text) => `“${text}”`,
  row: (row) => `row ${row}`,
  column: (heading) => `column “${heading}”`,
  unknownAreas: (names) =>
    `these areas of activity are not known: ${names}. Add them to the synonyms of an area in terms.csv.`,
  fault: faultOf,
  kept: (since) =>
    since
      ? `The earlier data stays in use (${since}).`
      : 'There is no earlier data, so this source was not used.',
  rest: (source, count) => `${source}: ${count} more remarks, not printed.`,
  refreshed: (counts, out, changed) =>
    `${counts}; ${out}: ${changed ? `changed ${changed}` : 'nothing has changed'}`,
  organizationCount: (count) => en.directory.count(count),
  eventCount: (count) => calendar.count(count),
  eventFiles: (count) => `files of events: ${count}`,
  checked: (file, remarks, counts) =>
    `${file}: remarks: ${remarks}; the list would have ${counts}. Nothing was changed.`,
  problem: problemOf,
};

function faultOf(fault: SourceFault): string {
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
      return `row ${fault.row}: ${rowFaultOf(fault.fault)}.`;
    case 'bad-cell':
      return `row ${fault.row}, column “${fault.column}”: “${fault.value}” is not valid.`;
    case 'too-large':
      return `the file is larger than ${fault.most} MB.`;
    case 'bad-calendar':
      return `${calendarFaults[fault.reason]}.`;
    case 'not-json':
      return 'this is no JSON file.';
    case 'bad-field':
      return `the field ${fault.path} is not valid.`;
  }
}

const rowFaultOf = (fault: RowFault): string =>
  fault === 'quote' ? 'a quote does not close' : 'the number of cells differs from the heading';

const shownWords: Readonly<Record<Shown, string>> = {
  sheet: 'Only the sheet’s entry is shown.',
  register: 'Those of the register are shown, this row is not.',
  none: 'The row is hidden, so none is shown.',
};

function problemOf(problem: RowProblem): string {
  switch (problem.code) {
    case 'no-start':
      return 'there is no start; the row is left out.';
    case 'no-price':
      return 'there is no price (write “bez maksas”, “nav zināms” or a price); “price not stated” is shown.';
    case 'not-a-start':
      return `“${problem.value}” is no date (write 2026-09-05, 05.09.2026 or 5.9.2026 18:00); the row is left out.`;
    case 'not-a-time':
      return `“${problem.value}” is no date and time (write 2026-09-05, 05.09.2026 or 5.9.2026 18:00); left empty.`;
    case 'no-such-time':
      return `“${problem.value}”: the clocks go forward that night and leave this time out; taken as ${problem.read}.`;
    case 'time-twice':
      return `“${problem.value}”: the clocks go back that night and show this time twice; taken as the first one, ${problem.read}.`;
    case 'ends-before-start':
      return `“${problem.value}” is before the start; the end is left empty.`;
    case 'not-a-count':
      return `“${problem.value}” is no number of people; left empty.`;
    case 'not-a-departure':
      return `“${problem.value}”: write a place and a time, as in Olaine 9.00 | Jaunmārupe 9.20; this departure is left out.`;
    case 'not-a-document':
      return `“${problem.value}”: write a name and an address, as in Programma https://…; this document is left out.`;
    case 'calendar':
      return `${calendarProblems[problem.fault]}${inBrackets([problem.component, problem.detail].filter(Boolean).join(': '))}.`;
    case 'broken-row':
      return `${rowFaultOf(problem.fault)}; the row is left out.${problem.withheld?.length ? ` Until it is mended, the register’s entries of its numbers are not shown either: ${problem.withheld.join(', ')}.` : ''}`;
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
      return `the register has a like name: ${list(problem.candidates)}. ${shownWords[problem.shown]} If it is the same organization, put its number into the sheet.`;
  }
}

const calendarFaults: Readonly<Record<CalendarFault | 'unclosed', string>> = {
  'not-a-calendar': 'this is no calendar (iCalendar)',
  'too-slow': 'the calendar can’t be read in the time it is given',
  'too-big': 'the calendar needs too much memory to be read',
  'too-deep': 'the calendar’s components are nested too deeply',
  unclosed: 'the calendar ends in the middle',
  failed: 'the calendar could not be read',
};

const calendarProblems: Readonly<Record<ProblemCode, string>> = {
  'unreadable-line': 'the line can’t be read and is left out',
  unclosed: 'the component does not end; it is left out',
  'no-start': 'there is no start; the component is left out',
  'no-name': 'there is no name; the component is left out',
  private: 'it is not for the public; it is left out',
  'bad-end': 'the end is before the start; it is left out',
  'bad-rule': 'the rule of recurrence can’t be read; the first occurrence stays',
  'slow-rule': 'the rule of recurrence takes too long; what was found stays',
  'too-many-occurrences': 'there are too many occurrences; the first ones stay',
  'unknown-zone': 'the time zone is not known; its times are taken as Riga’s',
  'more-problems': 'there are more remarks, not told here',
};

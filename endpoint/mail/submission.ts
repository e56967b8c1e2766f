import type { CalendarEvent } from '../../src/contract/event.ts';
import type { EventSubmission } from '../../src/contract/message.ts';
import { showReference } from '../../src/contract/reference.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { toCsv } from '../../src/data/csv.ts';
import { writeCalendar } from '../../src/data/icalendar.ts';
import { calendarWordsOf } from '../../src/data/icalendar-words.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import { instantOf, isDate } from '../../src/data/riga-time.ts';
import { lv } from '../../src/locales/lv.ts';
import { attendanceWords, firstWords } from '../sources/event-cells.ts';
import { eventTable, type EventColumn } from '../sources/event-table.ts';
import { readEventTime } from '../sources/event-times.ts';
import type { Attachment } from './smtp.ts';

/** Of a sheet that has the time beside the date. */
const apart: readonly EventColumn[] = ['startTime', 'endTime'];

/** The columns of the staff's sheet, as `content/events.csv` has them. */
const columns = (Object.keys(eventTable.columns) as EventColumn[]).filter(
  (column) => !apart.includes(column),
);

interface Submitted {
  readonly reference: string;
  readonly receivedAt: string;
  readonly submission: EventSubmission;
}

/** An event as its organizer reports it: a row for the staff's sheet, and a calendar file to look at. */
export function submissionFiles(submitted: Submitted, terms: Terms): Attachment[] {
  const { reference } = submitted;
  return [
    {
      filename: `pasakums-${reference}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: submissionRow(submitted, terms),
    },
    {
      filename: `pasakums-${reference}.ics`,
      contentType: 'text/calendar; charset=utf-8',
      content: writeCalendar([submissionToEvent(submitted)], {
        name: submitted.submission.name,
        terms,
        words: calendarWordsOf(lv),
        stamp: new Date(submitted.receivedAt),
      }),
    },
  ];
}

/** The sheet's headings and one row; separated as Excel splits them on a Latvian computer. */
export function submissionRow({ reference, submission }: Submitted, terms: Terms): string {
  const { registration = {}, location, price, isAccessibleForFree } = submission;
  const label = (taxonomy: string) => (code: string) => terms[taxonomy]?.[code]?.lv ?? code;
  const isFree = isAccessibleForFree === true;
  const [, online = '', mixed = ''] = firstWords(attendanceWords);
  const notes = [`Ziņojums ${showReference(reference)}`, ...(isFree && price ? [price] : [])];
  const cells: Partial<Record<EventColumn, string | undefined>> = {
    name: submission.name,
    kind: submission.kind && label('kind')(submission.kind),
    start: timeCell(submission.startDate),
    end: submission.endDate && timeCell(submission.endDate),
    price: isFree ? 'bez maksas' : (price ?? 'nav zināms'),
    municipalities: submission.municipalities?.map(label('municipality')).join('|'),
    location: location?.name,
    address: location?.address,
    attendanceMode: submission.onlineUrl && (location ? mixed : online),
    onlineUrl: submission.onlineUrl,
    organizer: submission.organizer?.id ?? submission.organizer?.name,
    themes: submission.themes?.map(label('theme')).join('|'),
    description: submission.description,
    registrationUrl: registration.url,
    registrationEmail: registration.email,
    registrationTelephone: registration.telephone,
    deadline: registration.deadline && timeCell(registration.deadline),
    maximumAttendeeCapacity: submission.maximumAttendeeCapacity?.toString(),
    audience: submission.audience,
    accessibility: submission.accessibility,
    inLanguage: submission.inLanguage?.map((tag) => tag.split('-')[0]?.toLowerCase()).join('|'),
    url: submission.url,
    notes: notes.join('. '),
  };
  const headings = columns.map((column) => eventTable.columns[column][0] ?? column);
  return toCsv([headings, columns.map((column) => cells[column] ?? '')], ';');
}

/** A time as the staff writes it; with its offset where Riga's clock shows it twice. */
function timeCell(time: string): string {
  if (isDate(time)) return time;
  const instant = toRigaIso(instantOf(time));
  const cell = instant.slice(0, 16).replace('T', ' ');
  return readEventTime(cell)?.value === instant ? cell : instant;
}

function submissionToEvent({ reference, receivedAt, submission }: Submitted): CalendarEvent {
  const { startDate, endDate, location, onlineUrl, registration, ...rest } = submission;
  const attendance = location ? 'mixed' : 'online';
  const event = {
    ...rest,
    id: `iesniegts-${reference}`,
    startDate: rigaTime(startDate),
    endDate: endDate && rigaTime(endDate),
    kind: submission.kind ?? 'other',
    status: 'scheduled',
    attendanceMode: onlineUrl ? attendance : 'offline',
    municipalities: submission.municipalities ?? [],
    themes: submission.themes ?? [],
    location,
    onlineUrl,
    registration,
    updatedAt: receivedAt,
  };
  const said = Object.entries(event).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as CalendarEvent;
}

const rigaTime = (time: string): string => (isDate(time) ? time : toRigaIso(instantOf(time)));

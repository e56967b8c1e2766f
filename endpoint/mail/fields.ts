import { directory } from '../../src/locales/lv/directory.ts';
import { event } from '../../src/locales/lv/event.ts';
import type { EventSubmission, MessageChange } from '../../src/contract/message.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { instantOf, isDate, rigaParts } from '../../src/data/riga-time.ts';
import { clock, dateIn } from '../../src/locales/lv/dates.ts';

/** What the fields of an organization are called; another one goes by its own name. */
const changeLabels: Readonly<Record<string, string>> = {
  name: directory.name,
  legalName: directory.legalName,
  alternateName: directory.alternateName,
  legalForm: directory.facets.form,
  municipalities: directory.facets.municipality,
  place: directory.facets.place,
  address: directory.address,
  areas: directory.areas,
  themes: directory.themes,
  description: directory.description,
  url: directory.url,
  sameAs: directory.sameAs,
  email: directory.email,
  telephone: directory.telephone,
  foundingDate: directory.founded,
};

/** A column is at most so wide; a longer cell stands out of it and is not broken, so that it can be copied. */
const WIDTH = 32;

const nothing = '(tukšs)';

/** What is to be corrected, as a table in text: field, what it says now, what it should say. */
export function changesTable(changes: readonly MessageChange[]): string {
  const rows = changes.map(({ field, from, to }) => [
    changeLabels[field] ?? field,
    oneLine(from) || nothing,
    oneLine(to) || nothing,
  ]);
  return table([['Lauks', 'Ir', 'Jābūt'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) =>
    Math.min(WIDTH, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return [lines[0], rule, ...lines.slice(1)].map((line) => line?.trimEnd()).join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replaceAll('|', '¦');

/** What is said of an event, a line each. */
export function submissionLines(submission: EventSubmission, terms: Terms): string[] {
  const { registration = {}, location, isAccessibleForFree, price } = submission;
  const labels = (taxonomy: string, codes: readonly string[] = []) =>
    codes.map((code) => terms[taxonomy]?.[code]?.lv ?? code).join(', ');
  const deadline = registration.deadline && riga(registration.deadline);
  const free = isAccessibleForFree ? event.free : '';
  const pairs: [string, string | undefined][] = [
    [directory.name, submission.name],
    ['Sākums', riga(submission.startDate)],
    ['Beigas', submission.endDate && riga(submission.endDate)],
    [event.kind, labels('kind', submission.kind ? [submission.kind] : [])],
    [event.where, [location?.name, location?.address].filter(Boolean).join(', ')],
    [event.onlineLink, submission.onlineUrl],
    [event.organizer, submission.organizer?.name],
    [event.municipality, labels('municipality', submission.municipalities)],
    [event.themes, labels('theme', submission.themes)],
    [event.price, [free, price].filter(Boolean).join('. ') || event.priceUnknown],
    [
      event.registration,
      [registration.url, registration.email, registration.telephone].filter(Boolean).join(', '),
    ],
    ['Reģistrēties līdz', deadline],
    ['Vietu skaits', submission.maximumAttendeeCapacity?.toString()],
    [event.audience, submission.audience],
    [event.accessibility, submission.accessibility],
    [event.language, submission.inLanguage?.join(', ')],
    [event.url, submission.url],
    [directory.description, submission.description],
  ];
  return pairs.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}

/** `2026. gada 5. septembrī plkst. 18.00`, in Riga's time. */
export function riga(time: string | Date): string {
  const parts = rigaParts(typeof time === 'string' ? instantOf(time) : time);
  const day = dateIn('locative', parts, 0);
  const isDay = typeof time === 'string' && isDate(time);
  return isDay ? day : `${day} plkst. ${clock(parts)}`;
}

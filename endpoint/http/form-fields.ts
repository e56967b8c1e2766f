import type { MessageError } from '../../src/contract/message.ts';
import type { Organization } from '../../src/contract/organization.ts';
import { rigaInstant, toRigaIso } from '../../src/data/riga-time.ts';

/** What stands in the form's fields, by their names. */
export type FormValues = Readonly<Record<string, string>>;

/** The field that people neither see nor reach. */
export const TRAP = 'subject';

/** An organization's fields that the form lets correct. */
export const correctable = ['name', 'description', 'address', 'url', 'email', 'telephone'] as const;

/** An event's fields that the form asks for: named as they lie in the message. */
export const submissionFields = [
  'submission.name',
  'submission.startDate',
  'submission.endDate',
  'submission.location.name',
  'submission.location.address',
  'submission.description',
  'submission.price',
  'submission.url',
] as const;

const plainFields = ['topic', 'name', 'email', 'telephone', 'organization', 'event', 'message'];

/** The fields of a form post; of several of a name the first. */
export function valuesOf(text: string): FormValues {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (!values.has(name)) values.set(name, value);
  }
  return Object.fromEntries(values);
}

/** A form post as the message it means. */
export function bodyOf(
  values: FormValues,
  { page, language, organization }: BodyContext,
): Record<string, unknown> {
  const body: Record<string, unknown> = { language, page };
  if (values['consent'] === 'yes') body['consent'] = true;
  for (const name of plainFields) body[name] = values[name];
  if (values['topic'] === 'correction' && organization) {
    body['changes'] = changesOf(values, organization);
  }
  if (values['topic'] === 'event-submission') body['submission'] = submissionOf(values);
  return body;
}

interface BodyContext {
  readonly page: string;
  readonly language: string;
  /** The one that is to be corrected. */
  readonly organization?: Organization | undefined;
}

function changesOf(values: FormValues, organization: Organization) {
  return correctable.flatMap((field) => {
    const from = organization[field] ?? '';
    const to = values[`change.${field}`]?.replace(/\r\n?/g, '\n').trim();
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });
}

function submissionOf(values: FormValues): Record<string, unknown> {
  const given = (field: string) => values[`submission.${field}`]?.trim() ?? '';
  const place = { name: given('location.name'), address: given('location.address') };
  return {
    name: given('name'),
    startDate: toTime(given('startDate')),
    endDate: toTime(given('endDate')),
    description: given('description'),
    price: given('price'),
    url: given('url'),
    ...((place.name || place.address) && { location: place }),
  };
}

/** What a browser's field for date and time gives is Riga's time; a date is a whole day; else as it is. */
function toTime(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(:\d\d)?$/.exec(value);
  if (!match) return value;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  const instant = rigaInstant({ year, month, day, hour, minute });
  return toRigaIso(instant);
}

/** Errors in the order in which their fields stand in the form. */
export function inFormOrder(errors: readonly MessageError[]): MessageError[] {
  const placeOf = ({ pointer }: MessageError) => order.indexOf(pointer.split('/')[1] ?? '');
  return [...errors].sort((a, b) => placeOf(a) - placeOf(b));
}

const order = [
  ...plainFields.filter((name) => name !== 'message'),
  ...['changes', 'submission', 'message', 'consent'],
];

/** The name of the field that an error is about. */
export function fieldOf(
  { pointer }: MessageError,
  body: Readonly<Record<string, unknown>>,
): string {
  const change = /^\/changes\/(\d+)/.exec(pointer)?.[1];
  if (change === undefined) return pointer.slice(1).replaceAll('/', '.');
  const changes = body['changes'] as readonly { field: string }[];
  return `change.${changes[Number(change)]?.field ?? ''}`;
}

import type { FormValues } from '../../src/data/message-form.ts';

/** The field that people neither see nor reach. */
export const TRAP = 'subject';

/** What the form's fields are called. */
export const fieldNames =
  /^(topic|name|email|telephone|organization|event|message|consent|(change|submission)\..+)$/;

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

/** The fields of a form post; of several of a name the first. */
export function valuesOf(text: string): FormValues {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (!values.has(name)) values.set(name, value);
  }
  return Object.fromEntries(values);
}

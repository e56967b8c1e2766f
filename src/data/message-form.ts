import type { MessageError } from '../contract/message-rules.ts';
import type { Organization } from '../contract/organization.ts';
import { typedAddress } from './typed-address.ts';

/** What stands in a form's fields, by their names; what lies deeper in the message has dots: `submission.url`. */
export type FormValues = Readonly<Record<string, string>>;

/** An organization's fields that the form lets correct. */
export const correctable = ['name', 'description', 'address', 'url', 'email', 'telephone'] as const;

const plainFields = ['topic', 'name', 'email', 'telephone', 'organization', 'event', 'message'];

/** What a form's fields alone don't say. */
export interface MessageContext {
  readonly page: string;
  readonly language: string;
  /** The one that is to be corrected. */
  readonly organization?: Organization | undefined;
  /** Makes an event of the fields `submission.…`. */
  readonly submissionOf?: ((values: FormValues) => Record<string, unknown>) | undefined;
}

/** A form's fields as the message they mean; whether it is right, `checkMessage` says. */
export function messageOf(values: FormValues, context: MessageContext): Record<string, unknown> {
  const { page, language, organization, submissionOf } = context;
  const message: Record<string, unknown> = { language, page };
  if (values['consent'] === 'yes') message['consent'] = true;
  for (const name of plainFields) message[name] = values[name];
  const { topic } = values;
  if (topic === 'correction' && organization) message['changes'] = changesOf(values, organization);
  if (topic === 'event-submission') message['submission'] = submissionOf?.(values);
  return message;
}

function changesOf(values: FormValues, organization: Organization) {
  return correctable.flatMap((field) => {
    const from = organization[field] ?? '';
    const typed = values[`change.${field}`]?.replace(/\r\n?/g, '\n').trim();
    if (typed === undefined) return [];
    const to = field === 'url' ? typedAddress(typed) : typed;
    return to === from ? [] : [{ field, from, to }];
  });
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
  { pointer }: Pick<MessageError, 'pointer'>,
  message: Readonly<Record<string, unknown>>,
): string {
  const change = /^\/changes\/(\d+)/.exec(pointer)?.[1];
  if (change === undefined) return pointer.slice(1).replaceAll('/', '.');
  const changes = message['changes'] as readonly { field: string }[];
  return `change.${changes[Number(change)]?.field ?? ''}`;
}

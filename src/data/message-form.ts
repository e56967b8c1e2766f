import type { MessageError } from '../contract/message-rules.ts';

/** What stands in a form's fields, by their names; what lies deeper in the message has dots: `submission.url`. */
export type FormValues = Readonly<Record<string, string>>;

const plainFields = ['topic', 'name', 'email', 'telephone', 'organization', 'event', 'message'];

/** What a form's fields alone don't say. */
export interface MessageContext {
  readonly page: string;
  readonly language: string;
  /** What the fields of the topic alone come to: `changes` or `submission`. */
  readonly ofTopic?: object | undefined;
}

/** A form's fields as the message they mean; whether it is right, `checkMessage` says. */
export function messageOf(values: FormValues, context: MessageContext): Record<string, unknown> {
  const { page, language, ofTopic } = context;
  const message: Record<string, unknown> = { language, page };
  if (values['consent'] === 'yes') message['consent'] = true;
  for (const name of plainFields) message[name] = values[name];
  return Object.assign(message, ofTopic);
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

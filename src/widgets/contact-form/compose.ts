import { messageOf, type FormValues, type MessageContext } from '../../data/message-form.ts';
import { pageAddress } from './page-address.ts';
import { organizationOf } from './presets.ts';

interface ComposeContext extends Pick<MessageContext, 'language'> {
  readonly endpoint: string;
  /** What the fields of the topic alone come to. */
  readonly toMessage: (values: FormValues) => object;
  /** What is sent where the fields of the topic say all. */
  readonly said: string | undefined;
}

/** The fields of the form as the message they mean. */
export function composeMessage(
  values: FormValues,
  context: ComposeContext,
): Record<string, unknown> {
  const { endpoint, said, language, toMessage } = context;
  const { id, text } = organizationOf(values);
  const fields = {
    ...values,
    organization: id ?? text,
    'submission.organizer.id': id ?? '',
    'submission.organizer.name': text,
  };
  const page = pageAddress(endpoint);
  const message = messageOf(fields, { language, page, ofTopic: toMessage(fields) });
  const { changes = [], submission } = message as { changes?: unknown[]; submission?: unknown };
  const saysAll = changes.length > 0 || submission !== undefined;
  if (saysAll && !values['message']?.trim()) message['message'] = said;
  return message;
}

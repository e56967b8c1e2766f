import type { Organization } from '../../contract/organization.ts';
import { messageOf, type FormValues, type MessageContext } from '../../data/message-form.ts';
import { pageAddress } from './page-address.ts';
import { organizationOf } from './presets.ts';

interface ComposeContext extends Pick<MessageContext, 'language' | 'submissionOf'> {
  readonly endpoint: string;
  /** Of the directory, where the visitor has chosen one. */
  readonly organization: Organization | undefined;
  /** What is sent where the fields of the topic say all. */
  readonly said: string | undefined;
}

/** The fields of the form as the message they mean. */
export function composeMessage(
  values: FormValues,
  context: ComposeContext,
): Record<string, unknown> {
  const { endpoint, said, ...rest } = context;
  const { id, text } = organizationOf(values);
  const fields = {
    ...values,
    organization: id ?? text,
    'submission.organizer.id': id ?? '',
    'submission.organizer.name': text,
  };
  const message = messageOf(fields, { ...rest, page: pageAddress(endpoint) });
  const { changes = [], submission } = message as { changes?: unknown[]; submission?: unknown };
  const saysAll = changes.length > 0 || submission !== undefined;
  if (saysAll && !values['message']?.trim()) message['message'] = said;
  return message;
}

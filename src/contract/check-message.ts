/**
 * The check of a message in a page: by the shapes that are made of the endpoint's own schema. zod
 * would weigh a third of the form; a test holds the two against each other.
 */
import { object, type MessageCheck } from './message-checks.ts';
import { tidy, toldOf, type MessageError, type MessageOptions } from './message-rules.ts';
import { messageShape } from './shapes/message.generated.ts';

interface CheckOptions extends MessageOptions {
  /** Of the fields `changes` (`shapes/changes.generated.ts`) and `submission` (`check-submission.ts`). */
  readonly ofTopic?: Readonly<Record<string, MessageCheck>>;
}

/** All that the endpoint would find wrong with a message; see `checkMessage` of `message.ts`. */
export function faultsOf(input: unknown, { ofTopic, ...options }: CheckOptions): MessageError[] {
  const message = tidy(input);
  const faults = [...messageShape(message, ''), ...object({}, ofTopic)(message, '')];
  return toldOf(faults, message, options);
}

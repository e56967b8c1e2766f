/**
 * The check of a message in a page: by the shape that is made of the endpoint's own schema. zod
 * would weigh a third of the form; a test holds the two against each other.
 */
import { tidy, toldOf, type MessageError, type MessageOptions } from './message-rules.ts';
import { messageShape } from './shapes/message.generated.ts';

/** All that the endpoint would find wrong with a message; see `checkMessage` of `message.ts`. */
export function faultsOf(input: unknown, options: MessageOptions = {}): MessageError[] {
  const message = tidy(input);
  return toldOf(messageShape(message, ''), message, options);
}

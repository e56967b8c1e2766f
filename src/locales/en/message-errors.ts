import type { MessageErrorCode } from '../../contract/message-rules.ts';
import type { messageError as latvian } from '../lv/message-errors.ts';

const ofField: Readonly<Record<string, string>> = {
  '/topic required': 'Choose a topic.',
  '/name required': 'Enter your name.',
  '/email invalid': 'The e-mail address is not complete: it looks like name@example.lv.',
  '/telephone invalid': 'The telephone number lacks digits: enter one like 67 000 000.',
  '/message required': 'Write your message.',
  '/submission/name required': 'Enter the name of the event.',
  '/submission/startDate required': 'Enter when the event starts.',
  '/submission/startDate invalid': 'The start is not a date or time we can read.',
  '/submission/endDate invalid': 'The end is not a date or time we can read.',
  '/submission/url invalid': 'The address must begin with https:// or http://.',
};

const ofCode: Readonly<Record<MessageErrorCode, (limit?: number) => string>> = {
  required: () => 'Fill in this field.',
  'contact-required': () =>
    'Enter an e-mail address or a telephone number, so that you can be answered.',
  'consent-required': () =>
    'Tick that you agree to the use of your data: without that the message can’t be taken.',
  'too-short': (limit) => `Write a little more: at least ${limit ?? ''} characters.`,
  'too-long': (limit) => `Make it shorter: there is room for ${limit ?? ''}.`,
  'control-characters': () => 'Write on one line, without control characters.',
  invalid: () => 'This could not be understood. Check it for a mistake.',
  'before-start': () => 'The end is before the start. Mend one of the two.',
};

/** What is wrong with a field of a message, and how to mend it. */
export const messageError: typeof latvian = ({ pointer, code, limit }) =>
  ofField[`${pointer} ${code}`] ?? ofCode[code](limit);

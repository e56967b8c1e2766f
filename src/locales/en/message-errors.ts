import type { MessageError, MessageErrorCode } from '../../contract/message-rules.ts';
import type { messageError as latvian } from '../lv/message-errors.ts';

export const characters = (count: number): string =>
  `${count} ${count === 1 ? 'character' : 'characters'}`;

const ofField: Readonly<Record<string, string>> = {
  '/topic required': 'Choose a topic.',
  '/name required': 'Enter your name.',
  '/email invalid': 'The e-mail address is not complete: it should look like name@example.lv.',
  '/email required': 'Enter your e-mail address.',
  '/telephone required': 'Enter your telephone number.',
  '/organization required': 'Enter the organization.',
  '/event required': 'Enter the event.',
  '/telephone invalid': 'The telephone number has too few digits: enter one like 67 000 000.',
  '/message required': 'Write your message.',
};

/** What is to be shortened. */
const nouns: Readonly<Record<string, string>> = {
  '/name': 'your name',
  '/email': 'the e-mail address',
  '/telephone': 'the telephone number',
  '/organization': 'the name of the organization',
  '/event': 'the name of the event',
  '/message': 'the message',
};

const ofCode: Readonly<Record<MessageErrorCode, (error: MessageError) => string>> = {
  required: () => 'Fill in this field.',
  'contact-required': () =>
    'Enter an e-mail address or a telephone number, so that we can reply to you.',
  'consent-required': () =>
    'Tick the box to agree to the use of your data: we can’t accept the message without it.',
  'too-short': ({ limit = 0 }) => `Write a little more: at least ${characters(limit)}.`,
  'too-long': ({ pointer, limit = 0 }) =>
    `Shorten ${nouns[pointer] ?? 'this'}: at most ${characters(limit)}.`,
  'control-characters': () => 'Write on one line, without control characters.',
  invalid: () => 'This could not be understood. Check it for a mistake.',
  'before-start': () => 'The end is before the start. Correct one of the two.',
};

/** What is wrong with a field of a message, and how to mend it. */
export const messageError: typeof latvian = (error) =>
  ofField[`${error.pointer} ${error.code}`] ?? ofCode[error.code](error);

import type { MessageErrorCode } from '../../contract/message-rules.ts';
import type { messageError as latvian } from '../lv/message-errors.ts';

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
  '/message too-long': 'Shorten the message: it can have at most 5000 characters.',
  '/submission/name required': 'Enter the name of the event.',
  '/submission/startDate required': 'Enter when the event starts.',
  '/submission/startDate invalid': 'The start is not a date or time we can read.',
  '/submission/endDate invalid': 'The end is not a date or time we can read.',
  '/submission/location/name required': 'Enter the place too, not only its address.',
  '/submission/onlineUrl invalid': 'The link to take part must begin with https:// or http://.',
  '/submission/registration/url invalid':
    'The link to register must begin with https:// or http://.',
  '/submission/registration/email invalid':
    'The e-mail address to register is not complete: it should look like name@example.lv.',
  '/submission/registration/telephone invalid':
    'The telephone number to register has too few digits.',
  '/submission/url invalid': 'The link to more information must begin with https:// or http://.',
};

const ofCode: Readonly<Record<MessageErrorCode, (limit?: number) => string>> = {
  required: () => 'Fill in this field.',
  'contact-required': () =>
    'Enter an e-mail address or a telephone number, so that we can reply to you.',
  'consent-required': () =>
    'Tick the box to agree to the use of your data: we can’t accept the message without it.',
  'too-short': (limit) => `Write a little more: at least ${limit ?? ''} characters.`,
  'too-long': (limit) => `Shorten this: it can have at most ${limit ?? ''} characters.`,
  'control-characters': () => 'Write on one line, without control characters.',
  invalid: () => 'This could not be understood. Check it for a mistake.',
  'before-start': () => 'The end is before the start. Correct one of the two.',
};

/** What is wrong with a field of a message, and how to mend it. */
export const messageError: typeof latvian = ({ pointer, code, limit }) =>
  ofField[`${pointer} ${code}`] ?? ofCode[code](limit);

import type { MessageError, MessageErrorCode } from '../../contract/message-rules.ts';
import { plural } from './words.ts';

export const characters = (count: number): string =>
  `${count} ${plural(count, { zero: 'rakstzīmju', one: 'rakstzīme', other: 'rakstzīmes' })}`;

const ofField: Readonly<Record<string, string>> = {
  '/topic required': 'Izvēlieties tematu.',
  '/name required': 'Ierakstiet savu vārdu.',
  '/email invalid': 'E-pasta adrese nav pilnīga: tai jābūt tādai kā vards@piemers.lv.',
  '/email required': 'Ierakstiet e-pasta adresi.',
  '/telephone required': 'Ierakstiet tālruņa numuru.',
  '/organization required': 'Norādiet organizāciju.',
  '/event required': 'Norādiet pasākumu.',
  '/telephone invalid': 'Tālruņa numurā trūkst ciparu: ierakstiet, piemēram, 67 000 000.',
  '/message required': 'Uzrakstiet ziņu.',
};

/** What is to be shortened. */
const nouns: Readonly<Record<string, string>> = {
  '/name': 'vārdu',
  '/email': 'e-pasta adresi',
  '/telephone': 'tālruņa numuru',
  '/organization': 'organizācijas nosaukumu',
  '/event': 'pasākuma nosaukumu',
  '/message': 'ziņu',
};

const ofCode: Readonly<Record<MessageErrorCode, (error: MessageError) => string>> = {
  required: () => 'Aizpildiet šo lauku.',
  'contact-required': () =>
    'Ierakstiet e-pasta adresi vai tālruņa numuru, lai jums varētu atbildēt.',
  'consent-required': () =>
    'Atzīmējiet, ka piekrītat savu datu apstrādei: bez tā ziņu nedrīkst pieņemt.',
  'too-short': ({ limit = 0 }) => `Uzrakstiet mazliet vairāk: vismaz ${characters(limit)}.`,
  'too-long': ({ pointer, limit = 0 }) =>
    `Saīsiniet ${nouns[pointer] ?? 'šo'}: ne vairāk kā ${characters(limit)}.`,
  'control-characters': () => 'Rakstiet vienā rindā, bez īpašām vadības zīmēm.',
  invalid: () => 'Šeit ierakstītais nav saprotams. Pārbaudiet, vai nav kļūdas.',
  'before-start': () => 'Beigas ir agrāk par sākumu. Izlabojiet vienu no abiem.',
};

/** What is wrong with a field of a message, and how to mend it. */
export const messageError = (error: MessageError): string =>
  ofField[`${error.pointer} ${error.code}`] ?? ofCode[error.code](error);

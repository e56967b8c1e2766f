import type { MessageError, MessageErrorCode } from '../../contract/message-rules.ts';

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
  '/message too-long': 'Saīsiniet ziņu: tajā var būt ne vairāk kā 5000 rakstzīmju.',
  '/submission/name required': 'Ierakstiet pasākuma nosaukumu.',
  '/submission/startDate required': 'Norādiet, kad pasākums sākas.',
  '/submission/startDate invalid': 'Sākuma datums vai laiks nav saprotams.',
  '/submission/endDate invalid': 'Beigu datums vai laiks nav saprotams.',
  '/submission/location/name required': 'Ierakstiet arī vietu, ne tikai adresi.',
  '/submission/onlineUrl invalid': 'Tiešsaistes saitei jāsākas ar https:// vai http://.',
  '/submission/registration/url invalid': 'Reģistrācijas saitei jāsākas ar https:// vai http://.',
  '/submission/registration/email invalid':
    'Reģistrācijas e-pasta adrese nav pilnīga: tai jābūt tādai kā vards@piemers.lv.',
  '/submission/registration/telephone invalid': 'Reģistrācijas tālruņa numurā trūkst ciparu.',
  '/submission/url invalid': 'Informācijas saitei jāsākas ar https:// vai http://.',
};

const ofCode: Readonly<Record<MessageErrorCode, (limit?: number) => string>> = {
  required: () => 'Aizpildiet šo lauku.',
  'contact-required': () =>
    'Ierakstiet e-pasta adresi vai tālruņa numuru, lai jums varētu atbildēt.',
  'consent-required': () =>
    'Atzīmējiet, ka piekrītat savu datu apstrādei: bez tā ziņu nedrīkst pieņemt.',
  'too-short': (limit) => `Uzrakstiet mazliet vairāk: vismaz ${limit ?? ''} rakstzīmes.`,
  'too-long': (limit) => `Saīsiniet: šeit var būt ne vairāk kā ${limit ?? ''} rakstzīmes.`,
  'control-characters': () => 'Rakstiet vienā rindā, bez īpašām vadības zīmēm.',
  invalid: () => 'Šeit ierakstītais nav saprotams. Pārbaudiet, vai nav kļūdas.',
  'before-start': () => 'Beigas ir agrāk par sākumu. Izlabojiet vienu no abiem.',
};

/** What is wrong with a field of a message, and how to mend it. */
export const messageError = ({ pointer, code, limit }: MessageError): string =>
  ofField[`${pointer} ${code}`] ?? ofCode[code](limit);

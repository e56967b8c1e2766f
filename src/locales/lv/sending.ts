import { characters, messageError } from './message-errors.ts';
import { plural } from './words.ts';

/** What the form says once somebody writes: of what is wrong, of sending, of the receipt. */
export const sending = {
  error: messageError,
  left: (count: number) => `Vēl var ierakstīt: ${characters(count)}`,
  tooMany: (count: number) => `Par daudz: ${characters(count)}`,
  errorsTitle: 'Ziņa vēl nav nosūtīta. Lūdzu, izlabojiet:',
  /** Why a message has not been taken in yet. */
  reasons: {
    offline: 'Nav interneta savienojuma.',
    server: 'Serveris šobrīd neatbild.',
    limit: 'No jūsu pieslēguma īsā laikā saņemts daudz ziņu.',
  },
  kept: 'Ziņa vēl nav nosūtīta, bet nav arī zudusi. Kamēr šī lapa ir atvērta, mēģināsim atkal.',
  retryIn: (seconds: number) => {
    const count = seconds < 60 ? seconds : Math.round(seconds / 60);
    const forms =
      seconds < 60
        ? { zero: 'sekundēm', one: 'sekundes', other: 'sekundēm' }
        : { zero: 'minūtēm', one: 'minūtes', other: 'minūtēm' };
    return `Nākamais mēģinājums pēc ${count} ${plural(count, forms)}.`;
  },
  tryNow: 'Mēģināt tagad',
  /** In place of that, where the server has asked for patience. */
  waiting: 'Gaida…',
  edit: 'Labot ziņu',
  otherWays: 'Varat arī rakstīt vai zvanīt:',
  asMail: 'Nosūtīt to pašu pa e-pastu',
  refused: 'Serveris ziņu nepieņēma. Teksts ir palicis laukos.',
  receiptTitle: 'Ziņa saņemta',
  number: 'Numurs',
};

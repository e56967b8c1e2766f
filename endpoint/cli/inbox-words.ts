import type { HoldReason, MessageState } from '../inbox/tables.ts';
import { holdWords } from '../mail/letter.ts';

type Counts = Readonly<Record<MessageState, number>>;

const lv = {
  states: {
    pending: 'gaida nosūtīšanu',
    held: 'aizturēts',
    delivered: 'nosūtīts',
    done: 'izdarīts',
    failed: 'nosūtīt neizdevās',
    spam: 'surogātpasts',
  } satisfies Record<MessageState, string>,
  reasons: holdWords,
  erased: 'izdzēsts',
  missing: 'šāda ziņojuma nav.',
  nothingToDo: 'Nav neviena tāda ziņojuma.',
  purged: (count: number) => `Izdzēsti ziņojumi, kuru glabāšanas laiks ir beidzies: ${count}.`,
  counted: (counts: Counts) =>
    `Pavisam: ${messageStatesOf(counts)
      .map(([state, count]) => `${lv.states[state]} – ${count}`)
      .join('; ')}.`,
  labels: {
    reference: 'Numurs',
    receivedAt: 'Saņemts',
    state: 'Stāvoklis',
    topic: 'Temats',
    name: 'Vārds',
    email: 'E-pasts',
    telephone: 'Tālrunis',
    organization: 'Organizācija',
    event: 'Pasākums',
    message: 'Ziņojums',
    changes: 'Labojumi',
    submission: 'Pieteiktais pasākums',
    language: 'Valoda',
    page: 'Lapa',
    holdReasons: 'Aizturēts, jo',
    attempts: 'Neveiksmīgi sūtīts, reizes',
    nextAttemptAt: 'Nākamais mēģinājums',
    deliveredAt: 'Nosūtīts',
    doneAt: 'Izdarīts',
    lastError: 'Pēdējā kļūda',
  },
};

export type InboxWords = typeof lv;

const reasons: Readonly<Record<HoldReason, string>> = {
  'no-proof': 'the browser has not solved the automatic check',
  'wrong-proof': 'the answer to the automatic check is wrong',
  'used-proof': 'the answer to the automatic check has been used before',
  trap: 'a field is filled in that people do not see',
  'too-fast': 'the form was sent faster than a person can fill it in',
};

const en: InboxWords = {
  states: {
    pending: 'waits to be mailed',
    held: 'held for review',
    delivered: 'mailed',
    done: 'done',
    failed: 'could not be mailed',
    spam: 'spam',
  },
  reasons,
  erased: 'erased',
  missing: 'there is no such message.',
  nothingToDo: 'There is no such message.',
  purged: (count) => `Messages removed, kept for long enough: ${count}.`,
  counted: (counts) =>
    `In all: ${messageStatesOf(counts)
      .map(([state, count]) => `${en.states[state]} – ${count}`)
      .join('; ')}.`,
  labels: {
    reference: 'Reference',
    receivedAt: 'Received',
    state: 'State',
    topic: 'Topic',
    name: 'Name',
    email: 'E-mail',
    telephone: 'Telephone',
    organization: 'Organization',
    event: 'Event',
    message: 'Message',
    changes: 'Changes',
    submission: 'Submitted event',
    language: 'Language',
    page: 'Page',
    holdReasons: 'Held because',
    attempts: 'Failed attempts',
    nextAttemptAt: 'Next attempt',
    deliveredAt: 'Mailed',
    doneAt: 'Done',
    lastError: 'Last error',
  },
};

const messageStatesOf = (counts: Counts) => Object.entries(counts) as [MessageState, number][];

/** What `nvo inbox` says. */
export const inboxWords = { lv, en };

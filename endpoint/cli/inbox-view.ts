import { showReference } from '../../src/contract/reference.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { toRigaIso } from '../../src/data/riga-iso.ts';
import type { InboxMessage } from '../inbox/tables.ts';
import type { Language } from '../report/format.ts';
import { inboxWords, type InboxWords } from './inbox-words.ts';

/** So much of a message stands in a list, in code units. */
const GIST = 60;

/** A message in a line: reference, time in Riga, state, topic, who, the beginning. */
export function lineOf(
  { reference, receivedAt, state, message }: InboxMessage,
  terms: Terms,
  language: Language,
): string {
  return [
    showReference(reference),
    clockTime(receivedAt),
    inboxWords[language].states[state],
    terms['topic']?.[message.topic]?.[language] ?? message.topic,
    printable(message.name),
    printable(message.message).slice(0, GIST),
  ].join('  ');
}

/** All that is known of a message, a label and a value a line. */
export function pageOf(inboxMessage: InboxMessage, terms: Terms, language: Language): string {
  const { states, reasons, labels } = inboxWords[language];
  const { message, reference, receivedAt, state, holdReasons, ...delivery } = inboxMessage;
  const { changes, submission, ...said } = message;
  const values: Partial<Record<keyof InboxWords['labels'], string | undefined>> = {
    reference: showReference(reference),
    receivedAt: clockTime(receivedAt),
    state: states[state],
    holdReasons: holdReasons.map((reason) => reasons[reason]).join('; '),
    topic: terms['topic']?.[said.topic]?.[language] ?? said.topic,
    name: said.name,
    email: said.email,
    telephone: said.telephone,
    organization: said.organization,
    event: said.event,
    page: said.page,
    language: said.language,
    attempts: delivery.attempts ? String(delivery.attempts) : undefined,
    nextAttemptAt: delivery.nextAttemptAt && clockTime(delivery.nextAttemptAt),
    deliveredAt: delivery.deliveredAt && clockTime(delivery.deliveredAt),
    doneAt: delivery.doneAt && clockTime(delivery.doneAt),
    lastError: delivery.lastError,
  };
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value ? [`${labels[key as keyof InboxWords['labels']]}: ${printable(value)}`] : [],
  );
  const parts = [
    message.message,
    changes && `${labels.changes}:\n${JSON.stringify(changes, null, 2)}`,
    submission && `${labels.submission}:\n${JSON.stringify(submission, null, 2)}`,
  ];
  return [...lines, ...parts.flatMap((part) => (part ? ['', forTerminal(part)] : []))].join('\n');
}

/** `2026-09-05 18:00`, on Riga's clock. */
const clockTime = (instant: string) => toRigaIso(new Date(instant)).slice(0, 16).replace('T', ' ');

/** Without what a terminal would take for a command. */
const forTerminal = (text: string) => text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '�');

const printable = (text: string) => forTerminal(text.replace(/\s+/g, ' ')).trim();

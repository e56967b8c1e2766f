import type { Message } from '../../src/contract/message.ts';
import { showReference } from '../../src/contract/reference.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { directory } from '../../src/locales/lv/directory.ts';
import type { HoldReason, InboxMessage } from '../inbox/tables.ts';
import { changesTable, riga, submissionLines } from './fields.ts';
import type { StaffAction, StaffLinks } from './links.ts';
import type { Published } from './published.ts';
import type { Attachment, Letter, Mailbox } from './smtp.ts';
import { submissionFiles } from './submission.ts';

/** Code units of what a sender wrote that a letter holds; the rest is in the inbox. */
const MAX_TEXT = 60_000;

export const holdWords: Readonly<Record<HoldReason, string>> = {
  'no-proof': 'pārlūks nav atrisinājis automātisko pārbaudi',
  'wrong-proof': 'automātiskās pārbaudes atbilde nav pareiza',
  'used-proof': 'automātiskās pārbaudes atbilde jau ir izmantota',
  trap: 'ir aizpildīts lauks, ko cilvēki neredz',
  'too-fast': 'veidlapa nosūtīta ātrāk, nekā cilvēks to var aizpildīt',
};

export interface LetterContext {
  readonly published: Published;
  readonly links: StaffLinks;
  /** The domain of the sender's address, for Message-IDs. */
  readonly domain: string;
  readonly now: () => Date;
}

/** The letter to the Info point that carries a message. Throws nothing but what reading files does. */
export async function composeLetter(
  inboxMessage: InboxMessage,
  { published, links, domain, now }: LetterContext,
): Promise<Letter> {
  const { reference, receivedAt, message, holdReasons, state } = inboxMessage;
  const terms = await published.terms();
  const isHeld = state === 'held';
  const body = await bodyOf(inboxMessage, terms, published);
  const footer = await footerOf(inboxMessage, published, links, now());
  const warning = isHeld
    ? [
        'IESPĒJAMS SUROGĀTPASTS. Ziņojums aizturēts, jo:',
        ...holdReasons.map((reason) => `- ${holdWords[reason]};`),
        'Ja to rakstījis cilvēks, atveriet zemāk saiti „Nav surogātpasts”.',
        '',
      ]
    : [];
  const mark = isHeld ? '[Iespējams surogātpasts] ' : '';
  return {
    messageId: messageIdOf(reference, receivedAt, domain),
    subject: `${mark}${topicOf(message, terms)} – ${showReference(reference)}`,
    text: [...warning, clip(body, reference), '', ...footer, ''].join('\n'),
    ...replyToOf(message),
    attachments: attachmentsOf(inboxMessage, terms),
  };
}

/** The letter that passes a message on to the organization that it is meant for. */
export async function composeForward(
  inboxMessage: InboxMessage,
  to: Mailbox,
  { published, domain }: Pick<LetterContext, 'published' | 'domain'>,
): Promise<Letter> {
  const { reference, receivedAt, message } = inboxMessage;
  const terms = await published.terms();
  const site = await published.site();
  const intro = [
    `Labdien! Šo ziņojumu jums pārsūta ${site?.name ?? 'NVO Info punkts'}: tas saņemts vietnes saziņas veidlapā.`,
    answerLine(message),
    '',
  ];
  const body = await bodyOf(inboxMessage, terms, published);
  return {
    messageId: messageIdOf(`${reference}.parsutits`, receivedAt, domain),
    to,
    subject: `${topicOf(message, terms)} – ${showReference(reference)}`,
    text: [...intro, clip(body, reference), ''].join('\n'),
    ...replyToOf(message),
  };
}

/** Made from the row alone: whoever sends it, and however often, it is the same. */
function messageIdOf(name: string, receivedAt: string, domain: string): string {
  return `${name.toLowerCase()}.${receivedAt.replace(/\D/g, '')}@${domain}`;
}

export const topicOf = ({ topic }: Pick<Message, 'topic'>, terms: Terms): string =>
  terms['topic']?.[topic]?.lv ?? topic;

/** One mailbox; nothing that could be read as more. */
const oneAddress = /^[^\s<>()[\],;:\\"@\p{C}]+@[^\s<>()[\],;:\\"@\p{C}]+$/u;

function replyToOf({ name, email }: Message): { replyTo?: Mailbox } {
  return email && oneAddress.test(email) ? { replyTo: { name, address: email } } : {};
}

/** What a person wrote, each line set in: nothing of it can pass for a line of ours. */
async function bodyOf(
  { reference, receivedAt, message }: InboxMessage,
  terms: Terms,
  published: Published,
): Promise<string> {
  const { organization, event, changes, submission } = message;
  const known = organization ? await published.organization(organization) : undefined;
  const knownEvent = event ? await published.event(event) : undefined;
  const facts: [string, string | undefined][] = [
    ['Ziņojums', showReference(reference)],
    ['Temats', topicOf(message, terms)],
    ['Saņemts', riga(new Date(receivedAt))],
    ['Raksta', message.name],
    [directory.email, message.email],
    [directory.telephone, message.telephone],
    ['Organizācija', known ? `${known.name} (${known.id})` : organization],
    ['Pasākums', knownEvent ? `${knownEvent.name}, ${riga(knownEvent.startDate)}` : event],
    ['Sūtītāja valoda', message.language.startsWith('lv') ? undefined : message.language],
    ['Lapa', message.page],
  ];
  return [
    ...facts.flatMap(([label, value]) => (value ? [`${label}: ${singleLine(value)}`] : [])),
    ...section('Teksts', message.message),
    ...section('Kas jālabo', changes?.length ? changesTable(changes) : ''),
    ...section('Pasākums', submission ? submissionLines(submission, terms).join('\n') : ''),
  ].join('\n');
}

const section = (title: string, text: string): string[] =>
  text ? ['', `${title}:`, '', ...text.split(lineEnds).map((line) => `    ${line}`)] : [];

/** Whatever some program takes for the end of a line. */
const lineEnds = /\r\n?|[\n\v\f\x85\u2028\u2029]/;

const singleLine = (text: string): string => text.split(lineEnds).join(' ');

function clip(text: string, reference: string): string {
  if (text.length <= MAX_TEXT) return text;
  const kept = text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
  return `${kept}\n\n(Teksts saīsināts; viss ziņojums: nvo inbox show ${reference})`;
}

function answerLine({ email, telephone }: Message): string {
  if (email) return `Atbildiet uz šo vēstuli: atbilde aizies uz ${singleLine(email)}.`;
  return `E-pasta adreses sūtītājam nav: zvaniet ${singleLine(telephone ?? '')}.`;
}

const actionWords: Readonly<Record<StaffAction, string>> = {
  done: 'Izdarīts',
  approve: 'Nav surogātpasts',
  spam: 'Surogātpasts',
  forward: 'Pārsūtīt organizācijai',
  erase: 'Izdzēst ziņojumu',
};

async function footerOf(
  { reference, message, state }: InboxMessage,
  published: Published,
  links: StaffLinks,
  now: Date,
): Promise<string[]> {
  const organization = message.organization
    ? await published.organization(message.organization)
    : undefined;
  const until = links.until(now);
  const link = (action: StaffAction, more = '') => [
    `${actionWords[action]}${more}:`,
    links.write(reference, action, until),
  ];
  return [
    '-'.repeat(60),
    `Kā atbildēt. ${answerLine(message)}`,
    '',
    `Ko vēl var darīt. Katra saite vispirms atver lapu, kas pārjautā; saites der līdz ${riga(until)}.`,
    '',
    ...link('done'),
    ...link(state === 'held' ? 'approve' : 'spam'),
    ...(state === 'held' ? link('spam') : []),
    ...(organization?.email
      ? link('forward', ` „${organization.name}” (${organization.email})`)
      : []),
    ...link('erase'),
  ];
}

function attachmentsOf(
  { reference, receivedAt, message }: InboxMessage,
  terms: Terms,
): Attachment[] {
  const { submission } = message;
  return submission ? submissionFiles({ reference, receivedAt, submission }, terms) : [];
}

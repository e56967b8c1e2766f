import type { SmtpConfig } from '../../endpoint/config.ts';
import { Inbox } from '../../endpoint/inbox/inbox.ts';
import { messageStates, type MessageState } from '../../endpoint/inbox/tables.ts';
import { smtpMailer, type Mailer } from '../../endpoint/mail/smtp.ts';
import { MailWorker } from '../../endpoint/mail/worker.ts';
import { put } from '../support/messages.ts';
import { closedPort, smtpTo, startMailbox, type Behaviour } from '../support/smtp.ts';

/** A mail server in trouble, and what becomes of the messages. */
export interface SmtpCase {
  readonly name: string;
  /** `isOver`: whether this attempt, and all later ones, are served well. */
  readonly server?: (isOver: () => boolean) => Behaviour;
  /** Nothing listens while the trouble lasts. */
  readonly isDown?: boolean;
  readonly config?: Partial<SmtpConfig>;
  /** The worker has to lose its patience. */
  readonly isSilent?: boolean;
  /** For how many attempts the trouble lasts; absent: for good. */
  readonly lasts?: number;
  readonly ends: 'delivered' | 'failed';
  /** How often each message is tried where the trouble lasts for good: 64 is five days, 1 at once. */
  readonly tries?: number;
}

/** What has become of the messages of a case. */
export interface SmtpOutcome {
  readonly name: string;
  readonly messages: number;
  readonly states: Readonly<Record<MessageState, number>>;
  readonly attempts: number;
  /** Mails that the server has, and under how many Message-IDs. */
  readonly mails: number;
  readonly different: number;
}

const refusal = (code: number, text = 'no') =>
  Object.assign(new Error(text), { responseCode: code });

/** Refuses at a step of the session. */
const refusing =
  (hook: 'onConnect' | 'onMailFrom' | 'onRcptTo' | 'onAuth', code: number) =>
  (isOver: () => boolean): Behaviour => ({
    [hook]: (...args: unknown[]) => {
      const done = args.at(-1) as (error?: Error, response?: { user: string }) => void;
      if (isOver()) done(undefined, { user: 'nvo' });
      else done(refusal(code));
    },
    ...(hook === 'onAuth' && { authOptional: false, allowInsecureAuth: true }),
  });

const atEnd =
  (verdict: ReturnType<NonNullable<Behaviour['atEnd']>>) =>
  (isOver: () => boolean): Behaviour => ({ atEnd: () => (isOver() ? 'take' : verdict) });

/** So many attempts fail: each message's first and some second ones. */
const A_WHILE = 8;

const forAWhile = { lasts: A_WHILE, ends: 'delivered' } as const;
const forGood = { ends: 'failed', tries: 64 } as const;
const atOnce = { ends: 'failed', tries: 1 } as const;

/** Sees each recipient's first attempt off, as greylisting does. */
function greylisting(): Behaviour {
  let count = 0;
  return {
    onRcptTo(_address, _session, done) {
      count += 1;
      if (count <= A_WHILE) done(refusal(451, 'Greylisted, try again'));
      else done();
    },
  };
}

export const smtpCases: readonly SmtpCase[] = [
  { name: 'all is well', ends: 'delivered' },
  { name: 'refuses the connection for a while', isDown: true, ...forAWhile },
  { name: 'refuses the connection for good', isDown: true, ...forGood },
  {
    name: 'stalls before its greeting',
    server: (isOver) => ({
      onConnect(_session, done) {
        if (isOver()) done();
      },
    }),
    isSilent: true,
    ...forAWhile,
  },
  { name: 'stalls after the final dot', server: atEnd('stall'), isSilent: true, ...forAWhile },
  {
    name: 'drops the connection after DATA',
    server: (isOver) => ({ atData: () => (isOver() ? 'go-on' : 'break') }),
    ...forAWhile,
  },
  { name: 'drops it after the final dot, without the mail', server: atEnd('break'), ...forAWhile },
  {
    name: 'drops it after the final dot, with the mail',
    server: atEnd('take-and-break'),
    ...forAWhile,
  },
  { name: 'greets with 421 for a while', server: refusing('onConnect', 421), ...forAWhile },
  { name: 'greets with 554 for good', server: refusing('onConnect', 554), ...forGood },
  {
    name: 'refuses the sender with 550 for a while',
    server: refusing('onMailFrom', 550),
    ...forAWhile,
  },
  { name: 'greylists (451)', server: greylisting, ends: 'delivered' },
  {
    name: 'refuses the recipient with 452 for good',
    server: refusing('onRcptTo', 452),
    ...forGood,
  },
  { name: 'refuses the recipient with 550', server: refusing('onRcptTo', 550), ...atOnce },
  { name: 'answers the mail with 451 for a while', server: atEnd(refusal(451)), ...forAWhile },
  { name: 'answers the mail with 554', server: atEnd(refusal(554)), ...atOnce },
  {
    name: 'refuses the password (535) for a while',
    server: refusing('onAuth', 535),
    config: { user: 'nvo' },
    ...forAWhile,
  },
  {
    name: 'offers no TLS where it is asked for',
    config: { requireTLS: true, ignoreTLS: false },
    ...forGood,
  },
  {
    name: 'has a certificate that nobody vouches for',
    server: () => ({ disabledCommands: [] }),
    config: { requireTLS: true, ignoreTLS: false },
    ...forGood,
  },
];

/** Milliseconds: a server on this machine that is well answers sooner, unless the machine is busy. */
const patience = { connect: 10_000, silence: 10_000, whole: 30_000 };
const impatience = { connect: 300, silence: 300, whole: 3_000 };

/**
 * Puts messages into an inbox, and lets a worker try until nothing is due any more; five days pass
 * as fast as the attempts do.
 */
export async function runSmtpCase(
  { name, server, isDown = false, isSilent = false, config = {}, lasts, ends }: SmtpCase,
  folder: string,
  messages: number,
): Promise<SmtpOutcome> {
  let time = Date.parse('2026-09-05T10:00:00Z');
  let attempts = 0;
  const now = () => new Date(time);
  const trouble = lasts ?? (ends === 'failed' ? Infinity : 0);
  const isOver = () => attempts > trouble;
  const inbox = await Inbox.open({ file: `${folder}/${name.replace(/\W+/g, '-')}.db` }, { now });
  const mailbox = await startMailbox(server?.(isOver));
  const options = {
    password: 'secret',
    senderName: () => Promise.resolve('NVO'),
    patience: isSilent ? impatience : patience,
  };
  const good = smtpMailer({ ...mailbox.smtp, ...config }, options);
  const away = smtpMailer(smtpTo(await closedPort()), options);
  const mailer: Mailer = {
    send(letter) {
      attempts += 1;
      return (isDown && !isOver() ? away : good).send(letter);
    },
  };
  const toLetter = ({ reference }: { reference: string }) =>
    Promise.resolve({ messageId: `${reference}@proof`, subject: reference, text: 'Labdien!' });
  const worker = new MailWorker({ inbox, mailer, toLetter, now, random: () => 0.5 });
  try {
    for (let i = 0; i < messages; i++) await put(inbox, { name: `Ilze ${i}` });
    for (;;) {
      await worker.run();
      const all = await inbox.list({ states: messageStates });
      const due = all.flatMap(({ nextAttemptAt }) => nextAttemptAt ?? []).sort()[0];
      if (due === undefined) break;
      time = Math.max(time, Date.parse(due));
    }
    const ids = new Set(mailbox.mails.map(({ messageId }) => messageId));
    const states = await inbox.counts();
    return { name, messages, states, attempts, mails: mailbox.mails.length, different: ids.size };
  } finally {
    await inbox.close();
    await mailbox.close();
  }
}

/** What is wrong with an outcome; empty: nothing. */
export function faultsOf({ ends, tries }: SmtpCase, outcome: SmtpOutcome): string[] {
  const { messages, states, attempts, different } = outcome;
  return [
    ...(states[ends] === messages ? [] : [`${states[ends]} of ${messages} ${ends}`]),
    ...(different === (ends === 'delivered' ? messages : 0) ? [] : [`${different} arrived`]),
    ...(tries === undefined || attempts === tries * messages ? [] : [`${attempts} attempts`]),
  ];
}

import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '../config.ts';

/** A mailbox: always an object, for an address as a string could be read as several. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** A mail of plain text. */
export interface Letter {
  /** The same each time the same thing is sent, without angle brackets: a doubled mail is recognised by it. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** Who gets it; absent: the Info point. */
  readonly to?: Mailbox;
  /** Whom an answer goes to; absent: there is no address. */
  readonly replyTo?: Mailbox;
  readonly attachments?: readonly Attachment[];
}

/** Hands letters over to a mail server. */
export interface Mailer {
  /** @throws MailError; then the letter may have gone out all the same, if the connection broke at the end */
  send(letter: Letter): Promise<void>;
}

/** The mail server has not taken a letter. */
export class MailError extends Error {
  override name = 'MailError';
  /** Trying again is of no use until somebody has mended something. */
  readonly isPermanent: boolean;
  /** For a log: what kind of failure, with nobody's address in it. */
  readonly kind: string;

  constructor(message: string, { isPermanent, kind }: { isPermanent: boolean; kind: string }) {
    super(message);
    this.isPermanent = isPermanent;
    this.kind = kind;
  }
}

/** Milliseconds that a server may take. */
export interface Patience {
  readonly connect: number;
  /** Without a word: RFC 5321, 4.5.3.2.6 gives it ten minutes after the final dot, in which it may well keep the mail. */
  readonly silence: number;
  /** For the whole of it. */
  readonly whole: number;
}

export const patience: Patience = { connect: 30_000, silence: 600_000, whole: 660_000 };

export interface SmtpOptions {
  readonly password?: string | undefined;
  /** The Info point's name, as the sender. */
  readonly senderName: () => Promise<string>;
  readonly patience?: Patience;
}

/** A mailer by SMTP. From is always ours, so that DMARC holds; the envelope is never taken from a header. */
export function smtpMailer(
  smtp: SmtpConfig,
  { password, senderName, patience: { connect, silence, whole } = patience }: SmtpOptions,
): Mailer {
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: smtp.requireTLS,
    ignoreTLS: smtp.ignoreTLS,
    opportunisticTLS: !smtp.requireTLS,
    connectionTimeout: connect,
    dnsTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(smtp.user !== undefined && { auth: { user: smtp.user, pass: password ?? '' } }),
  });
  return {
    async send({ messageId, subject, text, to, replyTo, attachments = [] }) {
      const recipient = to ?? { name: '', address: smtp.to };
      try {
        await transport.sendMail({
          envelope: { from: smtp.from, to: [recipient.address] },
          from: { name: inHeader(await senderName()), address: smtp.from },
          to: { ...recipient, name: inHeader(recipient.name) },
          ...(replyTo && { replyTo: { ...replyTo, name: inHeader(replyTo.name) } }),
          subject: inHeader(subject),
          messageId: `<${messageId}>`,
          text,
          attachments: attachments.map((each) => ({ ...each })),
          headers: notForMachines,
          signal: AbortSignal.timeout(whole),
        });
      } catch (error) {
        throw toMailError(error);
      }
    },
  };
}

/** No answering machine replies: it would write to whatever address a stranger typed (RFC 3834, 5). */
const notForMachines = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/** So long may a text in a header be, in code units: many encoded words make a server refuse the mail. */
const HEADER = 200;

/** Text that ends no header line and opens no other, whatever its reader takes for a line's end. */
export const inHeader = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, HEADER)
    .replace(/[\ud800-\udbff]$/, '');

/** What nodemailer says of a failure. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

/** The commands whose refusal is about this very letter; of all else the set-up is at fault. */
const aboutLetter = ['RCPT TO', 'DATA'];

/**
 * A 5yz reply is final (RFC 5321, 4.2.1) where it refuses the recipient or the content. A server
 * that refuses us, our password or our sender's address refuses every letter, until somebody mends
 * that: those are tried again as long as any other.
 */
function toMailError(error: unknown): MailError {
  const { code, responseCode, command } = (error instanceof Error ? error : {}) as SmtpFailure;
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  // 503 is about the order of commands: another connection begins anew.
  const isFinal = reply >= 500 && reply !== 503;
  const kind = [code, reply || '', command].filter((each) => each && typeof each !== 'object');
  return new MailError(error instanceof Error ? error.message : String(error), {
    isPermanent: isFinal && aboutLetter.includes(String(command)),
    kind: kind.join(' ') || 'unknown',
  });
}

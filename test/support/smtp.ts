import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { SmtpConfig } from '../../endpoint/config.ts';

/** What a server does with a mail: takes it, takes it and breaks off, breaks off, says nothing, refuses. */
type Verdict = 'take' | 'take-and-break' | 'break' | 'stall' | Error;

export interface Behaviour extends SMTPServerOptions {
  /** When DATA begins. */
  atData?: () => 'go-on' | 'break';
  /** After the final dot. */
  atEnd?: () => Verdict;
}

export interface Mailbox {
  readonly smtp: SmtpConfig;
  /** What has been taken in, in order. */
  readonly mails: ParsedMail[];
  /** The same as it came, a character for a byte. */
  readonly sources: string[];
  close(): Promise<void>;
}

/** A mail server on loopback. */
export async function startMailbox({
  atData = () => 'go-on',
  atEnd = () => 'take',
  ...options
}: Behaviour = {}): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const sources: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      if (atData() === 'break') {
        breakOff(session);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void judge(Buffer.concat(chunks), session, done));
    },
    ...options,
  });
  const judge = async (
    source: Buffer,
    session: SMTPServerSession,
    done: (error?: Error) => void,
  ): Promise<void> => {
    const verdict = atEnd();
    if (verdict === 'stall') return;
    if (verdict instanceof Error) {
      done(verdict);
      return;
    }
    if (verdict !== 'break') {
      mails.push(await simpleParser(source));
      sources.push(source.toString('latin1'));
    }
    if (verdict === 'take') done();
    else breakOff(session);
  };
  const breakOff = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections) {
      if (connection.id === id) connection._socket.destroy();
    }
  };
  // Clients that break off are what some tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    smtp: smtpTo(port),
    mails,
    sources,
    close() {
      for (const connection of server.connections) connection._socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The config of a mail server on this machine. */
export const smtpTo = (port: number): SmtpConfig => ({
  host: '127.0.0.1',
  port,
  secure: false,
  requireTLS: false,
  ignoreTLS: true,
  from: 'veidlapa@nvo.example.org',
  to: 'info@nvo.example.org',
});

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const mailbox = await startMailbox();
  await mailbox.close();
  return mailbox.smtp.port;
}

import type { Config } from '../config.ts';
import { codeOf } from '../http/intake.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { InboxMessage } from '../inbox/tables.ts';
import type { Report } from '../report/report.ts';
import { composeLetter } from './letter.ts';
import { StaffLinks } from './links.ts';
import { Notices } from './notices.ts';
import { Published } from './published.ts';
import { MailError, smtpMailer, type Mailer } from './smtp.ts';
import { MailWorker } from './worker.ts';

/** Milliseconds between two looks for mail that is due. */
const LOOK = 2_000;

/** Milliseconds between two rounds of what is done daily: a round that fails is made good an hour later. */
const ROUND = 60 * 60_000;

/** Days that messages are kept where `site.json` says nothing else. */
export const RETENTION_DAYS = 180;

const DAY = 24 * 60 * 60_000;

/** The variable of the environment that holds the password of the mail server. */
export const PASSWORD = 'NVO_SMTP_PASSWORD';

export interface PostOfficeOptions {
  readonly inbox: Inbox;
  readonly config: Pick<Config, 'out' | 'state' | 'smtp' | 'publicUrl'>;
  /** Where the links in mails lead when the config doesn't say. */
  readonly localUrl: () => string;
  readonly now?: () => Date;
  readonly log?: (line: string) => void;
}

/** All that is done with messages once they are in: mailing, the daily letter, the retention time. */
export class PostOffice {
  readonly inbox: Inbox;
  readonly published: Published;
  readonly links: StaffLinks;
  /** The domain of Message-IDs. */
  readonly domain: string;
  /** Absent where no SMTP is set up: messages wait. */
  readonly mailer: Mailer | undefined;
  readonly now: () => Date;
  readonly #log: (line: string) => void;
  readonly #worker: MailWorker | undefined;
  readonly #notices: Notices | undefined;
  readonly #timers = new Set<NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  private constructor(options: PostOfficeOptions, key: Buffer) {
    const { inbox, config, localUrl, now = () => new Date() } = options;
    const { log = (line) => console.error(`nvo: ${line}`) } = options;
    this.inbox = inbox;
    this.now = now;
    this.#log = log;
    this.published = new Published(config);
    this.links = new StaffLinks(key, () => config.publicUrl ?? localUrl());
    this.domain = config.smtp?.from.split('@')[1] ?? 'localhost';
    if (!config.smtp) return;
    const { published, links, domain } = this;
    const mailer = smtpMailer(config.smtp, {
      password: process.env[PASSWORD],
      senderName: async () => (await published.site())?.name ?? '',
    });
    const toLetter = (message: InboxMessage) =>
      composeLetter(message, { published, links, domain, now });
    this.mailer = mailer;
    this.#worker = new MailWorker({ inbox, mailer, now, log, toLetter });
    this.#notices = new Notices({ inbox, mailer, domain, now });
  }

  /** @throws what the database says */
  static async open(options: PostOfficeOptions): Promise<PostOffice> {
    return new PostOffice(options, await options.inbox.secret('links'));
  }

  /** Begins to look for mail that is due, and to do what is done daily. */
  start(): void {
    this.#repeat(() => this.#mailDue(), LOOK);
    this.#repeat(() => this.#makeRound(), ROUND);
  }

  /** Takes up nothing more. @returns when what is under way has ended */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#worker?.stop();
    await this.#work;
  }

  /** Tells the staff what refresh has found wrong, when it is news. */
  async tellOfReport(report: Report): Promise<void> {
    await this.#guard(async () => this.#notices?.tellOfReport(report));
  }

  async #mailDue(): Promise<void> {
    await this.#worker?.run();
  }

  async #makeRound(): Promise<void> {
    await this.#guard(async () => {
      await this.inbox.purge(await retentionLimit(this.published, this.now()));
    });
    await this.#guard(async () => this.#notices?.tellOfMail());
  }

  /** Does a job at once and then again and again, each time counted from its end. */
  #repeat(job: () => Promise<void>, pause: number): void {
    const run = async (): Promise<void> => {
      const done = this.#guard(job);
      this.#work = Promise.all([this.#work, done]).then(() => undefined);
      await done;
      if (this.#isStopped) return;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void run();
      }, pause);
      this.#timers.add(timer);
    };
    void run();
  }

  /** What goes wrong here stops neither the server nor the next time. */
  async #guard(job: () => Promise<unknown>): Promise<void> {
    try {
      await job();
    } catch (error) {
      // Without the message of a database: it may quote what people wrote.
      const kind = error instanceof MailError ? error.kind : codeOf(error);
      this.#log(`a job of the inbox failed: ${kind}`);
    }
  }
}

/** What was received before this instant is to be removed. */
export async function retentionLimit(published: Published, now: Date): Promise<Date> {
  const days = (await published.site())?.privacy?.retentionDays ?? RETENTION_DAYS;
  return new Date(now.getTime() - days * DAY);
}

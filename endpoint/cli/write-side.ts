import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { closedInbox } from '../http/closed-inbox.ts';
import { codeOf } from '../http/intake.ts';
import { createMessagesApp } from '../http/messages.ts';
import { staffLinks } from '../http/staff-links.ts';
import type { PublishedNow } from '../http/writing.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { safeMailHealthOf, type MailHealth } from '../mail/health.ts';
import { PostOffice } from '../mail/post-office.ts';
import { Published } from '../mail/published.ts';
import type { Report } from '../report/report.ts';
import { openInbox } from './open-inbox.ts';

/** Milliseconds between two attempts to reach the database. */
const PAUSE = 5_000;

export interface WriteSideOptions {
  readonly config: Config;
  readonly site: PublishedNow['site'];
  /** Where the links in mails lead when the config doesn't say. */
  readonly localUrl: () => string;
}

/**
 * Messages in and mail out, for `nvo serve`. As long as the database can't be reached it is closed:
 * it says so to whoever asks, tries again, and opens by itself.
 */
export class WriteSide {
  readonly #options: WriteSideOptions;
  readonly #published: PublishedNow;
  #inbox: Inbox | undefined;
  #postOffice: PostOffice | undefined;
  #parts: readonly Hono[];
  #timer: NodeJS.Timeout | undefined;
  #lastError = '';
  #isStopped = false;

  private constructor(options: WriteSideOptions) {
    const published = new Published(options.config);
    this.#options = options;
    this.#published = {
      site: options.site,
      terms: () => published.terms(),
      organization: (id) => published.organization(id),
      event: (id) => published.event(id),
    };
    this.#parts = [closedInbox(this.#published)];
  }

  /** @throws what the database says, once it has been reached */
  static async open(options: WriteSideOptions): Promise<WriteSide> {
    const side = new WriteSide(options);
    await side.#open();
    return side;
  }

  /** What answers under its paths now. */
  get parts(): readonly Hono[] {
    return this.#parts;
  }

  /** Begins to send mail, as soon as the database is there. @param onOpen `parts` are others now */
  start(onOpen: () => void): void {
    if (this.#postOffice) this.#postOffice.start();
    else this.#timer = setTimeout(() => void this.#tryAgain(onOpen), PAUSE);
  }

  health(): Promise<MailHealth> {
    return safeMailHealthOf(this.#inbox);
  }

  /** Tells the staff what refresh has found wrong; where the database is away, the next time. */
  async tellOfReport(report: Report): Promise<void> {
    await this.#postOffice?.tellOfReport(report);
  }

  /** Takes up nothing more. @returns when what is under way has ended */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#postOffice?.stop();
  }

  async close(): Promise<void> {
    await this.#inbox?.close();
  }

  async #tryAgain(onOpen: () => void): Promise<void> {
    try {
      await this.#open();
    } catch (error) {
      this.#tell(error);
    }
    if (this.#isStopped) return this.close();
    if (this.#postOffice) {
      console.log('The inbox is there: messages are taken in.');
      onOpen();
    }
    this.start(onOpen);
  }

  async #open(): Promise<void> {
    const { config, localUrl } = this.#options;
    try {
      this.#inbox ??= await openInbox(config);
    } catch (error) {
      this.#tell(error);
      return;
    }
    const inbox = this.#inbox;
    const postOffice = await PostOffice.open({ inbox, config, localUrl });
    const { publicUrl, inbox: settings } = config;
    const messages = await createMessagesApp({
      inbox,
      ...this.#published,
      publicUrl,
      ...settings,
    });
    this.#parts = [messages, staffLinks(postOffice)];
    this.#postOffice = postOffice;
  }

  /** Each trouble once: it is met every few seconds. */
  #tell(error: unknown): void {
    // Of several addresses that refuse, Node has no message.
    const text = (error instanceof Error && error.message) || codeOf(error);
    if (text === this.#lastError) return;
    this.#lastError = text;
    console.error(
      `nvo: THE INBOX CAN’T BE OPENED: ${text}\n` +
        'nvo: no message is taken in and no mail goes out; the rest is served. It is tried again every 5 seconds.',
    );
  }
}

import { createHash } from 'node:crypto';
import type { Inbox } from '../inbox/inbox.ts';
import { showReference } from '../../src/contract/reference.ts';
import { dayAt, rigaParts } from '../../src/data/riga-time.ts';
import { formatReport } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { riga } from './fields.ts';
import { isInTrouble, mailHealthOf } from './health.ts';
import type { Letter, Mailer } from './smtp.ts';

/** The hour in Riga from which on the daily letter is written. */
const HOUR = 8;

/** So many dead letters are listed; of the rest there is the number. */
const MAX_LISTED = 50;

interface NoticeContext {
  readonly inbox: Inbox;
  readonly mailer: Mailer;
  readonly domain: string;
  readonly now: () => Date;
}

/** Letters about the machinery itself, to the staff: each only when there is something to say. */
export class Notices {
  readonly #context: NoticeContext;
  /** The daily letter of a day whose turn this machine has taken, and that has not gone out. */
  #due: string | undefined;

  constructor(context: NoticeContext) {
    this.#context = context;
  }

  /**
   * Once a day, on one machine: what was given up, and what has waited for long. It may be called as
   * often as one likes; a letter that does not go out is tried again at the next call.
   *
   * @throws MailError; what the database says
   */
  async tellOfMail(): Promise<void> {
    const { inbox, mailer, domain, now } = this.#context;
    const day = dayAt(now().getTime());
    if (rigaParts(now()).hour < HOUR) return;
    if (await inbox.takeTurn('daily-mail', day)) this.#due = day;
    if (this.#due === undefined) return;
    const text = await dailyText(inbox, now());
    if (text) {
      const messageId = `diena.${day}@${domain}`;
      await mailer.send({
        messageId,
        subject: `Saziņas veidlapa: nenosūtītās vēstules, ${day}`,
        text,
      });
    }
    this.#due = undefined;
  }

  /**
   * What refresh has found wrong, when it is other than the last time; on several machines once.
   *
   * @throws MailError; what the database says
   */
  async tellOfReport(report: Report): Promise<void> {
    const { inbox, mailer, domain, now } = this.#context;
    const lines = formatReport(report, 'lv');
    const hash = createHash('sha256').update(lines.join('\n')).digest('base64url');
    if (!(await isChanged(inbox, hash)) || lines.length === 0) return;
    const isFailed = report.hasFailedSource;
    const letter: Letter = {
      messageId: `parskats.${hash}.${now().getTime()}@${domain}`,
      subject: isFailed ? 'Datu avots nav lasāms' : 'Piezīmes par datu tabulām',
      text: [
        'Labdien! Lasot datu avotus, programma atrada to, kas jāpārbauda:',
        '',
        ...lines.map((line) => `- ${line}`),
        '',
        'Šāda vēstule pienāk tikai tad, kad piezīmes ir mainījušās.',
        '',
      ].join('\n'),
    };
    try {
      await mailer.send(letter);
    } catch (error) {
      // The next refresh tells it again.
      await inbox.db.deleteFrom('settings').where('name', '=', REPORT).execute();
      throw error;
    }
  }
}

/** The name of what was told last. */
const REPORT = 'told:report';

/** Notes what is told; false where the same was told before, by whichever machine. */
async function isChanged({ db }: Inbox, value: string): Promise<boolean> {
  const row = await db.transaction().execute((tx) =>
    tx
      .insertInto('settings')
      .values({ name: REPORT, value })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ value }).where('settings.value', '!=', value),
      )
      .returning('name')
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/** Empty where there is nothing to say. */
async function dailyText(inbox: Inbox, now: Date): Promise<string> {
  const health = await mailHealthOf(inbox);
  if (!isInTrouble(health, now)) return '';
  const { oldestUnsent, waiting, failed } = health;
  const counts = await inbox.counts();
  const dead = await inbox.list({ states: ['failed'], limit: MAX_LISTED });
  return [
    'Labdien! Saziņas veidlapas ziņojumi, kuru vēstules nav nosūtītas:',
    '',
    `Gaida nosūtīšanu: ${waiting}`,
    ...(oldestUnsent ? [`Vecākais no tiem saņemts ${riga(new Date(oldestUnsent))}`] : []),
    `Nosūtīt neizdevās, un vairs nemēģina: ${failed}`,
    ...dead.map(
      ({ reference, receivedAt, lastError = '' }) =>
        `- ${showReference(reference)}, saņemts ${riga(new Date(receivedAt))}: ${lastError}`,
    ),
    ...(failed > dead.length ? [`- un vēl ${failed - dead.length}`] : []),
    '',
    `Pavisam iesūtnē: gaida ${counts.pending}, aizturēti ${counts.held}, nosūtīti ${counts.delivered}, izdarīti ${counts.done}, surogātpasts ${counts.spam}.`,
    '',
    'Ziņojumi nav zuduši: nvo inbox tos parāda, un nvo inbox resend failed sūta vēlreiz.',
    '',
  ].join('\n');
}

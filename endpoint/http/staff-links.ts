import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { showReference } from '../../src/contract/reference.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { InboxMessage } from '../inbox/tables.ts';
import { riga } from '../mail/fields.ts';
import { composeForward, topicOf, type LetterContext } from '../mail/letter.ts';
import { STAFF_PATH, type StaffAction, type StaffLinks } from '../mail/links.ts';
import type { Published } from '../mail/published.ts';
import { MailError, type Mailbox, type Mailer } from '../mail/smtp.ts';
import { codeOf, RETRY_AFTER } from './intake.ts';

export interface StaffLinksConfig extends Pick<LetterContext, 'published' | 'links' | 'domain'> {
  readonly inbox: Inbox;
  readonly links: StaffLinks;
  readonly published: Published;
  /** Absent where no SMTP is set up: then nothing can be passed on. */
  readonly mailer?: Mailer | undefined;
  readonly now?: () => Date;
}

/** The pages are nobody's but whoever holds the link: kept nowhere, named to nobody, in nobody's frame. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** What each page asks, what its button says, what has then been done, and what is to be known of it. */
const words: Readonly<
  Record<
    StaffAction,
    { question: string; button: string; note?: string; done: string; after?: string }
  >
> = {
  done: {
    question: 'Atzīmēt ziņojumu kā izdarītu?',
    button: 'Izdarīts',
    done: 'Ziņojums atzīmēts kā izdarīts.',
  },
  approve: {
    question: 'Vai šis ziņojums nav surogātpasts?',
    button: 'Nav surogātpasts',
    done: 'Ziņojums vairs nav aizturēts.',
  },
  spam: {
    question: 'Atzīmēt ziņojumu kā surogātpastu?',
    button: 'Surogātpasts',
    done: 'Ziņojums atzīmēts kā surogātpasts.',
    note: 'Sūtītājs par to neuzzinās.',
  },
  forward: {
    question: 'Pārsūtīt ziņojumu organizācijai?',
    button: 'Pārsūtīt',
    done: 'Ziņojums pārsūtīts.',
    note: 'Organizācija redzēs sūtītāja vārdu, adresi vai tālruni un tekstu.',
  },
  erase: {
    question: 'Neatgriezeniski izdzēst ziņojumu?',
    button: 'Izdzēst',
    done: 'Ziņojums ir izdzēsts.',
    after: 'Vēstule par to jūsu pastkastē paliek: izdzēsiet to tur.',
  },
};

type Body = HtmlEscapedString | Promise<HtmlEscapedString> | string;

const wrongAdvice = 'Iespējams, tā nokopēta nepilnīgi. Atveriet to no vēstules vēlreiz.';
const oldAdvice = 'Ziņojumu vēl var atrast datorā, kurā darbojas serveris, ar komandu „nvo inbox”.';
const noRecipient =
  'Organizācijai vairs nav publicētas e-pasta adreses, vai arī serverim nav iestatīts e-pasts.';
const notSent =
  'Pasta serveris vēstuli nepieņēma. Ziņojums nav zudis: mēģiniet vēlāk vēlreiz vai pārsūtiet vēstuli no savas pastkastes.';

/**
 * The pages behind the links in mails. Opening one changes nothing, for mail programs and virus
 * scanners open links too: its button does.
 */
export function staffLinks(config: StaffLinksConfig): Hono {
  const { inbox, links, now = () => new Date() } = config;
  const app = new Hono();

  const limit = bodyLimit({
    maxSize: 4096,
    onError: (c) => c.html(page('Par daudz datu.', ''), 413),
  });
  app.use(`${STAFF_PATH}/*`, limit, async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });

  app.on(['GET', 'POST'], `${STAFF_PATH}/:reference/:action`, async (c) => {
    const { reference, action } = c.req.param();
    const { until = '', key = '' } = c.req.query();
    const checked = links.check({ reference, action, until, key }, now());
    if (checked === 'wrong') return c.html(page('Saite nav derīga.', wrongAdvice), 403);
    if (checked === 'expired') return c.html(page('Saites termiņš ir beidzies.', oldAdvice), 410);
    const message = await inbox.get(reference);
    if (!message) return c.html(page('Šāda ziņojuma vairs nav.', 'Tas ir izdzēsts.'), 404);
    if (c.req.method !== 'POST') return ask(c, message, checked.action, config);
    if (checked.action === 'forward') return forward(c, message, config);
    await perform(inbox, reference, checked.action);
    const { done, after = '' } = words[checked.action];
    return c.html(page(done, [showReference(reference), after].filter(Boolean).join('. ')));
  });

  app.onError((error, c) => {
    // A code alone: what a database says may quote what people wrote.
    console.error(`nvo: a link in a letter failed: ${codeOf(error)}`);
    return unavailable(c);
  });

  return app;
}

/** What the links lead to while the inbox can't be reached. */
export function closedStaffLinks(): Hono {
  const app = new Hono();
  app.all(`${STAFF_PATH}/*`, (c) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return unavailable(c);
  });
  return app;
}

function unavailable(c: Context): Response | Promise<Response> {
  c.header('Retry-After', String(RETRY_AFTER));
  return c.html(page('Neizdevās.', 'Ziņojums nav zudis. Mēģiniet pēc brīža vēlreiz.'), 503);
}

function perform(inbox: Inbox, reference: string, action: Exclude<StaffAction, 'forward'>) {
  switch (action) {
    case 'done':
      return inbox.markDone(reference);
    case 'approve':
      return inbox.approve(reference);
    case 'spam':
      return inbox.markSpam(reference);
    case 'erase':
      return inbox.erase(reference);
  }
}

async function ask(
  c: Context,
  message: InboxMessage,
  action: StaffAction,
  { published, mailer }: StaffLinksConfig,
): Promise<Response> {
  const { question, button, note = '' } = words[action];
  const recipient = action === 'forward' ? await recipientOf(message, published) : undefined;
  if (action === 'forward' && !(recipient && mailer)) {
    return c.html(page('Pārsūtīt nevar.', noRecipient), 409);
  }
  const about = [
    showReference(message.reference),
    topicOf(message.message, await published.terms()),
    `saņemts ${riga(new Date(message.receivedAt))}`,
  ].join(' · ');
  const form = html`<p>${about}</p>
    ${recipient ? html`<p>${recipient.name}: <b>${recipient.address}</b></p>` : ''}
    ${note ? html`<p>${note}</p>` : ''}
    <form method="post">
      ${recipient ? html`<input type="hidden" name="to" value="${recipient.address}" />` : ''}
      <button>${button}</button>
    </form>`;
  return c.html(page(question, form));
}

/** Passes a message on to the address that the page has shown, and to no other. */
async function forward(
  c: Context,
  message: InboxMessage,
  config: StaffLinksConfig,
): Promise<Response> {
  const recipient = await recipientOf(message, config.published);
  const { to } = await c.req.parseBody();
  if (!recipient || !config.mailer || recipient.address !== to) {
    return ask(c, message, 'forward', config);
  }
  try {
    await config.mailer.send(await composeForward(message, recipient, config));
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return c.html(page('Neizdevās pārsūtīt.', notSent), 502);
  }
  return c.html(page(words.forward.done, `${recipient.name}: ${recipient.address}`));
}

async function recipientOf(
  { message }: InboxMessage,
  published: Published,
): Promise<Mailbox | undefined> {
  if (message.organization === undefined) return undefined;
  const { name, email } = (await published.organization(message.organization)) ?? {};
  return name && email ? { name, address: email } : undefined;
}

function page(title: string, body: Body): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="lv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/home.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${typeof body === 'string' ? html`<p>${body}</p>` : body}
        </main>
      </body>
    </html>`;
}

import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { checkMessage } from '../../src/contract/message.ts';
import type { MessageError } from '../../src/contract/message-rules.ts';
import { readReference } from '../../src/contract/reference.ts';
import { contactForm as inEnglish } from '../../src/locales/en/contact-form.ts';
import { contactForm as inLatvian } from '../../src/locales/lv/contact-form.ts';
import { fieldOf, inFormOrder, messageOf, type FormValues } from '../../src/data/message-form.ts';
import { submissionOf } from '../../src/data/submission-form.ts';
import type { HoldReason } from '../inbox/tables.ts';
import type { Language } from '../report/format.ts';
import { TRAP, valuesOf } from './form-fields.ts';
import { formPage, type FormPage } from './form-page.ts';
import { formStyles } from './form.styles.ts';
import { FormTokens, type FormToken } from './form-token.ts';
import { formWords } from './form-words.ts';
import type { Html } from './html-document.ts';
import { codeOf, RETRY_AFTER, SHORTEST_TIME, suspicionsOf, type Outcome } from './intake.ts';
import { messageErrorIn } from './problem.ts';
import { BodyError, readBody } from './read-body.ts';
import { receiptPage } from './receipt-page.ts';
import { needsConsent, type Writing } from './writing.ts';

const PATH = '/embed/contact-form';
const RECEIPT = `${PATH}-receipt`;

/**
 * The pages may stand in a council's frame, run our scripts, and post to us alone. The host is named
 * too: in a sandbox without an origin WebKit takes nothing for `'self'`.
 */
const policyOf = (origin: string): string => {
  const own = `'self' ${origin}`;
  return (
    `default-src 'none'; script-src ${own}; style-src ${own}; img-src data:; ` +
    `base-uri 'none'; form-action 'self'; frame-ancestors *`
  );
};

/**
 * The form for pages without script: the same messages, checks and receipts. In place of the proof
 * stand the trap, the limits, and the time since the page was made.
 *
 * @param secret signs the time; the same on all machines
 */
export function contactForm(writing: Writing, secret: Buffer): Hono {
  const { inbox, intake, isClosed, addressOf, originOf, site, terms, now } = writing;
  const { organization, event } = writing;
  const tokens = new FormTokens(secret);
  const app = new Hono();

  const show = async (
    c: Context,
    values: FormValues,
    more: Partial<FormPage> = {},
  ): Promise<HtmlEscapedString> =>
    formPage({
      language: languageOf(c, values),
      site: await site(),
      terms: await terms(),
      values,
      token: tokens.issue(now()),
      organization: await organization(values['organization'] ?? ''),
      event: await event(values['event'] ?? ''),
      ...more,
    });

  const send = (c: Context, html: Html, status: Status = 200) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', policyOf(new URL(originOf(c)).origin));
    return c.html(html, status);
  };

  app.get(`${PATH}.css`, (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    return c.body(formStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  const showClosed = (c: Context, values: FormValues) => {
    const failure = formWords[languageOf(c, values)].failures.closed;
    c.header('Retry-After', String(RETRY_AFTER));
    return send(c, show(c, values, { failure }), 503);
  };

  app.get(PATH, (c) => {
    const query = valuesOf(new URL(c.req.url).search);
    const page = pageOf(c.req.header('Referer')) ?? '';
    const values = { ...begun(query, languageOf(c, query)), page };
    return isClosed ? showClosed(c, values) : send(c, show(c, values));
  });

  app.post(PATH, async (c) => {
    const values = valuesOf(await readBody(c.req.raw, 'application/x-www-form-urlencoded'));
    const language = languageOf(c, values);
    const page = pageOf(values['page']) ?? `${originOf(c)}${PATH}`;
    const corrected = await organization(values['organization'] ?? '');
    const body = messageOf(values, { page, language, organization: corrected, submissionOf });
    const { message, errors } = checkMessage(body, { consent: needsConsent(await site()) });
    // A form that was not right stores nothing: its token may be sent again.
    const again = values['token'] ? { token: values['token'] } : {};
    if (errors) {
      const texts = textsOf(errors, body, language);
      return send(c, show(c, values, { ...again, errors: texts }), 422);
    }
    const token = tokens.read(values['token'] ?? '', now());
    const outcome = await intake.take({
      key: token?.key ?? randomUUID(),
      message,
      address: addressOf(c),
      holdReasons: suspicionsAbout(values, token, now()),
    });
    if (outcome.outcome === 'created' || outcome.outcome === 'replayed') {
      const query = new URLSearchParams({ reference: outcome.reference, lang: language });
      c.header('Cache-Control', 'no-store');
      return c.redirect(`.${RECEIPT.slice('/embed'.length)}?${query.toString()}`, 303);
    }
    const { status, failure, retryAfter } = failureOf(outcome, language);
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
    // The token of a form that was sent before stands for that message.
    const kept = outcome.outcome === 'mismatch' ? {} : again;
    return send(c, show(c, values, { ...kept, failure }), status);
  });

  app.get(RECEIPT, async (c) => {
    const query = valuesOf(new URL(c.req.url).search);
    const reference = readReference(query['reference'] ?? '') ?? '';
    const status = reference ? await inbox.status(reference) : undefined;
    const language = languageOf(c, query);
    const html = receiptPage({ language, site: await site(), reference, status });
    return send(c, html, status ? 200 : 404);
  });

  app.onError((error, c) => {
    if (!(error instanceof BodyError)) {
      // A code alone: what a database says may quote what was sent.
      console.error(`nvo: a request to the inbox failed: ${codeOf(error)}`);
      return showClosed(c, {});
    }
    const failure = formWords[languageOf(c, {})].failures.tooLarge;
    return send(c, show(c, {}, error.status === 413 ? { failure } : {}), error.status);
  });

  return app;
}

type Status = 200 | 400 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** `lang` of the form or the address, else of the browser; Latvian for everybody else. */
function languageOf(c: Context, values: FormValues): Language {
  const wanted = values['lang'] ?? c.req.header('Accept-Language') ?? '';
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'lv';
}

/** What a search in vain has led to begins with what was looked for. */
function begun({ q, ...values }: FormValues, language: Language): FormValues {
  const { sought } = language === 'lv' ? inLatvian : inEnglish;
  return { ...(q && { message: sought(q) }), ...values };
}

/** The page that led here, without what may be private. */
function pageOf(address: string | undefined): string | undefined {
  const page = /^https?:\/\/[^?#\s]+/.exec(address ?? '')?.[0];
  return page && page.length <= 2000 ? page : undefined;
}

/** The texts of all errors, by field: one for each. */
function textsOf(
  errors: readonly MessageError[],
  body: Readonly<Record<string, unknown>>,
  language: Language,
): Map<string, string> {
  const describe = messageErrorIn[language];
  return new Map(inFormOrder(errors).map((error) => [fieldOf(error, body), describe(error)]));
}

function suspicionsAbout(
  values: FormValues,
  token: FormToken | undefined,
  now: Date,
): HoldReason[] {
  const elapsed = token ? (now.getTime() - token.issuedAt.getTime()) / 1000 : SHORTEST_TIME;
  const suspicions = suspicionsOf({ trap: values[TRAP], elapsed });
  if (!token) return [...suspicions, values['token'] ? 'wrong-proof' : 'no-proof'];
  return token.isOld ? [...suspicions, 'wrong-proof'] : suspicions;
}

interface Failure {
  readonly status: Status;
  readonly failure: string;
  readonly retryAfter?: number;
}

function failureOf(
  outcome: Exclude<Outcome, { outcome: 'created' | 'replayed' }>,
  language: Language,
): Failure {
  const { failures } = formWords[language];
  switch (outcome.outcome) {
    case 'mismatch':
      return { status: 422, failure: failures.mismatch };
    case 'running':
      return { status: 409, failure: failures.running, retryAfter: outcome.retryAfter };
    case 'unavailable':
      return { status: 503, failure: failures.unavailable, retryAfter: outcome.retryAfter };
    case 'refused': {
      const { who, retryAfter } = outcome;
      if (who === 'everybody') return { status: 503, failure: failures.unavailable, retryAfter };
      return { status: 429, failure: failures.limited(Math.ceil(retryAfter / 60)), retryAfter };
    }
  }
}

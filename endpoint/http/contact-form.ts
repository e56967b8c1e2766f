import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { checkMessage, type CheckedMessage } from '../../src/contract/message.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { MessageError } from '../../src/contract/message-rules.ts';
import { readReference } from '../../src/contract/reference.ts';
import { contactForm as inEnglish } from '../../src/locales/en/contact-form.ts';
import { contactForm as inLatvian } from '../../src/locales/lv/contact-form.ts';
import { asksForOrganization } from '../../src/data/asks-for-organization.ts';
import { changesOf } from '../../src/data/corrections.ts';
import { fieldOf, inFormOrder, messageOf, type FormValues } from '../../src/data/message-form.ts';
import { readQuery, writeQuery } from '../../src/data/query-string.ts';
import { submissionOf } from '../../src/data/submission-form.ts';
import type { HoldReason } from '../inbox/tables.ts';
import type { Language } from '../report/format.ts';
import { readView, type PageView } from './embed/page-view.ts';
import { embedPolicy } from './embed/policy.ts';
import { fieldNames, TRAP, valuesOf } from './form-fields.ts';
import { formPage, type FormPage } from './form-page.ts';
import { formStyles } from './form.styles.ts';
import { FormTokens, type FormToken } from './form-token.ts';
import { formWords } from './form-words.ts';
import type { Html } from './html-document.ts';
import { codeOf, RETRY_AFTER, SHORTEST_TIME, suspicionsOf, type Outcome } from './intake.ts';
import { messageErrorIn } from './problem.ts';
import { BodyError, readBody } from './read-body.ts';
import { receiptPage } from './receipt-page.ts';
import { receiptStyles } from './receipt.styles.ts';
import { needsConsent, type Writing } from './writing.ts';

const PATH = '/embed/contact-form';
const RECEIPT = `${PATH}-receipt`;

/**
 * The form for pages without script: the same messages, checks and receipts. In place of the proof
 * stand the trap, the limits, and the time since the page was made.
 *
 * @param secret signs the time; the same on all machines
 */
export function contactForm(writing: Writing, secret: Buffer): Hono {
  const { inbox, intake, isClosed, addressOf, originOf, host, site, terms, now } = writing;
  const { organization, event } = writing;
  const tokens = new FormTokens(secret);
  const app = new Hono();

  const show = async (
    c: Context,
    values: FormValues,
    more: Partial<FormPage> = {},
  ): Promise<HtmlEscapedString> =>
    formPage({
      view: viewOf(c, values),
      host,
      origin: originOf(c),
      site: await site(),
      terms: await terms(),
      values,
      token: tokens.issue(now()),
      isForWidget: false,
      organization: await organization(values['organization'] ?? ''),
      event: await event(values['event'] ?? ''),
      ...more,
    });

  const send = (c: Context, html: Html, status: Status = 200) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', embedPolicy(new URL(originOf(c)).origin));
    return c.html(html, status);
  };

  for (const [path, styles] of [
    [PATH, formStyles],
    [RECEIPT, receiptStyles],
  ] as const) {
    app.get(`${path}.css`, (c) => {
      c.header('Cache-Control', 'public, max-age=300');
      return c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' });
    });
  }

  const showClosed = (c: Context, values: FormValues) => {
    const failure = formWords[viewOf(c, values).language].failures.closed;
    c.header('Retry-After', String(RETRY_AFTER));
    return send(c, show(c, values, { failure }), 503);
  };

  app.get(PATH, (c) => {
    const { search } = new URL(c.req.url);
    const sought = readQuery(search, 'q').join();
    if (sought) {
      const query = writeQuery(writeQuery(search, 'q', []), 'nvo-contact-form.q', [sought]);
      return c.redirect(`./contact-form${query}`, 301);
    }
    const given = valuesOf(search);
    const view = viewOf(c, given);
    const values = { ...begun(given, view), page: pageOf(c.req.header('Referer')) ?? '' };
    if (isClosed) return showClosed(c, values);
    return send(c, show(c, values, { isForWidget: isForWidget(given, view) }));
  });

  app.get(`${PATH}/`, (c) => c.redirect(`../contact-form${new URL(c.req.url).search}`, 301));

  app.post(PATH, async (c) => {
    const values = valuesOf(await readBody(c.req.raw, 'application/x-www-form-urlencoded'));
    const { language } = viewOf(c, values);
    const page = pageOf(values['page']) ?? `${originOf(c)}${PATH}`;
    const corrected = await organization(values['organization'] ?? '');
    const body = messageOf(values, { page, language, ofTopic: ofTopic(values, corrected) });
    const { message, errors } = checkForm(body, values, needsConsent(await site()));
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
    const { language } = viewOf(c, query);
    const html = receiptPage({ language, site: await site(), reference, status });
    return send(c, html, status ? 200 : 404);
  });

  app.onError((error, c) => {
    if (!(error instanceof BodyError)) {
      // A code alone: what a database says may quote what was sent.
      console.error(`nvo: a request to the inbox failed: ${codeOf(error)}`);
      return showClosed(c, {});
    }
    const failure = formWords[viewOf(c, {}).language].failures.tooLarge;
    return send(c, show(c, {}, error.status === 413 ? { failure } : {}), error.status);
  });

  return app;
}

type Status = 200 | 400 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** What the page's address says, and the form's fields of the same names, which the visitor may have changed. */
function viewOf(c: Context, values: FormValues): PageView {
  const search = ['lang', 'topic', 'organization', 'event'].reduce((written, name) => {
    const value = values[name];
    return value === undefined ? written : writeQuery(written, name, [value]);
  }, new URL(c.req.url).search);
  return readView('contact-form', search);
}

/**
 * What the form begins with: what its address fills in under bare names, and under the widget's own
 * as the widget would take it. What a search in vain has led to begins with what was looked for.
 */
function begun(given: FormValues, { asked, language }: PageView): FormValues {
  const { sought } = language === 'lv' ? inLatvian : inEnglish;
  const [topic, organization, event, q] = ['topic', 'organization', 'event', 'q'].map(
    (key) => asked[key]?.[0],
  );
  return {
    ...(organization && { organization }),
    ...(event && { event }),
    ...(q && { message: sought(q) }),
    ...given,
    ...(topic && { topic }),
  };
}

/** The widget takes what has a meaning to it as an attribute; other fields are the plain form's. */
const isForWidget = (given: FormValues, { attributes }: PageView): boolean =>
  Object.entries(given).every(
    ([name, value]) => !value || !fieldNames.test(name) || attributes[name] === value.trim(),
  );

/** The page that led here, without what may be private. */
function pageOf(address: string | undefined): string | undefined {
  const page = /^https?:\/\/[^?#\s]+/.exec(address ?? '')?.[0];
  return page && page.length <= 2000 ? page : undefined;
}

/** A message's errors, and that it does not say which organization it is about. */
function checkForm(
  body: Readonly<Record<string, unknown>>,
  values: FormValues,
  consent: boolean,
): CheckedMessage {
  const checked = checkMessage(body, { consent });
  if (!asksForOrganization(values['topic']) || values['organization']?.trim()) return checked;
  return { errors: [...(checked.errors ?? []), { pointer: '/organization', code: 'required' }] };
}

function ofTopic(values: FormValues, organization: Organization | undefined): object {
  const { topic } = values;
  if (topic === 'event-submission') return { submission: submissionOf(values) };
  return topic === 'correction' && organization ? { changes: changesOf(values, organization) } : {};
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

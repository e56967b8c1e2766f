import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { checkMessage } from '../../src/contract/message.ts';
import type { Receipt } from '../../src/contract/receipt.ts';
import { readReference } from '../../src/contract/reference.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { Challenges } from './challenges.ts';
import { Proxies } from './client-address.ts';
import { contactForm } from './contact-form.ts';
import { crossOrigin } from './cross-origin.ts';
import { codeOf, Intake, RETRY_AFTER, suspicionsOf, type Outcome } from './intake.ts';
import { defaultLimits, RateLimit, type Limits } from './limits.ts';
import { problem } from './problem.ts';
import { BodyError, readBody } from './read-body.ts';
import { needsConsent, type PublishedNow, type Writing } from './writing.ts';

export interface MessagesConfig extends PublishedNow {
  readonly inbox: Inbox;
  readonly limits?: Limits | undefined;
  /** Origins whose pages may post; absent: any. */
  readonly origins?: readonly string[] | undefined;
  /** Addresses and networks of proxies whose `X-Forwarded-…` is believed. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Where visitors find this server, without a slash at the end; absent: as they have asked for it. */
  readonly publicUrl?: string | undefined;
  readonly now?: () => Date;
}

export const messagePaths = ['/v1/messages/*', '/v1/challenge'];

/** A message has four. */
const MAX_DEPTH = 20;

/** The characters that a structured header's string may hold, in reason. */
const keyPattern = /^[\x21-\x7e]{1,200}$/;

/**
 * The write side: messages, their state, challenges, and the form for pages without script.
 *
 * @throws Error where a trusted proxy is no address; what the database said
 */
export async function createMessagesApp(config: MessagesConfig): Promise<Hono> {
  const { inbox, site, terms, organization, event, publicUrl, now = () => new Date() } = config;
  const proxies = new Proxies(config.trustedProxies);
  const intake = new Intake(inbox, new RateLimit(config.limits ?? defaultLimits), now);
  const addressOf = (c: Context) => proxies.clientOf(c);
  const originOf = (c: Context) => publicUrl ?? proxies.originOf(c);
  const writing: Writing = {
    inbox,
    intake,
    addressOf,
    originOf,
    host: publicUrl,
    site,
    terms,
    organization,
    event,
    now,
  };
  const challenges = new Challenges(await inbox.secret('challenge'));
  const isAllowed = (c: Context, origin: string) =>
    !config.origins || config.origins.includes(origin) || origin === new URL(originOf(c)).origin;

  const app = new Hono();
  for (const path of messagePaths) {
    app.use(
      path,
      cors({
        ...crossOrigin,
        ...(config.origins && { origin: (origin, c) => (isAllowed(c, origin) ? origin : null) }),
        maxAge: 86_400,
      }),
      async (c, next) => {
        await next();
        c.header('Cache-Control', 'no-store');
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      },
    );
  }

  app.post('/v1/messages', async (c) => {
    const origin = c.req.header('Origin');
    if (origin !== undefined && !isAllowed(c, origin)) {
      return problem(c, 403, { detail: 'Pages of this site may not post messages.' });
    }
    const key = keyOf(c.req.header('Idempotency-Key'));
    if (key === undefined) {
      const detail = 'A message needs a header Idempotency-Key: a UUID, the same for every retry.';
      return problem(c, 400, { detail });
    }
    const text = await readBody(c.req.raw, 'application/json');
    const body = parseJson(text);
    if (body === undefined) return problem(c, 400, { detail: 'The body is not JSON.' });
    if (isDeeper(body, MAX_DEPTH)) {
      return problem(c, 400, { detail: `The body is nested deeper than ${MAX_DEPTH} levels.` });
    }
    const { message, errors } = checkMessage(body, { consent: needsConsent(await site()) });
    if (errors) return problem(c, 422, { errors, language: languageOf(c, body) });

    const proof = await challenges.verify(message.proof, now());
    const suspicions = suspicionsOf(message);
    if (!proof) suspicions.push(message.proof === undefined ? 'no-proof' : 'wrong-proof');
    const address = addressOf(c);
    const outcome = await intake.take({ key, message, address, holdReasons: suspicions, proof });
    return answer(c, outcome, originOf(c));
  });

  app.get('/v1/messages/:reference', async (c) => {
    const reference = readReference(c.req.param('reference'));
    const status = reference && (await inbox.status(reference));
    return status ? c.json(status) : problem(c, 404);
  });

  app.get('/v1/challenge', async (c) => c.json(await challenges.issue(now())));

  app.all('/v1/messages', (c) => problem(c, 405, { headers: { Allow: 'POST, OPTIONS' } }));
  app.all('/v1/messages/:reference', (c) => problem(c, 405, { headers: { Allow: 'GET, HEAD' } }));
  app.all('/v1/challenge', (c) => problem(c, 405, { headers: { Allow: 'GET, HEAD' } }));

  app.route('/', contactForm(writing, await inbox.secret('form')));

  app.onError((error, c) => {
    if (error instanceof BodyError) return problem(c, error.status, { detail: error.message });
    // A code alone: what a database says may quote what was sent.
    console.error(`nvo: a request to the inbox failed: ${codeOf(error)}`);
    return problem(c, 503, { retryAfter: RETRY_AFTER });
  });

  return app;
}

function answer(c: Context, outcome: Outcome, origin: string): Response {
  switch (outcome.outcome) {
    case 'created':
    case 'replayed': {
      const { reference, receivedAt } = outcome;
      const statusUrl = `${origin}/v1/messages/${reference}`;
      const receipt: Receipt = { reference, receivedAt, statusUrl };
      if (outcome.outcome === 'created') return c.json(receipt, 201, { Location: statusUrl });
      return c.json(receipt, 200, { 'Idempotency-Replayed': 'true' });
    }
    case 'mismatch':
      return problem(c, 422, { detail: 'This Idempotency-Key stands for another message.' });
    case 'running':
      return problem(c, 409, {
        detail: 'A request with this Idempotency-Key is being answered.',
        retryAfter: outcome.retryAfter,
      });
    case 'refused': {
      const isSender = outcome.who === 'address';
      const detail = `Too many messages have come ${isSender ? 'from this address' : 'in'}.`;
      return problem(c, isSender ? 429 : 503, { detail, retryAfter: outcome.retryAfter });
    }
    case 'unavailable':
      return problem(c, 503, {
        detail: 'The message could not be stored. It has not been taken in.',
        retryAfter: outcome.retryAfter,
      });
  }
}

/** Arrays and objects within each other; no further, for what walks through them has a stack. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** As the draft writes it, a quoted string, or bare, as nearly everybody does. */
function keyOf(header: string | undefined): string | undefined {
  const key = header?.trim().replace(/^"(.*)"$/, '$1');
  return key && keyPattern.test(key) ? key : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The language of an answer: of the message, else of the browser. */
function languageOf(c: Context, body: unknown): 'lv' | 'en' {
  const language =
    typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined;
  const wanted = typeof language === 'string' ? language : (c.req.header('Accept-Language') ?? '');
  return wanted.trim().toLowerCase().startsWith('lv') ? 'lv' : 'en';
}

import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { createMessagesApp, type MessagesConfig } from '../../endpoint/http/messages.ts';
import type { Inbox } from '../../endpoint/inbox/inbox.ts';
import type { Challenge } from '../../src/contract/receipt.ts';
import type { Site } from '../../src/contract/site.ts';
import { terms } from './sheets.ts';
import { site } from './workspace.ts';

/** An Info point that takes messages, on the ground of a public task. */
export const openSite: Site = {
  ...site,
  inbox: true,
  email: 'info@example.lv',
  telephone: '+371 67 000 000',
  privacy: {
    controller: 'Biedrība „Paraugs”',
    purpose: 'atbildēt uz ziņu',
    legalBasis: 'public-task',
    retentionDays: 180,
    url: 'https://example.lv/privatums',
  },
};

export const consentSite: Site = {
  ...openSite,
  privacy: { ...openSite.privacy!, legalBasis: 'consent' },
};

export const unlimited = { perMinute: 1e6, perHour: 1e6, together: 1e6 };

/** The write side on an inbox; without limits where none are given. */
export function writeSide(inbox: Inbox, more: Partial<MessagesConfig> = {}): Promise<Hono> {
  const none = () => undefined;
  const published = { site: () => openSite, terms: () => terms, organization: none, event: none };
  const config = { inbox, limits: unlimited, ...published };
  return createMessagesApp({ ...config, ...more });
}

let keys = 0;

/** A key that no request has had. */
export const newKey = (): string => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;

export function postMessage(
  app: Hono,
  body: unknown,
  headers: Record<string, string> = { 'Idempotency-Key': newKey() },
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Promise.resolve(
    app.request('/v1/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: text,
    }),
  );
}

export async function solve(app: Hono): Promise<string> {
  const response = await app.request('/v1/challenge');
  return solutionOf((await response.json()) as Challenge);
}

/** The solution as the ALTCHA protocol wraps it. */
export function solutionOf({
  algorithm,
  challenge,
  salt,
  signature,
  maxnumber,
}: Challenge): string {
  for (let number = 0; number <= maxnumber; number++) {
    const hash = createHash('sha256').update(`${salt}${number}`).digest('hex');
    if (hash !== challenge) continue;
    return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  }
  throw new Error('the challenge has no solution');
}

export function postForm(app: Hono, fields: Record<string, string>): Promise<Response> {
  return Promise.resolve(
    app.request('/embed/contact-form', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
  );
}

import type { Challenge, MessageStatus, Receipt } from '../src/contract/receipt.ts';
import type { SiteFile } from '../src/contract/site.ts';
import { events } from './events.ts';
import { ORIGIN, type Route, type Routes } from './network.ts';
import { organizationsFile, siteFile, terms } from './records.ts';

/** An Info point that takes messages, on the ground of a public task. */
export const openSite: SiteFile = {
  ...siteFile,
  municipalities: [
    { code: 'marupe', name: 'Mārupes novads' },
    { code: 'olaine', name: 'Olaines novads' },
  ],
  inbox: true,
  privacy: {
    controller: 'Parauga biedrība',
    purpose: 'atbildēt uz ziņu',
    legalBasis: 'public-task',
    retentionDays: 180,
    url: 'https://example.org/privatums',
  },
  terms: {
    topic: {
      join: { lv: 'Vēlos iesaistīties', en: 'I would like to get involved' },
      support: { lv: 'Nepieciešams atbalsts', en: 'I need support' },
      organization: { lv: 'Jautājums organizācijai', en: 'Question for an organisation' },
      event: { lv: 'Jautājums par pasākumu', en: 'Question about an event' },
      correction: { lv: 'Labot datus', en: 'Correct an entry' },
      'event-submission': { lv: 'Pieteikt pasākumu', en: 'Submit an event' },
      other: { lv: 'Cits', en: 'Other' },
    },
    kind: {
      training: { lv: 'Apmācības', en: 'Training' },
      concert: { lv: 'Koncerts', en: 'Concert' },
    },
  },
};

/** The same, on the ground of consent. */
export const consentSite: SiteFile = {
  ...openSite,
  privacy: { ...openSite.privacy!, legalBasis: 'consent' },
};

/** Solved by the number 7. */
export const challenge: Challenge = {
  algorithm: 'SHA-256',
  challenge: 'b347720f898f70a95f3a087b0f27f731380d3287f8fc3307a2bc5ff69143bb50',
  maxnumber: 20,
  salt: 'paraugs',
  signature: '0'.repeat(64),
};

export const REFERENCE = 'K7M2PX4R';

/** Of a message that has come to an endpoint. */
export const receiptOf = (endpoint: string): Receipt => ({
  reference: REFERENCE,
  receivedAt: '2026-09-05T15:00:00Z',
  statusUrl: `${endpoint}/messages/${REFERENCE}`,
});

/** Problem Details, with `Retry-After` where the endpoint names a time. */
export const problem = (
  status: number,
  more: object = {},
  headers: Record<string, string> = {},
): Route => {
  const body = { type: 'about:blank', title: 'Problem', status, ...more };
  return () =>
    Response.json(body, {
      status,
      headers: { 'Content-Type': 'application/problem+json', ...headers },
    });
};

interface InboxOptions {
  readonly site?: Route;
  /** What is answered to a message. */
  readonly messages?: Route;
  readonly state?: MessageStatus['state'];
}

/** The files and the write side of one endpoint. */
export function inboxRoutes(
  endpoint: string,
  { site = openSite, messages, state = 'delivered' }: InboxOptions = {},
): Routes {
  const receipt = receiptOf(endpoint);
  const status: MessageStatus = { state, receivedAt: receipt.receivedAt };
  return {
    [`${endpoint}/site.json`]: site,
    [`${endpoint}/organizations.json`]: organizationsFile(),
    [`${endpoint}/events.json`]: { version: 1, updatedAt: siteFile.updatedAt, terms, events },
    [`${endpoint}/challenge`]: challenge,
    [`${endpoint}/messages`]: messages ?? (() => Response.json(receipt, { status: 201 })),
    [receipt.statusUrl]: status,
  };
}

/** Forgets what forms have kept for the session. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('nvo-contact-form')) sessionStorage.removeItem(key);
  }
}

export const inboxAt = (state: string): string => `${ORIGIN}/${state}/v1`;

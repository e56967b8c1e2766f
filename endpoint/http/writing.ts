import type { Context } from 'hono';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Intake } from './intake.ts';

type Awaitable<T> = T | Promise<T>;

/** What is published now. */
export interface PublishedNow {
  /** The Info point: whom to write to, on which legal ground. */
  readonly site: () => Awaitable<Site>;
  /** What codes are called. */
  readonly terms: () => Awaitable<Terms>;
  /** An organization of the directory by its id, for the form without script. */
  readonly organization: (id: string) => Awaitable<Organization | undefined>;
  /** An event of the calendar by its id, for the same. */
  readonly event: (id: string) => Awaitable<CalendarEvent | undefined>;
}

/** What the parts of the write side share. */
export interface Writing extends PublishedNow {
  readonly inbox: Pick<Inbox, 'status'>;
  readonly intake: Pick<Intake, 'take'>;
  /** Present: nothing can be taken in for the time being. */
  readonly isClosed?: boolean;
  readonly addressOf: (c: Context) => string;
  /** Scheme and host that the visitor's browser has asked. */
  readonly originOf: (c: Context) => string;
  /** The address of this server, without a slash at its end, where that is known. */
  readonly host?: string | undefined;
  readonly now: () => Date;
}

/** A tick is asked for only where the law does: GDPR, article 6 (1) a. */
export const needsConsent = (site: Site): boolean => site.privacy?.legalBasis === 'consent';

import { z } from 'zod';
import { eventSchema } from './event.ts';
import { organizationSchema } from './organization.ts';
import { date, instant } from './primitives.ts';
import { termsSchema } from './terms.ts';
import { VERSION } from './version.ts';

export { VERSION };

/** What stands around the list in every file of records. */
export const envelopeSchema = z.object({
  version: z.literal(VERSION),
  /** The last change of content: the same content is the same bytes. */
  updatedAt: instant,
  terms: termsSchema,
});

/** `BASE/organizations.json`: in Latvian alphabetical order, which readers keep. */
export const organizationsFileSchema = envelopeSchema.extend({
  organizations: z.array(organizationSchema),
});

/**
 * `BASE/events.json` (31 days back to 180 ahead) and `BASE/events/<YYYY-MM>.json` (every event that
 * touches the month): by start, running ones of several days with the day they started on.
 */
export const eventsFileSchema = envelopeSchema.extend({
  /** The months that have events, `2026-09`, ascending: each has a file. */
  months: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).optional(),
  /** The days that this file covers, both included. */
  covers: z.object({ from: date, to: date }).optional(),
  events: z.array(eventSchema),
});

export type Envelope = z.infer<typeof envelopeSchema>;
export type OrganizationsFile = z.infer<typeof organizationsFileSchema>;
export type EventsFile = z.infer<typeof eventsFileSchema>;

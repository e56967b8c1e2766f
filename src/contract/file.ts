import { z } from 'zod';
import { organizationSchema } from './organization.ts';
import { instant } from './primitives.ts';
import { termsSchema } from './terms.ts';

/** The version of the files this code reads and writes. */
export const VERSION = 1;

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

export type Envelope = z.infer<typeof envelopeSchema>;
export type OrganizationsFile = z.infer<typeof organizationsFileSchema>;

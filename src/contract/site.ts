import { z } from 'zod';
import { VERSION } from './file.ts';
import { code, emailAddress, instant, telephone, text, webAddress } from './primitives.ts';
import { termsSchema } from './terms.ts';

/** Who is responsible for the visitor's data, and on which ground (GDPR, articles 6 and 13). */
const privacySchema = z.object({
  controller: text,
  purpose: text,
  /** A tick is asked for only where this is `consent`. */
  legalBasis: code,
  retentionDays: z.number().int().min(1),
  url: webAddress.optional(),
});

/** What the Info point's form asks for; an element's attributes of the same names go before. */
const formSchema = z.object({
  /** The topics that are offered, in their order; absent: all. */
  topics: z.array(code).optional(),
  /** Fields that must be filled in besides: `telephone`, `organization`. */
  required: z.array(text).optional(),
  /** The title. */
  heading: text.optional(),
  /** What stands below it. */
  intro: text.optional(),
});

/** The Info point itself, as `content/site.json` holds it. */
export const siteSchema = z.object({
  name: text,
  operator: text,
  email: emailAddress.optional(),
  telephone: telephone.optional(),
  url: webAddress,
  municipalities: z.array(z.object({ code, name: text, url: webAddress.optional() })).min(1),
  /** Whether messages are accepted: false on static hosting. */
  inbox: z.boolean(),
  privacy: privacySchema.optional(),
  funding: z
    .object({ programme: text.optional(), project: text.optional(), text: text.optional() })
    .optional(),
  form: formSchema.optional(),
});

/** `BASE/site.json`. */
export const siteFileSchema = siteSchema.extend({
  version: z.literal(VERSION),
  updatedAt: instant,
  /** Of what the form offers: `topic`, `kind`. */
  terms: termsSchema.optional(),
});

export type Site = z.infer<typeof siteSchema>;
export type SiteFile = z.infer<typeof siteFileSchema>;

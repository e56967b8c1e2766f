import { z } from 'zod';
import {
  code,
  date,
  emailAddress,
  geo,
  imageAddress,
  organizationId,
  telephone,
  text,
  webAddress,
} from './primitives.ts';

/** One organization of the directory, in the words of schema.org's `NGO`. */
export const organizationSchema = z.object({
  id: organizationId,
  /** Ids it was once published under; each still opens it. */
  formerIds: z.array(organizationId),
  /** Without legal form and quotes. */
  name: text,
  legalName: text.optional(),
  alternateName: text.optional(),
  legalForm: code,
  /** One or both. */
  municipalities: z.array(code).min(1),
  place: code.optional(),
  /** Only from the staff's sheet: the register's address is often somebody's flat. */
  address: text.optional(),
  geo: geo.optional(),
  areas: z.array(code),
  themes: z.array(code),
  description: text.optional(),
  url: webAddress.optional(),
  sameAs: z.array(webAddress).optional(),
  email: emailAddress.optional(),
  telephone: telephone.optional(),
  logo: imageAddress.optional(),
  foundingDate: date.optional(),
  /** Member of the association that runs the Info point. */
  member: z.boolean(),
  publicBenefit: z.boolean(),
  /** When the organization last confirmed its entry. */
  confirmedAt: date.optional(),
  sourceUrl: webAddress.optional(),
});

export type Organization = z.infer<typeof organizationSchema>;

import { z } from 'zod';
import { code, text } from './primitives.ts';

/** What a code is called, and the other words that people type for it. */
export const termSchema = z.object({
  lv: text,
  en: text,
  synonyms: z.array(text).optional(),
  /** Of a place: `town`, `village`, `neighbourhood` or `parish`. */
  kind: code.optional(),
  /** Of a place: the municipality it lies in. */
  municipality: code.optional(),
});

/** Taxonomy, then code: `terms.area.sport.lv`. */
export const termsSchema = z.record(z.string(), z.record(z.string(), termSchema));

export type Term = z.infer<typeof termSchema>;
export type Terms = z.infer<typeof termsSchema>;

/** The taxonomies, and the codes that ship with `content/terms.csv`. */
export const taxonomies = {
  municipality: ['marupe', 'olaine'],
  place: [],
  legalForm: [
    'association',
    'foundation',
    'cooperative',
    'congregation',
    'trade-union',
    'collective',
    'informal',
    'unknown',
  ],
  theme: ['neighbourhoods', 'society', 'environment', 'enterprise'],
  area: [
    'culture',
    'sport',
    'education',
    'youth',
    'seniors',
    'families',
    'social',
    'health',
    'environment',
    'animals',
    'neighbourhood',
    'housing',
    'enterprise',
    'history',
    'faith',
    'civic',
    'leisure',
  ],
  kind: [
    'experience-trip',
    'forum',
    'training',
    'think-tank',
    'meeting',
    'consultation',
    'celebration',
    'concert',
    'exhibition',
    'sports',
    'fair',
    'clean-up',
    'volunteering',
    'call',
    'other',
  ],
  topic: ['join', 'support', 'organization', 'event', 'correction', 'event-submission', 'other'],
  task: ['needs', 'capacity', 'advocacy', 'information'],
} as const satisfies Record<string, readonly string[]>;

export type Taxonomy = keyof typeof taxonomies;

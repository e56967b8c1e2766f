import { z } from 'zod';
import {
  code,
  emailAddress,
  geo,
  imageAddress,
  instant,
  organizationId,
  telephone,
  text,
  webAddress,
} from './primitives.ts';

/** When an event starts or ends: an instant in Riga's time, or a date where it lasts all day. */
export const eventTime = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
  );

/** Made from the source's UID and the original start in UTC. */
export const eventId = z.string().regex(/^[A-Za-z0-9._-]+$/);

const count = z.number().int().min(0);

/** One occurrence of an event, in the words of schema.org's `Event`: widgets need no recurrence rules. */
export const eventSchema = z.object({
  id: eventId,
  /** Shared by the occurrences of one series. */
  seriesId: eventId.optional(),
  name: text,
  description: text.optional(),
  kind: code,
  startDate: eventTime,
  /** Inclusive where the event lasts all day. */
  endDate: eventTime.optional(),
  /** `scheduled`, `cancelled`, `postponed`, `rescheduled`, `moved-online`. */
  status: code,
  /** Of a rescheduled one: when it was to start. */
  previousStartDate: eventTime.optional(),
  /** `offline`, `online`, `mixed`. */
  attendanceMode: code,
  location: z
    .object({ name: text, address: text.optional(), place: code.optional(), geo: geo.optional() })
    .optional(),
  onlineUrl: webAddress.optional(),
  /** Whom it is for. */
  municipalities: z.array(code),
  organizer: z.object({ id: organizationId.optional(), name: text }).optional(),
  registration: z
    .object({
      url: webAddress.optional(),
      email: emailAddress.optional(),
      telephone: telephone.optional(),
      /** The last day, or the last moment, to register. */
      deadline: eventTime.optional(),
    })
    .optional(),
  maximumAttendeeCapacity: count.optional(),
  remainingAttendeeCapacity: count.optional(),
  /** Absent: the price is not stated. */
  isAccessibleForFree: z.boolean().optional(),
  price: text.optional(),
  themes: z.array(code),
  audience: text.optional(),
  accessibility: text.optional(),
  /** Language tags: `lv`. */
  inLanguage: z.array(text).optional(),
  /** Of a trip: where people get on, and when (as the staff writes it: `9.00`). */
  departures: z.array(z.object({ place: text, time: text })).optional(),
  documents: z.array(z.object({ name: text, url: webAddress })).optional(),
  /** What became of a past one. */
  recap: z.object({ text, url: webAddress.optional() }).optional(),
  funding: text.optional(),
  photoNotice: text.optional(),
  url: webAddress.optional(),
  image: z.object({ url: imageAddress, alt: z.string() }).optional(),
  sourceUrl: webAddress.optional(),
  updatedAt: instant.optional(),
  /** Grows with each change (RFC 5545, SEQUENCE). */
  sequence: count.optional(),
  /** A made-up record that only shows the look: never in a feed. */
  sample: z.boolean().optional(),
});

/** Named so that it is not taken for the DOM's `Event`. */
export type CalendarEvent = z.infer<typeof eventSchema>;

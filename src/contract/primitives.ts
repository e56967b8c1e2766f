import { z } from 'zod';

/** A taxonomy's code: kebab-case. Open by design: a code nobody knows yet never drops a record. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An 11-digit code of the register of legal entities, or a slug. */
export const organizationId = code;

/** Plain text, never HTML; not empty. */
export const text = z.string().min(1);

/**
 * A web address. Loose on purpose, like the next two: one mistyped link must not drop a whole
 * record. Refresh takes only good ones in, and widgets link only to what is safe to follow.
 */
export const webAddress = text.meta({ format: 'uri' });

/** An image: its address relative to `BASE`, for it is served from the same host. */
export const imageAddress = text.meta({ format: 'uri-reference' });

export const emailAddress = text.meta({ format: 'email' });

/** As people write it: `+371 67 000 000`. */
export const telephone = text;

/** A calendar date, ISO 8601: `2026-09-05`. */
export const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** An instant, ISO 8601 with offset: `2026-09-05T18:00:00+03:00` or with `Z`. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
  );

/** A point on the earth in degrees, WGS 84 (schema.org `GeoCoordinates`). */
export const geo = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

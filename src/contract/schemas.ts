import { z } from 'zod';
import { eventsFileSchema, organizationsFileSchema } from './file.ts';
import { siteFileSchema } from './site.ts';

const files = {
  organizations: organizationsFileSchema,
  events: eventsFileSchema,
  site: siteFileSchema,
};

/** The files that have a schema: `BASE/<name>.json` by `BASE/schema/<name>.schema.json`. */
export type SchemaName = keyof typeof files;

/** JSON Schema 2020-12 of each file, for readers that are not written in TypeScript. */
export const jsonSchemas = Object.fromEntries(
  Object.entries(files).map(([name, schema]) => [
    name,
    { title: `${name}.json`, ...z.toJSONSchema(schema, { io: 'input' }) },
  ]),
) as unknown as Record<SchemaName, z.core.JSONSchema.JSONSchema>;

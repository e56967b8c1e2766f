import { z } from 'zod';
import { eventsFileSchema, organizationsFileSchema } from './file.ts';
import { messageSchema } from './message.ts';
import { challengeSchema, messageStatusSchema, problemSchema, receiptSchema } from './receipt.ts';
import { siteFileSchema } from './site.ts';

const files = {
  organizations: organizationsFileSchema,
  events: eventsFileSchema,
  site: siteFileSchema,
};

/** What is posted, and what is answered. */
const exchanged = {
  message: messageSchema,
  receipt: receiptSchema,
  'message-status': messageStatusSchema,
  challenge: challengeSchema,
  problem: problemSchema,
};

/** What has a schema: the files, `BASE/<name>.json`, and what passes between a form and the endpoint. */
export type SchemaName = keyof typeof files | keyof typeof exchanged;

/** What a JSON Schema says besides: rules for several fields, which zod's own are functions of. */
const rules: Partial<Record<SchemaName, object>> = {
  message: { anyOf: [{ required: ['email'] }, { required: ['telephone'] }] },
};

const schemaOf = (name: SchemaName, title: string, schema: z.core.$ZodType) => [
  name,
  { title, ...z.toJSONSchema(schema, { io: 'input' }), ...rules[name] },
];

/**
 * JSON Schema 2020-12 of each, for readers and writers that are not written in TypeScript:
 * `BASE/schema/<name>.schema.json`.
 */
export const jsonSchemas = Object.fromEntries([
  ...entriesOf(files).map(([name, schema]) => schemaOf(name, `${name}.json`, schema)),
  ...entriesOf(exchanged).map(([name, schema]) => schemaOf(name, name, schema)),
]) as Record<SchemaName, z.core.JSONSchema.JSONSchema>;

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][];
}

/**
 * Writes `src/contract/shapes/<name>.generated.ts`: what a widget needs of the zod schemas to check
 * the records it reads, a file each, for a page loads its own widgets' alone. `npm run generate`
 * after a change in `src/contract`; a test says when a file is old.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import { keywords } from '../src/contract/check.ts';
import { envelopeSchema } from '../src/contract/file.ts';
import { eventSchema } from '../src/contract/event.ts';
import { messageSchema } from '../src/contract/message.ts';
import { organizationSchema } from '../src/contract/organization.ts';
import {
  challengeSchema,
  messageStatusSchema,
  problemSchema,
  receiptSchema,
} from '../src/contract/receipt.ts';
import { siteFileSchema } from '../src/contract/site.ts';

const folder = new URL('../src/contract/shapes/', import.meta.url);

const schemas = {
  envelope: envelopeSchema,
  organization: organizationSchema,
  event: eventSchema,
  site: siteFileSchema,
  challenge: challengeSchema,
  receipt: receiptSchema,
  messageStatus: messageStatusSchema,
  problem: problemSchema,
  message: messageSchema,
};

/** What `check-message.ts` heeds besides. */
const ofMessages = new Set([...keywords, 'maxLength', 'maxItems', 'allOf']);

/** Keywords that say something to a reader and nothing about what fits. */
const annotations = new Set(['$schema', 'format', 'title', 'description', 'propertyNames']);

type Json = Record<string, unknown>;

const isSchemaMap = (keyword: string) => keyword === 'properties';

function toShape(schema: Json, heeded: ReadonlySet<string>): Json {
  const entries = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      if (!heeded.has(keyword)) throw new Error(`no check knows the keyword ${keyword}`);
      const shapeOf = (each: Json) => toShape(each, heeded);
      if (isSchemaMap(keyword)) return [keyword, mapValues(value as Record<string, Json>, shapeOf)];
      const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [keyword, isSchema ? shapeOf(value as Json) : value];
    }),
  );
}

function mapValues<T>(map: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

/** The generated files: their text by name. */
export async function generateShapes(): Promise<Record<string, string>> {
  const { prettier } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { prettier: object };
  const files: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const heeded = name === 'message' ? ofMessages : keywords;
    const shape = toShape(z.toJSONSchema(schema, { io: 'input' }), heeded);
    const lines = [
      '// Made from the zod schemas by `npm run generate`. Not to be edited.',
      "import type { Shape } from '../check.ts';",
      `export const ${name}Shape: Shape = ${JSON.stringify(shape)};`,
    ];
    const text = await format(lines.join('\n\n'), { ...prettier, parser: 'typescript' });
    files[`${name.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}.generated.ts`] = text;
  }
  return files;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await generateShapes())) {
    writeFileSync(new URL(name, folder), text);
  }
}

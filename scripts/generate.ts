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
import { organizationSchema } from '../src/contract/organization.ts';
import { siteFileSchema } from '../src/contract/site.ts';

const folder = new URL('../src/contract/shapes/', import.meta.url);

const schemas = {
  envelope: envelopeSchema,
  organization: organizationSchema,
  event: eventSchema,
  site: siteFileSchema,
};

/** Keywords that say something to a reader and nothing about what fits. */
const annotations = new Set(['$schema', 'format', 'title', 'description', 'propertyNames']);

type Json = Record<string, unknown>;

const isSchemaMap = (keyword: string) => keyword === 'properties';

function toShape(schema: Json): Json {
  const entries = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      if (!keywords.has(keyword)) throw new Error(`check.ts does not know the keyword ${keyword}`);
      if (isSchemaMap(keyword)) return [keyword, mapValues(value as Record<string, Json>, toShape)];
      const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [keyword, isSchema ? toShape(value as Json) : value];
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
    const shape = toShape(z.toJSONSchema(schema, { io: 'input' }));
    const lines = [
      '// Made from the zod schemas by `npm run generate`. Not to be edited.',
      "import type { Shape } from '../check.ts';",
      `export const ${name}Shape: Shape = ${JSON.stringify(shape)};`,
    ];
    const text = await format(lines.join('\n\n'), { ...prettier, parser: 'typescript' });
    files[`${name}.generated.ts`] = text;
  }
  return files;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await generateShapes())) {
    writeFileSync(new URL(name, folder), text);
  }
}

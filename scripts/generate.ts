/**
 * Writes `src/contract/shapes.generated.ts`: what a widget needs of the zod schemas to check the
 * records it reads. `npm run generate` after a change in `src/contract`; a test says when the
 * file is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import { keywords } from '../src/contract/check.ts';
import { envelopeSchema } from '../src/contract/file.ts';
import { eventSchema } from '../src/contract/event.ts';
import { organizationSchema } from '../src/contract/organization.ts';
import { siteFileSchema } from '../src/contract/site.ts';

const target = new URL('../src/contract/shapes.generated.ts', import.meta.url);

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

/** The whole text of the generated file. */
export async function generateShapes(): Promise<string> {
  const shapes = Object.entries(schemas).map(([name, schema]) => {
    const shape = toShape(z.toJSONSchema(schema, { io: 'input' }));
    return `export const ${name}Shape: Shape = ${JSON.stringify(shape)};`;
  });
  const lines = [
    '// Made from the zod schemas by `npm run generate`. Not to be edited.',
    "import type { Shape } from './check.ts';",
    ...shapes,
  ];
  const { prettier } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { prettier: object };
  return format(lines.join('\n\n'), { ...prettier, parser: 'typescript' });
}

if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync(target, await generateShapes());
}

/**
 * Writes `src/contract/shapes/<name>.generated.ts`: what a widget needs of the zod schemas to check
 * the records it reads, a file each, for a page loads its own widgets' alone. `npm run generate`
 * after a change in `src/contract`; a test says when a file is old.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import * as check from '../src/contract/check.ts';
import { envelopeSchema } from '../src/contract/file.ts';
import { eventSchema } from '../src/contract/event.ts';
import { messageKeywords } from '../src/contract/message-shape.ts';
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
};

/** Keywords that say something to a reader and nothing about what fits. */
const annotations = new Set(['$schema', 'format', 'title', 'description', 'propertyNames']);

/** As much of a JSON Schema as is looked at here. */
interface Json {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Json;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json;
}

/** Told of a schema, and of each in it, with the name of the property that it is for. */
type OnPart = (code: string, name: string) => void;

/** What a schema says, once it is known that somebody looks at all of it. */
function heeded(schema: Json, keywords: ReadonlySet<string>): Json {
  const entries = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  const other = entries.find(([keyword]) => !keywords.has(keyword));
  if (other) throw new Error(`no check knows the keyword ${other[0]}`);
  return Object.fromEntries(entries);
}

/** By type: the keywords of a schema that `check.ts` has a function for. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  boolean: [],
  string: ['pattern', 'minLength'],
  number: ['minimum', 'maximum'],
  integer: ['minimum', 'maximum'],
  array: ['items', 'minItems'],
  object: ['properties', 'required', 'additionalProperties'],
};

/** A schema in terms of `check.ts`. */
function toCode(schema: Json, name: string, onPart: OnPart): string {
  const code = codeOf(schema, name, onPart);
  onPart(code, name);
  return code;
}

function codeOf(schema: Json, name: string, onPart: OnPart): string {
  const some = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (some) return call('only', ...some.map((each) => JSON.stringify(each)));
  const { type = '' } = schema;
  const known = heeded(schema, new Set(['type', ...(keywordsOf[type] ?? [])]));
  const { pattern, minLength = 0, minimum, maximum, items = {}, minItems } = known;
  switch (type) {
    case 'boolean':
      return 'yesOrNo';
    case 'string':
      if (minLength > (pattern === undefined ? 1 : 0)) throw new Error('no check knows minLength');
      if (/\\[pu]\{/.test(pattern ?? '')) throw new Error('no check reads patterns by code points');
      if (pattern !== undefined) return call('matching', String(new RegExp(pattern)));
      return minLength ? 'text' : 'anyText';
    case 'number':
      if (minimum === undefined || maximum === undefined) throw new Error('no check of any number');
      return call('number', String(minimum), String(maximum));
    case 'integer':
      if (maximum !== Number.MAX_SAFE_INTEGER) throw new Error('no check knows such a maximum');
      return call('whole', ...(minimum === Number.MIN_SAFE_INTEGER ? [] : [String(minimum)]));
    case 'array':
      return call('list', toCode(items, name, onPart), ...(minItems ? [String(minItems)] : []));
    case 'object':
      return toObject(known, name, onPart);
    default:
      throw new Error(`no check knows the type ${type}`);
  }
}

const call = (name: string, ...values: readonly string[]) => `${name}(${values.join(', ')})`;

function toObject(
  { properties = {}, required = [], additionalProperties }: Json,
  name: string,
  onPart: OnPart,
): string {
  if (additionalProperties) return call('map', toCode(additionalProperties, name, onPart));
  const literal = (isNeeded: boolean) =>
    Object.entries(properties)
      .filter(([key]) => required.includes(key) === isNeeded)
      .map(([key, schema]) => `${key}: ${toCode(schema, key, onPart)}`);
  const others = literal(false);
  const values = others.length ? [literal(true), others] : [literal(true)];
  return call('object', ...values.map((each) => `{ ${each.join(', ')} }`));
}

/** A shape as a module. What comes more than once in it bears the name of its first property. */
function toModule(schema: Json, name: string): string {
  const names = new Map<string, string>();
  const whole = toCode(schema, name, (code, each) => {
    if (code.includes('(') && !names.has(code)) names.set(code, each);
  });
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  const text = longestFirst.reduce((rest, [code, each]) => {
    if (rest.split(code).length < 3) return rest;
    return `const ${each} = ${code};\n\n${rest.replaceAll(code, each)}`;
  }, `export const ${name}Shape: Shape = ${whole};`);
  const functions = Object.keys(check).filter((each) => new RegExp(`\\b${each}\\b`).test(text));
  const module = `import { ${functions.join(', ')}, type Shape } from '../check.ts';\n\n${text}`;
  return module.replace(/\b(\w+): \1\b(?!\()/g, '$1');
}

/** A message is checked field by field, with the reason: its shape is the schema itself. */
function toMessageShape(schema: Json): Json {
  const known = Object.entries<unknown>({ ...heeded(schema, messageKeywords) });
  const entries = known.map(([keyword, value]) => {
    if (keyword === 'items') return [keyword, toMessageShape(value as Json)];
    if (keyword !== 'properties') return [keyword, value];
    const inner = Object.entries(value as Record<string, Json>);
    return [keyword, Object.fromEntries(inner.map(([key, each]) => [key, toMessageShape(each)]))];
  });
  return Object.fromEntries(entries) as Json;
}

const messageModule = () =>
  [
    "import type { MessageShape } from '../message-shape.ts';",
    `export const messageShape: MessageShape = ${JSON.stringify(toMessageShape(schemaOf(messageSchema)))};`,
  ].join('\n\n');

const schemaOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Json;

/** The generated files: their text by name. */
export async function generateShapes(): Promise<Record<string, string>> {
  const { prettier } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { prettier: object };
  const modules = Object.entries(schemas).map(([name, schema]): [string, string] => [
    name,
    toModule(schemaOf(schema), name),
  ]);
  const files: Record<string, string> = {};
  for (const [name, code] of [...modules, ['message', messageModule()] as const]) {
    const head = '// Made from the zod schemas by `npm run generate`. Not to be edited.';
    const text = await format(`${head}\n\n${code}`, { ...prettier, parser: 'typescript' });
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

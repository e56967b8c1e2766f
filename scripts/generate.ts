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
import * as messageChecks from '../src/contract/message-checks.ts';
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
  readonly allOf?: readonly Json[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Json;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json;
}

/** Told of a schema, and of each in it, with the name of the property that it is for. */
type OnPart = (code: string, name: string) => void;

/** Writes a schema in terms of functions. */
type Write = (schema: Json, name: string, onPart: OnPart) => string;

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

function write(to: Write, schema: Json, name: string, onPart: OnPart): string {
  const code = to(schema, name, onPart);
  if (code.includes('(')) onPart(code, name);
  return code;
}

/** A schema in terms of `check.ts`. */
const toCode: Write = (schema, name, onPart) => {
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
      return call(
        'list',
        write(toCode, items, name, onPart),
        ...(minItems ? [String(minItems)] : []),
      );
    case 'object': {
      const { additionalProperties } = known;
      if (!additionalProperties) return toObject(known, toCode, onPart);
      return call('map', write(toCode, additionalProperties, name, onPart));
    }
    default:
      throw new Error(`no check knows the type ${type}`);
  }
};

const call = (name: string, ...values: readonly string[]) => `${name}(${values.join(', ')})`;

function toObject({ properties = {}, required = [] }: Json, to: Write, onPart: OnPart): string {
  const literal = (isNeeded: boolean) =>
    Object.entries(properties)
      .filter(([key]) => required.includes(key) === isNeeded)
      .map(([key, schema]) => `${key}: ${write(to, schema, key, onPart)}`);
  const others = literal(false);
  const values = others.length ? [literal(true), others] : [literal(true)];
  return call('object', ...values.map((each) => `{ ${each.join(', ')} }`));
}

/** The functions that a module is written in. */
interface Terms {
  readonly to: Write;
  readonly from: string;
  readonly functions: object;
  readonly type: string;
}

const recordTerms = { to: toCode, from: '../check.ts', functions: check, type: 'Shape' };

/** A shape as a module. What comes more than once in it bears the name of its first property. */
function toModule(schema: Json, name: string, { to, from, functions, type }: Terms): string {
  const names = new Map<string, string>();
  const whole = write(to, schema, name, (code, each) => {
    if (!names.has(code)) names.set(code, each);
  });
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  const text = longestFirst.reduce((rest, [code, each]) => {
    if (rest.split(code).length < 3) return rest;
    return `const ${each} = ${code};\n\n${rest.replaceAll(code, each)}`;
  }, `export const ${name}Shape: ${type} = ${whole};`);
  const used = Object.keys(functions).filter((each) => new RegExp(`\\b${each}\\b`).test(text));
  const module = `import { ${used.join(', ')}, type ${type} } from '${from}';\n\n${text}`;
  return module.replace(/\b(\w+): \1\b(?!\()/g, '$1');
}

/** By type: the keywords of a message's schema that `message-checks.ts` has a function for. */
const messageKeywordsOf: Readonly<Record<string, readonly string[]>> = {
  boolean: [],
  string: ['pattern', 'allOf', 'minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  array: ['items', 'maxItems'],
  object: ['properties', 'required'],
};

/** A message's schema in terms of `message-checks.ts`. */
const toMessageCode: Write = (schema, name, onPart) => {
  const { type = '' } = schema;
  const known = heeded(schema, new Set(['type', ...(messageKeywordsOf[type] ?? [])]));
  const { minLength = 0, maxLength, minimum, maximum, items = {}, maxItems } = known;
  switch (type) {
    case '':
      return 'anything';
    case 'boolean':
      return 'yesOrNo';
    case 'string':
      return call('text', String(minLength), String(maxLength), ...patternsOf(known, name, onPart));
    case 'integer':
      if (maximum !== Number.MAX_SAFE_INTEGER) throw new Error('no check knows such a maximum');
      return call('whole', String(minimum));
    case 'array':
      return call('list', write(toMessageCode, items, name, onPart), String(maxItems));
    case 'object':
      return toObject(known, toMessageCode, onPart);
    default:
      throw new Error(`no check knows the type ${type}`);
  }
};

/** The first is about characters, what follows about how such a thing is written. */
function patternsOf(schema: Json, name: string, onPart: OnPart) {
  const { allOf = [schema] } = schema;
  return allOf.map((each, i) => {
    if (each.pattern === undefined) throw new Error(`no pattern says what ${name} may hold`);
    const code = String(new RegExp(each.pattern, 'u'));
    onPart(code, `${name}${i ? 'Form' : 'Characters'}`);
    return code;
  });
}

/** A message is checked field by field, with the reason. */
const messageTerms = {
  ...{ to: toMessageCode, from: '../message-checks.ts' },
  ...{ functions: messageChecks, type: 'MessageCheck' },
};

/** A message, and apart from it what few topics have: it comes with their fields. */
function messageParts({ properties = {}, ...rest }: Json): Readonly<Record<string, Json>> {
  const { changes, submission, ...message } = properties;
  if (!changes || !submission) throw new Error('a message has no fields of its topics');
  return { message: { ...rest, properties: message }, changes, submission };
}

const schemaOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Json;

/** The generated files: their text by name. */
export async function generateShapes(): Promise<Record<string, string>> {
  const { prettier } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { prettier: object };
  const modules = Object.entries(schemas).map(([name, schema]): [string, string] => [
    name,
    toModule(schemaOf(schema), name, recordTerms),
  ]);
  for (const [name, schema] of Object.entries(messageParts(schemaOf(messageSchema)))) {
    modules.push([name, toModule(schema, name, messageTerms)]);
  }
  const files: Record<string, string> = {};
  for (const [name, code] of modules) {
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

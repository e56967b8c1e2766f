/**
 * The part of JSON Schema 2020-12 that the contract's files use. Widgets check what they read by
 * it, with shapes made from the zod schemas (`npm run generate`): zod itself would weigh more in
 * a page than a whole widget.
 */
export interface Shape {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly const?: string | number | boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** The shape of every property that `properties` does not name. */
  readonly additionalProperties?: Shape;
}

/** The keywords that `misfit` heeds: a shape with any other would let through what it should not. */
export const keywords: ReadonlySet<string> = new Set<keyof Shape>([
  'type',
  'const',
  'pattern',
  'minLength',
  'minimum',
  'maximum',
  'items',
  'minItems',
  'properties',
  'required',
  'additionalProperties',
]);

/**
 * Where a value does not fit its shape: the path of the first place (`/areas/0`; the value itself
 * is `/`), or `undefined` where all of it fits.
 */
export function misfit(shape: Shape, value: unknown): string | undefined {
  const path = firstMisfit(shape, value);
  return path === '' ? '/' : path;
}

/**
 * The path within a value; empty for the value itself. Ten thousand records are checked before any
 * is shown: a path is put together only where there is one, on the way back.
 */
function firstMisfit(shape: Shape, value: unknown): string | undefined {
  if (shape.const !== undefined) return value === shape.const ? undefined : '';
  if (!isOfType(shape.type, value)) return '';
  if (typeof value === 'string') return fitsText(shape, value) ? undefined : '';
  if (typeof value === 'number') return fitsRange(shape, value) ? undefined : '';
  if (Array.isArray(value)) return misfitOfItems(shape, value);
  if (typeof value !== 'object' || value === null) return undefined;
  return misfitOfProperties(shape, value as Record<string, unknown>);
}

function misfitOfItems(shape: Shape, values: readonly unknown[]): string | undefined {
  if (values.length < (shape.minItems ?? 0)) return '';
  for (let i = 0; shape.items && i < values.length; i++) {
    const path = firstMisfit(shape.items, values[i]);
    if (path !== undefined) return `/${i}${path}`;
  }
  return undefined;
}

function misfitOfProperties(
  shape: Shape,
  record: Readonly<Record<string, unknown>>,
): string | undefined {
  const missing = shape.required?.find((key) => record[key] === undefined);
  if (missing) return `/${missing}`;
  for (const key of Object.keys(record)) {
    const inner = shape.properties?.[key] ?? shape.additionalProperties;
    const value = record[key];
    const path = inner && value !== undefined ? firstMisfit(inner, value) : undefined;
    if (path !== undefined) return `/${key}${path}`;
  }
  return undefined;
}

function isOfType(type: Shape['type'], value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function fitsText(shape: Shape, value: string): boolean {
  return (
    value.length >= (shape.minLength ?? 0) &&
    (!shape.pattern || expressionOf(shape.pattern).test(value))
  );
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) expressions.set(pattern, (expression = new RegExp(pattern)));
  return expression;
}

function fitsRange(shape: Shape, value: number): boolean {
  return value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity);
}

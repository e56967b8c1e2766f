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
export function misfit(shape: Shape, value: unknown, path = ''): string | undefined {
  const here = path || '/';
  if (shape.const !== undefined) return value === shape.const ? undefined : here;
  if (!isOfType(shape.type, value)) return here;
  if (typeof value === 'string') return fitsText(shape, value) ? undefined : here;
  if (typeof value === 'number') return fitsRange(shape, value) ? undefined : here;
  if (Array.isArray(value)) {
    if (value.length < (shape.minItems ?? 0)) return here;
    return firstOf(value.keys(), (i) => misfit(shape.items ?? {}, value[i], `${path}/${i}`));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const missing = shape.required?.find((key) => record[key] === undefined);
  if (missing) return `${path}/${missing}`;
  return firstOf(Object.keys(record), (key) => {
    const inner = shape.properties?.[key] ?? shape.additionalProperties;
    return inner && record[key] !== undefined
      ? misfit(inner, record[key], `${path}/${key}`)
      : undefined;
  });
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
    (!shape.pattern || new RegExp(shape.pattern).test(value))
  );
}

function fitsRange(shape: Shape, value: number): boolean {
  return value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity);
}

function firstOf<T>(keys: Iterable<T>, find: (key: T) => string | undefined): string | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found) return found;
  }
  return undefined;
}

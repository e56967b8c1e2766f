/**
 * The part of JSON Schema 2020-12 that the contract's files use. Widgets check what they read by
 * it, with shapes made from the zod schemas (`npm run generate`): zod itself would weigh more in
 * a page than a whole widget.
 */
export interface Shape {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
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
  /** These three are heeded in messages alone. */
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly allOf?: readonly Shape[];
}

/** The keywords that `misfit` heeds: a shape with any other would let through what it should not. */
export const keywords: ReadonlySet<string> = new Set<keyof Shape>([
  'type',
  'const',
  'enum',
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

/** Says where a value does not fit: the path within it, empty for the value itself. */
type Check = (value: unknown) => string | undefined;

const checks = new WeakMap<Shape, Check>();

/**
 * Where a value does not fit its shape: the path of the first place (`/areas/0`; the value itself
 * is `/`), or `undefined` where all of it fits.
 */
export function misfit(shape: Shape, value: unknown): string | undefined {
  const path = checkOf(shape)(value);
  return path === '' ? '/' : path;
}

/** Whether all of a value fits its shape. */
export const fits = (shape: Shape, value: unknown): boolean => misfit(shape, value) === undefined;

/**
 * Ten thousand records are checked before any is shown: what a shape asks for is looked up once,
 * and a path is put together only where something is wrong, on the way back.
 */
function checkOf(shape: Shape): Check {
  let check = checks.get(shape);
  if (!check) checks.set(shape, (check = makeCheck(shape)));
  return check;
}

/** A shape without type and value is that of anything. */
function makeCheck(shape: Shape): Check {
  const { const: only, enum: some = only !== undefined && [only] } = shape;
  if (some) return (value) => ((some as readonly unknown[]).includes(value) ? undefined : '');
  switch (shape.type) {
    case 'string':
      return checkText(shape);
    case 'number':
    case 'integer':
      return checkNumber(shape);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? undefined : '');
    case 'array':
      return checkItems(shape);
    case 'object':
      return checkProperties(shape);
    default:
      return () => undefined;
  }
}

function checkText({ minLength = 0, pattern }: Shape): Check {
  if (!pattern) {
    return (value) => (typeof value === 'string' && value.length >= minLength ? undefined : '');
  }
  const expression = new RegExp(pattern);
  return (value) =>
    typeof value === 'string' && value.length >= minLength && expression.test(value)
      ? undefined
      : '';
}

function checkNumber({ type, minimum = -Infinity, maximum = Infinity }: Shape): Check {
  const isOfType = type === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return (value) =>
    isOfType(value) && Number(value) >= minimum && Number(value) <= maximum ? undefined : '';
}

function checkItems({ minItems = 0, items }: Shape): Check {
  const check = items && checkOf(items);
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems) return '';
    for (let i = 0; check && i < value.length; i++) {
      const path = check(value[i]);
      if (path !== undefined) return `/${i}${path}`;
    }
    return undefined;
  };
}

function checkProperties({ properties, required = [], additionalProperties }: Shape): Check {
  const keys = Object.keys(properties ?? {});
  const inner = Object.values(properties ?? {}).map(checkOf);
  const other = additionalProperties && checkOf(additionalProperties);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    const record = value as Readonly<Record<string, unknown>>;
    for (const key of required) if (record[key] === undefined) return `/${key}`;
    // By number: a loop over pairs would take half as long again.
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? '';
      const path = record[key] === undefined ? undefined : inner[i]?.(record[key]);
      if (path !== undefined) return `/${key}${path}`;
    }
    for (const key of other ? Object.keys(record) : []) {
      const path = keys.includes(key) ? undefined : other?.(record[key]);
      if (path !== undefined) return `/${key}${path}`;
    }
    return undefined;
  };
}

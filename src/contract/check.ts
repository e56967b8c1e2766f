/**
 * The part of JSON Schema 2020-12 that the contract's files use, as functions. Widgets check what
 * they read by shapes made from the zod schemas (`npm run generate`): zod itself would weigh more
 * in a page than a whole widget. Ten thousand records are checked before any is shown: a path is
 * put together only where something is wrong, on the way back.
 */

/** Says where a value does not fit: the path within it, empty for the value itself. */
export type Shape = (value: unknown) => string | undefined;

/**
 * Where a value does not fit its shape: the path of the first place (`/areas/0`; the value itself
 * is `/`), or `undefined` where all of it fits.
 */
export function misfit(shape: Shape, value: unknown): string | undefined {
  const path = shape(value);
  return path === '' ? '/' : path;
}

/** Whether all of a value fits its shape. */
export const fits = (shape: Shape, value: unknown): boolean => shape(value) === undefined;

export const anyText: Shape = (value) => (typeof value === 'string' ? undefined : '');

/** Not empty. */
export const text: Shape = (value) => (typeof value === 'string' && value ? undefined : '');

export const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : '';

export const yesOrNo: Shape = (value) => (typeof value === 'boolean' ? undefined : '');

export const number =
  (minimum: number, maximum: number): Shape =>
  (value) =>
    typeof value === 'number' && value >= minimum && value <= maximum ? undefined : '';

/** A whole number that is told apart from its neighbours. */
export const whole =
  (minimum = -Infinity): Shape =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= minimum ? undefined : '';

/** One of some values. */
export const only =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value) ? undefined : '';

export const list =
  (shape: Shape, least = 0): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return '';
    for (let i = 0; i < value.length; i++) {
      const path = shape(value[i]);
      if (path !== undefined) return `/${i}${path}`;
    }
    return undefined;
  };

type Shapes = Readonly<Record<string, Shape>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something of some properties, of which the second ones may be absent. */
export function object(needed: Shapes, others: Shapes = {}): Shape {
  const all = { ...needed, ...others };
  const keys = Object.keys(all);
  const shapes = Object.values(all);
  const least = Object.keys(needed).length;
  return (value) => {
    if (!isRecord(value)) return '';
    // By number: a loop over pairs would take half as long again.
    for (let i = 0; i < shapes.length; i++) {
      const key = keys[i] as string;
      const inner = value[key];
      const path = inner === undefined && i >= least ? undefined : (shapes[i] as Shape)(inner);
      if (path !== undefined) return `/${key}${path}`;
    }
    return undefined;
  };
}

/** Something whose properties, whatever they are called, are of one shape. */
export const map =
  (shape: Shape): Shape =>
  (value) => {
    if (!isRecord(value)) return '';
    for (const key of Object.keys(value)) {
      const path = shape(value[key]);
      if (path !== undefined) return `/${key}${path}`;
    }
    return undefined;
  };

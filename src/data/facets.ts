/** A filter of records. */
export interface FacetSpec<T, Key extends string = string> {
  /** Its name in the page's address. */
  readonly key: Key;
  /** What a record has under it. */
  readonly valuesOf: (record: T) => readonly string[];
  /** The taxonomy that its values are codes of. */
  readonly taxonomy?: string;
  /** Its values, in their order, where no taxonomy has them; absent too: it is a plain yes. */
  readonly values?: readonly string[];
}

/** Stands for an empty field: "not stated" is a choice. */
export const NONE = 'none';

/** Stands for "yes" where a filter has but this choice. */
export const YES = 'yes';

/** What is chosen: any of the values of a filter, and all of the filters. */
export type Choices<Key extends string = string> = Readonly<
  Partial<Record<Key, readonly string[]>>
>;

/** The codes of a field that may be empty. */
export const orNone = (codes: readonly string[]): readonly string[] =>
  codes.length ? codes : [NONE];

/** The records that have one of the chosen values under every filter with a choice. */
export function chosen<T, Key extends string>(
  records: readonly T[],
  choices: Choices<Key>,
  specs: readonly FacetSpec<T, Key>[],
): readonly T[] {
  const tests = specs.flatMap(({ key, valuesOf }) => {
    const wanted = choices[key];
    if (!wanted?.length) return [];
    return [(record: T) => valuesOf(record).some((value) => wanted.includes(value))];
  });
  return tests.length ? records.filter((record) => tests.every((fits) => fits(record))) : records;
}

/** So many records are counted in one step. */
const STEP = 250;

/**
 * How many records each value of each filter would leave: those that fit the choices of every other
 * filter, for the values of one filter add to each other. Each filter is counted when it is first
 * asked for: ten thousand records take long, and the first cards would wait for it.
 */
export class Counts<T, Key extends string = string> {
  readonly #records: readonly T[];
  readonly #choices: Choices<Key>;
  readonly #specs: readonly FacetSpec<T, Key>[];
  readonly #counted = new Map<Key, ReadonlyMap<string, number>>();

  constructor(records: readonly T[], choices: Choices<Key>, specs: readonly FacetSpec<T, Key>[]) {
    this.#records = records;
    this.#choices = choices;
    this.#specs = specs;
  }

  /** How many records there are to count. */
  get size(): number {
    return this.#records.length;
  }

  /** The values that occur under a filter, with how many records have them. */
  of(key: Key): ReadonlyMap<string, number> {
    for (const _ of this.#count(key));
    return this.#counted.get(key) ?? new Map<string, number>();
  }

  /** Counts all filters, in small steps. */
  *inSteps(): Iterable<void> {
    for (const { key } of this.#specs) yield* this.#count(key);
  }

  *#count(key: Key): Iterable<void> {
    const spec = this.#specs.find((each) => each.key === key);
    if (!spec || this.#counted.has(key)) return;
    const records = chosen(this.#records, { ...this.#choices, [key]: [] }, this.#specs);
    const counts = new Map<string, number>();
    for (let from = 0; from < records.length; from += STEP) {
      if (from) yield;
      addValues(counts, records.slice(from, from + STEP), spec);
    }
    this.#counted.set(key, counts);
  }
}

function addValues<T>(
  counts: Map<string, number>,
  records: readonly T[],
  { valuesOf }: FacetSpec<T>,
): void {
  const add = (value: string): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  // Twice as fast as a loop of loops when it first runs, and the first cards wait for it.
  for (const record of records) valuesOf(record).forEach(add);
}

/** Whether records differ under a filter: it does not take all of them to tell. */
export function hasSeveralValues<T>(records: readonly T[], { valuesOf }: FacetSpec<T>): boolean {
  let first: string | undefined;
  return records.some((record) => valuesOf(record).some((value) => value !== (first ??= value)));
}

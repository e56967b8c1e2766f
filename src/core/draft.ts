import { parseJson } from '../data/parse-json.ts';

/** What browsers have refused to store, as text by key: it lasts as long as the page. */
const unstored = new Map<string, string>();

/**
 * What a visitor has begun to write, kept for the session in `sessionStorage`; in the page's memory
 * where that is forbidden (a sandboxed frame), full or not there.
 */
export class Draft<T> {
  readonly #key: string;
  readonly #fits: (value: unknown) => value is T;

  /**
   * @param name whose draft it is, with the version of its shape: `contact-form.1`
   * @param fits what does not fit is ignored: another page of the site may have written it
   */
  constructor(name: string, fits: (value: unknown) => value is T) {
    this.#key = `nvo-${name}`;
    this.#fits = fits;
  }

  /** What was written last; undefined where there is nothing, or nothing that fits. */
  read(): T | undefined {
    const text = unstored.get(this.#key) ?? withStorage((storage) => storage.getItem(this.#key));
    const value = parseJson(text ?? '');
    return this.#fits(value) ? value : undefined;
  }

  /** @returns whether it outlives the page */
  write(value: T): boolean {
    const text = JSON.stringify(value);
    this.clear();
    const isStored = withStorage((storage) => {
      storage.setItem(this.#key, text);
      return true;
    });
    if (!isStored) unstored.set(this.#key, text);
    return Boolean(isStored);
  }

  clear(): void {
    unstored.delete(this.#key);
    withStorage((storage) => storage.removeItem(this.#key));
  }
}

function withStorage<R>(use: (storage: Storage) => R): R | undefined {
  try {
    return use(sessionStorage);
  } catch (error) {
    // The very name throws in a sandboxed frame; a full one throws at writing.
    console.debug('nvo: the session stores nothing', error);
    return undefined;
  }
}

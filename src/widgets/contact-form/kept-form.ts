import type { Receipt } from '../../contract/receipt.ts';
import { Draft } from '../../core/draft.ts';
import type { FormValues } from '../../data/message-form.ts';

/** A message that is to be sent; every attempt is made with the same key. */
export interface Outgoing {
  readonly key: string;
  readonly message: Readonly<Record<string, unknown>>;
  /** The visitor has gone back to change it. */
  readonly isHeld?: boolean;
}

/** What of a form lasts as long as the session: the reader may go on after a reload. */
export interface Kept {
  readonly values: FormValues;
  /** What the page had filled in by then. */
  readonly presets: FormValues;
  /** When the form was seen first, in milliseconds since 1970. */
  readonly since: number;
  readonly outgoing?: Outgoing | undefined;
  readonly receipt?: Receipt | undefined;
}

/** Names that forms of this page keep their drafts under. */
const claims = new Set<string>();

/** Keeps one form of a page, under a name that no other form of it has. */
export class KeptForm {
  #name = '';
  #base = '';
  #draft: Draft<Kept> | undefined;

  /** Takes a name, another one where it is taken. @returns whether it is a new one */
  claim(base: string): boolean {
    if (base === this.#base) return false;
    this.release();
    let name = base;
    for (let count = 2; claims.has(name); count++) name = `${base}#${count}`;
    claims.add(name);
    this.#base = base;
    this.#name = name;
    this.#draft = new Draft<Kept>(name, isKept);
    return true;
  }

  release(): void {
    claims.delete(this.#name);
    this.#base = '';
  }

  read(): Kept | undefined {
    return this.#draft?.read();
  }

  write(kept: Kept): void {
    this.#draft?.write(kept);
  }

  clear(): void {
    this.#draft?.clear();
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isValues = (value: unknown): value is FormValues =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');

/** Another page of the same site may have written it. */
function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { values, presets, since, outgoing, receipt } = value;
  return (
    isValues(values) &&
    isValues(presets) &&
    typeof since === 'number' &&
    (outgoing === undefined || (isRecord(outgoing) && typeof outgoing['key'] === 'string')) &&
    (receipt === undefined || (isRecord(receipt) && typeof receipt['reference'] === 'string'))
  );
}

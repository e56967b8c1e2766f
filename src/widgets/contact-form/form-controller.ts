import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageError } from '../../contract/message-rules.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { FormValues } from '../../data/message-form.ts';
import { KeptForm, type Outgoing } from './kept-form.ts';
import { isAsPreset } from './presets.ts';

/** What is wrong with a field; the endpoint says so in words of its own. */
export interface FieldError extends MessageError {
  readonly detail?: string;
}

/** What is wrong, by the name of the field, in the order of the form. */
export type FieldErrors = ReadonlyMap<string, FieldError>;

interface FormConfig {
  /** Whose form it is: two that differ in it keep nothing in common. */
  readonly name: () => string;
  /** What the page has filled in. */
  readonly presets: () => FormValues;
  /** What is wrong; nothing as long as it is not known how to tell. */
  readonly check: () => FieldErrors;
  /** A message from before the page was loaded anew is still to be sent. */
  readonly onUnsent: (outgoing: Outgoing) => void;
  /** The visitor writes. */
  readonly onBegin: () => void;
}

/** What stands in the fields, what is wrong with it, and that nothing of it is lost. */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: FormConfig;
  readonly #kept = new KeptForm();
  readonly #edited = new Set<string>();
  #values: FormValues = {};
  #presets: FormValues = {};
  #errors: FieldErrors = new Map();
  #since = Date.now();
  #isConnected = false;
  #isStarted = false;
  #isRestored = false;
  #outgoing: Outgoing | undefined;
  #receipt: Receipt | undefined;

  constructor(host: ReactiveControllerHost, config: FormConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  get values(): FormValues {
    return this.#values;
  }

  get errors(): FieldErrors {
    return this.#errors;
  }

  /** Whether the visitor has written anything, or tried to send nothing. */
  get isBegun(): boolean {
    return this.#edited.size > 0 || this.#errors.size > 0;
  }

  /** Whether what stands here was written before the page was loaded anew. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** Of the message that was sent last. */
  get receipt(): Receipt | undefined {
    return this.#receipt;
  }

  /** Seconds since the form was seen first. */
  get elapsed(): number {
    return Math.max(0, Math.round((Date.now() - this.#since) / 1000));
  }

  hostUpdate(): void {
    // What was on its way may come when the form is gone, and another one has its name.
    if (!this.#isConnected) return;
    const isNew = this.#kept.claim(this.#config.name());
    // What has been typed goes along when the page gives the form another name.
    if (isNew && !this.#isStarted) this.#restore();
    this.#isStarted = true;
    this.#preset();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#kept.release();
  }

  /** The visitor has put something into a field. */
  set(name: string, value: string): void {
    if (this.#edited.size === 0) this.#config.onBegin();
    this.#edited.add(name);
    this.fill({ [name]: value });
    if (this.#errors.size) this.#recheck();
  }

  /** Puts values in without the visitor; `undefined` empties a field. */
  fill(values: Readonly<Record<string, string | undefined>>): void {
    this.#put(values);
    this.#write();
    this.#host.requestUpdate();
  }

  /** The visitor leaves a field: what has been written there is looked at. */
  leave(name: string): void {
    if (this.#edited.has(name)) this.#recheck(name);
  }

  /** Checks all. @returns whether nothing is wrong */
  check(): boolean {
    this.blame(this.#config.check());
    return this.#errors.size === 0;
  }

  /** Says what is wrong. */
  blame(errors: FieldErrors): void {
    this.#errors = errors;
    this.#host.requestUpdate();
  }

  /** Keeps a message that is to be sent, until it has been taken in or is changed. */
  keep(outgoing: Outgoing | undefined): void {
    this.#outgoing = outgoing;
    this.#write();
    this.#host.requestUpdate();
  }

  /** What is being sent, or was when the visitor went back to change it. */
  get outgoing(): Outgoing | undefined {
    return this.#outgoing;
  }

  /** The message has been taken in: of what was written the receipt alone is left. */
  receive(receipt: Receipt): void {
    this.#empty();
    this.#receipt = receipt;
    this.#write();
  }

  /** Begins anew. */
  startAgain(): void {
    this.#empty();
    this.#receipt = undefined;
    this.#kept.clear();
  }

  #empty(): void {
    this.#values = this.#presets;
    this.#errors = new Map();
    this.#edited.clear();
    this.#outgoing = undefined;
    this.#isRestored = false;
    this.#since = Date.now();
    this.#host.requestUpdate();
  }

  #restore(): void {
    const kept = this.#kept.read();
    if (!kept) return;
    this.#values = kept.values;
    this.#presets = kept.presets;
    this.#since = kept.since;
    this.#receipt = kept.receipt;
    this.#outgoing = kept.outgoing;
    this.#isRestored = Object.entries(kept.values).some(
      ([name, value]) => value && !(name in kept.presets),
    );
    for (const name of Object.keys(kept.values)) this.#edited.add(name);
    if (kept.outgoing && !kept.outgoing.isHeld) this.#config.onUnsent(kept.outgoing);
    else if (this.#isRestored) this.#config.onBegin();
  }

  /** What the page fills in, where it says something else than before, or nothing any more. */
  #preset(): void {
    const presets = this.#config.presets();
    const before = this.#presets;
    const names = Object.keys({ ...before, ...presets });
    const news = names.filter((name) => before[name] !== presets[name]);
    this.#presets = presets;
    if (!news.length) return;
    const values = this.#values;
    // A link says what it is about; only what nobody has changed gives way otherwise.
    const givesWay = (name: string) =>
      (name !== 'message' && name in presets) ||
      !values[name]?.trim() ||
      isAsPreset(name, values, before);
    const changed = news.filter(givesWay).map((name) => [name, presets[name]] as const);
    this.#put(Object.fromEntries(changed));
    // Whoever comes to ask something else has read the receipt.
    this.#receipt = undefined;
  }

  #put(values: Readonly<Record<string, string | undefined>>): void {
    const id = 'organization.id';
    const isOther = id in values && values[id] !== this.#values[id];
    const kept = Object.entries(this.#values).filter(
      // What is known or corrected of one organization must not reach another.
      ([name]) => !(isOther && /^(change|organization)\./.test(name)),
    );
    const entries = Object.entries({ ...Object.fromEntries(kept), ...values });
    this.#values = Object.fromEntries(
      entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  }

  /** What was wrong, and is no more; and what is wrong with the field that has just been left. */
  #recheck(left?: string): void {
    const isTold = ([name, { code }]: readonly [string, FieldError]) =>
      // The visitor may be on the way from one of the two to the other.
      this.#errors.has(name) || (name === left && code !== 'contact-required');
    this.blame(new Map([...this.#config.check()].filter(isTold)));
  }

  #write(): void {
    this.#kept.write({
      values: this.#values,
      presets: this.#presets,
      since: this.#since,
      outgoing: this.#outgoing,
      receipt: this.#receipt,
    });
  }
}

/**
 * The part of JSON Schema 2020-12 that messages use, as functions that say what is wrong with each
 * field, and why. `shapes/message.generated.ts` is made of them.
 */
import { isRecord, pointerTo, type MessageError, type MessageErrorCode } from './message-rules.ts';

/** All that is wrong with a value that stands at a JSON Pointer. */
export type MessageCheck = (value: unknown, pointer: string) => MessageError[];

const fault = (pointer: string, code: MessageErrorCode, limit?: number): MessageError[] => [
  { pointer, code, ...(limit !== undefined && { limit }) },
];

/** Texts are as long as they have code points. */
const lengthOf = (value: Iterable<unknown>) => Array.from(value).length;

/**
 * A text.
 *
 * @param characters those that it may have
 * @param forms how such a thing is written
 */
export const text =
  (least: number, most: number, characters: RegExp, ...forms: readonly RegExp[]): MessageCheck =>
  (value, pointer) => {
    if (typeof value !== 'string') {
      return fault(pointer, value === undefined ? 'required' : 'invalid');
    }
    const length = lengthOf(value);
    if (length < least) return fault(pointer, least > 1 ? 'too-short' : 'required', least);
    // What is far too long is not read through.
    if (length > most) return fault(pointer, 'too-long', most);
    if (!characters.test(value)) return fault(pointer, 'control-characters');
    return forms.every((form) => form.test(value)) ? [] : fault(pointer, 'invalid');
  };

const only =
  (isRight: (value: unknown) => boolean): MessageCheck =>
  (value, pointer) =>
    isRight(value) ? [] : fault(pointer, 'invalid');

export const yesOrNo = only((value) => typeof value === 'boolean');

/** A whole number that is told apart from its neighbours. */
export const whole = (minimum: number): MessageCheck =>
  only((value) => Number.isSafeInteger(value) && Number(value) >= minimum);

export const anything = only(() => true);

export const list =
  (check: MessageCheck, most: number): MessageCheck =>
  (value, pointer) => {
    if (!Array.isArray(value)) return fault(pointer, 'invalid');
    const faults = value.flatMap((each, i) => check(each, pointer + pointerTo(i)));
    return value.length > most ? [...faults, ...fault(pointer, 'too-long', most)] : faults;
  };

type Checks = Readonly<Record<string, MessageCheck>>;

/** Something of some properties, of which the second ones may be absent. */
export const object =
  (needed: Checks, others: Checks = {}): MessageCheck =>
  (value, pointer) => {
    if (!isRecord(value)) return fault(pointer, 'invalid');
    return Object.entries({ ...needed, ...others }).flatMap(([key, check]) =>
      value[key] === undefined && key in others ? [] : check(value[key], pointer + pointerTo(key)),
    );
  };

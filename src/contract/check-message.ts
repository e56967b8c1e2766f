/**
 * The check of a message in a page: by the shape that is made of the endpoint's own schema. zod
 * would weigh a third of the form; a test holds the two against each other.
 */
import {
  isRecord,
  pointerTo,
  tidy,
  toldOf,
  type MessageError,
  type MessageErrorCode,
  type MessageOptions,
} from './message-rules.ts';
import type { MessageShape } from './message-shape.ts';
import { messageShape } from './shapes/message.generated.ts';

/** All that the endpoint would find wrong with a message; see `checkMessage` of `message.ts`. */
export function faultsOf(input: unknown, options: MessageOptions = {}): MessageError[] {
  const message = tidy(input);
  return toldOf([...faultsIn(messageShape, message, '')], message, options);
}

function* faultsIn(shape: MessageShape, value: unknown, pointer: string): Generator<MessageError> {
  const fault: Fault = (code, limit) => ({
    pointer,
    code,
    ...(limit !== undefined && { limit }),
  });
  const { type, items, minimum = 0 } = shape;
  if (type === 'string') {
    yield* faultsInText(shape, value, fault);
  } else if (type === 'object' && isRecord(value)) {
    for (const [key, inner] of Object.entries(shape.properties ?? {})) {
      const isAsked = value[key] !== undefined || shape.required?.includes(key);
      if (isAsked) yield* faultsIn(inner, value[key], pointer + pointerTo(key));
    }
  } else if (type === 'array' && Array.isArray(value)) {
    for (const [i, each] of value.entries()) {
      if (items) yield* faultsIn(items, each, pointer + pointerTo(i));
    }
    if (isOver(value, shape.maxItems)) yield fault('too-long', shape.maxItems);
  } else if (type === 'integer' && Number.isSafeInteger(value)) {
    if (Number(value) < minimum) yield fault('invalid');
  } else if (type && !(type === 'boolean' && typeof value === type)) {
    yield fault('invalid');
  }
}

type Fault = (code: MessageErrorCode, limit?: number) => MessageError;

function* faultsInText(
  { minLength = 0, maxLength, pattern, allOf = [] }: MessageShape,
  value: unknown,
  fault: Fault,
): Generator<MessageError> {
  if (typeof value !== 'string') {
    yield fault(value === undefined ? 'required' : 'invalid');
  } else if (lengthOf(value) < minLength) {
    yield minLength > 1 ? fault('too-short', minLength) : fault('required', minLength);
  } else if (isOver(value, maxLength)) {
    yield fault('too-long', maxLength);
  } else {
    // The first is about characters, what follows about how such a thing is written.
    const [characters = pattern, ...others] = allOf.map((each) => each.pattern);
    if (!isLike(value, characters)) yield fault('control-characters');
    else if (!others.every((each) => isLike(value, each))) yield fault('invalid');
  }
}

/** Texts are as long as they have code points. */
const lengthOf = (value: Iterable<unknown>) => Array.from(value).length;

const isOver = (value: Iterable<unknown>, most = Infinity) => lengthOf(value) > most;

const isLike = (text: string, pattern = '') => new RegExp(pattern, 'u').test(text);

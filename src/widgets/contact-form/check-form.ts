import { faultsOf } from '../../contract/check-message.ts';
import type { MessageCheck } from '../../contract/message-checks.ts';
import type { MessageError } from '../../contract/message-rules.ts';
import { fieldOf, inFormOrder, type FormValues } from '../../data/message-form.ts';
import type { FieldError, FieldErrors } from './form-controller.ts';

interface Rules {
  /** Whether a tick is asked for. */
  readonly consent: boolean;
  /** Fields that must be filled in. */
  readonly required: readonly string[];
  /** Of what the fields of the topic alone come to. */
  readonly ofTopic: Readonly<Record<string, MessageCheck>>;
}

type Body = Readonly<Record<string, unknown>>;

/** What is wrong with a message by the endpoint's own schema, and by what this page asks for besides. */
export function checkForm(message: Body, values: FormValues, rules: Rules): FieldErrors {
  const { required } = rules;
  const isAsked = required.includes('email') || required.includes('telephone');
  const faults = faultsOf(message, rules).filter(
    // That one of the two would do is not so then.
    ({ code }) => !(isAsked && code === 'contact-required'),
  );
  const missing = required.filter((name) => !values[name]?.trim());
  const pointers = missing.map((name) => `/${name.replaceAll('.', '/')}`);
  return byField(
    [...faults, ...pointers.map((pointer): MessageError => ({ pointer, code: 'required' }))],
    message,
  );
}

/** Errors of a message by the field they are about, one for each. */
export function byField(errors: readonly FieldError[], message: Body): FieldErrors {
  const found = new Map<string, FieldError>();
  for (const error of inFormOrder(errors)) {
    const name = fieldOf(error, message);
    if (!found.has(name)) found.set(name, error);
  }
  return found;
}

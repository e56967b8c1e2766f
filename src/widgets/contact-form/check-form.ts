import { faultsOf } from '../../contract/check-message.ts';
import type { MessageError } from '../../contract/message-rules.ts';
import { fieldOf, inFormOrder, type FormValues } from '../../data/message-form.ts';
import type { FieldError, FieldErrors } from './form-controller.ts';

interface Rules {
  /** Whether a tick is asked for. */
  readonly consent: boolean;
  /** Fields that must be filled in besides. */
  readonly required: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;

/** What is wrong with a message by the endpoint's own schema, and by what this page asks for besides. */
export function checkForm(message: Body, values: FormValues, rules: Rules): FieldErrors {
  const missing = rules.required.filter((name) => !values[name]?.trim());
  return byField(
    [
      ...faultsOf(message, rules),
      ...missing.map((name): MessageError => ({ pointer: `/${name}`, code: 'required' })),
    ],
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

import { html, nothing, type TemplateResult } from 'lit';
import type { FormValues } from '../../data/message-form.ts';

/** What the fields of a form share; what is done in them is heard of by events that bubble. */
export interface FieldsContext {
  readonly values: FormValues;
  /** Texts by the name of the field they are about. */
  readonly errors: ReadonlyMap<string, string>;
  readonly words: { readonly optional: string; readonly errorMark: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly isNeeded: (name: string) => boolean;
}

export interface FieldOptions {
  readonly type?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly hint?: unknown;
  /** Stands below the field. */
  readonly after?: unknown;
  readonly isLong?: boolean;
  /** Values and what they are called: the field is a choice. */
  readonly choices?: readonly (readonly [string, string])[];
  /** What stands there as long as nobody has typed. */
  readonly initial?: string;
  /** The language of what is typed, where it is that of the data. */
  readonly lang?: string;
}

/** The id of a field within its shadow root. */
export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** A labelled field with what was typed, its hint and its error. */
export function renderField(
  name: string,
  context: FieldsContext,
  options: FieldOptions = {},
): TemplateResult {
  const id = idOf(name);
  const { hint, after } = options;
  return html`
    <div part="field" class="item">
      ${label(name, context)} ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${errorOf(name, context)} ${control(name, context, options)} ${after ?? nothing}
    </div>
  `;
}

/** Names a field; whether it may be left empty stands in the name. */
export function label(name: string, context: FieldsContext): TemplateResult {
  const { labels, words, isNeeded } = context;
  return html`<label id="${idOf(name)}-label" for=${idOf(name)}
    >${labels[name] ?? name}${
      isNeeded(name) || (isContact(name) && isEitherNeeded(context))
        ? nothing
        : html`<span class="optional"> (${words.optional})</span>`
    }</label
  >`;
}

const isContact = (name: string) => name === 'email' || name === 'telephone';

/** One of the two is needed and neither is optional, unless the page asks for one of them. */
export const isEitherNeeded = ({ isNeeded }: FieldsContext): boolean =>
  !isNeeded('email') && !isNeeded('telephone');

/** What is wrong with a field, beside it. */
export function errorOf(name: string, { errors, words }: FieldsContext): unknown {
  const error = errors.get(name);
  return error
    ? html`<p part="error" class="error" id="${idOf(name)}-error">${words.errorMark}: ${error}</p>`
    : nothing;
}

/** The ids of what describes a field. */
export function describedBy(name: string, { errors }: FieldsContext, hasHint: boolean): unknown {
  const id = idOf(name);
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(errors.has(name) ? [`${id}-error`] : [])];
  return ids.length ? ids.join(' ') : nothing;
}

/** Attributes say that a field is wrong or needed only where it is. */
export const ifTrue = (condition: boolean): unknown => (condition ? 'true' : nothing);

function control(name: string, context: FieldsContext, options: FieldOptions): TemplateResult {
  const { values, errors, isNeeded } = context;
  const { type = 'text', autocomplete = 'off', inputmode, hint, isLong, choices, lang } = options;
  const id = idOf(name);
  const value = values[name] ?? options.initial ?? '';
  const described = describedBy(name, context, Boolean(hint));
  const invalid = ifTrue(errors.has(name));
  const required = ifTrue(isNeeded(name));
  if (choices) {
    return html`<select
      id=${id}
      name=${name}
      class="field"
      aria-describedby=${described}
      aria-invalid=${invalid}
      aria-required=${required}
    >
      ${choices.map(
        ([code, text]) => html`<option value=${code} .selected=${code === value}>${text}</option>`,
      )}
    </select>`;
  }
  if (isLong) {
    return html`<textarea
      id=${id}
      name=${name}
      class="field"
      rows="6"
      lang=${lang ?? nothing}
      aria-describedby=${described}
      aria-invalid=${invalid}
      aria-required=${required}
      .value=${value}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${name}
    class="field"
    type=${type}
    autocomplete=${autocomplete}
    inputmode=${inputmode ?? nothing}
    lang=${lang ?? nothing}
    aria-describedby=${described}
    aria-invalid=${invalid}
    aria-required=${required}
    .value=${value}
  />`;
}

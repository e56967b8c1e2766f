import { html } from 'hono/html';
import { messageLimits } from '../../src/contract/message-rules.ts';
import type { FormPage } from './form-page.ts';
import { formWords } from './form-words.ts';
import type { Html } from './html-document.ts';

export interface FieldOptions {
  readonly type?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly maxlength?: number;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isNeeded?: boolean;
  /** What stands there as long as nobody has typed. */
  readonly initial?: string;
}

export type Field = (name: string, options: FieldOptions) => Html;

/** A labelled field with what was typed, its hint and its error. */
export function fieldsOf({ view, values, errors }: FormPage): Field {
  const words = formWords[view.language];
  return (name, { hint, isLong, isNeeded, initial, ...given }) => {
    const { maxlength = limitOf(name, isLong) } = given;
    const id = idOf(name);
    const error = errors?.get(name);
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    const attributes = attributesOf({
      ...given,
      // Of a time HTML knows no length.
      ...(given.type === 'datetime-local' ? {} : { maxlength }),
      id,
      name,
      ...(described && { 'aria-describedby': described }),
      ...(error && { 'aria-invalid': 'true' }),
      ...(isNeeded && { 'aria-required': 'true' }),
    });
    const value = values[name] ?? initial ?? '';
    return html`<label for="${id}"
        >${words.fields[name] ?? name}${
          isNeeded || isContact(name)
            ? ''
            : html` <span class="optional">(${words.optional})</span>`
        }</label
      >
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
      ${error ? errorText(id, words.errorMark, error) : ''}
      ${
        isLong
          ? html`<textarea rows="6" ${attributes}>${value}</textarea>`
          : html`<input ${attributes} value="${value}" />`
      }`;
  };
}

/** The longest text that the contract takes. */
function limitOf(name: string, isLong: boolean | undefined): number {
  if (name === 'submission.url') return messageLimits.page;
  return isLong || name.startsWith('change.') ? messageLimits.text : messageLimits.line;
}

/** One of the two is needed: neither is optional. */
const isContact = (name: string) => name === 'email' || name === 'telephone';

export const errorText = (id: string, mark: string, error: string): Html =>
  html`<p class="error" id="${id}-error">${mark}: ${error}</p>`;

/** Names and values are ours but `value`s: escaped all the same. */
export function attributesOf(attributes: Readonly<Record<string, string | number>>): Html[] {
  const entries = Object.entries(attributes);
  return entries.map(([name, value]) => html`${name}="${String(value)}" `);
}

export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

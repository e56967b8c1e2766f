import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import { showReference } from '../../contract/reference.ts';
import type { Site } from '../../contract/site.ts';
import { letterHref } from '../../data/letter.ts';
import { telephoneHref } from '../../data/links.ts';
import type { Locale } from '../../locales/lv.ts';
import { renderContacts } from './contacts.ts';
import { idOf } from './fields.ts';
import type { SendingState } from './sending-controller.ts';

type Words = Locale['sending'];

/** What is wrong with the fields, each with a link to it; it takes the focus. */
export function renderErrors(
  errors: ReadonlyMap<string, string>,
  words: Words,
  onFollow: (name: string) => void,
): TemplateResult | typeof nothing {
  if (!errors.size) return nothing;
  const follow = (name: string) => (event: Event) => {
    // The page's own address stays as it is: the field lies in a shadow tree, where none leads.
    event.preventDefault();
    onFollow(name);
  };
  return html`
    <div
      part="errors"
      class="notice errors"
      role="group"
      aria-labelledby="errors-title"
      tabindex="-1"
    >
      <p id="errors-title">${words.errorsTitle}</p>
      <ul role="list">
        ${[...errors].map(
          ([name, text]) =>
            html`<li><a href="#${idOf(name)}" @click=${follow(name)}>${text}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

/** What the same message is as a letter. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

/** That a message waits, for how long, and how else to send it. It is spoken of from elsewhere. */
export function renderWaiting(
  { reason, until }: SendingState,
  { sending: words, contactForm }: Locale,
  onEdit: () => void,
  otherWays: unknown,
): TemplateResult | typeof nothing {
  if (!reason) return nothing;
  const next = until
    ? words.retryIn(Math.max(1, Math.round((until - Date.now()) / 1000)))
    : contactForm.sending;
  return html`
    <div part="notice" class="notice">
      <p>${words.reasons[reason]} ${words.kept}</p>
      <p part="countdown">${next}</p>
      <button part="edit" type="button" @click=${onEdit}>${words.edit}</button>
      ${otherWays}
    </div>
  `;
}

/** That the endpoint does not take a message, for a reason that no field is to blame for. */
export function renderRefused(words: Words, otherWays: unknown): TemplateResult {
  return html`<div part="notice" class="notice" role="alert">
    <p>${words.refused}</p>
    ${otherWays}
  </div>`;
}

/** The message itself as a letter, and the telephone. */
export function renderLetter(
  { email, telephone }: Site,
  { subject, text }: LetterText,
  words: Words,
): unknown {
  if (!email && !telephone) return nothing;
  return html`<p>${words.otherWays}</p>
    ${renderContacts([
      email && ([letterHref(email, subject, text), `${words.asMail}: ${email}`] as const),
      telephone && ([telephoneHref(telephone), telephone] as const),
    ])}`;
}

/** The number of a message that has been taken in: the one thing its sender has to keep. */
export function renderReceipt(
  { reference }: Receipt,
  words: Words,
  title: TemplateResult,
  more: unknown,
): TemplateResult {
  return html`
    <div part="receipt" class="receipt" role="group" aria-labelledby="title">
      ${title}
      <p>
        ${words.number}:
        <strong part="reference" class="reference" translate="no"
          >${showReference(reference)}</strong
        >
      </p>
      ${more}
    </div>
  `;
}

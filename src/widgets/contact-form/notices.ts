import { css, html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/receipt.ts';
import { showReference } from '../../contract/reference.ts';
import type { SiteFile } from '../../contract/site.ts';
import { letterHref } from '../../data/letter.ts';
import { telephoneHref } from '../../data/links.ts';
import type { FormValues } from '../../data/message-form.ts';
import type { Locale } from '../../locales/lv.ts';
import { renderContacts } from './contacts.ts';
import { spokenRoomLeft } from './counter.ts';
import { idOf } from './fields.ts';
import { topicLabel } from './presets.ts';
import type { SendingController, SendingState } from './sending-controller.ts';

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

interface NoticeContext {
  /** Absent until it is loaded. */
  readonly site: SiteFile | undefined;
  readonly values: FormValues;
  readonly strings: Locale;
  readonly onEdit: () => void;
}

/** That a message waits or is refused, and how else to send it. */
export function renderNotice(
  { state = {}, isRefused }: SendingController,
  { site, values, strings, onEdit }: NoticeContext,
): TemplateResult | typeof nothing {
  const { reason, until } = state;
  const { sending: words, contactForm } = strings;
  const otherWays = site && renderLetter(site, values, strings);
  if (isRefused) {
    return html`<div part="notice" class="notice" role="alert">
      <p>${words.refused}</p>
      ${otherWays}
    </div>`;
  }
  if (!reason) return nothing;
  const next = until
    ? words.retryIn(Math.max(1, Math.round((until - Date.now()) / 1000)))
    : contactForm.sending;
  // It is spoken of from elsewhere.
  return html`
    <div part="notice" class="notice">
      <p>${words.reasons[reason]} ${words.kept}</p>
      <p part="countdown">${next}</p>
      <button part="edit" type="button" @click=${onEdit}>${words.edit}</button>
      ${otherWays}
    </div>
  `;
}

/** What is heard of sending, and of the room that is left: each in a place of its own. */
export function spokenOf(
  { isAwaited, reason }: SendingState = {},
  text: string,
  { contactForm, sending }: Locale,
): string[] {
  const failure = reason ? sending.reasons[reason] : '';
  return [
    isAwaited ? contactForm.sending : failure,
    reason ? sending.kept : '',
    spokenRoomLeft(text, sending),
  ];
}

/** The message itself as a letter, as somebody would write it in a mail program; and the telephone. */
function renderLetter(site: SiteFile, values: FormValues, strings: Locale): unknown {
  const { email, telephone } = site;
  if (!email && !telephone) return nothing;
  const { contactForm, sending: words } = strings;
  const { message = '', topic = '' } = values;
  const rows = ['name', 'telephone', 'organization', 'event'].flatMap((name) =>
    values[name] ? [`${contactForm.fields[name] ?? name}: ${values[name]}`] : [],
  );
  const text = [message, '', ...rows].join('\n');
  const subject = topicLabel(topic, site, strings);
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

export const styles = css`
  .base {
    --_error: var(--nvo-error, currentColor);
  }
  :host([look]) .base {
    --_error: var(--nvo-error, light-dark(#b3261e, #ff8a80));
  }
  .error {
    color: var(--_error);
    font-weight: 600;
  }
  [aria-invalid].field {
    border: 2px solid var(--_error);
  }
  .errors {
    border: 3px solid var(--_error);
  }
  .errors > p {
    font-weight: 700;
  }
  .errors ul {
    list-style: none;
  }
  .errors a {
    display: inline-block;
    min-height: max(1.75em, 24px);
  }
  .reference {
    display: inline-block;
    font-size: 1.5em;
    letter-spacing: 0.05em;
    user-select: all;
  }
`;

import { html, nothing, type TemplateResult } from 'lit';
import type { SiteFile } from '../../contract/site.ts';
import { safeHref } from '../../data/links.ts';
import type { Locale } from '../../locales/lv.ts';
import {
  errorOf,
  idOf,
  ifTrue,
  isEitherNeeded,
  renderField,
  type FieldsContext,
} from './fields.ts';

/** The field that people neither see nor reach. */
export const TRAP = 'subject';

export interface FormContext extends FieldsContext {
  readonly site: SiteFile;
  readonly strings: Locale;
  readonly level: number;
  readonly intro: string | undefined;
  /** Codes and what they are called. */
  readonly topics: readonly (readonly [string, string])[];
  readonly organization: unknown;
  readonly event: unknown;
  /** The fields of the topic that is chosen. */
  readonly ofTopic: unknown;
  /** How much room is left for the message. */
  readonly room: unknown;
  /** A message is on its way: nothing is changed then. */
  readonly isSending: boolean;
}

/** All fields of the form, and who reads what is written in them. */
export function renderFields(context: FormContext): TemplateResult {
  const { strings, topics, isSending, room } = context;
  const { contactForm: words } = strings;
  const choices = [['', words.chooseTopic] as const, ...topics];
  return html`
    <div class="fields" ?inert=${isSending}>
      ${introduction(context)}
      ${topics.length > 1 ? renderField('topic', context, { choices }) : nothing}
      ${renderField('name', context, { autocomplete: 'name' })}
      <fieldset aria-describedby="contact-hint">
        <legend>${words.contactTitle}</legend>
        ${
          isEitherNeeded(context)
            ? html`<p class="hint" id="contact-hint">${words.contactHint}</p>`
            : nothing
        }
        ${renderField('email', context, {
          type: 'email',
          autocomplete: 'email',
          inputmode: 'email',
        })}
        ${renderField('telephone', context, {
          type: 'tel',
          autocomplete: 'tel',
          inputmode: 'tel',
        })}
      </fieldset>
      ${context.organization} ${context.event} ${context.ofTopic}
      ${renderField('message', context, {
        isLong: true,
        hint: words.messageHint,
        after: room,
      })}
      ${trap(context)} ${privacy(context)}
    </div>
  `;
}

function introduction({ strings, site, intro: own, values }: FormContext): TemplateResult {
  const { contactForm: words } = strings;
  const intro = own ?? site.form?.intro;
  const isPassedOn = values['topic'] === 'organization';
  return html`
    ${intro ? html`<p part="intro" lang=${own === undefined ? 'lv' : nothing}>${intro}</p>` : nothing}
    <p>${words.reader(site)} ${isPassedOn ? words.forwarded : nothing} ${words.needed}</p>
  `;
}

/** Programs fill it in; browsers, people and screen readers pass it by. */
function trap({ strings, values }: FormContext): TemplateResult {
  return html`
    <div class="visually-hidden" aria-hidden="true">
      <label for="trap">${strings.contactForm.trap}</label>
      <input id="trap" name=${TRAP} tabindex="-1" autocomplete="off" .value=${values[TRAP] ?? ''} />
    </div>
  `;
}

function privacy(context: FormContext): TemplateResult | typeof nothing {
  const { site, strings, level } = context;
  const { contactForm: words } = strings;
  if (!site.privacy) return nothing;
  const { controller, purpose, legalBasis, retentionDays, url } = site.privacy;
  const href = url && safeHref(url);
  return html`
    <div part="privacy" class="item">
      <div class="subtitle" role="heading" aria-level=${Math.min(level + 1, 6)}>
        ${words.privacyTitle}
      </div>
      <p>
        ${words.controller}: <span lang="lv">${controller}</span>. ${words.purpose}:
        <span lang="lv">${purpose}</span>. ${words.retention(retentionDays)} ${words.legalBasis}:
        ${words.legalBases[legalBasis] ?? legalBasis}.
        ${href ? html`<a href=${href} rel="noopener">${words.privacyLink}</a>` : nothing}
      </p>
      ${legalBasis === 'consent' ? consent(context) : nothing}
    </div>
  `;
}

function consent(context: FormContext): TemplateResult {
  const name = 'consent';
  const isWrong = context.errors.has(name);
  return html`
    ${errorOf(name, context)}
    <label class="tick">
      <input
        type="checkbox"
        id=${idOf(name)}
        name=${name}
        aria-required="true"
        aria-invalid=${ifTrue(isWrong)}
        aria-describedby=${isWrong ? `${idOf(name)}-error` : nothing}
        .checked=${context.values[name] === 'yes'}
      />
      ${context.strings.contactForm.consent}
    </label>
  `;
}

/** What the page has said already stands there to be read. */
export function renderGiven(
  name: string,
  { labels, values }: FieldsContext,
  text = values[name],
  after = '',
): TemplateResult {
  return html`<p part="given">
    <strong>${labels[name]}:</strong> <span lang="lv">${text}</span>${after}
  </p>`;
}

/** That what was begun is there again. */
export function renderRestored(words: Locale['contactForm'], onClear: () => void): TemplateResult {
  return html`
    <div part="restored" class="notice">
      <p>${words.restored}</p>
      <button part="clear" type="button" @click=${onClear}>${words.clear}</button>
    </div>
  `;
}

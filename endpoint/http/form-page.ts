import { html } from 'hono/html';
import { messageLimits } from '../../src/contract/message-rules.ts';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { parseDay } from '../../src/data/dates.ts';
import { onDay as dayInEnglish } from '../../src/locales/en/words.ts';
import { onDay as dayInLatvian } from '../../src/locales/lv/words.ts';
import { correctable, type FormValues } from '../../src/data/message-form.ts';
import type { Language } from '../report/format.ts';
import { submissionFields, TRAP } from './form-fields.ts';
import { formWords } from './form-words.ts';
import { document, type Html } from './html-document.ts';
import { needsConsent } from './writing.ts';

export interface FormPage {
  readonly language: Language;
  readonly site: Site;
  readonly terms: Terms;
  readonly values: FormValues;
  readonly token: string;
  /** Texts by the name of the field they are about, in the order of the form. */
  readonly errors?: ReadonlyMap<string, string>;
  /** Why a message that is right was not taken in. */
  readonly failure?: string;
  /** The one that is to be corrected. */
  readonly organization?: Organization | undefined;
  /** The one that is asked about. */
  readonly event?: CalendarEvent | undefined;
}

/** The form as a page that needs no script. */
export function formPage(page: FormPage): Html {
  const { language, site, values, errors = new Map<string, string>() } = page;
  const words = formWords[language];
  const title = errors.size > 0 ? words.pageTitleWithErrors(words.title) : words.title;
  const field = fieldsOf(page);
  return document(
    { language, title: `${title} – ${site.name}`, other: otherAddress(page) },
    html`<h1>${words.title}</h1>
      ${errors.size > 0 ? summary(words.errorsTitle, errors) : ''}
      ${page.failure ? failure(page.failure, words.otherWays, site) : ''}
      <p>${words.reader(site)} ${words.needed}</p>
      <form method="post" action="./contact-form" accept-charset="utf-8" novalidate>
        <input type="hidden" name="token" value="${page.token}" />
        <input type="hidden" name="lang" value="${language}" />
        <input type="hidden" name="page" value="${values['page'] ?? ''}" />
        ${topicField(page)}
        ${field('name', { autocomplete: 'name', maxlength: messageLimits.name, isNeeded: true })}
        <fieldset aria-describedby="contact-hint">
          <legend>${words.contactTitle}</legend>
          <p class="hint" id="contact-hint">${words.contactHint}</p>
          ${field('email', { type: 'email', autocomplete: 'email', inputmode: 'email' })}
          ${field('telephone', { type: 'tel', autocomplete: 'tel', inputmode: 'tel' })}
        </fieldset>
        ${organizationField(page, field)} ${eventField(page, field)} ${corrections(page, field)}
        ${submission(page, field)}
        ${field('message', { isLong: true, hint: words.messageHint, isNeeded: true })}
        <div class="apart" aria-hidden="true">
          <label for="field-${TRAP}">${words.trap}</label>
          <input id="field-${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off" />
        </div>
        ${privacy(page)}
        <button type="submit">${words.send}</button>
      </form>`,
  );
}

interface FieldOptions {
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

type Field = (name: string, options: FieldOptions) => Html;

/** A labelled field with what was typed, its hint and its error. */
function fieldsOf({ language, values, errors }: FormPage): Field {
  const words = formWords[language];
  return (name, { hint, isLong, isNeeded, initial, ...given }) => {
    const id = idOf(name);
    const error = errors?.get(name);
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    const attributes = attributesOf({
      ...given,
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

/** One of the two is needed: neither is optional. */
const isContact = (name: string) => name === 'email' || name === 'telephone';

const errorText = (id: string, mark: string, error: string): Html =>
  html`<p class="error" id="${id}-error">${mark}: ${error}</p>`;

/** Names and values are ours but `value`s: escaped all the same. */
function attributesOf(attributes: Readonly<Record<string, string | number>>): Html[] {
  const entries = Object.entries(attributes);
  return entries.map(([name, value]) => html`${name}="${String(value)}" `);
}

const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

function topicField({ language, terms, values, errors }: FormPage): Html {
  const words = formWords[language];
  const error = errors?.get('topic');
  const chosen = values['topic'] ?? '';
  const options = Object.entries(terms['topic'] ?? {});
  return html`<label for="field-topic">${words.fields['topic']}</label>
    ${error ? errorText('field-topic', words.errorMark, error) : ''}
    <select
      id="field-topic"
      name="topic"
      aria-required="true"
      ${error ? attributesOf({ 'aria-describedby': 'field-topic-error', 'aria-invalid': 'true' }) : ''}
    >
      <option value="">${words.chooseTopic}</option>
      ${options.map(
        ([code, term]) =>
          html`<option value="${code}" ${code === chosen ? 'selected' : ''}>
            ${term[language]}
          </option>`,
      )}
    </select>`;
}

/** One that the page came with is named; else it is asked for. */
function organizationField({ language, values, organization }: FormPage, field: Field): Html {
  const options = { autocomplete: 'off', maxlength: messageLimits.organization };
  if (!organization) return field('organization', options);
  return known('organization', organization.name, { language, values });
}

function eventField({ language, values, event }: FormPage, field: Field): Html | '' {
  if (!event) return values['event'] || values['topic'] === 'event' ? field('event', {}) : '';
  const onDay = language === 'lv' ? dayInLatvian : dayInEnglish;
  const day = onDay(parseDay(event.startDate));
  return known('event', event.name, { language, values }, `, ${day}`);
}

/** What a link has said already: its id goes along, people read its name. */
function known(
  name: string,
  text: string,
  { language, values }: Pick<FormPage, 'language' | 'values'>,
  after = '',
): Html {
  return html`<p>
    <strong>${formWords[language].fields[name]}:</strong> <span lang="lv">${text}</span>${after}
    <input type="hidden" name="${name}" value="${values[name] ?? ''}" />
  </p>`;
}

function corrections({ language, values, organization }: FormPage, field: Field): Html | '' {
  if (values['topic'] !== 'correction' || !organization) return '';
  const words = formWords[language];
  return html`<fieldset>
    <legend>${words.correctionTitle(organization.name)}</legend>
    <p class="hint">${words.correctionHint}</p>
    ${correctable.map((name) =>
      field(`change.${name}`, {
        initial: organization[name] ?? '',
        autocomplete: 'off',
        isLong: name === 'description',
      }),
    )}
  </fieldset>`;
}

const submissionOptions: Readonly<Record<string, FieldOptions>> = {
  'submission.name': { isNeeded: true },
  'submission.startDate': { type: 'datetime-local', isNeeded: true },
  'submission.endDate': { type: 'datetime-local' },
  'submission.description': { isLong: true },
  'submission.url': { type: 'url', inputmode: 'url' },
};

function submission({ language, values }: FormPage, field: Field): Html {
  const words = formWords[language];
  if (values['topic'] !== 'event-submission') {
    const address = `?lang=${language}&topic=event-submission`;
    return html`<p class="hint"><a href="${address}">${words.submissionLink}</a></p>`;
  }
  return html`<fieldset>
    <legend>${words.submissionTitle}</legend>
    ${submissionFields.map((name) => field(name, submissionOptions[name] ?? {}))}
  </fieldset>`;
}

function privacy({ language, site, values, errors }: FormPage): Html | '' {
  const words = formWords[language];
  if (!site.privacy) return '';
  const { controller, purpose, legalBasis, retentionDays, url } = site.privacy;
  const error = errors?.get('consent');
  const invalid = { 'aria-describedby': 'field-consent-error', 'aria-invalid': 'true' };
  return html`<h2>${words.privacyTitle}</h2>
    <p>
      ${words.controller}: <span lang="lv">${controller}</span>. ${words.purpose}:
      <span lang="lv">${purpose}</span>. ${words.retention(retentionDays)} ${words.legalBasis}:
      ${words.legalBases[legalBasis] ?? legalBasis}.
      ${url ? html`<a href="${url}">${words.privacyLink}</a>` : ''}
    </p>
    ${
      needsConsent(site)
        ? html`${error ? errorText('field-consent', words.errorMark, error) : ''}
            <label for="field-consent"
              ><input
                type="checkbox"
                id="field-consent"
                name="consent"
                value="yes"
                ${values['consent'] ? 'checked' : ''}
                ${error ? attributesOf(invalid) : ''}
              />${words.consent}</label
            >`
        : ''
    }`;
}

/** Takes focus when the page opens, and leads to each field. */
function summary(title: string, errors: ReadonlyMap<string, string>): Html {
  const items = [...errors].map(
    ([name, text]) => html`<li><a href="#${idOf(name)}">${text}</a></li>`,
  );
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <ul>
      ${items}
    </ul>
  </div>`;
}

function failure(text: string, otherWays: string, { email, telephone }: Site): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <p>${text}</p>
    ${
      email || telephone
        ? html`<p>
            ${otherWays} ${email ? html`<a href="mailto:${email}">${email}</a>` : ''}
            ${telephone ? html`<a href="tel:${telephone.replaceAll(' ', '')}">${telephone}</a>` : ''}
          </p>`
        : ''
    }
  </div>`;
}

/** The same form in the other language: what it was opened with, not what was typed. */
function otherAddress({ language, values }: FormPage): string {
  const query = new URLSearchParams({ lang: language === 'lv' ? 'en' : 'lv' });
  for (const name of ['topic', 'organization', 'event']) {
    if (values[name]) query.set(name, values[name]);
  }
  return `./contact-form?${query.toString()}`;
}

import { html } from 'hono/html';
import { messageLimits } from '../../src/contract/message-rules.ts';
import type { Site } from '../../src/contract/site.ts';
import { parseDay } from '../../src/data/dates.ts';
import { correctable } from '../../src/data/corrections.ts';
import { asksForOrganization } from '../../src/data/asks-for-organization.ts';
import { onDay as dayInEnglish } from '../../src/locales/en/words.ts';
import { onDay as dayInLatvian } from '../../src/locales/lv/words.ts';
import { link } from './embed/markup.ts';
import { carriedQuery, queryOf, type PageView } from './embed/page-view.ts';
import {
  attributesOf,
  errorText,
  fieldsOf,
  idOf,
  type Field,
  type FieldOptions,
} from './form-field.ts';
import { submissionFields, TRAP } from './form-fields.ts';
import type { FormPage } from './form-page.ts';
import { formWords } from './form-words.ts';
import type { Html } from './html-document.ts';
import { needsConsent } from './writing.ts';

/** The form itself: what was wrong with it, and its fields with what was typed. */
export function plainForm(page: FormPage): Html {
  const { view, site, values, errors = new Map<string, string>() } = page;
  const { language } = view;
  const words = formWords[language];
  const field = fieldsOf(page);
  return html`${errors.size > 0 ? summary(words.errorsTitle, errors) : ''}
    ${page.failure ? failure(page.failure, words.otherWays, site) : ''}
    <p>${words.reader(site)} ${words.needed}</p>
    <form
      class="form"
      method="post"
      action="./contact-form${looksOf(view)}"
      accept-charset="utf-8"
      novalidate
    >
      <input type="hidden" name="token" value="${page.token}" />
      <input type="hidden" name="lang" value="${language}" />
      <input type="hidden" name="page" value="${values['page'] ?? ''}" />
      ${topicField(page)}
      ${field('name', { autocomplete: 'name', maxlength: messageLimits.name, isNeeded: true })}
      <fieldset aria-describedby="contact-hint">
        <legend>${words.contactTitle}</legend>
        <p class="hint" id="contact-hint">${words.contactHint}</p>
        ${field('email', { type: 'email', autocomplete: 'email', inputmode: 'email', maxlength: messageLimits.email })}
        ${field('telephone', { type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxlength: messageLimits.telephone })}
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
    </form>`;
}

/** How the page looks, and in whose frame: the answer to the form does too. */
function looksOf(view: PageView): string {
  const { look } = view.attributes;
  return queryOf({ ...view, attributes: look ? { look } : {}, asked: {} });
}

function topicField({ view, terms, values, errors }: FormPage): Html {
  const { language } = view;
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
function organizationField(page: FormPage, field: Field): Html {
  const { organization, values } = page;
  const { organization: maxlength } = messageLimits;
  const options = {
    autocomplete: 'off',
    maxlength,
    isNeeded: asksForOrganization(values['topic']),
  };
  if (!organization) return field('organization', options);
  return known('organization', organization.name, page);
}

function eventField(page: FormPage, field: Field): Html | '' {
  const { view, values, event } = page;
  if (!event)
    return values['event'] || values['topic'] === 'event'
      ? field('event', { maxlength: messageLimits.event })
      : '';
  const onDay = view.language === 'lv' ? dayInLatvian : dayInEnglish;
  return known('event', event.name, page, `, ${onDay(parseDay(event.startDate))}`);
}

/** What a link has said already: its id goes along, people read its name. */
function known(name: string, text: string, { view, values }: FormPage, after = ''): Html {
  return html`<p>
    <strong>${formWords[view.language].fields[name]}:</strong>
    <span lang="lv">${text}</span>${after}
    <input type="hidden" name="${name}" value="${values[name] ?? ''}" />
  </p>`;
}

function corrections({ view, values, organization }: FormPage, field: Field): Html | '' {
  if (values['topic'] !== 'correction' || !organization) return '';
  const words = formWords[view.language];
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

function submission({ view, values }: FormPage, field: Field): Html {
  const words = formWords[view.language];
  if (values['topic'] !== 'event-submission') {
    const query = carriedQuery(view, 'contact-form', { topic: 'event-submission' });
    return html`<p class="hint"><a href="contact-form${query}">${words.submissionLink}</a></p>`;
  }
  return html`<fieldset>
    <legend>${words.submissionTitle}</legend>
    ${submissionFields.map((name) => field(name, submissionOptions[name] ?? {}))}
  </fieldset>`;
}

function privacy({ view, site, values, errors }: FormPage): Html | '' {
  const words = formWords[view.language];
  if (!site.privacy) return '';
  const { controller, purpose, legalBasis, retentionDays, url } = site.privacy;
  const error = errors?.get('consent');
  const invalid = { 'aria-describedby': 'field-consent-error', 'aria-invalid': 'true' };
  return html`<h2>${words.privacyTitle}</h2>
    <p>
      ${words.controller}: <span lang="lv">${controller}</span>. ${words.purpose}:
      <span lang="lv">${purpose}</span>. ${words.retention(retentionDays)} ${words.legalBasis}:
      ${words.legalBases[legalBasis] ?? legalBasis}. ${url ? link(url, words.privacyLink) : ''}
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

import { css, html, type TemplateResult } from 'lit';
import { checkSubmission } from '../../contract/check-submission.ts';
import { addSection } from '../../core/localize.ts';
import { submissionOf } from '../../data/submission-form.ts';
import { termLabel } from '../../data/term-label.ts';
import { submission as lv } from '../../locales/lv/submission.ts';
import { errorOf, idOf, renderField, type FieldOptions, type FieldsContext } from './fields.ts';
import type { TopicFields } from './topic-fields.ts';

addSection('submission', {
  lv,
  en: async () => (await import('../../locales/en/submission.ts')).submission,
});

export const checks = { submission: checkSubmission };

export const toMessage: TopicFields['toMessage'] = (values) => ({
  submission: submissionOf(values),
});

export const said: TopicFields['said'] = ({ submission }) => submission.submissionMessage;

export const errorsIn: TopicFields['errorsIn'] = ({ submission }) => submission.errors;

/** The fields of an event, for its organizer to fill in. */
export const render: TopicFields['render'] = (context, { site, strings }) => {
  const { municipalities, terms = {} } = site;
  const words = strings.submission;
  const fields = { ...context, labels: words.fields };
  const field = (name: string, options: FieldOptions = {}) =>
    renderField(`submission.${name}`, fields, options);
  const kinds = Object.keys(terms['kind'] ?? {}).map(
    (code) => [code, termLabel(terms, 'kind', code, strings)] as const,
  );
  const all = {
    code: municipalities.map(({ code }) => code).join(),
    name: municipalities.map(({ name }) => name).join(', '),
  };
  const whose = municipalities.length > 1 ? [...municipalities, all] : municipalities;
  const none = ['', words.anyKind] as const;
  return html`
    <fieldset part="submission" aria-describedby="submission-hint">
      <legend>${words.submissionTitle}</legend>
      <p class="hint" id="submission-hint">${words.submissionHint}</p>
      ${field('name')} ${kinds.length ? field('kind', { choices: [none, ...kinds] }) : ''}
      <div class="pair">
        ${field('startDate', { type: 'date' })} ${field('startTime', { type: 'time' })}
      </div>
      <div class="pair">
        ${field('endDate', { type: 'date' })} ${field('endTime', { type: 'time' })}
      </div>
      ${field('location.name')} ${field('location.address')}
      ${field('onlineUrl', { type: 'url', inputmode: 'url' })}
      ${field('municipalities', {
        choices: [none, ...whose.map(({ code, name }) => [code, name] as const)],
      })}
      ${field('description', { isLong: true })} ${free(fields)} ${field('price')}
      ${field('registration.url', { type: 'url', inputmode: 'url' })}
      ${field('registration.email', { type: 'email', inputmode: 'email' })}
      ${field('registration.telephone', { type: 'tel', inputmode: 'tel' })}
      ${field('url', { type: 'url', inputmode: 'url' })}
    </fieldset>
  `;
};

function free(context: FieldsContext): TemplateResult {
  const name = 'submission.isAccessibleForFree';
  return html`
    <div class="item">
      ${errorOf(name, context)}
      <label class="tick">
        <input
          id=${idOf(name)}
          type="checkbox"
          name=${name}
          .checked=${context.values[name] === 'yes'}
        />
        ${context.labels[name]}
      </label>
    </div>
  `;
}

export const styles = css`
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .pair > .item {
    flex: 1 1 10em;
    /* Where a date is wider than all there is, it is cut rather than all around it. */
    min-width: 0;
  }
`;

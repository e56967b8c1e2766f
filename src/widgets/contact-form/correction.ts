import { html } from 'lit';
import { changesShape } from '../../contract/shapes/changes.generated.ts';
import { addSection } from '../../core/localize.ts';
import { changesOf, correctable } from '../../data/corrections.ts';
import { correction as lv } from '../../locales/lv/correction.ts';
import { renderField } from './fields.ts';
import type { TopicFields } from './topic-fields.ts';

addSection('correction', {
  lv,
  en: async () => (await import('../../locales/en/correction.ts')).correction,
});

const options = {
  description: { isLong: true },
  url: { inputmode: 'url' },
  email: { type: 'email', inputmode: 'email' },
  telephone: { type: 'tel', inputmode: 'tel' },
} as Readonly<Record<string, object>>;

export const checks = { changes: changesShape };

export const toMessage: TopicFields['toMessage'] = (values, organization) => {
  const changes = changesOf(values, organization ?? {});
  return organization || changes.length ? { changes } : {};
};

export const said: TopicFields['said'] = ({ correction }) => correction.correctionMessage;

export const errorsIn: TopicFields['errorsIn'] = () => ({});

/** What is known of an organization, to be overwritten where it is wrong. */
export const render: TopicFields['render'] = (context, { organization, strings }) => {
  const { correction: words } = strings;
  if (!organization) return html`<p class="hint">${words.choose}</p>`;
  const fields = { ...context, labels: words.fields };
  return html`
    <fieldset part="correction" aria-describedby="correction-hint">
      <legend>${words.correctionTitle(organization.name)}</legend>
      <p class="hint" id="correction-hint">${words.correctionHint}</p>
      ${correctable.map((name) =>
        renderField(`change.${name}`, fields, {
          ...options[name],
          initial: organization[name] ?? '',
          lang: 'lv',
        }),
      )}
    </fieldset>
  `;
};

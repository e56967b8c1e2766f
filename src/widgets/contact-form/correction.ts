import { html, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import { addSection } from '../../core/localize.ts';
import { correctable } from '../../data/message-form.ts';
import { correction as lv } from '../../locales/lv/correction.ts';
import type { Locale } from '../../locales/lv.ts';
import { renderField, type FieldsContext } from './fields.ts';

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

/** What is known of an organization, to be overwritten where it is wrong. */
export function renderCorrection(
  context: FieldsContext,
  organization: Organization | undefined,
  { correction: words }: Locale,
): TemplateResult {
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
}

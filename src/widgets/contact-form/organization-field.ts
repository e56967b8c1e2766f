import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/lv.ts';
import { describedBy, errorOf, idOf, ifTrue, label, type FieldsContext } from './fields.ts';
import type { OrganizationPicker } from './organization-picker.ts';

/** The field for an organization: any text, or one of the directory's once that is loaded. */
export function renderOrganizationField(
  context: FieldsContext,
  picker: Pick<OrganizationPicker, 'count' | 'activeId'> | undefined,
  options: unknown,
  strings: Locale,
): TemplateResult {
  const name = 'organization';
  const { contactForm: words } = strings;
  const isOpen = Boolean(picker?.count);
  return html`
    <div part="field" class="item">
      ${label(name, context)}
      <p class="hint" id="${idOf(name)}-hint">${words.organizationHint}</p>
      ${errorOf(name, context)}
      <div class="combobox">
        <input
          id=${idOf(name)}
          name=${name}
          class="field"
          type="text"
          role="combobox"
          aria-labelledby="${idOf(name)}-label"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls=${isOpen ? 'organization-options' : nothing}
          aria-activedescendant=${picker?.activeId ?? nothing}
          aria-describedby=${describedBy(name, context, true)}
          aria-invalid=${ifTrue(context.errors.has(name))}
          aria-required=${ifTrue(context.isNeeded(name))}
          .value=${context.values[name] ?? ''}
        />
        ${options}
      </div>
    </div>
  `;
}

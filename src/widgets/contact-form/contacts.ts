import { html, nothing, type TemplateResult } from 'lit';

type Contact = readonly [href: string, text: string];

/** Links to write or call by; those that there are. */
export function renderContacts(contacts: readonly (Contact | '' | undefined)[]): TemplateResult {
  return html`<ul part="contacts" class="contacts" role="list">
    ${contacts.map((each) =>
      each ? html`<li><a part="contact" href=${each[0]}>${each[1]}</a></li>` : nothing,
    )}
  </ul>`;
}

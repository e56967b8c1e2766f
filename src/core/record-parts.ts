import { html, nothing, svg, type TemplateResult } from 'lit';
import { safeHref, telephoneHref } from '../data/links.ts';

/** What a card's first line needs: `DisclosureController` opens the card by it. */
export interface CardHeading {
  readonly id: string;
  readonly level: number;
  readonly isOpen: boolean;
}

const arrow = svg`<path d="M1 3l5 5 5-5" />`;

/** A card's heading, a button that opens what is in the element `details-<id>`. */
export function heading({ id, level, isOpen }: CardHeading, content: unknown): TemplateResult {
  return html`
    <div part="name" role="heading" aria-level=${level}>
      <button
        part="toggle"
        class="toggle"
        type="button"
        aria-expanded=${isOpen}
        aria-controls="details-${id}"
      >
        ${content}
        <svg viewBox="0 0 12 12" aria-hidden="true">${arrow}</svg>
      </button>
    </div>
  `;
}

/** One thing that is known, in a list `<dl>`; nothing where it is not known. */
export function row(label: string, content: unknown): unknown {
  return content
    ? html`<div>
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`
    : nothing;
}

/** Text of a record: Latvian, whatever the language around it. */
export function text(value: string | undefined): unknown {
  return value && html`<span lang="lv">${value}</span>`;
}

/** A link, or mere text where the address is not safe to follow. */
export function link(address: string, label: string, part = 'link'): unknown {
  const href = safeHref(address);
  return href
    ? html`<a part=${part} class=${part} href=${href} rel="noopener">${label}</a>`
    : label;
}

/** Links to call by: a cell may hold several numbers. */
export function telephoneLinks(telephone: string): unknown {
  const numbers = telephone.split(/[,;]/).map((each) => each.trim());
  return numbers.map((each) => html`<div>${link(telephoneHref(each), each, 'telephone')}</div>`);
}

/** A web address as people write it: `example.org/koris`. */
export function addressLabel(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The site of a web address: `example.org`. */
export function hostOf(address: string): string {
  return address.split('/')[2]?.replace(/^www\./, '') ?? address;
}

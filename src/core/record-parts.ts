import { html, type TemplateResult } from 'lit';

/** What a card's first line needs: `DisclosureController` opens the card by it. */
export interface CardHeading {
  readonly id: string;
  readonly level: number;
  readonly isOpen: boolean;
}

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
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 3l5 5 5-5" /></svg>
      </button>
    </div>
  `;
}

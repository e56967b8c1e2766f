import { html, type TemplateResult } from 'lit';
import type { Terms } from '../../contract/terms.ts';
import { termLabel } from '../../data/term-label.ts';
import type { SiteController } from '../../core/site-controller.ts';
import type { Relaxed } from '../../data/relax.ts';
import type { Locale } from '../../locales/lv.ts';

export interface NearestContext {
  readonly query: string;
  readonly relaxed: Relaxed | undefined;
  readonly terms: Terms;
  readonly strings: Locale;
  readonly site: SiteController;
  readonly onPlace: (code: string, query: string) => void;
  readonly onShowAll: () => void;
}

/** What a search that found nothing says: what is near, or whom to ask. Never a dead end. */
export function renderNearest(context: NearestContext): TemplateResult {
  const { relaxed, strings, onShowAll } = context;
  return html`
    <div part="notice" class="notice">
      ${relaxed ? near(relaxed, context) : nobody(context)}
      <button type="button" @click=${onShowAll}>${strings.directory.showAll}</button>
    </div>
  `;
}

function near(relaxed: Relaxed, { terms, strings, onPlace }: NearestContext): TemplateResult {
  const words = strings.directory;
  if (relaxed.step === 'filters') return html`<p>${words.withoutFilters}</p>`;
  if (relaxed.step === 'words') return html`<p>${words.someWords}</p>`;
  const { place, near: places, query } = relaxed;
  return html`
    <p>${words.noneInPlace(termLabel(terms, 'place', place, strings))}</p>
    ${places.map(
      ({ code, count }) => html`
        <button part="near" type="button" @click=${() => onPlace(code, query)}>
          ${termLabel(terms, 'place', code, strings)} (${count})
        </button>
      `,
    )}
  `;
}

function nobody({ query, strings, site }: NearestContext): TemplateResult {
  const words = strings.directory;
  return html`
    <p>${words.noMatch}</p>
    ${site.point?.ask(query, words.askSubject(query))}
  `;
}

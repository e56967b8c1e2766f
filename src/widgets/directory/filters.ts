import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Terms } from '../../contract/terms.ts';
import { termLabel } from '../../core/term-label.ts';
import {
  facetKeys,
  NONE,
  taxonomyOf,
  YES,
  type Choices,
  type Counts,
  type FacetKey,
} from '../../data/facets.ts';
import type { Locale } from '../../locales/lv.ts';

/** A filter with the values that the data has for it. */
export interface Facet {
  readonly key: FacetKey;
  readonly values: readonly string[];
}

export interface FiltersContext {
  readonly facets: readonly Facet[];
  readonly choices: Choices;
  readonly counts: Counts;
  readonly terms: Terms;
  readonly strings: Locale;
  /** Whether they are unfolded, where the container is narrow. */
  readonly isOpen: boolean;
  readonly onFold: () => void;
  readonly onChoose: (key: FacetKey, value: string, isChosen: boolean) => void;
  /** A chip takes its choice back; `place` is the chip's among all. */
  readonly onRemove: (key: FacetKey, value: string, place: number) => Promise<void>;
  readonly onClear: () => void;
}

/** What a value of a filter is called. */
export function valueLabel(key: FacetKey, value: string, terms: Terms, strings: Locale): string {
  const taxonomy = taxonomyOf[key];
  if (!taxonomy) return strings.directory.facets[key];
  return value === NONE ? strings.directory.none : termLabel(terms, taxonomy, value, strings);
}

/** The filters, folded away behind one button where there is little room. */
export function renderFilters(context: FiltersContext): TemplateResult | typeof nothing {
  const { facets, choices, strings, isOpen, onFold } = context;
  if (!facets.length) return nothing;
  const count = chosenValues(choices).length;
  return html`
    <div part="filters" class="filters">
      <button
        part="fold"
        class="fold"
        type="button"
        aria-expanded=${isOpen}
        aria-controls="facets"
        @click=${onFold}
      >
        ${strings.directory.filters(count)}
      </button>
      <div id="facets" class="facets ${isOpen ? 'open' : ''}">
        ${facets.map((facet) => renderFacet(facet, context))}
      </div>
      ${count ? renderChips(context) : nothing}
    </div>
  `;
}

function renderFacet({ key, values }: Facet, context: FiltersContext): TemplateResult {
  const { choices, strings } = context;
  const label = strings.directory.facets[key];
  if (!taxonomyOf[key]) return renderChoice(key, YES, context);
  const count = choices[key]?.length;
  return html`
    <details part="facet" class="facet" name="facet">
      <summary>${label}${count ? ` (${count})` : nothing}</summary>
      <fieldset>
        <legend class="visually-hidden">${label}</legend>
        ${values.map((value) => renderChoice(key, value, context))}
      </fieldset>
    </details>
  `;
}

function renderChoice(key: FacetKey, value: string, context: FiltersContext): TemplateResult {
  const { choices, counts, terms, strings, onChoose } = context;
  const onChange = (event: Event) =>
    onChoose(key, value, (event.target as HTMLInputElement).checked);
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${choices[key]?.includes(value) ?? false}
        @change=${onChange}
      />
      <span>${valueLabel(key, value, terms, strings)} (${counts[key].get(value) ?? 0})</span>
    </label>
  `;
}

function renderChips({
  choices,
  terms,
  strings,
  onRemove,
  onClear,
}: FiltersContext): TemplateResult {
  const words = strings.directory;
  return html`
    <ul part="chips" class="chips" role="list">
      ${repeat(chosenValues(choices), String, ([key, value], place) => {
        const label = valueLabel(key, value, terms, strings);
        return html`
          <li>
            <button
              part="chip"
              class="chip"
              type="button"
              aria-label=${words.remove(label)}
              @click=${() => onRemove(key, value, place)}
            >
              ${label}
              <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
            </button>
          </li>
        `;
      })}
      <li>
        <button part="clear" class="chip" type="button" @click=${onClear}>${words.clear}</button>
      </li>
    </ul>
  `;
}

function chosenValues(choices: Choices): [FacetKey, string][] {
  return facetKeys.flatMap((key) =>
    (choices[key] ?? []).map((value): [FacetKey, string] => [key, value]),
  );
}

import { css, html, type TemplateResult } from 'lit';
import type { Facet } from '../data/select.ts';
import { chosenValues, renderChoice, type FiltersContext } from './filters.ts';

/** What is in a filter once it is opened. */
export function renderChoices<T, Key extends string>(
  { key, values }: Facet<Key>,
  context: FiltersContext<T, Key>,
): TemplateResult {
  return html`
    <fieldset>
      <legend class="visually-hidden">${context.label(key)}</legend>
      ${values.map((value) => renderChoice(key, value, context))}
    </fieldset>
  `;
}

/** What is chosen, to take it back. */
export function renderChips<T, Key extends string>(
  context: FiltersContext<T, Key>,
): TemplateResult {
  const { search, selection, strings, valueLabel } = context;
  const words = strings.filters;
  return html`
    <ul part="chips" class="chips" role="list">
      ${chosenValues(selection.choices).map(([key, value], place) => {
        const label = valueLabel(key, value);
        return html`
          <li>
            <button
              part="chip"
              class="chip"
              type="button"
              aria-label=${words.remove(label)}
              @click=${() => search.remove(key, value, place)}
            >
              ${label}
              <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
            </button>
          </li>
        `;
      })}
      <li>
        <button part="clear" class="chip" type="button" @click=${search.clear}>
          ${words.clear}
        </button>
      </li>
    </ul>
  `;
}

export const styles = css`
  .facet fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0 1em;
    min-width: 0;
    margin: 0;
    padding: 0.25em 0 0.5em;
    border: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .chip {
    min-height: 2em;
    padding: 0.125em 0.75em;
    border-radius: 1em;
  }
  .chip svg {
    width: 0.625em;
    height: 0.625em;
    margin-inline-start: 0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
`;

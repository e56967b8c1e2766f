import { html, nothing, type TemplateResult } from 'lit';
import { YES, type Choices } from '../data/facets.ts';
import type { Facet, Selection } from '../data/select.ts';
import type { Locale } from '../locales/lv.ts';
import type { SearchController } from './search-controller.ts';

/** What filters show, and what they do; `T` is what they filter. */
export interface FiltersContext<T, Key extends string> {
  readonly search: Pick<
    SearchController<T, Key>,
    'counts' | 'filterChoices' | 'isUnfolded' | 'toggleFold' | 'choose' | 'remove' | 'clear'
  >;
  readonly selection: Pick<Selection<T, Key>, 'choices' | 'counts'>;
  /** The filters that are offered. */
  readonly facets: readonly Facet<Key>[];
  readonly strings: Locale;
  /** What a filter is called. */
  readonly label: (key: Key) => string;
  /** What a value of a filter is called. */
  readonly valueLabel: (key: Key, value: string) => string;
}

/** The filters, folded away behind one button where there is little room. */
export function renderFilters<T, Key extends string>(
  context: FiltersContext<T, Key>,
): TemplateResult | typeof nothing {
  const { search, selection, facets, strings } = context;
  const { isUnfolded } = search;
  const count = chosenValues(selection.choices).length;
  // What is chosen stays in sight, whatever there is to choose from.
  if (!facets.length && !count) return nothing;
  return html`
    <div part="filters" class="filters">
      <button
        part="fold"
        class="fold"
        type="button"
        aria-expanded=${isUnfolded}
        aria-controls="facets"
        @click=${search.toggleFold}
      >
        ${strings.filters.fold(count)}
      </button>
      <div id="facets" class="facets ${isUnfolded ? 'open' : ''}">
        ${facets.map((facet) => renderFacet(facet, context))}
      </div>
      ${count ? search.filterChoices?.renderChips(context) : nothing}
    </div>
  `;
}

function renderFacet<T, Key extends string>(
  facet: Facet<Key>,
  context: FiltersContext<T, Key>,
): TemplateResult {
  const { key } = facet;
  const { search, selection } = context;
  if (facet.isYes) return renderChoice(key, YES, context);
  const count = selection.choices[key]?.length;
  // Closed filters have their choices once all are counted.
  const inner = search.counts && search.filterChoices;
  return html`
    <details part="facet" class="facet" name="facet">
      <summary>${context.label(key)}${count ? ` (${count})` : nothing}</summary>
      ${inner?.renderChoices(facet, context)}
    </details>
  `;
}

/** One choice of a filter, and how many records it would leave. */
export function renderChoice<T, Key extends string>(
  key: Key,
  value: string,
  { search, selection, valueLabel }: FiltersContext<T, Key>,
): TemplateResult {
  const count = (search.counts ?? selection.counts).of(key).get(value) ?? 0;
  const onChange = (event: Event) =>
    search.choose(key, value, (event.target as HTMLInputElement).checked);
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${selection.choices[key]?.includes(value) ?? false}
        @change=${onChange}
      />
      <span>${valueLabel(key, value)} (${count})</span>
    </label>
  `;
}

/** All that is chosen, a pair each. */
export function chosenValues<Key extends string>(choices: Choices<Key>): [Key, string][] {
  const entries = Object.entries(choices) as [Key, readonly string[]][];
  return entries.flatMap(([key, values]) => values.map((value): [Key, string] => [key, value]));
}

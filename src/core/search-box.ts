import { html, type TemplateResult } from 'lit';
import { NONE, type FacetSpec } from '../data/facets.ts';
import type { Selection } from '../data/select.ts';
import type { Locale } from '../locales/lv.ts';
import { renderFilters, type FiltersContext } from './filters.ts';
import type { SearchController } from './search-controller.ts';
import { termLabel } from '../data/term-label.ts';

export interface SearchBoxContext<T, Key extends string> {
  readonly search: Pick<SearchController<T, Key>, 'query' | 'approach' | 'find' | 'skip'> &
    FiltersContext<T, Key>['search'];
  readonly selection: Selection<T, Key>;
  readonly specs: readonly FacetSpec<T, Key>[];
  readonly strings: Locale;
  readonly words: {
    /** Names the landmark. */
    readonly label: string;
    /** Names the field. */
    readonly search: string;
    readonly facets: Readonly<Record<Key, string>>;
  };
  /** The keys of filters that are not offered, between spaces. */
  readonly hidden: string;
  /** What values are called that are no codes of a taxonomy. */
  readonly valueLabel?: (key: Key, value: string) => string | undefined;
}

/** The search field and the filters. */
export function renderSearchBox<T, Key extends string>(
  context: SearchBoxContext<T, Key>,
): TemplateResult {
  const { search, selection, strings, words, hidden } = context;
  const hiddenKeys = hidden.split(/\s+/);
  const valueLabel = (key: Key, value: string) => labelOf(key, value, context);
  return html`
    <div
      part="search"
      class="search"
      role="search"
      aria-label=${nameOf(context)}
      @focusin=${search.approach}
    >
      <button class="skip" type="button" @click=${search.skip}>${strings.filters.skip}</button>
      <label for="query">${words.search}</label>
      <input
        id="query"
        class="field"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${search.query}
        @input=${(event: Event) => search.find((event.target as HTMLInputElement).value)}
      />
      ${renderFilters({
        search,
        selection,
        facets: selection.facets.filter(({ key }) => !hiddenKeys.includes(key)),
        strings,
        label: (key) => words.facets[key],
        valueLabel,
      })}
    </div>
  `;
}

/** Two widgets of a kind are told apart by what each is limited to. */
function nameOf<T, Key extends string>(context: SearchBoxContext<T, Key>): string {
  const locks = Object.entries(context.selection.locks) as [Key, readonly string[]][];
  const limits = locks.flatMap(([key, values]) =>
    values.map((value) => labelOf(key, value, context)),
  );
  return [context.words.label, ...limits].join(': ');
}

function labelOf<T, Key extends string>(
  key: Key,
  value: string,
  { specs, selection, strings, words, valueLabel }: SearchBoxContext<T, Key>,
): string {
  const own = valueLabel?.(key, value);
  if (own !== undefined) return own;
  const taxonomy = specs.find((spec) => spec.key === key)?.taxonomy;
  if (!taxonomy) return words.facets[key];
  if (value === NONE) return strings.filters.none;
  return termLabel(selection.data.terms, taxonomy, value, strings);
}

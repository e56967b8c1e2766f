import { html } from 'hono/html';
import { NONE, YES, type FacetSpec } from '../../../src/data/facets.ts';
import type { Selection } from '../../../src/data/select.ts';
import { termLabel } from '../../../src/data/term-label.ts';
import type { Html } from '../html-document.ts';
import { attributes, type Content } from './markup.ts';
import { pageWords } from './page-words.ts';
import { carriedValues, queryOf, type PageView } from './page-view.ts';

export interface SearchForm<T, Key extends string> {
  readonly view: PageView;
  /** Where it is sent to, below the page's own folder: `directory`. */
  readonly action: string;
  readonly selection: Selection<T, Key>;
  readonly specs: readonly FacetSpec<T, Key>[];
  readonly words: {
    readonly label: string;
    readonly search: string;
    readonly facets: Readonly<Record<Key, string>>;
  };
  /** What values are called that are no codes of a taxonomy. */
  readonly valueLabel?: (key: Key, value: string) => string | undefined;
  /** What of the address is no part of the search: the view, the month. */
  readonly kept?: Readonly<Record<string, readonly string[]>>;
}

/** The words and filters of a widget as a form: it asks by the names that the widget has for them. */
export function searchForm<T, Key extends string>(form: SearchForm<T, Key>): Html {
  const { view, action, selection, words, kept = {} } = form;
  const { language } = view;
  const name = (key: string) => `nvo-${view.widget}.${key}`;
  const query = view.asked['q']?.join() ?? '';
  const hidden = (view.attributes['hide-filters'] ?? '').split(/\s+/);
  const facets = selection.facets.filter(({ key }) => !hidden.includes(key));
  const count = facets.flatMap(({ key }) => selection.choices[key] ?? []).length;
  const passed = Object.entries(kept).map(([key, values]) => [name(key), values.join()] as const);
  const isAsked = query !== '' || count > 0;
  return html`<form
    class="search"
    role="search"
    method="get"
    action="${action}"
    aria-label="${words.label}"
  >
    ${[...carriedValues(view), ...passed].map(
      ([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`,
    )}
    <label for="q">${words.search}</label>
    <div class="row">
      <input type="search" id="q" name="${name('q')}" value="${query}" autocomplete="off" />
      <button>${pageWords[language].search}</button>
    </div>
    ${
      facets.length
        ? html`<details ${count ? attributes([['open', '']]) : ''}>
            <summary>${view.strings.filters.fold(count)}</summary>
            ${facets.map((facet) => facetOf(facet, name(facet.key), form))}
            <button>${pageWords[language].search}</button>
          </details>`
        : ''
    }
    ${
      isAsked
        ? html`<p>
            <a href="${action}${queryOf(view, { asked: kept })}">${pageWords[language].clear}</a>
          </p>`
        : ''
    }
  </form>`;
}

function facetOf<T, Key extends string>(
  { key, isYes, values }: Selection<T, Key>['facets'][number],
  name: string,
  form: SearchForm<T, Key>,
): Html {
  const { words } = form;
  if (isYes) return html`<fieldset>${choice(key, YES, name, form)}</fieldset>`;
  return html`<fieldset>
    <legend>${words.facets[key]}</legend>
    ${values.map((value) => choice(key, value, name, form))}
  </fieldset>`;
}

function choice<T, Key extends string>(
  key: Key,
  value: string,
  name: string,
  form: SearchForm<T, Key>,
): Content {
  const { choices, counts } = form.selection;
  const count = counts.of(key).get(value) ?? 0;
  return html`<label class="choice"
    ><input
      type="checkbox"
      name="${name}"
      value="${value}"
      ${choices[key]?.includes(value) ? attributes([['checked', '']]) : ''}
    /><span>${labelOf(key, value, form)} (${count})</span></label
  >`;
}

function labelOf<T, Key extends string>(
  key: Key,
  value: string,
  { specs, selection, view, words, valueLabel }: SearchForm<T, Key>,
): string {
  const own = valueLabel?.(key, value);
  if (own !== undefined) return own;
  const taxonomy = specs.find((spec) => spec.key === key)?.taxonomy;
  if (!taxonomy) return words.facets[key];
  if (value === NONE) return view.strings.filters.none;
  return termLabel(selection.data.terms, taxonomy, value, view.strings);
}

import { html, nothing, type TemplateResult } from 'lit';
import { YES, type Choices } from '../data/facets.ts';
import type { Facet } from '../data/select.ts';
import type { Locale } from '../locales/lv.ts';

export interface FiltersContext<Key extends string> {
  readonly facets: readonly Facet<Key>[];
  readonly choices: Choices<Key>;
  /** How many records a value would leave. */
  readonly count: (key: Key, value: string) => number;
  /** Whether the choices of all filters are counted: closed filters have them a little later. */
  readonly isCounted: boolean;
  /** What is in the filters: no first frame waits for it. */
  readonly inner: typeof import('./filter-choices.ts') | undefined;
  readonly strings: Locale;
  /** What a filter is called. */
  readonly label: (key: Key) => string;
  /** What a value of a filter is called. */
  readonly valueLabel: (key: Key, value: string) => string;
  /** Whether they are unfolded, where the container is narrow. */
  readonly isUnfolded: boolean;
  readonly onFold: () => void;
  readonly onChoose: (key: Key, value: string, isChosen: boolean) => void;
  /** A chip takes its choice back; `place` is the chip's among all. */
  readonly onRemove: (key: Key, value: string, place: number) => Promise<void>;
  readonly onClear: () => void;
}

/** The filters, folded away behind one button where there is little room. */
export function renderFilters<Key extends string>(
  context: FiltersContext<Key>,
): TemplateResult | typeof nothing {
  const { facets, choices, strings, isUnfolded, onFold } = context;
  const count = chosenValues(choices).length;
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
        @click=${onFold}
      >
        ${strings.filters.fold(count)}
      </button>
      <div id="facets" class="facets ${isUnfolded ? 'open' : ''}">
        ${facets.map((facet) => renderFacet(facet, context))}
      </div>
      ${count ? context.inner?.renderChips(context) : nothing}
    </div>
  `;
}

function renderFacet<Key extends string>(
  facet: Facet<Key>,
  context: FiltersContext<Key>,
): TemplateResult {
  const { key } = facet;
  if (facet.isYes) return renderChoice(key, YES, context);
  const label = context.label(key);
  const count = context.choices[key]?.length;
  return html`
    <details part="facet" class="facet" name="facet">
      <summary>${label}${count ? ` (${count})` : nothing}</summary>
      ${context.isCounted ? context.inner?.renderChoices(facet, context) : nothing}
    </details>
  `;
}

/** One choice of a filter, and how many records it would leave. */
export function renderChoice<Key extends string>(
  key: Key,
  value: string,
  { choices, count, valueLabel, onChoose }: FiltersContext<Key>,
): TemplateResult {
  const onChange = (event: Event) =>
    onChoose(key, value, (event.target as HTMLInputElement).checked);
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${choices[key]?.includes(value) ?? false}
        @change=${onChange}
      />
      <span>${valueLabel(key, value)} (${count(key, value)})</span>
    </label>
  `;
}

/** All that is chosen, a pair each. */
export function chosenValues<Key extends string>(choices: Choices<Key>): [Key, string][] {
  const entries = Object.entries(choices) as [Key, readonly string[]][];
  return entries.flatMap(([key, values]) => values.map((value): [Key, string] => [key, value]));
}

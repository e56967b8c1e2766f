import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { AddressController } from '../../core/address.ts';
import { DataTask, NoEndpointError } from '../../core/data-task.ts';
import { emit } from '../../core/events.ts';
import { PrintController } from '../../core/print.ts';
import { shareAddress } from '../../core/share.ts';
import { SiteController } from '../../core/site-controller.ts';
import { Widget } from '../../core/widget.ts';
import { widgetStyles } from '../../core/widget.styles.ts';
import { facetKeys, YES, type Choices, type FacetKey } from '../../data/facets.ts';
import {
  fetchOrganizations,
  givenOrganizations,
  type OrganizationsData,
} from '../../data/organizations.ts';
import { indexOrganizations, type OrganizationSearch } from '../../data/search.ts';
import { select, type Selection } from '../../data/select.ts';
import { renderCard } from './card.ts';
import { directoryStyles } from './directory.styles.ts';
import { renderFilters, valueLabel } from './filters.ts';
import { renderNearest } from './nearest.ts';
import { countOf, renderResults } from './results.ts';

/** Typing has settled after this pause, in milliseconds. */
const PAUSE = 400;

const PAGE_SIZE = 50;

/**
 * The NGO database: who does what near me.
 *
 * @tag nvo-directory
 * @slot - shown when loading fails and there is no copy: a link to the same list elsewhere
 * @csspart base - the box around everything
 * @csspart search - the search field and the filters
 * @csspart filters - all filters
 * @csspart fold - the button that unfolds the filters where there is little room
 * @csspart facet - one filter
 * @csspart chips - what is chosen
 * @csspart chip - one chosen value; the button takes it back
 * @csspart clear - the button that takes all of them back
 * @csspart notice - what went wrong, or that nothing was found
 * @csspart count - how many organizations are listed
 * @csspart list - the cards
 * @csspart card - one organization; `data-id` is its id
 * @csspart name - the heading of a card
 * @csspart toggle - the button that opens a card
 * @csspart meta - legal form, place and areas
 * @csspart description - what the organization does
 * @csspart details - all that is known, when open
 * @csspart logo - its logo
 * @csspart telephone - the telephone link, a large one
 * @csspart actions - what can be done with a card
 * @csspart share - the button that shares a card
 * @csspart more - the button that lists more
 * @csspart csv - the button that saves the list
 * @cssprop --nvo-accent - links, buttons
 * @cssprop --nvo-text - text, where `look` is set
 * @cssprop --nvo-highlight - focus, notices
 * @cssprop --nvo-surface - background of cards
 * @cssprop --nvo-line - borders
 * @cssprop --nvo-muted - secondary text
 * @cssprop --nvo-radius - roundness of corners
 * @cssprop --nvo-font - font family
 * @fires {CustomEvent<{ query: string, count: number }>} nvo-search - a search has settled
 * @fires {CustomEvent<Choices>} nvo-filter - a filter was changed: the values in force, by key
 * @fires {CustomEvent<{ id: string }>} nvo-select - a card is about to open; cancelable
 * @fires {CustomEvent<{ count: number }>} nvo-load - the data was loaded
 * @fires {CustomEvent<{ message: string }>} nvo-error - loading failed
 */
export class NvoDirectory extends Widget {
  static override styles = [widgetStyles, directoryStyles];

  /** Only organizations of this area (code; several between commas). */
  @property() area?: string;

  /** Only organizations of this theme. */
  @property() theme?: string;

  /** Only organizations of this place. */
  @property() place?: string;

  /** Only members of the association that runs the Info point. */
  @property({ type: Boolean, attribute: 'members-only' }) membersOnly = false;

  /** Filters that are not offered, by key, between spaces: `place form`. */
  @property({ attribute: 'hide-filters' }) hideFilters = '';

  /**
   * How many cards are shown at first, and added by each "more".
   *
   * @default 50
   */
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;

  /** The data itself: nothing is fetched then. */
  @property({ attribute: false }) records?: readonly Organization[];

  /** What the codes of `records` are called; loaded data brings its own. */
  @property({ attribute: false }) terms: Terms = {};

  /** Adds something of the page's own to each card: text, a node, or a Lit template. */
  @property({ attribute: false }) cardAddition?: (organization: Organization) => unknown;

  @state() private query = '';
  @state() private choices: Choices = {};
  @state() private openId = '';
  @state() private pages = 1;
  @state() private announcement = '';
  @state() private hasOpenFilters = false;
  @state() private shared?: { id: string; text: string };
  @state() private search?: OrganizationSearch;

  #selection: Selection | undefined;
  /** What `#selection` answers. */
  #question: readonly unknown[] = [];
  #indexing: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isOpenedByAddress = false;
  /** The query that the page was told of last. */
  #told = '';

  readonly #address = new AddressController(this, 'directory', () => {
    this.query = this.#address.read('q').join(',');
    this.openId = this.#address.read('open')[0] ?? '';
    this.choices = Object.fromEntries(facetKeys.map((key) => [key, this.#address.read(key)]));
    this.#isOpenedByAddress = this.openId !== '';
  });

  readonly #print = new PrintController(this);

  readonly #site = new SiteController(this);

  readonly #loading = new DataTask(this, {
    args: () => [this.source, this.records, this.terms, this.keepCopy] as const,
    load: ([source, records, terms, keepCopy], options) => {
      if (records) return givenOrganizations(records, terms);
      if (!source) throw new NoEndpointError('<nvo-directory> has no endpoint');
      return fetchOrganizations(source, { ...options, keepCopy });
    },
    onLoad: (data) => {
      void this.#index(data);
      return data.records.length;
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /** Reads the data again, past the browser's cache; the list stays until an answer is there. */
  refresh(): Promise<void> {
    return this.#loading.refresh();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#updateSelection();
    if (this.openId !== '' || this.#selection?.matching.length === 0) this.#site.ask();
  }

  override render(): TemplateResult {
    const selection = this.#selection;
    return html`
      <div part="base" class="base" tabindex="-1">
        ${selection ? this.#searchBox(selection) : nothing} ${this.#loading.render()}
        ${selection ? this.#results(selection) : nothing}
        <p role="status" class="visually-hidden">
          ${this.#loading.announcement || this.announcement}
        </p>
      </div>
    `;
  }

  override updated(): void {
    if (!this.#isOpenedByAddress || !this.#selection) return;
    this.#isOpenedByAddress = false;
    const toggle = this.renderRoot.querySelector('[part="toggle"][aria-expanded="true"]');
    toggle?.closest('[part="card"]')?.scrollIntoView({ block: 'nearest' });
  }

  #searchBox(selection: Selection): TemplateResult {
    const words = this.strings.directory;
    const { data, facets, counts } = selection;
    return html`
      <div part="search" class="search" role="search" aria-label=${this.#label(selection)}>
        <button class="skip" type="button" @click=${this.#onSkip}>${words.skip}</button>
        <label for="query">${words.search}</label>
        <input
          id="query"
          class="field"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          .value=${this.query}
          @input=${this.#onInput}
        />
        ${renderFilters({
          facets: facets.filter(({ key }) => !this.hideFilters.split(/\s+/).includes(key)),
          choices: selection.choices,
          counts,
          terms: data.terms,
          strings: this.strings,
          isOpen: this.hasOpenFilters,
          onFold: this.#onFold,
          onChoose: this.#onChoose,
          onRemove: this.#onRemove,
          onClear: this.#onClear,
        })}
      </div>
    `;
  }

  /** Two directories of a page are told apart by what each is limited to. */
  #label({ locks, data }: Selection): string {
    const codes = Object.entries(locks).flatMap(([key, values]) =>
      values.map((value) => valueLabel(key as FacetKey, value, data.terms, this.strings)),
    );
    return [this.strings.directory.label, ...codes].join(': ');
  }

  #results(selection: Selection): TemplateResult {
    const { data } = selection;
    return renderResults({
      selection,
      strings: this.strings,
      openId: this.openId,
      limit: this.pages * this.#pageSize,
      step: this.#pageSize,
      isPrinting: this.#print.isPrinting,
      card: (organization, isOpen) => this.#card(organization, data, isOpen),
      nearest: () => this.#nearest(selection),
      onMore: this.#onMore,
      onSave: this.#onSave,
    });
  }

  #card(organization: Organization, { terms }: OrganizationsData, open: boolean): TemplateResult {
    return renderCard(organization, {
      terms,
      strings: this.strings,
      base: this.source,
      level: this.level,
      open,
      site: this.#site.site,
      shared: this.shared?.id === organization.id ? this.shared.text : undefined,
      addition: this.cardAddition,
      onToggle: this.#onToggle,
      onClose: this.#onClose,
      isPrinting: this.#print.isPrinting,
      onShare: this.#address.isOwner ? this.#onShare : undefined,
    });
  }

  #nearest({ data, relaxed }: Selection): TemplateResult {
    return renderNearest({
      query: this.query,
      relaxed,
      terms: data.terms,
      strings: this.strings,
      site: this.#site.site,
      onPlace: this.#onPlace,
      onShowAll: this.#onShowAll,
    });
  }

  /** What makes no sense as a number of cards is the default. */
  get #pageSize(): number {
    return this.pageSize >= 1 ? Math.floor(this.pageSize) : PAGE_SIZE;
  }

  get #field(): HTMLElement | null {
    return this.renderRoot.querySelector('#query');
  }

  /** Searches and counts again, where anything that it depends on has changed. */
  #updateSelection(): void {
    const { data } = this.#loading;
    const { municipality, area, theme, place, membersOnly, search, query, choices } = this;
    const question = [data, search, query, choices, municipality, area, theme, place, membersOnly];
    if (question.every((part, i) => part === this.#question[i])) return;
    this.#question = question;
    const member = membersOnly ? YES : undefined;
    const locks = { municipality, area, theme, place, member };
    this.#selection = data && select({ data, search, query, choices, locks });
  }

  async #index({ records, terms }: OrganizationsData): Promise<void> {
    this.#indexing?.abort();
    const { signal } = (this.#indexing = new AbortController());
    try {
      this.search = await indexOrganizations(records, terms, signal);
    } catch (error) {
      // Newer data is being indexed already.
      if (!signal.aborted) throw error;
    }
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.pages = 1;
    this.#settle();
  };

  readonly #onSkip = (): void => this.renderRoot.querySelector<HTMLElement>('.count')?.focus();

  readonly #onFold = (): void => {
    this.hasOpenFilters = !this.hasOpenFilters;
  };

  readonly #onChoose = (key: FacetKey, value: string, isChosen: boolean): void => {
    const choices = this.#selection?.choices ?? {};
    const others = (choices[key] ?? []).filter((each) => each !== value);
    this.#choose({ ...choices, [key]: isChosen ? [...others, value] : others });
  };

  readonly #onRemove = async (key: FacetKey, value: string, place: number): Promise<void> => {
    this.#onChoose(key, value, false);
    await this.updateComplete;
    // The chip is gone, and the focus with it: the reader goes on at the one in its place.
    const chips = [...this.renderRoot.querySelectorAll<HTMLElement>('[part="chip"]')];
    (chips[place] ?? chips.at(-1) ?? this.#field)?.focus();
  };

  readonly #onClear = (): void => {
    this.#choose({});
    this.#field?.focus();
  };

  readonly #onPlace = (place: string, query: string): void => {
    this.query = query;
    this.#choose({ ...this.#selection?.choices, place: [place] });
    // With the notice its button goes.
    this.#onSkip();
  };

  readonly #onShowAll = (): void => {
    this.query = '';
    this.#onClear();
  };

  #choose(choices: Choices): void {
    this.choices = choices;
    this.pages = 1;
    const inForce = Object.fromEntries(facetKeys.map((key) => [key, choices[key] ?? []]));
    this.#address.write(inForce, 'replace');
    emit(this, 'nvo-filter', inForce);
    this.#settle();
  }

  readonly #onMore = async (): Promise<void> => {
    const shown = this.renderRoot.querySelectorAll('[part="card"]').length;
    this.pages = Math.ceil(shown / this.#pageSize) + 1;
    await this.updateComplete;
    // The button may be gone: the reader goes on at the first card that it brought.
    this.renderRoot.querySelectorAll<HTMLElement>('[part="toggle"]')[shown]?.focus();
  };

  readonly #onSave = async (): Promise<void> => {
    if (!this.#selection) return;
    // Few want it: it is loaded by those who do.
    const { saveList } = await import('./save-list.ts');
    saveList(this.#selection, this.strings);
  };

  readonly #onToggle = ({ id }: Organization, isOpen: boolean): void => {
    if (!isOpen && !emit(this, 'nvo-select', { id }, { cancelable: true })) return;
    this.#open(isOpen ? '' : id);
  };

  readonly #onClose = (): void => this.#open('');

  readonly #onShare = async ({ id, name }: Organization): Promise<void> => {
    const address = this.#address.with({ open: [id] });
    const outcome = await shareAddress(address, name);
    const text = outcome === 'copied' ? this.strings.directory.shared : address;
    if (outcome !== 'shared') this.shared = { id, text };
  };

  #open(id: string): void {
    // The back button comes back to the search, not to what it was before the last letters.
    this.#address.write({ q: this.query ? [this.query] : [] }, 'replace');
    this.openId = id;
    this.#address.write({ open: id ? [id] : [] }, 'push');
  }

  /** Once the visitor has paused: says the count, tells the page, writes the address. */
  #settle(): void {
    clearTimeout(this.#pause);
    // The same count is said again only if it was taken away.
    this.announcement = '';
    this.#pause = setTimeout(() => {
      if (!this.#selection) return;
      const { matching } = this.#selection;
      this.announcement = countOf(this.#selection, this.strings);
      this.#address.write({ q: this.query ? [this.query] : [] }, 'replace');
      if (this.query === this.#told) return;
      this.#told = this.query;
      emit(this, 'nvo-search', { query: this.query, count: matching.length });
    }, PAUSE);
  }
}

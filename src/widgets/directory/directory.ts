import { html, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { AddressController } from '../../core/address.ts';
import { DataTask, NoEndpointError } from '../../core/data-task.ts';
import { detailsStyles } from '../../core/details.styles.ts';
import { DisclosureController } from '../../core/disclosure.ts';
import { filtersStyles } from '../../core/filters.styles.ts';
import { addSection } from '../../core/localize.ts';
import { PagingController } from '../../core/paging.ts';
import { PrintController } from '../../core/print.ts';
import { property } from '../../core/property.ts';
import { recordStyles } from '../../core/record.styles.ts';
import { renderSearchBox } from '../../core/search-box.ts';
import { SearchController } from '../../core/search-controller.ts';
import { ShareController } from '../../core/share-controller.ts';
import { SiteController } from '../../core/site-controller.ts';
import { Widget } from '../../core/widget.ts';
import { widgetStyles } from '../../core/widget.styles.ts';
import { YES } from '../../data/facets.ts';
import { organizationFacets, type OrganizationKey } from '../../data/organization-facets.ts';
import type { OrganizationSearch } from '../../data/organization-search.ts';
import { selectOrganizations, type OrganizationSelection } from '../../data/organization-select.ts';
import { fetchOrganizations, givenOrganizations } from '../../data/organizations.ts';
import type { Search } from '../../data/search.ts';
import type { Locks } from '../../data/select.ts';
import { directory as lv } from '../../locales/lv/directory.ts';
import { renderCard } from './card.ts';
import { directoryStyles } from './directory.styles.ts';
import { renderNearest } from './nearest.ts';
import { countOf, renderResults } from './results.ts';

addSection('directory', {
  lv,
  en: async () => (await import('../../locales/en/directory.ts')).directory,
});

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
 * @fires {CustomEvent<Record<string, readonly string[]>>} nvo-filter - a filter was changed: the values in force, by key
 * @fires {CustomEvent<{ id: string }>} nvo-select - a card is about to open; cancelable
 * @fires {CustomEvent<{ count: number }>} nvo-load - the data was loaded
 * @fires {CustomEvent<{ message: string }>} nvo-error - loading failed
 */
export class NvoDirectory extends Widget {
  static override styles = [
    widgetStyles,
    filtersStyles,
    recordStyles,
    detailsStyles,
    directoryStyles,
  ];

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

  /**
   * Adds something of the page's own to each card: text, a node, or a Lit template; with the site
   * script, one of `html` without directives.
   */
  @property({ attribute: false }) cardAddition?: (organization: Organization) => unknown;

  readonly #address = new AddressController(this, 'directory');

  readonly #print = new PrintController(this);

  readonly #site = new SiteController(this);

  readonly #sharing = new ShareController(this, this.#address, (id) => {
    const host = /^(https?:.*)\/v1\/?$/.exec(this.source ?? '')?.[1];
    return this.records || !host ? undefined : `${host}/embed/directory/${id}`;
  });

  readonly #paging = new PagingController(this, PAGE_SIZE);

  readonly #loading = new DataTask(this, {
    args: () => [this.source, this.records, this.terms, this.keepCopy] as const,
    load: ([source, records, terms, keepCopy], options) => {
      if (records) return givenOrganizations(records, terms);
      if (!source) throw new NoEndpointError('<nvo-directory> has no endpoint');
      return fetchOrganizations(source, { ...options, keepCopy });
    },
    countOf: ({ records }) => records.length,
  });

  readonly #search = new SearchController<
    Organization,
    OrganizationKey,
    OrganizationSelection,
    OrganizationSearch
  >(this, this.#address, {
    specs: organizationFacets,
    data: () => this.#loading.data,
    locks: () => this.#locks,
    // Nobody types before the first cards are there: they come without it.
    index: async ({ records, terms }, signal) => {
      const { indexOrganizations } = await import('../../data/organization-search.ts');
      return indexOrganizations(records, terms, signal);
    },
    select: selectOrganizations,
    describe: (selection) => countOf(selection, this.strings),
    onChange: () => this.#paging.reset(),
  });

  // The back button comes back to the search, not to what it was before the last letters.
  readonly #opened = new DisclosureController(this, this.#address, this.#search.writeQuery);

  /**
   * Finds organizations by words, once these are indexed.
   *
   * @internal
   */
  get search(): Search<Organization> | undefined {
    return this.#search.index;
  }

  /** Reads the data again, past the browser's cache; the list stays until an answer is there. */
  refresh(): Promise<void> {
    return this.#loading.refresh();
  }

  override render(): TemplateResult {
    const { selection } = this.#search;
    const loading = this.#loading.render();
    const content = selection
      ? html`${this.#searchBox(selection)} ${loading} ${this.#results(selection)}`
      : loading;
    return this.frame(content, this.#loading.announcement || this.#search.announcement);
  }

  #searchBox(selection: OrganizationSelection): TemplateResult {
    return renderSearchBox({
      search: this.#search,
      selection,
      specs: organizationFacets,
      strings: this.strings,
      words: this.strings.directory,
      hidden: this.hideFilters,
    });
  }

  #results(selection: OrganizationSelection): TemplateResult {
    const { data } = selection;
    return renderResults({
      selection,
      strings: this.strings,
      openId: this.#opened.openId,
      limit: this.#paging.limit,
      isFirst: this.#search.isFirst,
      step: this.#paging.step,
      isPrinting: this.#print.isPrinting,
      card: (organization, isOpen) => this.#card(organization, data.terms, isOpen),
      nearest: () => this.#nearest(selection),
      onMore: this.#paging.more,
      onSave: this.#onSave,
    });
  }

  #card(organization: Organization, terms: Terms, isOpen: boolean): TemplateResult {
    return renderCard(organization, {
      terms,
      strings: this.strings,
      base: this.source,
      level: this.level,
      isOpen,
      site: this.#site,
      sharing: this.#sharing,
      addition: this.cardAddition,
      isPrinting: this.#print.isPrinting,
    });
  }

  #nearest({ data, relaxed }: OrganizationSelection): TemplateResult {
    return renderNearest({
      query: this.#search.query,
      relaxed,
      terms: data.terms,
      strings: this.strings,
      site: this.#site,
      onPlace: this.#onPlace,
      onShowAll: this.#search.showAll,
    });
  }

  get #locks(): Locks<OrganizationKey> {
    const { municipality, area, theme, place } = this;
    return { municipality, area, theme, place, member: this.membersOnly ? YES : undefined };
  }

  readonly #onPlace = (place: string, query: string): void => {
    this.#search.ask(query, { ...this.#search.selection?.choices, place: [place] });
    // With the notice its button goes.
    this.#search.skip();
  };

  readonly #onSave = async (): Promise<void> => {
    const { selection } = this.#search;
    if (!selection) return;
    // Few want it: it is loaded by those who do.
    const { saveList } = await import('./save-list.ts');
    saveList(selection, this.strings);
  };
}

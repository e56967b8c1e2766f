import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { AddressController } from '../../core/address.ts';
import { DataTask, NoEndpointError } from '../../core/data-task.ts';
import { emit } from '../../core/events.ts';
import { termLabel } from '../../core/term-label.ts';
import { Widget } from '../../core/widget.ts';
import { widgetStyles } from '../../core/widget.styles.ts';
import {
  fetchOrganizations,
  findOrganization,
  givenOrganizations,
  municipalitiesOf,
  organizationsIn,
  type OrganizationsData,
} from '../../data/organizations.ts';
import { indexOrganizations, matchingOrganizations, type SearchIndex } from '../../data/search.ts';
import { renderCard } from './card.ts';
import { directoryStyles } from './directory.styles.ts';

/** Typing has settled after this pause, in milliseconds. */
const PAUSE = 400;

const PAGE_SIZE = 50;

/** What the search, the filter and the page's own attributes leave to be listed. */
interface Selection {
  readonly data: OrganizationsData;
  readonly matching: readonly Organization[];
  /** How many there are without search and filter. */
  readonly total: number;
  /** The municipality in force: the page's, else the visitor's. */
  readonly municipality: string | undefined;
  readonly isLocked: boolean;
}

/**
 * The NGO database: who does what near me.
 *
 * @tag nvo-directory
 * @slot - shown when loading fails and there is no copy: a link to the same list elsewhere
 * @csspart base - the box around everything
 * @csspart search - the search field and the filter
 * @csspart notice - what went wrong, or that nothing was found
 * @csspart count - how many organizations are listed
 * @csspart list - the cards
 * @csspart card - one organization; `data-id` is its id
 * @csspart name - the heading of a card
 * @csspart toggle - the button that opens a card
 * @csspart meta - legal form, place and areas
 * @csspart description - what the organization does
 * @csspart details - all that is known, when open
 * @csspart more - the button that lists more
 * @cssprop --nvo-accent - links, buttons
 * @cssprop --nvo-text - text, where `look` is set
 * @cssprop --nvo-highlight - focus, notices
 * @cssprop --nvo-surface - background of cards
 * @cssprop --nvo-line - borders
 * @cssprop --nvo-muted - secondary text
 * @cssprop --nvo-radius - roundness of corners
 * @cssprop --nvo-font - font family
 * @fires {CustomEvent<{ query: string, count: number }>} nvo-search - a search has settled
 * @fires {CustomEvent<{ municipality: string[] }>} nvo-filter - a filter was changed
 * @fires {CustomEvent<{ id: string }>} nvo-select - a card is about to open; cancelable
 * @fires {CustomEvent<{ count: number }>} nvo-load - the data was loaded
 * @fires {CustomEvent<{ message: string }>} nvo-error - loading failed
 */
export class NvoDirectory extends Widget {
  static override styles = [widgetStyles, directoryStyles];

  /** The data itself: nothing is fetched then. */
  @property({ attribute: false }) records?: readonly Organization[];

  /** What the codes of `records` are called; loaded data brings its own. */
  @property({ attribute: false }) terms: Terms = {};

  /**
   * How many cards are shown at first, and added by each "more".
   *
   * @default 50
   */
  @property({ type: Number, attribute: 'page-size' }) pageSize = PAGE_SIZE;

  @state() private query = '';
  @state() private chosenMunicipality = '';
  @state() private openId = '';
  @state() private pages = 1;
  @state() private announcement = '';

  #index: SearchIndex = new Map();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isOpenedByAddress = false;

  readonly #address = new AddressController(this, 'directory', () => {
    this.query = this.#address.read('q').join(',');
    this.chosenMunicipality = this.#address.read('municipality')[0] ?? '';
    this.openId = this.#address.read('open')[0] ?? '';
    this.#isOpenedByAddress = this.openId !== '';
  });

  readonly #loading = new DataTask(this, {
    args: () => [this.source, this.records, this.terms, this.keepCopy] as const,
    load: ([source, records, terms, keepCopy], options) => {
      if (records) return givenOrganizations(records, terms);
      if (!source) throw new NoEndpointError('<nvo-directory> has no endpoint');
      return fetchOrganizations(source, { ...options, keepCopy });
    },
    onLoad: ({ records, terms }) => {
      this.#index = indexOrganizations(records, terms);
      return records.length;
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

  override render(): TemplateResult {
    const { data } = this.#loading;
    const selection = data && this.#select(data);
    return html`
      <div part="base" class="base" tabindex="-1">
        ${selection ? this.#search(selection) : nothing} ${this.#loading.render()}
        ${selection ? this.#list(selection) : nothing}
        <p role="status" class="visually-hidden">
          ${this.#loading.announcement || this.announcement}
        </p>
      </div>
    `;
  }

  override updated(): void {
    if (!this.#isOpenedByAddress || !this.#loading.data) return;
    this.#isOpenedByAddress = false;
    const toggle = this.renderRoot.querySelector('[aria-expanded="true"]');
    toggle?.closest('[part="card"]')?.scrollIntoView({ block: 'nearest' });
  }

  #search(selection: Selection): TemplateResult {
    const words = this.strings.directory;
    const { data, isLocked, municipality } = selection;
    const within =
      isLocked && municipality
        ? `: ${termLabel(data.terms, 'municipality', municipality, this.strings)}`
        : '';
    return html`
      <div part="search" class="search" role="search" aria-label=${words.label + within}>
        <div>
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
        </div>
        ${isLocked ? nothing : this.#municipalityFilter(selection)}
      </div>
    `;
  }

  #municipalityFilter({ data, municipality }: Selection): TemplateResult {
    const words = this.strings.directory;
    return html`
      <div>
        <label for="municipality">${words.municipality}</label>
        <select id="municipality" class="field" @change=${this.#onMunicipality}>
          <option value="" ?selected=${!municipality}>${words.everyMunicipality}</option>
          ${municipalitiesOf(data.records).map(
            (code) => html`
              <option value=${code} ?selected=${code === municipality}>
                ${termLabel(data.terms, 'municipality', code, this.strings)}
              </option>
            `,
          )}
        </select>
      </div>
    `;
  }

  #list({ data, matching, total }: Selection): TemplateResult {
    const words = this.strings.directory;
    if (!total) return html`<p part="notice" class="notice">${words.empty}</p>`;
    const opened = findOrganization(matching, this.openId);
    const shown = Math.max(this.pages * this.#pageSize, opened ? matching.indexOf(opened) + 1 : 0);
    const rest = Math.min(matching.length - shown, this.#pageSize);
    return html`
      <p part="count" class="count">${this.#count(matching.length, total)}</p>
      ${matching.length ? nothing : this.#noMatch()}
      <ul part="list" class="list" role="list">
        ${repeat(
          matching.slice(0, shown),
          ({ id }) => id,
          (organization) =>
            renderCard(organization, {
              terms: data.terms,
              strings: this.strings,
              level: this.level,
              open: organization === opened,
              onToggle: this.#onToggle,
              onClose: this.#onClose,
            }),
        )}
      </ul>
      ${
        rest > 0
          ? html`<button part="more" class="more" type="button" @click=${this.#onMore}>
              ${words.more(rest)}
            </button>`
          : nothing
      }
    `;
  }

  #noMatch(): TemplateResult {
    const words = this.strings.directory;
    return html`
      <div part="notice" class="notice">
        <p>${words.noMatch}</p>
        <button type="button" @click=${this.#onShowAll}>${words.showAll}</button>
      </div>
    `;
  }

  /** What makes no sense as a number of cards is the default. */
  get #pageSize(): number {
    return this.pageSize >= 1 ? Math.floor(this.pageSize) : PAGE_SIZE;
  }

  #count(count: number, total: number): string {
    const words = this.strings.directory;
    return count === total ? words.count(total) : words.countOf(count, total);
  }

  #select(data: OrganizationsData): Selection {
    const known = municipalitiesOf(data.records);
    // A municipality that the data does not know neither locks nor filters anything.
    const lock = known.find((code) => code === this.municipality);
    const municipality = lock ?? known.find((code) => code === this.chosenMunicipality);
    return {
      data,
      municipality,
      isLocked: lock !== undefined,
      total: organizationsIn(data.records, lock).length,
      matching: organizationsIn(matchingOrganizations(this.#index, this.query), municipality),
    };
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.pages = 1;
    this.#settle();
  };

  readonly #onMunicipality = (event: Event): void => {
    this.chosenMunicipality = (event.target as HTMLSelectElement).value;
    this.pages = 1;
    const municipality = this.chosenMunicipality ? [this.chosenMunicipality] : [];
    this.#address.write({ municipality }, 'replace');
    emit(this, 'nvo-filter', { municipality });
    this.#settle();
  };

  readonly #onShowAll = (): void => {
    this.query = '';
    this.chosenMunicipality = '';
    this.#address.write({ municipality: [] }, 'replace');
    this.#settle();
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  };

  readonly #onMore = async (): Promise<void> => {
    const shown = this.renderRoot.querySelectorAll('[part="card"]').length;
    this.pages = Math.ceil(shown / this.#pageSize) + 1;
    await this.updateComplete;
    // The button may be gone: the reader goes on at the first card that it brought.
    this.renderRoot.querySelectorAll<HTMLElement>('[part="toggle"]')[shown]?.focus();
  };

  readonly #onToggle = ({ id }: Organization, isOpen: boolean): void => {
    if (!isOpen && !emit(this, 'nvo-select', { id }, { cancelable: true })) return;
    this.#open(isOpen ? '' : id);
  };

  readonly #onClose = (): void => this.#open('');

  #open(id: string): void {
    this.openId = id;
    this.#address.write({ open: id ? [id] : [] }, 'push');
  }

  /** Once the visitor has paused: says the count, tells the page, writes the address. */
  #settle(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const { data } = this.#loading;
      if (!data) return;
      const { matching, total } = this.#select(data);
      this.announcement = this.#count(matching.length, total);
      this.#address.write({ q: this.query ? [this.query] : [] }, 'replace');
      emit(this, 'nvo-search', { query: this.query, count: matching.length });
    }, PAUSE);
  }
}

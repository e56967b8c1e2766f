import { css, html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { termLabels } from '../../data/term-labels.ts';
import { termLabel } from '../../data/term-label.ts';
import type { LoadOptions } from '../../data/load.ts';
import { indexOrganizations } from '../../data/organization-search.ts';
import { fetchOrganizations, findOrganization } from '../../data/organizations.ts';
import type { Search } from '../../data/search.ts';
import type { Locale } from '../../locales/lv.ts';

/** So many are offered: who wants another one goes on typing. */
const FEW = 8;

interface Host {
  requestUpdate: () => void;
  readonly renderRoot: ParentNode;
}

/**
 * The directory's organizations, offered below a field as its visitor types: an editable combobox
 * with a list (ARIA Authoring Practices). Nothing is chosen unless the visitor does so.
 */
export class OrganizationPicker {
  readonly #host: Host;
  readonly #records: readonly Organization[];
  readonly #terms: Terms;
  readonly #search: Search<Organization>;
  readonly #onChoose: (organization: Organization) => void;
  #offered: readonly Organization[] = [];
  /** The place in the list that the arrow keys have come to; -1: the field. */
  #active = -1;
  /** Something is sought that the directory does not have. */
  #isInVain = false;

  /**
   * Loads the directory.
   *
   * @throws as `fetchOrganizations`
   */
  static async load(
    host: Host,
    source: string,
    options: LoadOptions,
    onChoose: (organization: Organization) => void,
  ): Promise<OrganizationPicker> {
    const { records, terms } = (await fetchOrganizations(source, options)).value;
    const search = await indexOrganizations(records, terms);
    return new OrganizationPicker(host, records, terms, search, onChoose);
  }

  private constructor(
    host: Host,
    records: readonly Organization[],
    terms: Terms,
    search: Search<Organization>,
    onChoose: (organization: Organization) => void,
  ) {
    this.#host = host;
    this.#records = records;
    this.#terms = terms;
    this.#search = search;
    this.#onChoose = onChoose;
  }

  /** How many are offered now. */
  get count(): number {
    return this.#offered.length;
  }

  /** The id of the option that the arrow keys have come to. */
  get activeId(): string | undefined {
    return this.#active < 0 ? undefined : optionId(this.#active);
  }

  /** The organization of an id, of a former one too. */
  find(id: string): Organization | undefined {
    return findOrganization(this.#records, id);
  }

  /** Offers what a text finds. */
  offer(text: string): void {
    const found = text.trim() ? this.#search.find(text).slice(0, FEW) : [];
    this.#show(found, text.trim() !== '' && found.length === 0);
  }

  close(): void {
    this.#show([]);
  }

  /** Heeds the keys of a combobox. @returns whether the key was one, and means nothing else */
  press(key: string, text: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (this.count) this.#move(key === 'ArrowDown' ? 1 : -1);
      else this.offer(text);
      return true;
    }
    const active = this.#offered[this.#active];
    if (!this.count || !['Enter', 'Escape'].includes(key)) return false;
    if (key === 'Enter' && active) this.#choose(active);
    // What is typed stays; another Enter sends.
    else this.close();
    return true;
  }

  /** The list below the field. */
  render(label: string, strings: Locale): TemplateResult {
    const said = this.#isInVain ? strings.contactForm.notFound : nothing;
    // It is there before it has anything to say: only then is it heard.
    return html`<div role="status" class="options none">${said}</div>
      ${this.count ? this.#list(label, strings) : nothing}`;
  }

  #list(label: string, strings: Locale): TemplateResult {
    return html`<ul
      part="options"
      class="options"
      id="organization-options"
      role="listbox"
      aria-label=${label}
      @mousedown=${this.#keepFocus}
    >
      ${this.#offered.map((each, place) => this.#option(each, place, strings))}
    </ul>`;
  }

  #option(organization: Organization, place: number, strings: Locale): TemplateResult {
    const where = organization.place
      ? [termLabel(this.#terms, 'place', organization.place, strings)]
      : termLabels(this.#terms, 'municipality', organization.municipalities, strings);
    // The keyboard stays in the field, which has the keys (lit-a11y/click-events-have-key-events).
    return html`<li
      part="option"
      id=${optionId(place)}
      role="option"
      aria-selected=${place === this.#active}
      @click=${() => this.#choose(organization)}
      @keydown=${nothing}
    >
      <span lang="lv">${organization.name}</span>
      <span class="where">${where.join(', ')}</span>
    </li>`;
  }

  #move(by: number): void {
    // Beyond both ends lies the field itself.
    const places = this.count + 1;
    this.#active = ((this.#active + 1 + by + places) % places) - 1;
    this.#host.requestUpdate();
    queueMicrotask(() => {
      const { activeId } = this;
      if (activeId)
        this.#host.renderRoot.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose(organization: Organization): void {
    this.close();
    this.#onChoose(organization);
  }

  #show(offered: readonly Organization[], isInVain = false): void {
    this.#offered = offered;
    this.#isInVain = isInVain;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly #keepFocus = (event: Event): void => event.preventDefault();
}

const optionId = (place: number): string => `organization-option-${place}`;

export const styles = css`
  .options {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    max-height: 18em;
    overflow-y: auto;
    list-style: none;
    color: FieldText;
    background: Field;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  .options li,
  .none {
    padding: 0.5em 0.9em;
  }
  .none:empty {
    clip-path: inset(50%);
  }
  .options li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    cursor: pointer;
  }
  .options li:hover,
  .options [aria-selected='true'] {
    color: SelectedItemText;
    background: SelectedItem;
    forced-color-adjust: none;
  }
  .where {
    font-size: 0.875em;
  }
`;

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { termLabel, termLabels } from '../../core/term-label.ts';
import { parseDay } from '../../data/dates.ts';
import { safeHref, telephoneHref } from '../../data/links.ts';
import type { Locale } from '../../locales/lv.ts';

/** What a card needs to know besides its organization. */
export interface CardContext {
  readonly terms: Terms;
  readonly strings: Locale;
  readonly level: number;
  readonly open: boolean;
  readonly onToggle: (organization: Organization, isOpen: boolean) => void;
  readonly onClose: () => void;
}

const arrow = svg`<path d="M1 3l5 5 5-5" />`;

/** One organization: its name as a disclosure button, what it is at a glance, and all that is known. */
export function renderCard(organization: Organization, context: CardContext): TemplateResult {
  const { id, name, description } = organization;
  const { open, level, onToggle, onClose } = context;
  return html`
    <li
      part="card"
      class="card"
      data-id=${id}
      @keydown=${open ? (event: KeyboardEvent) => closeByEscape(event, onClose) : nothing}
    >
      <div part="name" role="heading" aria-level=${level}>
        <button
          part="toggle"
          class="toggle"
          type="button"
          aria-expanded=${open}
          aria-controls="details-${id}"
          @click=${() => onToggle(organization, open)}
        >
          <span lang="lv">${name}</span>
          <svg viewBox="0 0 12 12" aria-hidden="true">${arrow}</svg>
        </button>
      </div>
      <p part="meta" class="meta">${summary(organization, context).join(' · ')}</p>
      ${description ? html`<p part="description" lang="lv">${description}</p>` : nothing}
      <dl part="details" class="details" id="details-${id}" ?hidden=${!open}>
        ${open ? details(organization, context) : nothing}
      </dl>
    </li>
  `;
}

function closeByEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  // A dialog of the page around us stays open.
  event.stopPropagation();
  const card = event.currentTarget as HTMLElement;
  card.querySelector<HTMLElement>('[part="toggle"]')?.focus();
  close();
}

function summary(organization: Organization, { terms, strings }: CardContext): string[] {
  const { legalForm, place, municipalities, areas, member } = organization;
  return [
    termLabel(terms, 'legalForm', legalForm, strings),
    ...(place
      ? [termLabel(terms, 'place', place, strings)]
      : termLabels(terms, 'municipality', municipalities, strings)),
    ...termLabels(terms, 'area', areas, strings),
    ...(member ? [strings.directory.member] : []),
  ];
}

function details(organization: Organization, { terms, strings }: CardContext): unknown {
  const words = strings.directory;
  const { id, email, telephone, url, sameAs = [], foundingDate, confirmedAt } = organization;
  const isRegistered = /^\d{11}$/.test(id);
  return [
    row(words.legalName, text(organization.legalName)),
    row(words.alternateName, text(organization.alternateName)),
    row(words.telephone, telephone && link(telephoneHref(telephone), telephone)),
    row(words.email, email && link(`mailto:${email}`, email)),
    row(words.url, url && link(url, url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))),
    row(words.sameAs, sameAs.length && sameAs.map((each) => html`<div>${link(each, each)}</div>`)),
    row(words.address, text(organization.address)),
    row(
      words.municipality,
      termLabels(terms, 'municipality', organization.municipalities, strings).join(', '),
    ),
    row(words.themes, termLabels(terms, 'theme', organization.themes, strings).join(', ')),
    row(words.founded, foundingDate && strings.onDay(parseDay(foundingDate))),
    row(words.registrationCode, isRegistered && id),
    row(words.publicBenefit, organization.publicBenefit && strings.yes),
    row(words.confirmed, confirmedAt && strings.onDay(parseDay(confirmedAt))),
    row(
      words.source,
      organization.sourceUrl && link(organization.sourceUrl, hostOf(organization.sourceUrl)),
    ),
  ];
}

function row(label: string, content: unknown): unknown {
  return content
    ? html`<div>
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`
    : nothing;
}

/** Text of a record: Latvian, whatever the language around it. */
function text(value: string | undefined): unknown {
  return value && html`<span lang="lv">${value}</span>`;
}

function link(address: string, label: string): unknown {
  const href = safeHref(address);
  return href ? html`<a href=${href} rel="noopener">${label}</a>` : label;
}

function hostOf(address: string): string {
  return address.split('/')[2]?.replace(/^www\./, '') ?? address;
}

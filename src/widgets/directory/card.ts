import { html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../../contract/organization.ts';
import type { Terms } from '../../contract/terms.ts';
import { renderFacts } from '../../core/facts.ts';
import { heading } from '../../core/record-parts.ts';
import type { ShareController } from '../../core/share-controller.ts';
import type { SiteController } from '../../core/site-controller.ts';
import { fileUrl } from '../../data/load.ts';
import { safeHref } from '../../data/links.ts';
import { organizationFacts, organizationSummary } from '../../data/organization-facts.ts';
import type { Locale } from '../../locales/lv.ts';

/** What a card needs to know besides its organization. */
export interface CardContext {
  readonly terms: Terms;
  readonly strings: Locale;
  /** Base address of the files: images lie beside them. */
  readonly base: string | undefined;
  readonly level: number;
  readonly isOpen: boolean;
  readonly site: SiteController;
  readonly sharing: ShareController;
  /** What the page adds to each card. */
  readonly addition: ((organization: Organization) => unknown) | undefined;
  readonly isPrinting: boolean;
}

/** One organization: its name as a disclosure button, what it is at a glance, and all that is known. */
export function renderCard(organization: Organization, context: CardContext): TemplateResult {
  const { id, name, description } = organization;
  const { isOpen, level, terms, strings } = context;
  return html`
    <li part="card" class="card" data-id=${id}>
      ${heading({ id, level, isOpen }, html`<span lang="lv">${name}</span>`)}
      <p part="meta" class="meta">
        ${organizationSummary(organization, terms, strings).join(' · ')}
      </p>
      ${description ? html`<p part="description" lang="lv">${description}</p>` : nothing}
      ${context.isPrinting ? html`<p class="paper">${contacts(organization)}</p>` : nothing}
      ${context.addition?.(organization) ?? nothing}
      <div id="details-${id}" ?hidden=${!isOpen}>
        ${
          isOpen
            ? html`${logo(organization, context.base)}
                <dl part="details" class="details">
                  ${renderFacts(organizationFacts(organization, terms, strings))}
                </dl>
                ${actions(organization, context)}`
            : nothing
        }
      </div>
    </li>
  `;
}

/** What of a closed card one wants to have on paper. */
function contacts({ telephone, email, url }: Organization): string {
  return [telephone, email, url].filter(Boolean).join(' · ');
}

function logo({ logo: path }: Organization, base = ''): unknown {
  // Of records that a page gives itself, a logo may be a whole address.
  const src = path && (safeHref(path) ?? safeHref(fileUrl(base, path)));
  return src ? html`<img part="logo" class="logo" src=${src} alt="" />` : nothing;
}

function actions(organization: Organization, context: CardContext): unknown {
  const { strings, site, sharing } = context;
  const words = strings.directory;
  const { id, name } = organization;
  const { point } = site;
  return html`
    <p part="actions" class="actions">
      ${point?.link(
        { topic: 'organization', organization: id },
        { label: words.contact, subject: words.contactSubject(name) },
      )}
      ${point?.link(
        { topic: 'correction', organization: id },
        { label: words.correct, subject: words.correctSubject(name) },
      )}
      ${
        sharing.isPossible
          ? html`<button part="share" type="button" @click=${() => sharing.share(id, name)}>
              ${strings.share}
            </button>`
          : nothing
      }
      <span role="status">${sharing.textOf(id)}</span>
    </p>
  `;
}

import { html, raw } from 'hono/html';
import type { Organization } from '../../src/contract/organization.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import { parseDay } from '../../src/data/dates.ts';
import { organizationToJsonLd } from '../../src/data/json-ld.ts';
import { safeHref, telephoneHref } from '../../src/data/links.ts';
import { registerHref } from '../../src/data/outer-links.ts';
import { lv } from '../../src/locales/lv.ts';
import type { Html } from './html-document.ts';

const words = lv.directory;

export interface OrganizationPageContext {
  readonly site: Site;
  readonly terms: Terms;
  /** Address of this host, without a slash at its end; absent where it is not known. */
  readonly host: string | undefined;
}

/** Where an organization's page lies below the host. */
export const organizationPath = (id: string): string => `/embed/directory/${id}`;

/** A page of one organization, for those who share it: complete without any script. */
export function organizationPage(
  organization: Organization,
  { site, terms, host }: OrganizationPageContext,
): Html {
  const { id, name, description } = organization;
  const summary = summaryOf(organization, terms);
  const about = description ?? summary;
  const url = host && `${host}${organizationPath(id)}`;
  const data = organizationToJsonLd(organization, { terms, url, endpoint: host && `${host}/v1` });
  return html`<!doctype html>
    <html lang="lv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name} – ${site.name}</title>
        <meta name="description" content="${about}" />
        <meta property="og:title" content="${name}" />
        <meta property="og:description" content="${about}" />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="${site.name}" />
        <meta property="og:locale" content="lv_LV" />
        ${
          url
            ? html`<link rel="canonical" href="${url}" /><meta
                  property="og:url"
                  content="${url}"
                />`
            : ''
        }
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="../../home.css" />
        <script type="application/ld+json">
          ${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}
        </script>
      </head>
      <body>
        <header>
          <span class="brand">${site.name}</span>
          <a href="../../">Visas organizācijas</a>
        </header>
        <main>
          <h1>${name}</h1>
          <p>${summary}</p>
          ${description ? html`<p>${description}</p>` : ''}
          <dl>
            ${factsOf(organization, terms).map(
              ([label, content]) => html`
                <dt>${label}</dt>
                <dd>${content}</dd>
              `,
            )}
          </dl>
        </main>
        <footer>
          <p><a href="${site.url}">${site.operator}</a></p>
        </footer>
      </body>
    </html>`;
}

const labels = (terms: Terms, taxonomy: string, codes: readonly string[]): string =>
  codes.map((code) => terms[taxonomy]?.[code]?.lv ?? lv.unknownTerm).join(', ');

function summaryOf(organization: Organization, terms: Terms): string {
  const { legalForm, place, municipalities, areas } = organization;
  const parts = [
    legalForm === 'unknown' ? '' : labels(terms, 'legalForm', [legalForm]),
    place ? labels(terms, 'place', [place]) : labels(terms, 'municipality', municipalities),
    labels(terms, 'area', areas),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** All that is known, as the widget's open card tells it. */
function factsOf(organization: Organization, terms: Terms): [label: string, content: unknown][] {
  const { id, legalName, alternateName, telephone, email, url, sameAs = [] } = organization;
  const { address, municipalities, themes, foundingDate, publicBenefit, confirmedAt } =
    organization;
  const { member, sourceUrl } = organization;
  const facts: [string, unknown][] = [
    [words.legalName, legalName],
    [words.alternateName, alternateName],
    [words.telephone, telephone && linksTo(telephone.split(/[,;]/), telephoneHref)],
    [words.email, email && linksTo([email], (each) => `mailto:${each}`)],
    [words.url, url && linksTo([url])],
    [words.sameAs, sameAs.length > 0 && linksTo(sameAs)],
    [words.address, address],
    [words.facets.municipality, labels(terms, 'municipality', municipalities)],
    [words.themes, labels(terms, 'theme', themes)],
    [words.founded, foundingDate && lv.onDay(parseDay(foundingDate))],
    [words.registrationCode, /^\d{11}$/.test(id) && linkTo(registerHref(id), id)],
    [words.member, member && lv.yes],
    [words.publicBenefit, publicBenefit && lv.yes],
    [words.confirmed, confirmedAt && lv.onDay(parseDay(confirmedAt))],
    [words.source, sourceUrl && linksTo([sourceUrl])],
  ];
  return facts.filter(([, content]) => Boolean(content));
}

const linksTo = (texts: readonly string[], hrefOf = (text: string) => text): Html[] =>
  texts.map((text) => html`<div>${linkTo(hrefOf(text.trim()), text.trim())}</div>`);

/** A link, or mere text where the address is not safe to follow. */
function linkTo(address: string, label: string): Html | string {
  const href = safeHref(address);
  return href ? html`<a href="${href}" rel="noopener">${label}</a>` : label;
}

import { html } from 'hono/html';
import type { Organization } from '../../../src/contract/organization.ts';
import { YES } from '../../../src/data/facets.ts';
import { organizationToJsonLd } from '../../../src/data/json-ld.ts';
import { mailtoHref, telephoneHref } from '../../../src/data/links.ts';
import { organizationFacets } from '../../../src/data/organization-facets.ts';
import { organizationSummary } from '../../../src/data/organization-facts.ts';
import {
  selectOrganizations,
  type OrganizationSelection,
} from '../../../src/data/organization-select.ts';
import { termLabel } from '../../../src/data/term-label.ts';
import type { Html } from '../html-document.ts';
import { organizationAddress, type PageContext } from './context.ts';
import { link, type Content } from './markup.ts';
import { pager, sheetOf } from './pager.ts';
import { pageWords } from './page-words.ts';
import { carriedQuery, queryOf, type PageView } from './page-view.ts';
import { searchForm } from './search-form.ts';
import { widgetPage } from './widget-page.ts';

/** So many organizations are on a page, where its address says nothing of it: as in the widget. */
const PAGE_SIZE = 50;

/** However many an address asks for. */
const MOST_LISTED = 1000;

/** More are not told: search engines would not read them. */
const MOST_TOLD = 50;

/** The directory as a page: what the widget shows, for those without script. */
export async function directoryPage(context: PageContext): Promise<Html> {
  const { records, view, host, isFile } = context;
  const { strings } = view;
  const { terms } = records.organizations;
  const selection = await selected(context);
  const { matching, relaxed } = selection;
  const listed = matching.length ? matching : (relaxed?.found ?? []);
  const sheet = sheetOf(listed, view.page, isFile ? Infinity : sizeOf(view));
  const form = { view, action: 'directory', selection, specs: organizationFacets };
  return widgetPage(context, {
    label: strings.directory.label,
    about: pageWords[view.language].directoryAbout,
    terms,
    content: html`${isFile ? '' : searchForm({ ...form, words: strings.directory })}
      <p class="count">${countOf(selection, view)}</p>
      ${matching.length ? '' : notice(context, selection)}
      <ul class="records">
        ${sheet.items.map((organization) => entry(organization, context))}
      </ul>
      ${pager(view, 'directory', sheet)}`,
    jsonLd: sheet.items.slice(0, MOST_TOLD).map((each) =>
      organizationToJsonLd(each, {
        terms,
        url: host && `${host}/embed/directory/${each.id}`,
        endpoint: host && `${host}/v1`,
      }),
    ),
  });
}

/** The same answer as the widget's. */
async function selected({ records, view }: PageContext): Promise<OrganizationSelection> {
  const { asked, attributes } = view;
  const { municipality, theme, area, place } = attributes;
  const member = 'members-only' in attributes ? YES : undefined;
  const query = asked['q']?.join() ?? '';
  return selectOrganizations({
    data: records.organizations,
    specs: organizationFacets,
    search: query ? await records.searchOrganizations() : undefined,
    query,
    choices: asked,
    locks: { municipality, theme, area, place, member },
  });
}

function sizeOf({ attributes }: PageView): number {
  const size = Number(attributes['page-size']);
  return Number.isInteger(size) && size > 0 ? Math.min(size, MOST_LISTED) : PAGE_SIZE;
}

function countOf({ matching, total }: OrganizationSelection, { strings }: PageView): string {
  const { directory: words } = strings;
  if (!total) return words.empty;
  return matching.length === total ? words.count(total) : words.countOf(matching.length, total);
}

/** One organization of the list, which leads to its own page. */
function entry(organization: Organization, context: PageContext): Html {
  const { view, records } = context;
  const { id, name, description, telephone, email, url } = organization;
  const summary = organizationSummary(organization, records.organizations.terms, view.strings);
  const contacts = [telephone, email, url].filter(Boolean).join(' · ');
  return html`<li>
    <h2><a href="${organizationAddress(id, context)}" lang="lv">${name}</a></h2>
    <p class="meta">${summary.join(' · ')}</p>
    ${description ? html`<p lang="lv">${description}</p>` : ''}
    ${contacts ? html`<p class="paper">${contacts}</p>` : ''}
  </li>`;
}

/** What a search that found nothing says: what is near, or whom to ask. */
function notice(context: PageContext, { total, relaxed }: OrganizationSelection): Html | '' {
  const { view } = context;
  if (!total) return '';
  const all = queryOf(view, { asked: {} });
  return html`<div class="notice">
    ${relaxed ? near(relaxed, context) : nobody(context)}
    <p><a href="directory${all}">${view.strings.directory.showAll}</a></p>
  </div>`;
}

type Relaxed = NonNullable<OrganizationSelection['relaxed']>;

function near(relaxed: Relaxed, { view, records }: PageContext): Html {
  const { strings, asked } = view;
  const words = strings.directory;
  if (relaxed.step === 'filters') return html`<p>${words.withoutFilters}</p>`;
  if (relaxed.step === 'words') return html`<p>${words.someWords}</p>`;
  const label = (code: string) => termLabel(records.organizations.terms, 'place', code, strings);
  const query = relaxed.query ? { q: [relaxed.query] } : {};
  const { q: _, ...others } = asked;
  return html`<p>${words.noneInPlace(label(relaxed.place))}</p>
    <p>
      ${relaxed.near.map(
        ({ code, count }) =>
          html`<a
            href="directory${queryOf(view, { asked: { ...others, ...query, place: [code] } })}"
            >${label(code)} (${count})</a
          > `,
      )}
    </p>`;
}

function nobody({ view, records, root }: PageContext): Html {
  const { directory: words, infoPoint } = view.strings;
  const { telephone, email, inbox } = records.site;
  const mail = mailtoHref(email, words.askSubject(view.asked['q']?.join() ?? ''));
  const form = `${root}embed/contact-form${carriedQuery(view, 'contact-form', { topic: 'support' })}`;
  const ways: Content[] = [
    ...(telephone ? [link(telephoneHref(telephone), telephone), ' '] : []),
    ...(inbox ? [link(form, infoPoint.write)] : mail ? [link(mail, email ?? '')] : []),
  ];
  return html`<p>${words.noMatch}</p>
    ${ways.length ? html`<p>${infoPoint.ask} ${ways}</p>` : ''}`;
}

import { html } from 'hono/html';
import type { Organization } from '../../../src/contract/organization.ts';
import { organizationToJsonLd } from '../../../src/data/json-ld.ts';
import { mailtoHref } from '../../../src/data/links.ts';
import { organizationFacts, organizationSummary } from '../../../src/data/organization-facts.ts';
import type { Html } from '../html-document.ts';
import { widgetAddress, type PageContext } from './context.ts';
import { embedDocument } from './document.ts';
import { factList, imageAddress, link, linkedText } from './markup.ts';
import { pageWords } from './page-words.ts';
import { carriedQuery } from './page-view.ts';
import { discoveryOf, otherLanguage } from './widget-page.ts';

/** A page of one organization, for those who share it: complete without any script. */
export function organizationPage(organization: Organization, context: PageContext): Html {
  const { records, view, root, path, host, isFile } = context;
  const { language, strings } = view;
  const { terms } = records.organizations;
  const { id, name, description, logo } = organization;
  const summary = organizationSummary(organization, terms, strings).join(' · ');
  const image = imageAddress(logo, root);
  const toOther = `${id}${carriedQuery(view, 'directory', {}, otherLanguage(view))}`;
  return embedDocument(
    {
      ...context,
      site: records.site,
      title: name,
      description: description ?? summary,
      queries: isFile ? { lv: '' } : { lv: '', en: '?lang=en' },
      image: image && logo,
      jsonLd: [
        organizationToJsonLd(organization, {
          terms,
          url: host && `${host}/${path}`,
          endpoint: host && `${host}/v1`,
        }),
      ],
      discovery: discoveryOf(context),
      ...(!isFile && { other: toOther }),
    },
    html`<p class="no-print">
        <a href="${widgetAddress('directory', context)}">${pageWords[language].allOrganizations}</a>
      </p>
      <h1 lang="lv">${name}</h1>
      <p class="meta">${summary}</p>
      ${image ? html`<img class="logo" src="${image}" alt="" />` : ''}
      ${description ? html`<p class="text" lang="lv">${linkedText(description)}</p>` : ''}
      ${factList(organizationFacts(organization, terms, strings))} ${actions(organization, context)}`,
  );
}

/** Writing to it, or about it: by the form where there is one, else by mail. */
function actions({ id, name }: Organization, { records, view, root }: PageContext): Html {
  const words = view.strings.directory;
  const { inbox, email } = records.site;
  const form = (topic: string) =>
    `${root}embed/contact-form${carriedQuery(view, 'contact-form', { topic, organization: id })}`;
  const contact = inbox ? form('organization') : mailtoHref(email, words.contactSubject(name));
  const correct = inbox ? form('correction') : mailtoHref(email, words.correctSubject(name));
  return html`<p class="actions">
    ${contact ? link(contact, words.contact) : ''} ${correct ? link(correct, words.correct) : ''}
  </p>`;
}

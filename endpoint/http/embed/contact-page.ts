import { html } from 'hono/html';
import { telephoneHref } from '../../../src/data/links.ts';
import type { Html } from '../html-document.ts';
import type { PageContext } from './context.ts';
import { embedDocument } from './document.ts';
import { link } from './markup.ts';
import { pageWords } from './page-words.ts';

/** What stands where the form is on a host that takes messages: how to reach the Info point otherwise. */
export function contactPage(context: PageContext): Html {
  const { records, view } = context;
  const { site } = records;
  const words = pageWords[view.language];
  const { email, telephone } = site;
  return embedDocument(
    { ...context, site, title: words.contactForm, description: site.operator, isIndexed: false },
    html`<h1>${words.contactForm}</h1>
      <p>${site.operator}</p>
      ${telephone ? html`<p>${link(telephoneHref(telephone), telephone)}</p>` : ''}
      ${email ? html`<p>${link(`mailto:${email}`, email)}</p>` : ''}
      <p>${link(site.url, site.url)}</p>`,
  );
}

import { html } from 'hono/html';
import type { Html } from '../html-document.ts';
import { widgetAddress, type PageContext } from './context.ts';
import { embedDocument } from './document.ts';
import { pageWords } from './page-words.ts';

/** What is said where there is no such page, and the way to those that there are. */
export function notFoundPage(context: PageContext): Html {
  const { view, records } = context;
  const words = pageWords[view.language];
  return embedDocument(
    {
      ...context,
      host: undefined,
      site: records.site,
      title: words.notFoundTitle,
      description: words.notFound,
      path: '',
      isIndexed: false,
    },
    html`<h1>${words.notFoundTitle}</h1>
      <p>${words.notFound}</p>
      <p class="actions">
        <a href="${widgetAddress('directory', context)}">${words.allOrganizations}</a>
        ${records.hasEvents ? html`<a href="${widgetAddress('calendar', context)}">${words.allEvents}</a>` : ''}
      </p>`,
  );
}

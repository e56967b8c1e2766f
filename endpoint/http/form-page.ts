import { html } from 'hono/html';
import type { CalendarEvent } from '../../src/contract/event.ts';
import type { Organization } from '../../src/contract/organization.ts';
import type { Site } from '../../src/contract/site.ts';
import type { Terms } from '../../src/contract/terms.ts';
import type { FormValues } from '../../src/data/message-form.ts';
import { embedDocument } from './embed/document.ts';
import { queryOf, type PageView } from './embed/page-view.ts';
import { discoveryOf, otherLanguage, widgetElement } from './embed/widget-page.ts';
import { formWords } from './form-words.ts';
import type { Html } from './html-document.ts';
import { plainForm } from './plain-form.ts';

export interface FormPage {
  readonly view: PageView;
  readonly site: Site;
  /** The address of this server, without a slash at its end, where that is known. */
  readonly host: string | undefined;
  /** Scheme and host that the visitor's browser has asked. */
  readonly origin: string;
  readonly terms: Terms;
  readonly values: FormValues;
  readonly token: string;
  /** Whether the widget may take the form's place: it can fill in all that the page has. */
  readonly isForWidget: boolean;
  /** Texts by the name of the field they are about, in the order of the form. */
  readonly errors?: ReadonlyMap<string, string>;
  /** Why a message that is right was not taken in. */
  readonly failure?: string;
  /** The one that is to be corrected. */
  readonly organization?: Organization | undefined;
  /** The one that is asked about. */
  readonly event?: CalendarEvent | undefined;
}

/**
 * The form as a page that needs no script. Where scripts run it becomes the widget, until something
 * has been sent by it: what is wrong then is said beside what was typed.
 */
export function formPage(page: FormPage): Html {
  const { view, site, host, errors = new Map<string, string>() } = page;
  const { language } = view;
  const words = formWords[language];
  const { heading } = site.form ?? {};
  const title = heading ?? words.title;
  const isFresh = errors.size === 0 && !page.failure;
  const hasWidget = isFresh && page.isForWidget && site.inbox;
  const address = { view, host, root: '../', path: 'embed/contact-form', isFile: false };
  const origin = host ?? page.origin;
  return embedDocument(
    {
      ...address,
      site,
      title: errors.size > 0 ? words.pageTitleWithErrors(title) : title,
      description: words.reader(site),
      // Whatever is filled in, it is the same form.
      ...(isFresh && { queries: { lv: '', en: '?lang=en' } }),
      isIndexed: isFresh,
      discovery: isFresh ? discoveryOf({ ...address, origin }) : undefined,
      hasWidget,
      styles: 'contact-form.css',
      other: `contact-form${queryOf(view, { language: otherLanguage(view) })}`,
    },
    html`${heading ? html`<h1 lang="lv">${heading}</h1>` : html`<h1>${title}</h1>`}
    ${hasWidget ? widgetElement(view, plainForm(page), { heading: words.widgetTitle }) : plainForm(page)}`,
  );
}

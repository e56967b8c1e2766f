import { html, raw } from 'hono/html';
import type { Site } from '../../../src/contract/site.ts';
import { filesOfOne } from '../../../src/data/snippets.ts';
import type { Language } from '../../report/format.ts';
import type { Html } from '../html-document.ts';
import { attributes, link, type Content } from './markup.ts';
import { pageWords } from './page-words.ts';
import { carriedQuery, type PageView } from './page-view.ts';

/** What is said of a page, above all what search engines and the sites that people share it on read. */
export interface PageHead {
  readonly view: PageView;
  readonly site: Site;
  /** The way from the page to the host: `../`. */
  readonly root: string;
  /** Address of the host, without a slash at its end; absent where it is not known. */
  readonly host: string | undefined;
  readonly title: string;
  readonly description: string;
  /** Below the host: `embed/directory`. */
  readonly path: string;
  /** What the canonical address has behind the path, in each language the page is in. */
  readonly queries?: Readonly<Partial<Record<Language, string>>>;
  /** The same page in the other language, as a link from this one. */
  readonly other?: string;
  readonly image?: string | undefined;
  readonly isIndexed?: boolean;
  readonly jsonLd?: readonly object[];
  /** Where an answer about embedding this page is to be had (oEmbed). */
  readonly discovery?: string | undefined;
  /** Whether the page is a plain file. */
  readonly isFile: boolean;
  /** Whether the page holds an element of ours, which a script makes a widget of. */
  readonly hasWidget?: boolean;
  /** A stylesheet of the page's own, below `embed/`. */
  readonly styles?: string;
}

/**
 * A page that others may frame: complete without any script. All that it shows stands in
 * `#nvo-frame`, whose height `nvo-frame.js` tells the page around it.
 */
export function embedDocument(head: PageHead, content: Content): Html {
  const { view, root, site, other } = head;
  const { language } = view;
  const words = pageWords[language];
  const { look } = view.attributes;
  const otherLanguage = language === 'lv' ? 'en' : 'lv';
  return html`<!doctype html>
    <html lang="${language}" ${look ? attributes([['data-look', look]]) : ''}>
      ${headOf(head)}
      <body>
        <div id="nvo-frame">
          <header>
            ${link(site.url, site.name)}
            ${
              other === undefined
                ? ''
                : html`<a
                    class="no-print"
                    href="${other}"
                    hreflang="${otherLanguage}"
                    lang="${otherLanguage}"
                    >${words.other}</a
                  >`
            }
          </header>
          <main>${content}</main>
          <footer>
            <p>
              ${link(site.url, site.operator)}
              ${
                site.inbox && view.widget !== 'contact-form'
                  ? html`<a
                      class="no-print"
                      href="${root}embed/contact-form${carriedQuery(view, 'contact-form')}"
                      >${words.contactForm}</a
                    >`
                  : ''
              }
            </p>
          </footer>
        </div>
      </body>
    </html>`;
}

function headOf(head: PageHead): Html {
  const { view, root, site, title, description, isIndexed = true, discovery, hasWidget } = head;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${isIndexed ? '' : html`<meta name="robots" content="noindex, follow" />`}
    <title>${title} – ${site.name}</title>
    <meta name="description" content="${description}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${site.name}" />
    <meta property="og:locale" content="${view.language === 'lv' ? 'lv_LV' : 'en_GB'}" />
    ${addressesOf(head)}
    ${
      discovery
        ? html`<link
            rel="alternate"
            type="application/json+oembed"
            href="${discovery}"
            title="${title}"
          />`
        : ''
    }
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${root}embed/embed.css" />
    ${head.styles ? html`<link rel="stylesheet" href="${root}embed/${head.styles}" />` : ''}
    ${(head.jsonLd ?? []).length ? jsonLdScript(head.jsonLd ?? []) : ''}
    ${hasWidget && needsPageScript(head) ? moduleScript(`${root}v1/nvo-page.js`) : ''}
    ${hasWidget ? widgetScript(head) : ''} ${moduleScript(`${root}v1/nvo-frame.js`)}
  </head>`;
}

/** A file's address is read by no server, and what has been typed into a form stays there. */
const needsPageScript = ({ isFile, view }: PageHead): boolean =>
  isFile || view.widget === 'contact-form';

/** The page has one widget, and shows it at once. */
function widgetScript({ view, root }: PageHead): Content {
  const { widget, attributes: given, asked } = view;
  const [shown = given['view']] = asked['view'] ?? [];
  const { script, data } = filesOfOne(widget, { isMonth: shown === 'month' || 'month' in asked });
  return html`<link rel="preload" as="fetch" crossorigin href="${root}${data}" />
    ${moduleScript(`${root}${script}`)}`;
}

const moduleScript = (address: string): Html =>
  html`<script type="module" src="${address}"></script>`;

/** What the page calls itself, where the host is known: a relative address would be no name. */
function addressesOf({ host, path, queries, view, image }: PageHead): Content {
  if (!host) return '';
  const address = (query = '') => `${host}/${path}${query}`;
  const own = queries?.[view.language];
  const languages = Object.entries(queries ?? {});
  return [
    own === undefined
      ? ''
      : html`<link rel="canonical" href="${address(own)}" />
          <meta property="og:url" content="${address(own)}" />`,
    image ? html`<meta property="og:image" content="${host}/v1/${image}" />` : '',
    languages.length > 1
      ? [...languages, ['x-default', queries?.lv] as const].map(
          ([language, query]) =>
            html`<link rel="alternate" hreflang="${language}" href="${address(query)}" />`,
        )
      : '',
  ];
}

/** JSON that can't end the script it stands in. */
function jsonLdScript(items: readonly object[]): Html {
  const data = {
    '@context': 'https://schema.org',
    '@graph': items.map((item) => ({ ...item, '@context': undefined })),
  };
  const text = JSON.stringify(items.length === 1 ? items[0] : data).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">
    ${raw(text)}
  </script>`;
}

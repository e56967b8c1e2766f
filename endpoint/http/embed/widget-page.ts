import { html, raw } from 'hono/html';
import type { Terms } from '../../../src/contract/terms.ts';
import { termLabels } from '../../../src/data/term-labels.ts';
import type { Language } from '../../report/format.ts';
import type { Html } from '../html-document.ts';
import type { PageContext } from './context.ts';
import { embedDocument } from './document.ts';
import { attributes, type Content } from './markup.ts';
import { pageWords } from './page-words.ts';
import { canonicalQuery, queryOf, type PageView } from './page-view.ts';

export interface WidgetPage {
  /** What the widget is called. */
  readonly label: string;
  /** What is to be found there, in a place: `Mārupes novadā`. */
  readonly about: (place: string) => string;
  readonly terms: Terms;
  /** Also in the title: the month. */
  readonly part?: string | undefined;
  /** Complete without any script. */
  readonly content: Content;
  readonly jsonLd: readonly object[];
  readonly isIndexed?: boolean;
}

/**
 * The page of a widget: what it shows, for those without script, inside the widget's own element,
 * which shows it until the widget does. Further pages of a list stay as they are: the widget has none.
 */
export function widgetPage(context: PageContext, page: WidgetPage): Html {
  const { records, view, isFile } = context;
  const { widget, attributes: given } = view;
  const limits = Object.entries(taxonomies).flatMap(([name, taxonomy]) =>
    given[name] ? termLabels(page.terms, taxonomy, given[name].split(','), view.strings) : [],
  );
  const title = [[page.label, ...limits].join(': '), page.part].filter(Boolean).join(', ');
  const words = pageWords[view.language];
  const municipality = given['municipality'];
  const place = municipality
    ? termLabels(page.terms, 'municipality', municipality.split(','), view.strings)
        .map(words.inMunicipality)
        .join(', ')
    : words.everywhere;
  const language = otherLanguage(view);
  // Of a plain file, no widget can read what is asked.
  const hasWidget = view.page === 1 && !(isFile && Object.keys(view.asked).length);
  return embedDocument(
    {
      ...context,
      site: records.site,
      title,
      description: page.about(place),
      queries: isFile ? { [view.language]: '' } : queriesOf(view),
      isIndexed: (page.isIndexed ?? true) && !isSearch(view),
      jsonLd: page.jsonLd,
      discovery: discoveryOf(context),
      hasWidget,
      ...(!isFile && { other: `${widget}${queryOf(view, { language, page: view.page })}` }),
    },
    html`<h1>${title}</h1>
      ${hasWidget ? widgetElement(view, page.content) : page.content}`,
  );
}

/** The attributes that a title names, and what their codes are codes of. */
const taxonomies = {
  municipality: 'municipality',
  theme: 'theme',
  area: 'area',
  place: 'place',
  kind: 'kind',
};

export const otherLanguage = ({ language }: PageView): Language =>
  language === 'lv' ? 'en' : 'lv';

/** The canonical query in each language. */
export const queriesOf = (view: PageView): Record<Language, string> => ({
  lv: canonicalQuery({ ...view, language: 'lv' }),
  en: canonicalQuery({ ...view, language: 'en' }),
});

/** Whether the visitor asks for something: nobody else looks for what is found. */
const isSearch = ({ asked }: PageView): boolean =>
  Object.keys(asked).some((key) => key !== 'month' && key !== 'view');

/** The widget, by what its page's address sets. @param more what the page itself sets */
export function widgetElement(
  { widget, attributes: given, language }: PageView,
  fallback: Content,
  more: Readonly<Record<string, string>> = {},
): Html {
  const own = Object.entries({ lang: language, ...given, ...more });
  return html`${raw(`<nvo-${widget}`)}${attributes(own)}>${fallback}${raw(`</nvo-${widget}>`)}`;
}

/** The plain files that have an answer beside them. */
export const oembedFiles: ReadonlySet<string> = new Set(['embed/directory/', 'embed/calendar/']);

/** Where a site that gets the page's address pasted asks how to embed it. */
export function discoveryOf({
  view,
  root,
  path,
  origin,
  isFile,
  host,
}: Omit<PageContext, 'records' | 'now'>) {
  if (isFile) return host && oembedFiles.has(path) ? `${root}${path}oembed.json` : undefined;
  if (!origin) return undefined;
  const url = `${origin}/${path}${queryOf(view)}`;
  return `${origin}/oembed?${new URLSearchParams({ url }).toString()}`;
}

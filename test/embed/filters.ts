import createDOMPurify from 'dompurify';

/**
 * What content management systems leave of the HTML that is pasted into a page: their rules, kept to
 * what could ever touch our snippets (an `<a>`, a block, an element, a script, a frame).
 */
export type Filter = (html: string) => string;

type AllowedTags = Readonly<Record<string, readonly string[]>>;

/** A tag, a comment, or a stray bracket, as both filters look for them: in text, not in a tree. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)|>/g;
const ATTRIBUTE = /([-a-zA-Z:]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** `$allowedposttags` of WordPress 5.4, wp-includes/kses.php: the tags that texts consist of. */
const ofPosts: AllowedTags = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  blockquote: ['cite', 'lang', 'xml:lang'],
  ...sameFor(['address', 'abbr', 'b', 'br', 'code', 'dd', 'dfn', 'dl', 'dt', 'em', 'i', 'kbd'], []),
  ...sameFor(['mark', 's', 'samp', 'small', 'strong', 'sub', 'sup', 'title', 'u', 'var'], []),
  ...sameFor(
    ['article', 'aside', 'details', 'div', 'figcaption', 'figure', 'footer', 'header'],
    ['align', 'dir', 'lang', 'xml:lang'],
  ),
  ...sameFor(['nav', 'p', 'section', 'span', 'summary'], ['align', 'dir', 'lang', 'xml:lang']),
  ...sameFor(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], ['align']),
  img: ['alt', 'align', 'border', 'height', 'src', 'width'],
  li: ['align', 'value'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
};

/** `_wp_add_global_attributes` of the same file; `data-*` by its own pattern, without `--`. */
const ofEveryPostTag = ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-details']
  .concat(['aria-hidden', 'class', 'id', 'style', 'title', 'role'])
  .map((name) => new RegExp(`^${name}$`))
  .concat(/^data(?:-[a-z0-9_]+)+$/);

/**
 * `wp_kses_post` of WordPress: what becomes of a post by whoever lacks the right `unfiltered_html`.
 * Later versions allow more attributes (`lang`, `dir`, `hidden` everywhere), and no fewer.
 */
export const wordpressKses: Filter = (html) =>
  filterTags(normalizeEntities(html), ofPosts, ofEveryPostTag, { keepsComments: true });

/**
 * `allowed_html` of Drupal 10 and 11, core/recipes/basic_html_format_editor/config/
 * filter.format.basic_html.yml; before 9.2 the lists held `<span>` too and no fewer attributes of ours.
 */
const ofBasicHtml: AllowedTags = {
  ...sameFor(['br', 'p', 'cite', 'dl', 'dt', 'dd', 'strong', 'em', 'code', 'li'], []),
  ...sameFor(['h2', 'h3', 'h4', 'h5', 'h6'], ['id']),
  a: ['hreflang', 'href'],
  blockquote: ['cite'],
  ul: ['type'],
  ol: ['start', 'type'],
  img: ['src', 'alt', 'data-entity-uuid', 'data-entity-type', 'height', 'width'].concat([
    'data-caption',
    'data-align',
  ]),
};

/** `lang` and `dir` are allowed on all: `getHTMLRestrictions` of FilterHtml.php. */
const ofEveryBasicTag = [/^lang$/, /^dir$/];

/**
 * Drupal's text format basic_html: `Xss::filter`, which takes out tags and leaves what stands in
 * them, then FilterHtml's list of attributes, then the tree as the browser would mend it.
 */
export const drupalBasicHtml: Filter = (html) =>
  mend(filterTags(normalizeEntities(html), ofBasicHtml, ofEveryBasicTag, { keepsComments: false }));

/**
 * Drupal's text format full_html (core/recipes/full_html_format_editor): no list of tags, only
 * `filter_htmlcorrector`, which parses and writes again.
 */
export const drupalFullHtml: Filter = (html) => mend(html);

/** DOMPurify as it is without settings. */
export const domPurify: Filter = (html) => createDOMPurify(window).sanitize(html);

/** All filters, by the name a table of cases would give them. */
export const filters: Readonly<Record<string, Filter>> = {
  'WordPress KSES': wordpressKses,
  'Drupal basic_html': drupalBasicHtml,
  'Drupal full_html': drupalFullHtml,
  DOMPurify: domPurify,
};

function sameFor(tags: readonly string[], attributes: readonly string[]): AllowedTags {
  return Object.fromEntries(tags.map((tag) => [tag, attributes]));
}

function filterTags(
  html: string,
  tags: AllowedTags,
  everywhere: readonly RegExp[],
  { keepsComments }: { keepsComments: boolean },
): string {
  return html.replace(TAG, (found) => {
    if (found.startsWith('<!--')) return keepsComments ? found : '';
    if (!found.startsWith('<')) return '&gt;';
    const [, slash = '', name = '', rest = ''] =
      /^<\s*(\/\s*)?([a-zA-Z0-9-]+)([^>]*)>?$/.exec(found) ?? [];
    const allowed = tags[name.toLowerCase()];
    if (!allowed) return '';
    if (slash) return `</${name}>`;
    const kept = [...rest.matchAll(ATTRIBUTE)].filter(([, attribute = '']) => {
      const lower = attribute.toLowerCase();
      return allowed.includes(lower) || everywhere.some((each) => each.test(lower));
    });
    return `<${[name, ...kept.map(writeAttribute)].join(' ')}>`;
  });
}

function writeAttribute([whole, name = '', ...values]: RegExpExecArray): string {
  if (!whole.includes('=')) return name;
  const value = values.find(Boolean) ?? '';
  return `${name}="${/^(href|src|cite)$/i.test(name) ? withoutBadScheme(value) : value}"`;
}

/** `wp_kses_bad_protocol` and `UrlHelper::filterBadProtocol`: `javascript:x` becomes `x`. */
function withoutBadScheme(url: string): string {
  const [, scheme, rest = ''] = /^([^/?#:]*):(.*)$/s.exec(url) ?? [];
  if (scheme === undefined || /^(https?|mailto|tel|ftp|webcal)$/i.test(scheme.trim())) return url;
  return withoutBadScheme(rest.trim());
}

/** `&` where it begins no entity becomes `&amp;`, in addresses too. */
const normalizeEntities = (html: string): string =>
  html.replace(/&(?!(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g, '&amp;');

const mend = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.innerHTML;

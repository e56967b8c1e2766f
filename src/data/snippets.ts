/** The widgets that a webmaster can put into a page, by tag without its prefix. */
export const widgetNames = ['calendar', 'directory', 'contact-form'] as const;

export type WidgetName = (typeof widgetNames)[number];

const everywhere = ['lang', 'look', 'heading-level', 'keep-copy'] as const;

/** What can be chosen of each widget: its attributes, in the order in which they are written. */
export const optionsOf = {
  calendar: ['municipality', 'kind', 'theme', 'organization', 'view', 'limit', ...everywhere],
  directory: ['municipality', 'area', 'theme', 'place', 'members-only', 'page-size', ...everywhere],
  'contact-form': ['topic', 'organization', 'lang', 'look', 'heading-level'],
} as const satisfies Record<WidgetName, readonly string[]>;

export type OptionName = (typeof optionsOf)[WidgetName][number];

/** Attributes that are there or not there. */
export const flags: ReadonlySet<string> = new Set<OptionName>(['members-only', 'keep-copy']);

/** What has no meaning on a page of its own: its address says nothing of it. */
const ofHostPage: ReadonlySet<string> = new Set<OptionName>(['heading-level']);

/** A widget and what is chosen of it; a flag's value is empty. */
export interface Choices {
  readonly widget: WidgetName;
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
}

/** The four ways to put a widget into a page, best first. */
export const snippetKinds = ['element', 'block', 'iframe', 'link'] as const;

export type SnippetKind = (typeof snippetKinds)[number];

/** The site script as a page names it. */
export interface ScriptSource {
  readonly url: string;
  /** Of a file that never changes: `sha384-…`. */
  readonly integrity?: string | undefined;
}

/** Whether a page needs the site script for a snippet to be more than a link. */
export const needsScript = (kind: SnippetKind): boolean => kind !== 'iframe';

/** Codes and ids, several between commas: nothing that would have to be escaped in markup. */
const VALUE = /^[\w.,-]{1,200}$/;

/** Reads what is chosen from a query; what makes no sense is left out. */
export function choicesFromQuery(query: URLSearchParams): Choices {
  const named = query.get('widget');
  const widget = widgetNames.find((each) => each === named) ?? 'calendar';
  const options: Partial<Record<OptionName, string>> = {};
  for (const name of optionsOf[widget]) {
    const value = query.get(name);
    if (value === null) continue;
    if (flags.has(name)) options[name] = '';
    else if (VALUE.test(value)) options[name] = value;
  }
  return { widget, options };
}

/** The query that `choicesFromQuery` reads. */
export function queryOfChoices({ widget, options }: Choices): string {
  return new URLSearchParams({ widget, ...optionsInOrder({ widget, options }) }).toString();
}

/** The address of the page that shows a widget without any other around it. */
export function embedAddress(choices: Choices, host: string): string {
  const options = optionsInOrder(choices);
  const query = Object.entries(options)
    .filter(([name]) => !ofHostPage.has(name))
    // A comma may stand in a query as it is (RFC 3986, 3.4).
    .map(([name, value]) => (flags.has(name) ? `${name}=true` : `${name}=${value}`));
  return `${host}/embed/${choices.widget}${query.length ? `?${query.join('&')}` : ''}`;
}

/** A snippet that shows a widget; `label` names it, for links and frames. */
export function snippet(
  kind: SnippetKind,
  choices: Choices,
  { host, label }: { host: string; label: string },
): string {
  const address = embedAddress(choices, host).replaceAll('&', '&amp;');
  const { widget } = choices;
  const options = Object.entries(optionsInOrder(choices));
  const attributes = (prefix = '') =>
    options.map(([name, value]) =>
      flags.has(name) ? ` ${prefix}${name}${prefix && '="true"'}` : ` ${prefix}${name}="${value}"`,
    );
  const link = `<a href="${address}">${escapeMarkup(label)}</a>`;
  switch (kind) {
    case 'element':
      return `<nvo-${widget}${attributes().join('')}>${link}</nvo-${widget}>`;
    case 'block':
      return `<blockquote class="nvo-embed" data-nvo="${widget}"${attributes('data-').join('')}>${link}</blockquote>`;
    case 'iframe':
      // Where a frame is taken out, what it shows is still a link away.
      return `<p><iframe src="${address}" title="${escapeMarkup(label)}" width="100%" height="700" loading="lazy" style="border:0"></iframe><br>${link}</p>`;
    case 'link':
      return `<p>${link}</p>`;
  }
}

/** The line that loads the widgets, once a page. */
export function scriptTag({ url, integrity }: ScriptSource): string {
  const pinned = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
  return `<script type="module" src="${url}"${pinned}></script>`;
}

/** The file that a widget reads first. */
const firstFile = {
  calendar: 'events',
  directory: 'organizations',
  'contact-form': 'site',
} as const satisfies Record<WidgetName, string>;

/** The script that has one widget in it, and the data that this reads first: paths below HOST. */
export function filesOfOne(
  widget: WidgetName,
  { isMonth }: { isMonth: boolean },
): { script: string; data: string } {
  const name = widget === 'calendar' && isMonth ? 'calendar-month' : widget;
  return { script: `v1/nvo-${name}.js`, data: `v1/${firstFile[widget]}.json` };
}

/**
 * The lines for a page that shows one widget at once, and no other: the script that has it in it,
 * and its data asked for beside the script, not behind it.
 */
export function scriptOfOne({ widget, options }: Choices, host: string): string {
  const { script, data } = filesOfOne(widget, { isMonth: options.view === 'month' });
  const preload = `<link rel="preload" as="fetch" crossorigin href="${host}/${data}">`;
  return `${preload}\n${scriptTag({ url: `${host}/${script}` })}`;
}

/** What a page's Content-Security-Policy must allow for a snippet, one directive a line. */
export function policyFor(kind: SnippetKind, host: string): string[] {
  if (kind === 'iframe') return [`frame-src ${host}`];
  return ['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${host}`);
}

function optionsInOrder({ widget, options }: Choices): Record<string, string> {
  const entries = optionsOf[widget].flatMap((name): [string, string][] => {
    const value = options[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import { snippetKinds, type SnippetKind } from '../../data/snippets.ts';
import { isAlone } from '../embeds.ts';
import { finding, type Finding } from './finding.ts';
import { findOurs, inspectMarkup, readEmbedAddress, type Found } from './markup.ts';
import { inspectPolicies, policiesOf, type Loads } from './policy.ts';
import { inspectScripts, siteScriptsIn } from './scripts.ts';

/** What became of a snippet in a page. */
export type Survival = 'whole' | 'damaged' | 'absent';

export interface PasteCheck {
  readonly survivals: Readonly<Record<SnippetKind, Survival>>;
  readonly findings: readonly Finding[];
}

/** What damages a snippet, rather than being merely unwise. */
const damages = new Set(['attributes-stripped', 'block-stripped', 'quotes-curly']);

/**
 * Looks at a page's source, and at its CSP header, for what became of our snippets. The source is
 * parsed apart from this page: nothing in it runs, and nothing is fetched.
 */
export function checkPaste(html: string, header: string, host: string): PasteCheck {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const found = withBareBlocks(findOurs(document), document);
  const scripts = siteScriptsIn(document);
  const markup = inspectMarkup(document, found);
  const findings = [
    ...(snippetKinds.some((kind) => found[kind].length) ? [] : [nothingFound(document)]),
    // A part of a page has no <html> of its own.
    ...markup.filter(({ code }) => code !== 'lang-missing' || /<html[\s>]/i.test(html)),
    ...found.link
      .filter((each) => !isAlone(each))
      .map((each) => finding('link-in-text', textOf(each))),
    ...inspectScripts(scripts),
    ...inspectOrigin(scripts, host),
    ...(scripts.length ? [] : withoutScript(found)),
    ...inspectHeader(document, header, { host, found, script: scripts[0] }),
  ];
  return { survivals: survivalsOf(document, found), findings };
}

/** A block without its class and data is a quotation with nothing but a link of ours. */
function withBareBlocks(found: Found, document: Document): Found {
  const bare = [...document.querySelectorAll('blockquote:not(.nvo-embed, [data-nvo])')].filter(
    (quotation) => {
      const link = quotation.querySelector('a[href]');
      return link && isAlone(link) && readEmbedAddress(link.getAttribute('href'));
    },
  );
  return { ...found, block: [...found.block, ...bare] };
}

const textOf = (element: Element): string => element.textContent.trim().slice(0, 60);

/** Markup in text was pasted where text is written. */
function nothingFound(document: Document): Finding {
  const isMarkup = /<(nvo-[a-z]|blockquote class=.nvo-embed|iframe src=|p><a href=)/;
  const isText = isMarkup.test(document.body.textContent);
  return finding(isText ? 'shown-as-text' : 'nothing');
}

const usesScript = ({ element, block, link }: Found): boolean =>
  element.length + block.length + link.length > 0;

function withoutScript({ element, block, link }: Found): Finding[] {
  if (element.length + block.length) return [finding('script-missing')];
  return link.length ? [finding('link-only')] : [];
}

function inspectOrigin(scripts: readonly Element[], host: string): Finding[] {
  return scripts.flatMap((script) => {
    const address = new URL(script.getAttribute('src') ?? '', host);
    return address.host === new URL(host).host
      ? []
      : [finding('script-elsewhere', address.origin, host)];
  });
}

interface Page {
  readonly host: string;
  readonly found: Found;
  readonly script: HTMLScriptElement | undefined;
}

function inspectHeader(
  document: Document,
  header: string,
  { host, found, script }: Page,
): Finding[] {
  const policies = policiesOf(document, header);
  const unread = header.trim() && !policies.length ? [finding('csp-unread')] : [];
  const isFrameOnly = found.iframe.length > 0 && !usesScript(found);
  const resources = isFrameOnly
    ? (['frame'] as const)
    : (['script', 'connect', 'img', ...(found.iframe.length ? (['frame'] as const) : [])] as const);
  const url = new URL(script?.getAttribute('src') ?? '/v1/nvo-widgets.js', host).href;
  const nonce = script?.getAttribute('nonce') ?? '';
  const integrity = script?.getAttribute('integrity') ?? '';
  const loads: Loads = {
    host,
    resources,
    script: { url, nonce, integrity },
    self: ownOrigin(document),
  };
  return [...unread, ...inspectPolicies(policies, loads)];
}

/** The page's own origin, where it says so. */
function ownOrigin(document: Document): string | undefined {
  const address = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function survivalsOf(document: Document, found: Found): Record<SnippetKind, Survival> {
  const nothing: Found = { element: [], block: [], iframe: [], link: [] };
  const survivalOf = (kind: SnippetKind): Survival => {
    if (!found[kind].length) return 'absent';
    const ofKind = inspectMarkup(document, { ...nothing, [kind]: found[kind] });
    return ofKind.some(({ code }) => damages.has(code)) ? 'damaged' : 'whole';
  };
  return {
    element: survivalOf('element'),
    block: survivalOf('block'),
    iframe: survivalOf('iframe'),
    link: survivalOf('link'),
  };
}

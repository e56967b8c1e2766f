import { inspectEndpoint } from './endpoint.ts';
import { isAlone } from '../embeds.ts';
import { finding, type Finding } from './finding.ts';
import { findOurs, inspectMarkup } from './markup.ts';
import { inspectScripts, siteScriptsIn } from './scripts.ts';
import type { Violations } from './violations.ts';

/** Narrower than this, in CSS pixels, a widget is hard to read. */
const NARROWEST = 280;

/** Text smaller than this, in CSS pixels, is hard to read. */
const SMALLEST = 14;

export interface PageContext {
  /** Where the site script's data lies: `https://…/v1/`. */
  readonly endpoint: string;
  readonly violations: Violations;
  readonly now: Date;
}

/** Looks at the page that this script runs in for what keeps widgets from working well. */
export async function inspectPage({ endpoint, violations, now }: PageContext): Promise<Finding[]> {
  const found = findOurs(document);
  const widgets = [...found.element, ...found.block.flatMap((each) => [...each.children])].filter(
    ({ localName }) => localName.startsWith('nvo-'),
  );
  const all = [...widgets, ...found.iframe, ...found.link, ...found.block];
  const endpoints = new Set([endpoint, ...widgets.map((each) => endpointOf(each, endpoint))]);
  const hosts = [...endpoints].map((each) => new URL(each).origin);
  await probeImages(endpoint);
  const ofData = await Promise.all([...endpoints].map((each) => inspectEndpoint(each, now)));
  // Firefox refuses a request first, and tells why a moment later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const blocked = [...new Set(hosts)].flatMap((host) => violations.of(host));
  const isBlocked = blocked.some(({ code }) => code.startsWith('csp-'));
  return [
    ...(all.length ? [] : [finding('nothing')]),
    ...blocked,
    // Whoever may not ask gets no answer: the policy is what is wrong.
    ...ofData.flat().filter(({ code }) => !(isBlocked && code === 'endpoint-unreachable')),
    ...inspectMarkup(document, found),
    ...found.link.map((each) =>
      finding(isAlone(each) ? 'link-not-upgraded' : 'link-in-text', each.textContent.trim()),
    ),
    ...inspectScripts(siteScriptsIn(document)),
    ...inspectRoot(),
    ...widgets.flatMap(inspectWidget),
  ];
}

function endpointOf(widget: Element, endpoint: string): string {
  const own = widget.getAttribute('endpoint');
  return own && URL.canParse(own, document.baseURI)
    ? new URL(own, document.baseURI).href
    : endpoint;
}

/** Whether images of the host are allowed shows only when one is asked for. */
async function probeImages(endpoint: string): Promise<void> {
  const image = new Image();
  const done = new Promise((resolve) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', resolve);
  });
  // No image, and refused as such; that comes after the policy.
  image.src = new URL('site.json', endpoint).href;
  await done;
}

function inspectWidget(widget: Element): Finding[] {
  const tag = widget.localName;
  if (!widget.shadowRoot) return [finding('element-not-loaded', tag)];
  const { width } = widget.getBoundingClientRect();
  const base = widget.shadowRoot.querySelector('[part~="base"]') ?? widget;
  const pixels = parseFloat(getComputedStyle(base).fontSize);
  return [
    // What is not shown at present has no width.
    ...(width > 0 && width < NARROWEST ? [finding('narrow', tag, String(Math.round(width)))] : []),
    ...(pixels < SMALLEST ? [finding('text-small', tag, String(Math.round(pixels)))] : []),
  ];
}

/** `html { font-size: 62.5% }`: what is meant to make `rem` easy, and shrinks what inherits it. */
function inspectRoot(): Finding[] {
  const root = document.documentElement;
  const probe = document.createElement('div');
  probe.style.setProperty('font-size', 'medium');
  root.append(probe);
  const share =
    parseFloat(getComputedStyle(root).fontSize) / parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return share < 0.95 ? [finding('root-font', String(Math.round(share * 1000) / 10))] : [];
}

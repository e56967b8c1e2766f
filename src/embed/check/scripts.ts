import { finding, type Finding } from './finding.ts';

/** The one that all pages can take, the pinned one, or a widget's own. */
const SITE_SCRIPT =
  /\/(v\d[\w.-]*)\/nvo-(?:widgets(?:\.all)?|calendar(?:-month)?|contact-form|directory)\.js(?:[?#]|$)/;

/** The tags of the site script in a document. */
export const siteScriptsIn = (document: Document): HTMLScriptElement[] =>
  [...document.scripts].filter((each) => SITE_SCRIPT.test(each.getAttribute('src') ?? ''));

/** What is wrong with the tags of the site script. */
export function inspectScripts(scripts: readonly HTMLScriptElement[]): Finding[] {
  const addresses = scripts.map((each) => each.getAttribute('src') ?? '');
  const versions = new Set(addresses.map((each) => SITE_SCRIPT.exec(each)?.[1] ?? ''));
  const isModule = (each: Element) => each.getAttribute('type')?.trim().toLowerCase() === 'module';
  return [
    ...(scripts.every(isModule) ? [] : [finding('script-type')]),
    ...(versions.size > 1 ? [finding('versions-differ', [...versions].join(', '))] : []),
    ...(versions.size === 1 && scripts.length > 1
      ? [finding('script-twice', addresses.join(', '))]
      : []),
  ];
}

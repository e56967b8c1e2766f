/** A plug-in of Vite, Rolldown or Rollup, as far as this one goes. */
interface Plugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (code: string, id: string) => { code: string; map: null } | undefined;
}

/**
 * What stands in Lit's place. `setHTML` (HTML Sanitizer API) takes strings whatever Trusted Types
 * say; asked to remove nothing it leaves all of Lit's markers, and takes out only what would run:
 * no template of ours has that, nor `<use>`. A page may have a `setHTML` of its own, so it is tried
 * first. Where it is missing, one policy serves all copies of this code: a page that counts names
 * would refuse the second. Where the page refuses that too, the import fails, and what stands
 * inside the element stays in sight.
 */
const stand = `
const trustedOptions = { sanitizer: { removeElements: [], removeAttributes: [], comments: true } };
const newTemplate = () => document.createElement('template');
const hasSetHTML = (() => {
  try {
    const probe = newTemplate();
    probe.setHTML('<a b$lit$=""><?lit$1$></a>', trustedOptions);
    return probe.content.querySelector('[b\\\\$lit\\\\$]').firstChild.nodeType === 8;
  } catch {
    return false;
  }
})();
const trustedPolicy = (types) => {
  if (hasSetHTML) return undefined;
  try {
    return (document[Symbol.for('nvo.policy')] ??= types.createPolicy('nvo-widgets', {
      createHTML: (html) => html,
    }));
  } catch {
    newTemplate().innerHTML = ' ';
    return undefined;
  }
};
const parseTemplate = (template, html) => {
  if (hasSetHTML) template.setHTML(html, trustedOptions);
  else template.innerHTML = html;
};
`;

const changes: readonly [RegExp, string][] = [
  [
    /(\w+)\.createPolicy\(\s*(["'])lit-html\2,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3,?\s*\}\s*\)/,
    'trustedPolicy($1)',
  ],
  [/(\w+)\.innerHTML\s*=\s*(\w+)(?=[,;])/, 'parseTemplate($1,$2)'],
];

/**
 * Lets Lit's templates work under any `require-trusted-types-for 'script'`. Lit by itself makes a
 * policy `lit-html` when it is imported, and dies where the page allows no such name, or allows it
 * once and has a Lit of its own. With this, no policy is made where the browser has `setHTML`,
 * and elsewhere one, `nvo-widgets`, for all copies together.
 *
 * For whoever bundles the npm modules with a Lit of their own:
 *
 * ```js
 * import { trustedTemplates } from 'nvo-widgets/vite/trusted-templates';
 * export default { plugins: [trustedTemplates()] };
 * ```
 *
 * It alters every template of the bundle: none may bring scripts, `on…` attributes or `<use>` of
 * its own. (Listeners by `@click` are no attributes.)
 *
 * @throws Error while building, where Lit is not as this plug-in knows it
 */
export function trustedTemplates(): Plugin {
  return {
    name: 'nvo-trusted-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js(\?|$)/.test(id)) return undefined;
      const changed = changes.reduce((rest, [pattern, by]) => {
        if (!pattern.test(rest)) throw new Error(`lit-html has changed: no ${pattern} in ${id}`);
        return rest.replace(pattern, by);
      }, code);
      return { code: stand + changed, map: null };
    },
  };
}

import type { check as checkWords, FindingWords, findings as latvian } from '../lv/findings.ts';

const words = (what: string, todo?: string): FindingWords => (todo ? { what, todo } : { what });

const shown: Readonly<Record<string, string>> = {
  script: 'the script',
  connect: 'the data',
  img: 'images',
  frame: 'the frame',
};

export const findings: typeof latvian = {
  nothing: () =>
    words(
      'There is nothing of the NGO information point in this page: no element, block, frame or link.',
      'Check that the snippet was pasted in the source (HTML) view and that the page was saved. If all of it is gone, the CMS allows none of these tags: use the link.',
    ),
  'shown-as-text': () =>
    words(
      'The snippet is shown as text instead of working: it was pasted into the visual editor.',
      'Delete it, switch the editor to its source (HTML) view and paste it again.',
    ),
  'script-missing': () =>
    words(
      'The script nvo-widgets.js is not in the page, so only a link is shown.',
      'Add the script line. If the CMS removes it, ask the administrator to put it into the site’s template, or use the iframe.',
    ),
  'script-type': () =>
    words('The script’s tag lacks type="module", so it does nothing.', 'Add type="module".'),
  'script-twice': (addresses) =>
    words(
      `The script is in the page more than once: ${addresses}. The one that loads first works.`,
      'Keep one script line in the whole page.',
    ),
  'versions-differ': (versions) =>
    words(
      `Two versions of the script are in the page: ${versions}. The one that loads first works.`,
      'Keep one: usually the one in the site’s template.',
    ),
  'script-elsewhere': (address, host) =>
    words(
      `The script comes from ${address}, but this is ${host}.`,
      'Unless that is intended, copy the script line from this page.',
    ),
  'element-unknown': (tag) =>
    words(`There is no element <${tag}>.`, 'Check its name for a typing error.'),
  'element-not-loaded': (tag) =>
    words(
      `<${tag}> has not loaded: only the link inside it is shown.`,
      'Load the page again. If that does not help, look in the browser’s console (F12) for messages that begin with “nvo:”.',
    ),
  'attribute-unknown': (tag, name) =>
    words(`<${tag}> knows no attribute ${name}: it has no effect.`, 'Correct or delete it.'),
  'attribute-value': (tag, name, value, allowed) =>
    words(`<${tag}>: the value “${value}” of ${name} means nothing.`, `Valid values: ${allowed}.`),
  'attributes-stripped': (tag, names) =>
    words(
      `<${tag}> has lost ${names}, which the address of the link inside it still has: the CMS has removed them.`,
      'Ask the administrator to allow them, or use the link alone: its address holds every choice.',
    ),
  'quotes-curly': (tag) =>
    words(
      `The attributes of <${tag}> stand in typographic quotes instead of straight ones, so their values mean nothing.`,
      'Paste the snippet again in the source view.',
    ),
  'block-stripped': (missing) =>
    words(
      `The block lacks ${missing}: the CMS has removed it.`,
      'If the link is alone in its paragraph and the script is in the page, it becomes a widget all the same. Otherwise ask the administrator to allow class and data-* attributes.',
    ),
  'fallback-missing': (tag) =>
    words(
      `<${tag}> is empty: until the script has loaded, visitors see nothing.`,
      'Keep the link in it, as it is in the snippet.',
    ),
  'frame-title': () =>
    words(
      'The iframe has no title: a screen reader can’t tell what is in it.',
      'Add the attribute title, such as title="Directory of NGOs".',
    ),
  'frame-sandbox': () =>
    words(
      'The iframe’s sandbox allows no scripts: the list is shown, and searching loads the page anew.',
      'If you can, use sandbox="allow-scripts" or remove sandbox.',
    ),
  'link-only': () =>
    words(
      'There is only a link in the page: visitors open the directory or the calendar on a page of its own.',
      'It may stay so. If the link is alone in its paragraph and the template has the script line, it becomes a widget.',
    ),
  'link-in-text': (text) =>
    words(
      `The link “${text}” is not alone in its paragraph, so it stays a link.`,
      'If a widget should be in its place, leave it alone in its paragraph.',
    ),
  'link-not-upgraded': (text) =>
    words(
      `The link “${text}” has not become a widget.`,
      'Scroll to it and check again. If it stays a link, see that its address is of the site that the script comes from.',
    ),
  'instance-missing': (tag) =>
    words(
      `There are several <${tag}> without a name: only the first keeps its search in the page’s address, and in links sent to others.`,
      'Give each its own instance, such as instance="marupe".',
    ),
  'heading-skipped': (tag, before, level, better) =>
    words(
      `A heading of level ${before} comes before <${tag}>, whose headings begin at level ${level}: a level is skipped.`,
      `Add heading-level="${better}".`,
    ),
  'lang-missing': () =>
    words(
      'The page’s <html> has no lang: a screen reader does not know what language to read in.',
      'Write <html lang="lv"> in the template.',
    ),
  'csp-blocks': (resource, directive, host) =>
    words(
      `The page’s security policy (CSP) blocks ${shown[resource] ?? resource}, by ${directive}.`,
      `Add to the policy: ${directive} ${host}`,
    ),
  'csp-default': (resource, directive, host) =>
    words(
      `The page’s security policy (CSP) blocks ${shown[resource] ?? resource}: it says nothing of that, so default-src holds.`,
      `Add a directive with all that default-src has, and: ${directive} ${host}`,
    ),
  'csp-nonce': (directive) =>
    words(
      `${directive} has 'strict-dynamic', so the list of sources does not count: the script needs a nonce.`,
      'Ask the administrator to put the script line into the template with the nonce that other scripts have.',
    ),
  'csp-nonce-differs': () =>
    words(
      'The script’s nonce is not the one in the header.',
      'See that the page and the header are of one request. A nonce written into content is no good: the server must make a new one for each request.',
    ),
  'csp-sandbox': () =>
    words(
      'The policy’s sandbox forbids all scripts in this page.',
      'Use the link: it works without scripts.',
    ),
  'csp-report-only': () =>
    words('A Report-Only policy blocks nothing, it only reports; it is left out here.'),
  'csp-good': () => words('The security policy (CSP) allows all that is needed.'),
  'csp-unread': () =>
    words(
      'No directive was recognized in the CSP header.',
      "Copy the whole line, such as: Content-Security-Policy: default-src 'self'",
    ),
  'trusted-types': () =>
    words(
      'The policy requires Trusted Types: the widgets work, but leave out json-ld, which such a policy refuses.',
    ),
  violation: (directive, blocked, host) =>
    words(
      `The browser has blocked ${blocked}: ${directive} of the security policy forbids it.`,
      `Add to the policy: ${directive} ${host}`,
    ),
  'root-font': (percent) =>
    words(
      `The page’s root font is ${percent} % of the usual. Widgets don’t depend on it: the text around them sets their size.`,
    ),
  'text-small': (tag, pixels) =>
    words(
      `The text in <${tag}> is only ${pixels} px: it is inherited from the page.`,
      'Add the attribute look, or give the element a font-size of at least 16px in the page’s CSS.',
    ),
  narrow: (tag, pixels) =>
    words(
      `<${tag}> has only ${pixels} px: under 280 px it is hard to read.`,
      'Put it into a wider column.',
    ),
  'endpoint-unreachable': (address) =>
    words(
      `The data can’t be reached: ${address}`,
      'Check that the address is right and the server is up. If it happens in your network alone, a firewall may block it.',
    ),
  'endpoint-cors': (address) =>
    words(
      `The server answers, but does not let other sites read the data: ${address}`,
      'Check that the attribute endpoint ends in /v1. If it does, the server must send Access-Control-Allow-Origin: * (see README, “Static hosting”).',
    ),
  'endpoint-status': (address, status) =>
    words(
      `Instead of data the server answers with the error ${status}: ${address}`,
      'Check the attribute endpoint; if there is none, tell whoever runs the server.',
    ),
  'endpoint-not-json': (address) =>
    words(
      `There is something else than data at this address: ${address}`,
      'Check the attribute endpoint: it should end in /v1.',
    ),
  'endpoint-newer': (address) =>
    words(
      `The data is in a newer format than this version of the script knows: ${address}`,
      'Update the script: /v1/nvo-widgets.js instead of a pinned version.',
    ),
  'data-old': (days) =>
    words(
      `The events have not been refreshed for ${days} ${days === 1 ? 'day' : 'days'}.`,
      'Tell the Info point: the server no longer runs “nvo refresh” or “nvo export”.',
    ),
};

export const check: typeof checkWords = {
  title: 'Check of the NGO widgets',
  good: 'All is well: nothing to mend was found.',
  running: 'Checking…',
  levels: { problem: 'To mend', note: 'To note', good: 'Good' },
  todo: 'What to do',
  copy: 'Copy as text',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying: select the text yourself.',
  again: 'Check again',
  close: 'Close',
};

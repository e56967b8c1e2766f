/** What a case is about, and the files of `test/embed` that try it. */
export interface EmbedCase {
  readonly title: string;
  readonly files: readonly string[];
  /** Why some of its tests can't run, by browser. */
  readonly skipped?: Readonly<Record<string, string>>;
}

const isNotTold = 'what a policy blocked before anybody listened is not told';
const noShifts = 'layout shifts are not told';

export const embedCases: readonly EmbedCase[] = [
  {
    title:
      'no script, script blocked, strict CSP under the host’s Trusted Types policies, each state of each widget',
    files: ['policy.test.ts'],
  },
  {
    title:
      'the four snippets after WordPress KSES, Drupal basic_html and full_html, DOMPurify, with and without the script',
    files: ['snippets.test.ts', 'filters.test.ts'],
  },
  {
    title: 'two versions, both orders; pinned; ten on a page',
    files: ['versions.test.ts'],
  },
  {
    title:
      'pages with twelve frameworks’ style sheets and rules forced on everything: the same pixels inside, the same page outside',
    files: ['look.test.ts'],
    skipped: { Firefox: 'there is no `-webkit-locale` that a page could take away' },
  },
  {
    title:
      'root of 62.5 %, text of 200 %, containers of 280, 480 and 960 px: nothing cut, nothing overlaps, targets of 24 px',
    files: ['room.test.ts'],
  },
  {
    title:
      'frames, sandboxed too: height, bounds, loops; the form typed, sent and kept in a sandbox without storage',
    files: ['frames.test.ts', 'pages.test.ts', 'sandbox.test.ts'],
  },
  {
    title:
      '404, 500, HTML, cut off, offline, slow, a later version, old copies; messages while the endpoint is away',
    files: ['faults.test.ts'],
    skipped: { WebKit: 'under WebDriver there is no HTTP cache' },
  },
  {
    title: 'inserted and removed a hundred times',
    files: ['leaks.test.ts'],
  },
  {
    title: 'paper, forced colours, reduced motion',
    files: ['media.test.ts'],
    skipped: { WebKit: 'under WebDriver no media are emulated' },
  },
  {
    title: 'what is loaded when; blocks and links that become widgets, and those that don’t',
    files: ['site-script.test.ts'],
    skipped: { Firefox: noShifts, WebKit: noShifts },
  },
  {
    title:
      'a site that Turbo leads through: to and fro, pages from its cache, its frames; nothing twice, nothing left',
    files: ['turbo.test.ts'],
  },
  {
    title: 'the webmaster’s tools: `?nvo-check`, the desk, the box for a page’s source',
    files: ['check.test.ts', 'desk.test.ts', 'paste.test.ts'],
    skipped: { Firefox: isNotTold, WebKit: isNotTold },
  },
];

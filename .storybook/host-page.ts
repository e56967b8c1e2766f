import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { forgetCopies } from '../src/data/load.ts';
import { setOutage, status } from '../stories/network.ts';
import { bootstrap3 } from './bootstrap3.ts';

/** A page that puts widgets to the test: what its style sheet says, and what a reader should know. */
interface HostPage {
  readonly title: string;
  readonly css?: string;
  readonly note?: string;
  readonly isDead?: boolean;
}

export const hostPages: Readonly<Record<string, HostPage>> = {
  none: { title: 'No host page' },
  bootstrap3: { title: 'Bootstrap 3', css: bootstrap3 },
  'small-root': { title: 'html { font-size: 62.5% }', css: 'html { font-size: 62.5%; }' },
  shouting: {
    title: '* { … !important }',
    css: `* {
      box-sizing: content-box !important;
      font: italic 9px serif !important;
      letter-spacing: 3px;
    }`,
  },
  csp: {
    title: 'Strict CSP',
    note: `default-src 'none'; script-src HOST; connect-src HOST; img-src HOST; style-src 'none'; require-trusted-types-for 'script'`,
  },
  dead: { title: 'Dead endpoint', isDead: true },
};

/** The toolbar's menu: any story, on a page that makes it hard. */
export const hostPageMenu: NonNullable<Preview['globalTypes']>[string] = {
  description:
    'Host page. A Content Security Policy can’t be added to a loaded page: the choice shows the one that the site script and its widgets run under.',
  toolbar: {
    icon: 'browser',
    items: Object.entries(hostPages).map(([value, { title }]) => ({ value, title })),
    dynamicTitle: true,
  },
};

/** Puts a story into the chosen page; it starts anew there. */
export const withHostPage: Decorator = (story, { globals }) => {
  const name = String(globals['host']);
  const { css, note, isDead } = hostPages[name] ?? {};
  setOutage(isDead ? status(503) : undefined);
  if (isDead) forgetCopies();
  // Neither style nor note outlives the story.
  return html`
    ${
      css
        ? html`<style>
            ${css}
          </style>`
        : nothing
    }
    ${note ? html`<p>The page’s policy: <code>${note}</code></p>` : nothing} ${keyed(name, story())}
  `;
};

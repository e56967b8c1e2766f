import type { Finding } from './finding.ts';
import { element, findingsList, findingsText, type ReportWords } from './report.ts';

/** The build takes white space out of what bears this name. */
const css = String.raw;

const styles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: light dark;
  }
  .panel {
    padding: 1em;
    color: light-dark(#1d2430, #e8ecf2);
    background: light-dark(#fff, #14181f);
    border: 3px solid light-dark(#1a4f8b, #9cc4f5);
    font:
      medium/1.5 system-ui,
      sans-serif;
    text-align: start;
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
  }
  ul {
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }
  li,
  .good {
    margin: 0.5em 0;
    padding: 0.25em 0.75em;
    border-inline-start: 0.3em solid currentColor;
  }
  .problem {
    border-color: light-dark(#b3261e, #ff9a90);
  }
  .good {
    border-color: light-dark(#1c6b3a, #7fd09b);
  }
  p {
    margin: 0.25em 0;
    overflow-wrap: anywhere;
  }
  button {
    min-height: 2.75em;
    margin: 0.25em 0.5em 0.25em 0;
    padding: 0.4em 1em;
    color: inherit;
    background: transparent;
    border: 1px solid;
    border-radius: 0.375em;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid light-dark(#1a4f8b, #9cc4f5);
    outline-offset: 2px;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    font: inherit;
  }
  [hidden] {
    display: none;
  }
`;

/** The result of the check, at the top of the page; a page's own rules don't reach it. */
export class Panel {
  readonly #host = element('div', {});
  readonly #status = element('p', {});
  readonly #result = element('div', {});
  readonly #text = element('textarea', {});
  readonly #words: ReportWords;

  /** @param again checks once more */
  constructor(words: ReportWords, language: string, again: () => void) {
    this.#words = words;
    const { check } = words;
    this.#host.id = 'nvo-check';
    this.#host.lang = language;
    const panel = element('section', { className: 'panel' });
    const title = element('h2', { text: check.title });
    title.id = 'title';
    panel.setAttribute('aria-labelledby', title.id);
    this.#status.setAttribute('role', 'status');
    this.#text.readOnly = true;
    this.#text.hidden = true;
    this.#text.setAttribute('aria-label', check.title);
    const buttons = [
      button(check.copy, () => void this.#copy()),
      button(check.again, again),
      button(check.close, () => this.remove()),
    ];
    panel.append(title, this.#status, this.#result, this.#text, ...buttons);
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(panel);
    this.#status.textContent = check.running;
    document.body.prepend(this.#host);
  }

  show(found: readonly Finding[]): void {
    this.#result.replaceChildren(findingsList(found, this.#words));
    this.#text.value = [location.href, findingsText(found, this.#words)].join('\n');
    const count = (level: Finding['level']) => found.filter((each) => each.level === level).length;
    const { levels } = this.#words.check;
    this.#status.textContent = `${levels.problem}: ${count('problem')}. ${levels.note}: ${count('note')}.`;
  }

  remove(): void {
    this.#host.remove();
  }

  async #copy(): Promise<void> {
    const { copied, notCopied } = this.#words.check;
    try {
      await navigator.clipboard.writeText(this.#text.value);
      this.#status.textContent = copied;
    } catch (error) {
      console.debug('nvo: nothing was copied', error);
      this.#text.hidden = false;
      this.#text.select();
      this.#status.textContent = notCopied;
    }
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = element('button', { text: label });
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

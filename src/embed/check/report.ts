import type { CheckWords, FindingWords, findings } from '../../locales/lv/findings.ts';
import { inOrder, type Finding } from './finding.ts';

/** The words that a check needs, in one language. */
export interface ReportWords {
  readonly check: CheckWords;
  readonly findings: typeof findings;
}

/** What a check has found, as a list; problems first. */
export function findingsList(found: readonly Finding[], words: ReportWords): HTMLElement {
  const ordered = inOrder(found, words.findings);
  if (!ordered.length) return element('p', { text: words.check.good, className: 'good' });
  const list = element('ul', { className: 'list' });
  list.setAttribute('role', 'list');
  for (const each of ordered) list.append(item(each, words));
  return list;
}

function item({ level, say, code }: Finding, { check, findings: words }: ReportWords): HTMLElement {
  const { what, todo } = say(words);
  const node = element('li', { className: level });
  node.dataset['code'] = code;
  const line = element('p', {});
  line.append(element('strong', { text: `${check.levels[level]}: ` }), what);
  node.append(line);
  if (todo) node.append(element('p', { text: `${check.todo}: ${todo}` }));
  return node;
}

/** The same as plain text, to be sent to somebody. */
export function findingsText(
  found: readonly Finding[],
  { check, findings: words }: ReportWords,
): string {
  const lines = inOrder(found, words).map(({ level, say }) => {
    const { what, todo }: FindingWords = say(words);
    return `${check.levels[level]}: ${what}${todo ? `\n  ${check.todo}: ${todo}` : ''}`;
  });
  return lines.length ? lines.join('\n') : check.good;
}

/** An element with a text, which is never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { text = '', className = '' }: { text?: string; className?: string },
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
}

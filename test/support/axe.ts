import 'axe-core/axe.min.js';
import type { NodeResult, Result, RuleObject, RunOptions } from 'axe-core';

/** axe-core is a script, not a module: it sets a global. */
const { axe } = window as unknown as { axe: typeof import('axe-core') };

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // What only the page around an element can fulfil.
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
};

/**
 * Checks an element and all inside it, shadow roots included, against WCAG 2.0 to 2.2, levels A
 * and AA, and axe's best practices.
 * @param rules switched otherwise than usual
 * @throws Error that lists the violations, each with its elements
 */
export async function expectAccessible(element: Element, rules: RuleObject = {}): Promise<void> {
  const { violations } = await axe.run(element, {
    ...options,
    rules: { ...options.rules, ...rules },
  });
  if (violations.length > 0) throw new Error(violations.map(describeViolation).join('\n\n'));
}

function describeViolation({ id, impact, help, helpUrl, nodes }: Result): string {
  return [`${id} (${impact}): ${help}`, helpUrl, ...nodes.map(describeNode)].join('\n');
}

function describeNode({ target, html, failureSummary }: NodeResult): string {
  const path = target.flat().join(' >>> ');
  return `- ${path}\n  ${html}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`;
}

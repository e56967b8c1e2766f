import type { findings, FindingWords } from '../../locales/lv/findings.ts';

type Findings = typeof findings;

export type FindingCode = keyof Findings;

/** `problem`: something does not work; `note`: it works, and could be better; `good`. */
export type Level = 'problem' | 'note' | 'good';

/** Something that a check has found, to be said in any language. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  readonly say: (words: Findings) => FindingWords;
}

const notes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'script-twice',
  'versions-differ',
  'script-elsewhere',
  'attribute-unknown',
  'fallback-missing',
  'frame-sandbox',
  'link-only',
  'link-in-text',
  'link-not-upgraded',
  'instance-missing',
  'heading-skipped',
  'csp-report-only',
  'trusted-types',
  'root-font',
]);

/** A finding and what is put into its words. */
export function finding<Code extends FindingCode>(
  code: Code,
  ...values: Parameters<Findings[Code]>
): Finding {
  const level = code === 'csp-good' ? 'good' : notes.has(code) ? 'note' : 'problem';
  const say = (words: Findings) => (words[code] as (...each: unknown[]) => FindingWords)(...values);
  return { code, level, say };
}

/** Each finding once, problems first. */
export function inOrder(found: readonly Finding[], words: Findings): Finding[] {
  const levels: readonly Level[] = ['problem', 'note', 'good'];
  const once = new Map(found.map((each) => [each.say(words).what, each]));
  return levels.flatMap((level) => [...once.values()].filter((each) => each.level === level));
}

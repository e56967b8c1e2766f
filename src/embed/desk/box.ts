import { checkPaste } from '../check/paste.ts';
import { findingsList, type ReportWords } from '../check/report.ts';

/** The box that says what became of the snippets in a page whose source is pasted into it. */
export function startBox(kit: HTMLElement, host: string, words: ReportWords): void {
  const form = kit.querySelector<HTMLFormElement>('#check');
  const result = kit.querySelector<HTMLElement>('#result');
  if (!form || !result) throw new Error('the page has no box for a page’s source');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = (name: string) => form.querySelector<HTMLTextAreaElement>(`#${name}`)?.value ?? '';
    const { survivals, findings } = checkPaste(text('source'), text('header'), host);
    for (const field of result.querySelectorAll<HTMLElement>('[data-survival]')) {
      const survival = survivals[field.dataset['survival'] as keyof typeof survivals];
      field.textContent = field.dataset[survival] ?? '';
      field.className = survival;
    }
    result.querySelector('.findings')?.replaceChildren(findingsList(findings, words));
    result.hidden = false;
    result.focus();
  });
}

interface CopyWords {
  readonly copied: string;
  readonly notCopied: string;
}

/** Copies a text, or selects it where the browser forbids that (plain http). */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch (error) {
    console.debug('nvo: nothing was copied', error);
    field.focus();
    field.select();
    return false;
  }
}

/** Makes the copy buttons work; what came of it is said in the status line. */
export function startCopying(root: HTMLElement, status: HTMLElement, words: CopyWords): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const field = root.querySelector<HTMLTextAreaElement>(`#${button.dataset['copy'] ?? ''}`);
    if (!field) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyFrom(field).then((isCopied) => {
        // Said anew each time, else a screen reader keeps silent.
        status.textContent = '';
        requestAnimationFrame(
          () => (status.textContent = isCopied ? words.copied : words.notCopied),
        );
      });
    });
  }
}

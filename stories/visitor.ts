import type { NvoDirectory } from '../src/widgets/directory/directory.ts';

/** What a visitor does in the directories of a story, so that it shows what comes of it. */
export function visit(act: (directory: NvoDirectory) => Promise<unknown>) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const directories = [...canvasElement.querySelectorAll('nvo-directory')];
    await Promise.all(
      directories.map(async (directory) => {
        await until(() => isLoaded(directory));
        await act(directory);
        await directory.updateComplete;
      }),
    );
  };
}

/** Types a search and waits until it has settled. */
export async function search(directory: NvoDirectory, query: string): Promise<void> {
  const settled = new Promise((done) =>
    directory.addEventListener('nvo-search', done, { once: true }),
  );
  const field = within(directory, 'input[type="search"]') as HTMLInputElement | undefined;
  if (!field) return;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled;
}

/** Ticks the choices that are called so. */
export async function choose(directory: NvoDirectory, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    const found = all(directory, 'label').find((each) => textOf(each).startsWith(`${label} (`));
    found?.querySelector('input')?.click();
    await directory.updateComplete;
  }
}

/** Unfolds the filters, where there is little room, and one of them. */
export async function unfold(directory: NvoDirectory, label: string): Promise<void> {
  within(directory, '[part="fold"][aria-expanded="false"]')?.click();
  await directory.updateComplete;
  const facet = all(directory, 'summary').find((each) => textOf(each).startsWith(label));
  facet?.parentElement?.setAttribute('open', '');
}

/** Opens the card of an id. */
export async function open(directory: NvoDirectory, id: string): Promise<void> {
  within(directory, `[data-id="${id}"] [aria-expanded="false"]`)?.click();
  await directory.updateComplete;
}

const all = ({ renderRoot }: NvoDirectory, selector: string) => [
  ...renderRoot.querySelectorAll<HTMLElement>(selector),
];

const within = (directory: NvoDirectory, selector: string) => all(directory, selector)[0];

const textOf = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

const isLoaded = (directory: NvoDirectory) =>
  directory.hasUpdated && within(directory, '[part="list"], [part="notice"]');

/** Looked at once a frame. */
async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

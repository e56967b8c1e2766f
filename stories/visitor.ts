import type { LitElement } from 'lit';

/** A widget of a story. */
export type Visited = LitElement;

/** What a visitor does in the widgets of a story, so that it shows what comes of it. */
export function visit<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  act: (widget: HTMLElementTagNameMap[Tag] & Visited) => unknown,
) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const widgets = [...canvasElement.querySelectorAll(tag)] as Parameters<typeof act>[0][];
    await Promise.all(
      widgets.map(async (widget) => {
        await until(() => isLoaded(widget));
        await act(widget);
        await widget.updateComplete;
      }),
    );
  };
}

/** Types a search and waits until it has settled. */
export async function search(widget: Visited, query: string): Promise<void> {
  const settled = new Promise((done) =>
    widget.addEventListener('nvo-search', done, { once: true }),
  );
  const field = within(widget, 'input[type="search"]') as HTMLInputElement | undefined;
  if (!field) return;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled;
}

/** Ticks the choices that are called so; what the filters offer comes behind the first paint. */
export async function choose(widget: Visited, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    const find = () => all(widget, 'label').find((each) => textOf(each).startsWith(`${label} (`));
    await until(find);
    find()?.querySelector('input')?.click();
    await widget.updateComplete;
  }
}

/** Unfolds the filters, where there is little room, and one of them. */
export async function unfold(widget: Visited, label: string): Promise<void> {
  within(widget, '[part="fold"][aria-expanded="false"]')?.click();
  await widget.updateComplete;
  const facet = all(widget, 'summary').find((each) => textOf(each).startsWith(label));
  facet?.parentElement?.setAttribute('open', '');
}

/** Opens the card of an id, which may come behind the first paint, and waits until all is there that it shows. */
export async function open(widget: Visited, id: string): Promise<void> {
  const card = `[part="card"][data-id="${id}"]`;
  await until(() => within(widget, card));
  within(widget, `${card} [aria-expanded="false"]`)?.click();
  await widget.updateComplete;
  await until(() => within(widget, `${card} dl`));
}

/** Chooses a day of the month that is shown: `2026-09-14`. */
export async function chooseDay(widget: Visited, day: string): Promise<void> {
  await until(() => within(widget, '[part="day"]'));
  within(widget, `[data-day="${day}"] [part="day"]`)?.click();
  await widget.updateComplete;
}

/** Puts values into the fields of a form, by their names, as if they were typed. */
export async function fill(widget: Visited, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const find = () => within(widget, `[name="${name}"]`) as HTMLInputElement | undefined;
    await until(find);
    const field = find()!;
    if (field.type === 'checkbox') field.checked = value === 'yes';
    else field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await widget.updateComplete;
  }
}

/** Comes to the field for an organization and types, until something is offered. */
export function pickOrganization(widget: Visited, text: string): Promise<void> {
  return seekOrganization(widget, text, '[part="options"]');
}

/** Comes to the field for an organization and types, until something is shown. */
export async function seekOrganization(
  widget: Visited,
  text: string,
  shown: string,
): Promise<void> {
  const field = within(widget, '[name="organization"]') as HTMLInputElement;
  field.focus();
  field.dispatchEvent(new Event('focusin', { bubbles: true }));
  await until(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return within(widget, shown);
  });
}

/** Presses the button of a part. */
export async function press(widget: Visited, part: string): Promise<void> {
  within(widget, `[part="${part}"]`)?.click();
  await widget.updateComplete;
}

/** Waits until something is shown. */
export async function waitFor(widget: Visited, selector: string): Promise<void> {
  await until(() => within(widget, selector));
  await widget.updateComplete;
}

const all = ({ renderRoot }: Visited, selector: string) => [
  ...renderRoot.querySelectorAll<HTMLElement>(selector),
];

const within = (widget: Visited, selector: string) => all(widget, selector)[0];

const textOf = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

const isLoaded = (widget: Visited) =>
  widget.hasUpdated &&
  within(widget, '[part="list"], [part="count"], [part="notice"], [part="title"]');

/** Looked at once a frame. */
async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

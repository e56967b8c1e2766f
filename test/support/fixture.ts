import { render, type LitElement, type TemplateResult } from 'lit';

const containers: Element[] = [];

afterEach(() => {
  for (const container of containers.splice(0)) container.remove();
});

/**
 * Renders into a container at the end of the body, until the end of the test.
 * @returns the first element, updated
 * @throws Error when there is no element in it
 */
export async function fixture<E extends Element = Element>(
  content: TemplateResult | string,
): Promise<E> {
  const container = document.createElement('div');
  containers.push(container);
  document.body.append(container);
  if (typeof content === 'string') container.innerHTML = content;
  else render(content, container);

  const element = container.firstElementChild as E | null;
  if (!element) throw new Error('the fixture holds no element');
  await (element as Partial<LitElement>).updateComplete;
  return element;
}

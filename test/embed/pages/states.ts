/// <reference types="vite/client" />
/**
 * A page's script: shows every state of every widget, which its stories are, one after the other.
 * Built as the site script is, so that what it shows runs under a page's policy as that does.
 */
import { html, render, type TemplateResult } from 'lit';
import { forgetCopies } from '../../../src/data/load.ts';

interface StoryParts {
  args?: object;
  beforeEach?: () => () => void;
  decorators?: ((story: () => TemplateResult) => TemplateResult)[];
  play?: (context: { canvasElement: Element }) => Promise<void>;
  render?: (args: object) => TemplateResult;
}
type StoriesModule = Record<string, StoryParts> & { default: StoryParts & { title: string } };

export interface States {
  /** `<nvo-calendar>: Loaded` */
  readonly names: readonly string[];
  /** Shows one, until the visitor of it has done what there is to do. */
  readonly show: (name: string) => Promise<void>;
}

const modules = import.meta.glob<StoriesModule>('../../../stories/*.stories.ts', { eager: true });

const stories = new Map(
  Object.values(modules).flatMap(({ default: meta, ...each }) =>
    Object.entries(each).map(([name, story]) => [`${meta.title}: ${name}`, { meta, story }]),
  ),
);

/** Takes the last story's network away: what it asks for late is answered during the next one. */
let undoLast = (): void => undefined;

async function show(name: string): Promise<void> {
  const found = stories.get(name);
  if (!found) throw new Error(`there is no story ${name}`);
  const { meta, story } = found;
  forgetCopies();
  const undo = [meta, story].map(({ beforeEach }) => beforeEach?.());
  const canvasElement = document.createElement('div');
  document.body.append(canvasElement);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const content = decorators.reduce<() => TemplateResult>(
    (inner, decorate) => () => decorate(inner),
    () => (story.render ?? meta.render ?? (() => html``))({ ...meta.args, ...story.args }),
  )();
  render(content, canvasElement);
  const widgets = [...canvasElement.querySelectorAll('*')].filter((each) => each.shadowRoot);
  await Promise.all(widgets.map(shown));
  await story.play?.({ canvasElement });
  canvasElement.remove();
  undoLast();
  undoLast = () => undo.forEach((each) => each?.());
}

/** Until a widget shows something: records or a form, that there are none, or how loading goes. */
async function shown({ shadowRoot }: Element): Promise<void> {
  const isShown = () =>
    shadowRoot?.querySelector(
      '[part=card], [part=month], [part=notice], [part=loading], [part=title], [part=receipt]',
    );
  while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const states: States = { names: [...stories.keys()], show };
Object.assign(window, { states });

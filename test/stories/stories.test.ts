import { html, LitElement, type TemplateResult } from 'lit';
import { forgetCopies } from '../../src/data/load.ts';
import * as directory from '../../stories/directory.stories.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';

/** What a module of stories exports, as far as they use it. */
interface StoryParts {
  args?: object;
  beforeEach?: () => () => void;
  decorators?: ((story: () => TemplateResult) => TemplateResult)[];
  render?: (args: object) => TemplateResult;
}
type StoriesModule = Record<string, StoryParts> & { default: StoryParts & { title: string } };

const modules = [directory] as unknown as StoriesModule[];

/** As Storybook does it; its own portable stories would bring half of Storybook into the test. */
function renderStory(meta: StoryParts, story: StoryParts): TemplateResult {
  const render = story.render ?? meta.render ?? (() => html``);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  return decorators.reduce<() => TemplateResult>(
    (inner, decorate) => () => decorate(inner),
    () => render({ ...meta.args, ...story.args }),
  )();
}

/** Waits until a widget shows its records, that there are none, or how loading goes. */
function settled({ renderRoot }: LitElement): Promise<void> {
  const isSettled = () => renderRoot.querySelector('[part=card], [part=notice], [part=loading]');
  return new Promise((done) => {
    const observer = new MutationObserver(check);
    observer.observe(renderRoot, { childList: true, subtree: true });
    check();

    function check() {
      if (!isSettled()) return;
      observer.disconnect();
      done();
    }
  });
}

function widgetsIn(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll('*')].filter((element) => element instanceof LitElement);
}

const { error } = console;

for (const { default: meta, ...stories } of modules) {
  describe(`stories: ${meta.title}`, () => {
    let restore: (() => void) | undefined;

    beforeEach(() => {
      // Some stories are failures: saying so is right, and would bury a real one.
      console.error = () => undefined;
      forgetCopies();
      restore = meta.beforeEach?.();
    });
    afterEach(() => {
      console.error = error;
      restore?.();
    });

    for (const [name, story] of Object.entries(stories)) {
      it(`${name} is accessible`, async () => {
        const page = await fixture(html`<div lang="lv">${renderStory(meta, story)}</div>`);
        await Promise.all(widgetsIn(page).map(settled));
        await expectAccessible(page);
      });
    }
  });
}

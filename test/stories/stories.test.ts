import { emulateMedia } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import { hostPages, withHostPage } from '../../.storybook/host-page.ts';
import { forgetCopies } from '../../src/data/load.ts';
import * as calendar from '../../stories/calendar.stories.ts';
import * as contactForm from '../../stories/contact-form.stories.ts';
import * as directory from '../../stories/directory.stories.ts';
import { setOutage } from '../../stories/network.ts';
import { expectAccessible } from '../support/axe.ts';
import { fixture } from '../support/fixture.ts';

/** What a module of stories exports, as far as they use it. */
interface StoryParts {
  args?: object;
  beforeEach?: () => () => void;
  decorators?: ((story: () => TemplateResult) => TemplateResult)[];
  play?: (context: { canvasElement: Element }) => Promise<void>;
  render?: (args: object) => TemplateResult;
  tags?: string[];
}
type StoriesModule = Record<string, StoryParts> & { default: StoryParts & { title: string } };

const modules = [calendar, contactForm, directory] as unknown as StoriesModule[];

/** As Storybook does it; its own portable stories would bring half of Storybook into the test. */
function renderStory(meta: StoryParts, story: StoryParts, args = {}): TemplateResult {
  const render = story.render ?? meta.render ?? (() => html``);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  return decorators.reduce<() => TemplateResult>(
    (inner, decorate) => () => decorate(inner),
    () => render({ ...meta.args, ...story.args, ...args }),
  )();
}

const shown = '[part=card], [part=month], [part=notice], [part=title], [part=loading]';

/** Waits until a widget shows its records, that there are none, or how loading goes. */
function settled({ renderRoot }: LitElement): Promise<void> {
  const isSettled = () => renderRoot.querySelector(shown);
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

const dark = (content: TemplateResult) => html`
  <div style="color-scheme: dark; color: CanvasText; background: Canvas">${content}</div>
`;

/** False in WebKit: WebDriver has no command for it. */
async function forceColours(forcedColors: 'active' | 'none'): Promise<boolean> {
  try {
    await emulateMedia({ forcedColors });
    return true;
  } catch {
    return false;
  }
}

const { error } = console;

for (const { default: meta, ...stories } of modules) {
  describe(`stories: ${meta.title}`, () => {
    const restore: (() => void)[] = [];

    beforeEach(() => {
      // Some stories are failures: saying so is right, and would bury a real one.
      console.error = () => undefined;
      forgetCopies();
    });
    afterEach(async () => {
      console.error = error;
      for (const each of restore.splice(0)) each();
      await forceColours('none');
    });

    const show = async (
      story: StoryParts,
      args = {},
      around = (content: TemplateResult) => content,
    ) => {
      for (const { beforeEach } of [meta, story]) if (beforeEach) restore.push(beforeEach());
      const page = await fixture(
        html`<div lang="lv">
          <style>
            /* What is out of sight has no layout that axe could read. */
            nvo-calendar::part(card),
            nvo-directory::part(card) {
              content-visibility: visible;
            }
          </style>
          ${around(renderStory(meta, story, args))}
        </div>`,
      );
      await Promise.all(widgetsIn(page).map(settled));
      await story.play?.({ canvasElement: page });
      return page;
    };

    for (const [name, story] of Object.entries(stories)) {
      describe(name, () => {
        it('is accessible', async () => {
          await expectAccessible(await show(story));
        });

        // The look is that of another story.
        if (story.tags?.includes('data')) return;

        it('is accessible in the look of marupe, dark', async () => {
          await expectAccessible(await show(story, { look: 'marupe' }, dark));
        });

        it('is accessible in the look of olaine, in forced colours', async function () {
          if (!(await forceColours('active'))) this.skip();
          // axe reads `-webkit-text-fill-color`, which is the one before it was forced.
          const rules = { 'color-contrast': { enabled: false } };
          await expectAccessible(await show(story, { look: 'olaine' }), rules);
        });
      });
    }

    describe('on a host page', () => {
      for (const [host, { title }] of Object.entries(hostPages)) {
        it(`is accessible: ${title}`, async () => {
          restore.push(() => setOutage(undefined));
          const onHost = (content: TemplateResult) =>
            withHostPage(() => content, { globals: { host } } as unknown as Parameters<
              typeof withHostPage
            >[1]) as TemplateResult;
          // A dead endpoint gives a visitor nothing to act on.
          const story = Object.values(stories).find(({ play }) => !play) ?? {};
          await expectAccessible(await show(story, {}, onHost));
        });
      }
    });
  });
}

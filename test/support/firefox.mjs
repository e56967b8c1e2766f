/**
 * Firefox for the test runner. Playwright only drives a Firefox of its own making; this one is
 * the system's, driven by puppeteer over WebDriver BiDi. Its pages answer to Playwright's names,
 * so that the runner's commands (`sendKeys`, `sendMouse`, `setViewport`, `emulateMedia`) treat it
 * as they treat Chromium.
 */
import { ChromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { playwrightKeyboard } from './keys.mjs';

/** Undoes every emulation: pages are reused from one test file to the next. */
const noEmulation = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null };

/**
 * @param {{ executablePath: string, env: NodeJS.ProcessEnv }} options
 */
export function firefoxLauncher({ executablePath, env }) {
  return new FirefoxLauncher({
    browser: 'firefox',
    executablePath,
    env,
    // Lets us run script in the browser's own window, which is how `emulateMedia` is done.
    args: ['--remote-allow-system-access'],
  });
}

class FirefoxLauncher extends ChromeLauncher {
  type = 'playwright';

  constructor(launchOptions) {
    const createContext = ({ browser }) => browser.defaultBrowserContext();
    const createPage = ({ context }) => context.newPage();
    // One page at a time: focus is only real in the tab in front.
    super(launchOptions, createContext, createPage, puppeteerCore, 1);
  }

  getPage(sessionId) {
    return playwrightPage(super.getPage(sessionId));
  }

  async stopSession(sessionId) {
    await this.getPage(sessionId).emulateMedia(noEmulation);
    return super.stopSession(sessionId);
  }
}

/** @param {import('puppeteer-core').Page} page */
function playwrightPage(page) {
  return {
    url: () => page.url(),
    keyboard: playwrightKeyboard(page.keyboard),
    mouse: page.mouse,
    setViewportSize: (size) => page.setViewport(size),
    locator: (selector) => ({ screenshot: async () => (await page.$(selector)).screenshot() }),
    emulateMedia: (media) => emulateMedia(page.browser(), media),
  };
}

/**
 * Firefox 153 has no BiDi command for any of these media features; the developer tools set them on
 * the tab's browsing context, and so do we, on every tab, for there is one test page at a time.
 * As in Playwright, a feature left out stays as it is and null ends its emulation.
 */
async function emulateMedia(browser, media) {
  const { result: tree } = await browser.connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { result } = await browser.connection.send('script.callFunction', {
    functionDeclaration: String(overrideMedia),
    arguments: [{ type: 'string', value: JSON.stringify(media) }],
    target: { context: tree.contexts[0].context },
    awaitPromise: false,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
}

/** Runs in the window of the browser itself. */
function overrideMedia(json) {
  const overrides = {
    media: ['mediumOverride', ''],
    colorScheme: ['prefersColorSchemeOverride', 'none'],
    reducedMotion: ['prefersReducedMotionOverride', 'none'],
    forcedColors: ['forcedColorsOverride', 'none'],
  };
  for (const [feature, value] of Object.entries(JSON.parse(json))) {
    if (!(feature in overrides)) throw new Error(`Firefox cannot emulate ${feature}`);
    const [property, off] = overrides[feature];
    // eslint-disable-next-line no-undef -- the browser window's global
    for (const tab of gBrowser.tabs) tab.linkedBrowser.browsingContext[property] = value ?? off;
  }
}

/**
 * WebKitGTK for the test runner: its MiniBrowser, driven by WebKitWebDriver, on a display of its
 * own when there is none. Its pages answer to Playwright's names, so that the runner's commands
 * (`sendKeys`, `sendMouse`, `setViewport`) treat it as they treat Chromium.
 *
 * What WebDriver can't do, WebKit can't do here: `emulateMedia` throws.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from './webkit-processes.mjs';
import { playwrightKeyboard } from './keys.mjs';

/** As the launchers of Chromium and Firefox set it for every test file. */
const defaultViewport = { width: 800, height: 600 };

/** @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
// prettier-ignore
const keyCodes = {
  Alt: '\uE00A', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', ArrowUp: '\uE013',
  Backspace: '\uE003', Control: '\uE009', Delete: '\uE017', End: '\uE010', Enter: '\uE007',
  Escape: '\uE00C', Home: '\uE011', Insert: '\uE016', Meta: '\uE03D', PageDown: '\uE00F',
  PageUp: '\uE00E', Shift: '\uE008', Tab: '\uE004',
};

/** In milliseconds. */
const resizeTimeout = 2000;

const mouseButtons = ['left', 'middle', 'right'];

/**
 * @param {{ programs: NonNullable<ReturnType<import('../../scripts/browsers.mjs').findWebKit>>,
 *   env: NodeJS.ProcessEnv }} options
 */
export function webkitLauncher(options) {
  return new WebKitLauncher(options);
}

class WebKitLauncher extends WebdriverLauncher {
  type = 'playwright';
  name = 'WebKit';
  concurrency = 1;
  /** WebKitGTK's, once it runs: its programs say it nowhere else. */
  version;
  #programs;
  #env;
  #processes;

  constructor({ programs, env }) {
    super({
      hostname: '127.0.0.1',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      },
    });
    this.#programs = programs;
    this.#env = env;
  }

  async initialize(config) {
    // With more than one page at a time the launcher puts tests into frames, where keys get lost.
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
    this.#processes = await startWebKit(this.#programs, this.#env);
    this.options.port = this.#processes.port;
  }

  async startSession(sessionId, url) {
    await this.ensureManagerInitialized();
    this.version = this.driver.capabilities.browserVersion;
    await this.getPage().setViewportSize(defaultViewport);
    return super.startSession(sessionId, url);
  }

  async stop() {
    await super.stop();
    this.#processes?.end();
  }

  getPage() {
    return playwrightPage(this.driver);
  }
}

/** @param {import('webdriverio').Browser} driver */
function playwrightPage(driver) {
  const act = (type, actions) => driver.performActions([{ type, id: type, actions }]);
  const keyboard = playwrightKeyboard({
    down: (key) => act('key', [{ type: 'keyDown', value: keyCode(key) }]),
    up: (key) => act('key', [{ type: 'keyUp', value: keyCode(key) }]),
    type: (text) => act('key', [...text].flatMap(strokeOf)),
  });
  const mouse = {
    move: (x, y) => act('pointer', [{ type: 'pointerMove', duration: 0, x, y }]),
    down: ({ button }) => act('pointer', [{ type: 'pointerDown', button: buttonCode(button) }]),
    up: ({ button }) => act('pointer', [{ type: 'pointerUp', button: buttonCode(button) }]),
    async click(x, y, { button }) {
      await mouse.move(x, y);
      await mouse.down({ button });
      await mouse.up({ button });
    },
  };
  return {
    keyboard,
    mouse,
    emulateMedia,
    setViewportSize: (size) => setViewport(driver, size),
    locator: (selector) => ({ screenshot: () => screenshot(driver, selector) }),
  };
}

function keyCode(key) {
  const code = keyCodes[key] ?? key;
  if ([...code].length !== 1) throw new Error(`test/support/webkit.mjs has no code for key ${key}`);
  return code;
}

function strokeOf(character) {
  return ['keyDown', 'keyUp'].map((type) => ({ type, value: character }));
}

function buttonCode(button = 'left') {
  return mouseButtons.indexOf(button);
}

/**
 * WebDriver sizes the window; the page gets what MiniBrowser's toolbar leaves of it. The window
 * goes to the middle of the screen, where Xvfb has its pointer: without a window manager the
 * window under the pointer has the focus, and without focus nothing matches `:focus`.
 */
async function setViewport(driver, { width, height }) {
  const [screenWidth, screenHeight, toolbar] = await driver.execute(
    'return [screen.width, screen.height, outerHeight - innerHeight]',
  );
  const left = Math.floor((screenWidth - width) / 2);
  const top = Math.floor((screenHeight - height - toolbar) / 2);
  await driver.setWindowRect(left, top, width, height + toolbar);
  await pageHasSize(driver, { width, height });
}

/** The page learns of its window's new size a little later. */
async function pageHasSize(driver, { width, height }) {
  const deadline = Date.now() + resizeTimeout;
  let size;
  do {
    size = await driver.execute('return [innerWidth, innerHeight]');
    if (size[0] === width && size[1] === height) return;
    await pause(10);
  } while (Date.now() < deadline);
  throw new Error(`WebKit's page is ${size.join('×')}, asked for ${width}×${height}`);
}

async function screenshot(driver, selector) {
  const { elementId } = await driver.$(selector).getElement();
  return Buffer.from(await driver.takeElementScreenshot(elementId), 'base64');
}

async function emulateMedia() {
  throw new Error('WebKit cannot emulate media: WebDriver has no command for it');
}

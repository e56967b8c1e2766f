/**
 * The command `picture` for browser tests: an element's pixels as PNG, in base64. Same pixels, same
 * text. It takes a CSS selector, and works in all three browsers.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function pictures() {
  return {
    name: 'pictures',
    async executeCommand({ command, payload: selector, session }) {
      if (command !== 'picture') return undefined;
      const page = session.browser.getPage(session.id);
      const bytes = await page.locator(selector).screenshot();
      return Buffer.from(bytes).toString('base64');
    },
  };
}

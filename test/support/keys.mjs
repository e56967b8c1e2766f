/**
 * Gives a keyboard that knows single keys Playwright's way of naming them: `Space`, and
 * combinations such as `Shift+Tab`.
 * @typedef {{ down(key: string): Promise<unknown>, up(key: string): Promise<unknown>,
 *   type(text: string): Promise<unknown> }} Keyboard
 * @param {Keyboard} keyboard
 * @returns {Keyboard & { press(combination: string): Promise<void> }}
 */
export function playwrightKeyboard(keyboard) {
  const down = (key) => keyboard.down(toKey(key));
  const up = (key) => keyboard.up(toKey(key));
  return {
    down,
    up,
    type: (text) => keyboard.type(text),
    async press(combination) {
      // A plus that ends the text is the key itself: `+`, `Control++`.
      const keys = combination.split(/\+(?=.)/);
      for (const key of keys) await down(key);
      for (const key of keys.reverse()) await up(key);
    },
  };
}

function toKey(name) {
  return name === 'Space' ? ' ' : name;
}

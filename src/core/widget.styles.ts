import { css } from 'lit';

/**
 * What every widget's shadow root begins with. Sizes are in `em`: `rem` would follow a host page
 * with `html { font-size: 62.5% }`. A page's rules beat `:host`, so what must hold stands on the
 * inner `.base`.
 */
export const widgetStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  @layer {
    /* Nothing that a page says of its text, but whether it is seen at all, and its language. */
    :host([look='marupe']) .base,
    :host([look='olaine']) .base {
      all: initial;
      direction: ltr;
      color-scheme: inherit;
      pointer-events: inherit;
      visibility: inherit;
      -webkit-locale: inherit;
    }
  }
  .base {
    display: block;
    position: relative;
    outline: none;
    --_accent: var(--nvo-accent, currentColor);
    --_highlight: var(--nvo-highlight, currentColor);
    --_line: var(--nvo-line, color-mix(in srgb, currentColor 25%, transparent));
    --_surface: var(--nvo-surface, transparent);
    --_muted: var(--nvo-muted, color-mix(in srgb, currentColor 85%, transparent));
    --_radius: var(--nvo-radius, 0.375em);
    container-type: inline-size;
    font-family: var(--nvo-font, inherit);
    line-height: 1.5;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  :host([look='marupe']) .base,
  :host([look='olaine']) .base {
    --_text: light-dark(#1d241f, #eef2ee);
    --_surface: var(--nvo-surface, light-dark(#fff, #161b18));
    --_line: var(--nvo-line, light-dark(#c9d2cb, #47524a));
    --_muted: var(--nvo-muted, light-dark(#4c574f, #b5c0b8));
    padding: 1em;
    color: var(--nvo-text, var(--_text));
    background: var(--_surface);
    font: normal 400 medium/1.5 var(--nvo-font, system-ui, 'Segoe UI', Roboto, sans-serif);
  }
  :host([look='marupe']) .base {
    --_accent: var(--nvo-accent, light-dark(#1c6b3a, #7fd09b));
    --_highlight: var(--nvo-highlight, light-dark(#a87b16, #e6bb58));
  }
  :host([look='olaine']) .base {
    --_accent: var(--nvo-accent, light-dark(#2a6a2f, #8fd08f));
    --_highlight: var(--nvo-highlight, light-dark(#a3123f, #f08aa8));
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button,
  .field {
    min-height: 2.75em;
    padding: 0.5em 0.9em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .field {
    width: 100%;
    border-color: color-mix(in srgb, currentColor 60%, transparent);
    color: FieldText;
    background-color: Field;
  }
  button {
    color: var(--_accent);
    background: transparent;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_highlight);
    outline-offset: 2px;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .visually-hidden,
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;

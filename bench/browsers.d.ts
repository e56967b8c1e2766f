declare module '*/scripts/browsers.mjs' {
  /** Path of Chromium or Chrome, or null. */
  export function findChromium(): string | null;
  /** What Chromium is started with. */
  export const chromiumArgs: string[];
}

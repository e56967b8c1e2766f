/** What a server or the system said. */
export const inBrackets = (detail: string): string => (detail ? ` (${detail})` : '');

/** Organizations that a row may be. */
export const list = (candidates: readonly { code: string; name: string }[]) =>
  candidates.map(({ code, name }) => `${code} (${name})`).join(', ');

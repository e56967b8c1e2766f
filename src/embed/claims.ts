/** Tags that a script of ours sees to, whatever its version: the first one wins. */
export const claims = ((document as unknown as Record<symbol, Set<string>>)[
  Symbol.for('nvo.tags')
] ??= new Set());

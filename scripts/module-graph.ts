import type { Rolldown } from 'vite';

/** A module and all that it imports, statically. */
export function importsOf(
  id: string,
  modules: Rolldown.ChunkingContext,
  found = new Set<string>(),
): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const each of modules.getModuleInfo(id)?.importedIds ?? []) importsOf(each, modules, found);
  return found;
}

/** The same with what it loads later, in turn. */
export function reachOf(
  id: string,
  modules: Rolldown.ChunkingContext,
  found = new Set<string>(),
): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
  for (const each of [...importedIds, ...dynamicallyImportedIds]) reachOf(each, modules, found);
  return found;
}

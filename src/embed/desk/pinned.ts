import type { ScriptSource } from '../../data/snippets.ts';

const FILE = 'nvo-widgets.all.js';

/** The script that never changes, with its hash; none where this host does not serve it. */
export async function pinnedScript(
  host: string,
  version: string,
): Promise<ScriptSource | undefined> {
  const folder = `${host}/v${version}`;
  try {
    const response = await fetch(`${folder}/integrity.json`);
    if (!response.ok) return undefined;
    const hashes = (await response.json()) as Readonly<Record<string, unknown>>;
    const integrity = hashes[FILE];
    if (typeof integrity !== 'string' || !/^sha(256|384|512)-/.test(integrity)) return undefined;
    return { url: `${folder}/${FILE}`, integrity };
  } catch (error) {
    console.debug('nvo: there is no version to pin', error);
    return undefined;
  }
}

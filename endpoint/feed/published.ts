import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../../src/contract/schemas.ts';
import { eventFilesIn } from './event-files.ts';
import { namedCopies } from './images.ts';
import { exists, unlessMissing } from './missing.ts';

const always: readonly string[] = [
  'organizations.json',
  'site.json',
  ...Object.keys(jsonSchemas).map((name) => `schema/${name}.schema.json`),
];

/** The files that refresh has written, below `BASE`, and the images that they name: no others are served. */
export async function publishedFiles(out: string): Promise<string[]> {
  const images = await namedImages(out);
  const areThere = await Promise.all(images.map((name) => exists(join(out, name))));
  return [...always, ...(await eventFilesIn(out)), ...images.filter((_, i) => areThere[i])];
}

/** The images that the published organizations and events name, relative to `BASE`. */
export async function namedImages(out: string): Promise<string[]> {
  const lists = ['organizations.json', ...(await eventFilesIn(out))].filter((name) =>
    name.endsWith('.json'),
  );
  const names = new Set<string>();
  for (const name of lists) {
    const text = await unlessMissing(readFile(join(out, name), 'utf8'));
    for (const copy of namedCopies(text ?? '')) names.add(copy);
  }
  return [...names];
}

import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from './missing.ts';

/** A draft that is older than this belongs to a program that has died, in milliseconds. */
const ABANDONED = 60 * 60 * 1000;

const isDraft = (name: string): boolean =>
  /\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.test(name);

/**
 * Replaces a file at once: a reader sees the old bytes or the new ones, never a part, and so does
 * the disk after a power cut. Leaves a file alone whose bytes are the same.
 *
 * @param mode of a file that is written
 * @returns whether the file has changed
 */
export async function writeIfChanged(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<boolean> {
  const bytes = Buffer.from(content);
  const before = await unlessMissing(readFile(path));
  if (before?.equals(bytes)) return false;
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, 'w', mode);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}

/** Removes the drafts that a program which has died left in a folder and those below it. */
export async function removeDrafts(folder: string): Promise<void> {
  const names = (await unlessMissing(readdir(folder, { recursive: true }))) ?? [];
  for (const name of names.filter(isDraft)) {
    const path = join(folder, name);
    const draft = await unlessMissing(stat(path));
    if (draft && Date.now() - draft.mtimeMs > ABANDONED) await rm(path, { force: true });
  }
}

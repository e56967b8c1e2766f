import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';

/** Whether an error says that there is no such file. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Replaces a file at once: a reader sees the old bytes or the new ones, never a part, and so does
 * the disk after a power cut. Leaves a file alone whose bytes are the same.
 *
 * @returns whether the file has changed
 */
export async function writeIfChanged(path: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(content);
  const before = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (before?.equals(bytes)) return false;
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, 'w');
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

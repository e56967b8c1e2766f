import { readFile } from 'node:fs/promises';
import { VERSION } from '../../src/contract/file.ts';
import { unlessMissing } from './missing.ts';

/**
 * The text of a file of the contract. `updatedAt` is the last change of content: where the rest is
 * what the file holds already, it keeps its old time, and so its bytes.
 *
 * @param path where the file lies, if it does
 */
export async function composeFile(path: string, content: object, now: Date): Promise<string> {
  const before = await unlessMissing(readFile(path, 'utf8'));
  const updatedAt = before && updatedAtOf(before);
  const unchanged = updatedAt && toText(updatedAt, content);
  return unchanged === before && before ? before : toText(now.toISOString(), content);
}

const toText = (updatedAt: string, content: object): string =>
  `${JSON.stringify({ version: VERSION, updatedAt, ...content })}\n`;

function updatedAtOf(text: string): string | undefined {
  return /"updatedAt":"([^"]+)"/.exec(text)?.[1];
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report/report.ts';
import { unlessMissing } from './missing.ts';
import { writeIfChanged } from './write-file.ts';

/** Larger files are no pictures for a card, in bytes. */
const MOST_BYTES = 512 * 1024;

/** A server that has not sent an image after this is passed over, in milliseconds. */
const PATIENCE = 10_000;

/** An image is asked for again when its copy is older than this, in milliseconds. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/** A copy that nothing names any more is removed when it is older than this. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** So many are fetched at a time. */
const AT_ONCE = 8;

/** The types that are taken, by their first bytes. SVG is not: it may hold scripts. */
const signatures: readonly { type: string; bytes: RegExp }[] = [
  { type: 'png', bytes: /^\x89PNG\r\n/ },
  { type: 'jpg', bytes: /^\xff\xd8\xff/ },
  { type: 'gif', bytes: /^GIF8[79]a/ },
  { type: 'webp', bytes: /^RIFF[^]{4}WEBP/ },
];

/** The folder of images, below `BASE`. */
export const IMAGES = 'images';

/**
 * Copies images into `out/images`, so that widgets ask nobody but the endpoint for them. A copy
 * stays in use while its source can't be reached; what was never reached is left out and reported.
 *
 * @param source whose images they are, for the report
 * @returns the address of each copy, relative to `BASE`, by the image's own address
 */
export async function copyImages(
  addresses: readonly string[],
  out: string,
  report: Report,
  source = 'organizations',
): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  const left = [...new Set(addresses)];
  if (!left.length) return copies;
  const folder = join(out, IMAGES);
  await mkdir(folder, { recursive: true });
  const names = await copiesIn(folder);
  for (let batch = left.splice(0, AT_ONCE); batch.length; batch = left.splice(0, AT_ONCE)) {
    await Promise.all(
      batch.map(async (address) => {
        const copy = await copyImage(address, folder, names, (detail) => {
          const problem = { code: 'no-image', value: address, detail } as const;
          report.add({ source, file: address, kind: 'row', problem });
        });
        if (copy) copies.set(address, `${IMAGES}/${copy}`);
      }),
    );
  }
  return copies;
}

/**
 * Removes the copies of long ago.
 *
 * @param inUse the copies that are named, relative to `BASE`
 */
export async function pruneImages(out: string, inUse: ReadonlySet<string>): Promise<void> {
  const folder = join(out, IMAGES);
  for (const name of await copiesIn(folder)) {
    const path = join(folder, name);
    if (!inUse.has(`${IMAGES}/${name}`) && (await ageOf(path)) > KEPT) await rm(path);
  }
}

/** The copies that the text of a file names, relative to `BASE`: logos, and pictures of events. */
export function namedCopies(text: string): string[] {
  const names = text.match(/(?<="(?:logo|url)":")images\/[\da-f]{16}\.[a-z]+(?=")/g);
  return [...new Set(names)];
}

/** Nothing else in the folder is a copy of ours, a draft neither. */
async function copiesIn(folder: string): Promise<string[]> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  return names.filter((name) => /^[\da-f]{16}\.(png|jpg|gif|webp)$/.test(name));
}

async function copyImage(
  address: string,
  folder: string,
  names: readonly string[],
  onFailure: (detail: string) => void,
): Promise<string | undefined> {
  const stem = createHash('sha256').update(address).digest('hex').slice(0, 16);
  const known = names.find((name) => name.startsWith(`${stem}.`));
  if (known && (await ageOf(join(folder, known))) < FRESH) return known;
  try {
    const bytes = await fetchImage(address);
    const name = `${stem}.${typeOf(bytes)}`;
    await writeIfChanged(join(folder, name), bytes);
    // Its time says when it was last fetched, also where it has not changed.
    await utimes(join(folder, name), new Date(), new Date());
    return name;
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
    return known;
  }
}

async function fetchImage(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(String(response.status));
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`> ${MOST_BYTES / 1024} kB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws Error where the bytes are of no type that is taken */
function typeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found = signatures.find((signature) => signature.bytes.test(start));
  if (!found) throw new Error('PNG, JPEG, GIF, WebP');
  return found.type;
}

async function ageOf(path: string): Promise<number> {
  const found = await unlessMissing(stat(path));
  return found ? Date.now() - found.mtimeMs : Infinity;
}

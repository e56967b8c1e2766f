import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { unlessMissing } from '../feed/missing.ts';
import { writeIfChanged } from '../feed/write-file.ts';
import { encodings, type Encoding } from '../http/encoding.ts';
import { plainFiles } from '../http/embed/plain-files.ts';
import { isPinned, type ServedFile } from '../http/files.ts';
import { LiveFiles } from '../http/live-files.ts';
import { siteFolder } from '../project.ts';
import { configOf, type Options } from './options.ts';
import { refreshAndReport } from './refresh.ts';

/** What nginx's `gzip_static` and `brotli_static` look for beside a file. */
const endings: Readonly<Record<Encoding, string>> = { identity: '', gzip: '.gz', br: '.br' };

/** `nvo export`: refreshes, and writes all that `serve` serves as plain files. */
export async function exportSite([folder = '']: string[], options: Options): Promise<number> {
  const config = await configOf(options);
  const result = await refreshAndReport(config, { isForced: options.force });

  const files = new LiveFiles(
    { out: config.out, site: siteFolder },
    { publicUrl: config.publicUrl },
  );
  await files.loadScripts();
  await files.loadData();
  const target = resolve(folder);
  let count = 0;
  const write = async (path: string, { representations }: ServedFile): Promise<void> => {
    if (isPinned(path) && (await isOther(join(target, path), representations.identity.bytes))) {
      console.error(`${path} was published with other bytes and stays: raise the version first`);
      return;
    }
    await mkdir(join(target, dirname(path)), { recursive: true });
    for (const encoding of encodings) {
      await writeIfChanged(join(target, path + endings[encoding]), representations[encoding].bytes);
    }
    count++;
  };
  for (const [path, file] of files.all) await write(path, file);
  for await (const [path, file] of plainFiles(files.pages, Date.now())) await write(path, file);
  console.log(`${count} files in ${target}, each plain, .gz and .br`);
  return result.report.hasFailedSource ? 1 : 0;
}

/** Whether there is a file already, with other bytes. */
async function isOther(path: string, bytes: Uint8Array): Promise<boolean> {
  const before = await unlessMissing(readFile(path));
  return before !== undefined && !before.equals(bytes);
}

import type { OnProgress } from '../feed/read-source.ts';

const WIDTH = 30;
const MEGABYTE = 1024 * 1024;

/** Elsewhere than on a terminal a line is printed at every quarter of a source. */
const QUARTERS = 4;

/** A source so small needs no progress, in bytes. */
const SMALL = 4 * MEGABYTE;

/** Shows how far reading is: a bar on a terminal, a few plain lines elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): {
  onProgress: OnProgress;
  end: () => void;
} {
  let last = '';
  const show = (line: string) => {
    if (line === last) return;
    last = line;
    stream.write(stream.isTTY ? `\r${line}` : `${line}\n`);
  };
  return {
    onProgress: (source, bytes, size) => {
      if ((size ?? bytes) < SMALL) return;
      show(stream.isTTY ? bar(source, bytes, size) : milestone(source, bytes, size));
    },
    end: () => {
      if (last && stream.isTTY) stream.write('\n');
    },
  };
}

function bar(source: string, bytes: number, size: number | undefined): string {
  const read = `${Math.floor(bytes / MEGABYTE)} MB`.padStart(7);
  if (!size) return `${source} ${read}`;
  const share = Math.min(bytes / size, 1);
  const filled = Math.round(share * WIDTH);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `${source} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${percent} % ${read}`;
}

function milestone(source: string, bytes: number, size: number | undefined): string {
  if (!size) return `${source}: ${Math.floor(bytes / MEGABYTE / 32) * 32} MB`;
  const quarter = Math.floor((bytes / size) * QUARTERS);
  return `${source}: ${(quarter * 100) / QUARTERS} %`;
}

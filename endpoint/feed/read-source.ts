import type { Report } from '../report/report.ts';
import { openSource, SourceError } from '../sources/open.ts';
import type { SourceStates } from './source-state.ts';

/** How far reading a source is. */
export type OnProgress = (source: string, bytes: number, size: number | undefined) => void;

export interface SourceContext {
  readonly states: SourceStates;
  readonly report: Report;
  readonly onProgress?: OnProgress;
  /** Take a source even where it has lost more than half of its records. */
  readonly isForced: boolean;
  /** Only look: keep nothing for the next time. */
  readonly isDry: boolean;
  /** Whether a source is read anew, not taken as it was last; absent: all are. */
  readonly isRead?: IsRead | undefined;
}

/** Says of a source, by its name and address, whether it is read anew. */
export type IsRead = (name: string, address: string) => boolean;

/** A source of fewer records may well lose most of them. */
const FEW = 1;

export interface SourceReader<T> {
  readonly name: string;
  readonly address: string;
  /** What the report calls it; absent: its address. */
  readonly file?: string;
  readonly scope?: string;
  /** With fewer records than this before, having lost more than half of them is no fault. */
  readonly few?: number;
  read: (bytes: AsyncIterable<Uint8Array>) => Promise<{ data: T; records: number }>;
  /** Throws a SourceError where the data can't follow on what the source gave before. */
  compare?: (data: T, before: T) => void;
}

/**
 * Reads a source, or falls back on what it gave the last time it was good, and reports that.
 *
 * @returns `undefined` where it failed and was never good
 */
export async function readSource<T>(
  { name, address, file = address, scope = '', few = FEW, read, compare }: SourceReader<T>,
  { states, report, onProgress, isForced, isDry, isRead }: SourceContext,
): Promise<T | undefined> {
  const lastGood = await states.load<T>(name);
  if (lastGood && isRead && !isRead(name, address)) return lastGood.data;
  try {
    const isSameQuestion = lastGood?.address === address && lastGood.scope === scope;
    const opened = await openSource(address, isSameQuestion ? lastGood.validators : {});
    if (opened === 'unchanged') {
      if (!isDry) await states.touch(name);
      return lastGood?.data;
    }
    const counted = counting(opened.bytes, (bytes) => onProgress?.(name, bytes, opened.size));
    const { data, records } = await read(counted);
    if (lastGood && !isForced) {
      if (lastGood.records >= few) refuseTruncated(records, lastGood.records);
      compare?.(data, lastGood.data);
    }
    const { validators } = opened;
    if (!isDry) await states.save(name, { address, validators, scope, records, data });
    return data;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const since = lastGood && (await states.lastGoodAt(name))?.toISOString().slice(0, 10);
    const fault = error.fault;
    report.add({ source: name, file, kind: 'source', fault, ...(since && { since }) });
    return lastGood?.data;
  }
}

function refuseTruncated(records: number, before: number): void {
  if (records * 2 < before) throw new SourceError({ code: 'truncated', records, before });
}

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (total: number) => void,
): AsyncIterable<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    onBytes(total);
    yield chunk;
  }
}

import { misfit, type Shape } from '../contract/check.ts';
import { envelopeShape } from '../contract/shapes/envelope.generated.ts';
import type { Terms } from '../contract/terms.ts';
import { VERSION } from '../contract/version.ts';

/** A file of records as a widget uses it. */
export interface RecordsFile<T> {
  readonly records: readonly T[];
  readonly terms: Terms;
  /** The last change of content, ISO 8601; absent where a page gave the records itself. */
  readonly updatedAt?: string;
}

/** The file is of a later version of the contract than this code knows. */
export class NewerVersionError extends Error {
  override name = 'NewerVersionError';
}

/**
 * Takes the records out of a file of the contract. A record that does not fit its shape is left
 * out alone, with one warning naming its id and the path of what is wrong.
 *
 * @throws as `readEnvelope`
 */
export function readRecords<T>(json: unknown, list: string, shape: Shape): RecordsFile<T> {
  const { list: records, ...file } = readEnvelope(json, list);
  return { ...file, records: fitting<T>(records, shape) };
}

/**
 * Takes the records out of a file of the contract, as they are.
 *
 * @throws NewerVersionError where `version` is higher than known
 * @throws TypeError where it is no file of the contract at all
 */
export function readEnvelope(
  json: unknown,
  list: string,
): { list: readonly unknown[]; terms: Terms; updatedAt: string } {
  refuseNewer(json);
  const file = (json ?? {}) as Record<string, unknown>;
  const wrong = misfit(envelopeShape, json) ?? (Array.isArray(file[list]) ? '' : `/${list}`);
  if (wrong) throw new TypeError(`not a file of ${list}: ${wrong}`);
  return {
    list: file[list] as unknown[],
    terms: file['terms'] as Terms,
    updatedAt: file['updatedAt'] as string,
  };
}

/** @throws NewerVersionError where a file's `version` is higher than known */
export function refuseNewer(json: unknown): void {
  const { version } = (json ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) {
    throw new NewerVersionError(`the file's version is ${version}, known is ${VERSION}`);
  }
}

/** The records that fit their shape; the others are named in one warning. */
export function fitting<T>(records: readonly unknown[], shape: Shape): T[] {
  const dropped: string[] = [];
  const kept = records.filter((record) => {
    const path = misfit(shape, record);
    if (path) dropped.push(`${idOf(record)}: ${path}`);
    return !path;
  });
  if (dropped.length) {
    console.warn(`nvo: ${dropped.length} of ${records.length} records left out`, dropped);
  }
  return kept as T[];
}

function idOf(record: unknown): string {
  const id =
    typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' ? id : '(no id)';
}

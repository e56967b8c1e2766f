/**
 * What holds of a message whoever checks it, and can't be said by a schema. Apart from the schema,
 * for no page loads zod.
 */

/** What can be wrong with a field; texts are the locales'. */
export const messageErrorCodes = [
  'required',
  /** Neither an e-mail address nor a telephone number is given. */
  'contact-required',
  'consent-required',
  'too-short',
  'too-long',
  /** A line break or another control character where one line is asked for. */
  'control-characters',
  /** Not written as such a thing is: an address, a number, a date. */
  'invalid',
  /** An end that lies before the start. */
  'before-start',
] as const;

export type MessageErrorCode = (typeof messageErrorCodes)[number];

/** The longest and shortest texts, in code points, as JSON Schema counts; a field's `maxlength` is stricter. */
export const messageLimits = {
  name: 200,
  email: 254,
  telephone: 100,
  organization: 200,
  event: 200,
  messageMin: 10,
  message: 5000,
  page: 2000,
  line: 500,
  text: 5000,
  changes: 40,
} as const;

/** One thing that is wrong: a JSON Pointer (RFC 6901) and a code; with the limit that was not kept. */
export interface MessageError {
  readonly pointer: string;
  readonly code: MessageErrorCode;
  readonly limit?: number;
}

/** Whether a tick is asked for: where `privacy.legalBasis` is `consent`. */
export interface MessageOptions {
  readonly consent?: boolean;
}

/** Texts as they are kept: trimmed, NFC, `\n` between lines, a tab as a space; empty ones are left out. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
  }
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, tidy(each)] as const);
  // What a change comes from and goes to may be empty.
  const isChange = 'field' in value && 'to' in value;
  return Object.fromEntries(entries.filter(([, each]) => isChange || each !== ''));
}

type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether there is a way to answer. */
export const hasContact = ({ email, telephone }: Fields): boolean => Boolean(email ?? telephone);

/** Whether both are times and one lies before the other; a date is compared with the day of an instant. */
export function endsBeforeStart({ startDate: start, endDate: end }: Fields): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return false;
  if (end.length === 10 || start.length === 10) return end.slice(0, 10) < start.slice(0, 10);
  return Date.parse(end) < Date.parse(start);
}

/** What no schema says of an event's fields together. */
export const faultsOfTimes = (submission: unknown, pointer: string): MessageError[] =>
  isRecord(submission) && endsBeforeStart(submission)
    ? [{ pointer: `${pointer}/endDate`, code: 'before-start' }]
    : [];

/**
 * What is told of a message: what its schema finds wrong, and what no schema says of several fields
 * together, which a schema may have stopped before; of each field what comes first.
 *
 * @param message tidied
 */
export function toldOf(
  errors: readonly MessageError[],
  message: unknown,
  { consent }: MessageOptions,
): MessageError[] {
  const all = [...errors];
  if (isRecord(message) && !hasContact(message)) {
    all.push({ pointer: '/email', code: 'contact-required' });
  }
  if (consent && !(isRecord(message) && message['consent'] === true)) {
    all.push({ pointer: '/consent', code: 'consent-required' });
  }
  const seen = new Set<string>();
  // “Required” and “invalid” of the same field are one thing to mend.
  return all.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

/** A key as a part of a JSON Pointer (RFC 6901). */
export const pointerTo = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

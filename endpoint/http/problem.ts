import type { Context } from 'hono';
import type { MessageError } from '../../src/contract/message-rules.ts';
import type { Problem } from '../../src/contract/receipt.ts';
import { messageError as inEnglish } from '../../src/locales/en/message-errors.ts';
import { messageError as inLatvian } from '../../src/locales/lv/message-errors.ts';
import { submission as submissionInEnglish } from '../../src/locales/en/submission.ts';
import { submission as submissionInLatvian } from '../../src/locales/lv/submission.ts';
import type { Language } from '../report/format.ts';

const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof titles;

interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly MessageError[];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the errors' details. */
  readonly language?: Language;
}

/** What is wrong with each field, in words. */
export const messageErrorIn: Readonly<Record<Language, (error: MessageError) => string>> = {
  lv: (error) => submissionInLatvian.errors[keyOf(error)] ?? inLatvian(error),
  en: (error) => submissionInEnglish.errors[keyOf(error)] ?? inEnglish(error),
};

const keyOf = ({ pointer, code }: MessageError) => `${pointer} ${code}`;

/** Answers with a problem (RFC 9457), which says what is wrong and holds nothing of what was sent. */
export function problem(
  c: Context,
  status: ProblemStatus,
  { detail, errors, retryAfter, headers = {}, language = 'en' }: ProblemDetails = {},
): Response {
  const describe = messageErrorIn[language];
  const body: Problem = {
    type: 'about:blank',
    title: titles[status],
    status,
    ...(detail && { detail }),
    ...(errors && {
      errors: errors.map((error) => ({
        pointer: error.pointer,
        detail: describe(error),
        code: error.code,
      })),
    }),
  };
  c.header('Cache-Control', 'no-store');
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  if (errors) c.header('Content-Language', language);
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}

/**
 * What `POST BASE/messages` takes. The message of an issue is a code of `MessageErrorCode`, or else
 * it is `invalid`. A form checks by the shape that is made of this schema: `check-message.ts`.
 */
import * as z from 'zod/mini';
import {
  endsBeforeStart,
  faultsOfTimes,
  hasContact,
  isRecord,
  messageErrorCodes,
  messageLimits,
  pointerTo,
  tidy,
  toldOf,
  type MessageError,
  type MessageErrorCode,
  type MessageOptions,
} from './message-rules.ts';

/** One line: no control character, line or paragraph separator, lone surrogate or bidi override. */
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const severalLines = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u;
/** A taxonomy's code, open as everywhere. */
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Mailboxes that need no SMTPUTF8; domains of any script. Looser than RFC 5321, never wider than one address. */
const emailPattern =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
/** A number as people write it, also “67 000 000 (pēc 18)”. */
const telephonePattern = /\d(\D*\d){4}/;
const webPattern = /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}]+$/u;
const pagePattern = /^https?:\/\/[^\s\p{Cc}\p{Cs}"<>\\^`{|}?#]+$/u;
/** A date, or an instant with its offset. */
const timePattern =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

type Code = MessageErrorCode;
const code = (each: Code): Code => each;

/** Ends the checks: what is far too long is not read through. */
const atMost = (max: number) => z.maxLength(max, { error: code('too-long'), abort: true });

const given = z.string({
  error: ({ input }) => code(input === undefined ? 'required' : 'invalid'),
});
const line = (max: number = messageLimits.line) =>
  given.check(
    z.minLength(1, code('required')),
    atMost(max),
    z.regex(oneLine, code('control-characters')),
  );
const text = given.check(
  atMost(messageLimits.text),
  z.regex(severalLines, code('control-characters')),
);
const like = (pattern: RegExp, max?: number) => line(max).check(z.regex(pattern));

const email = like(emailPattern, messageLimits.email);
const telephone = like(telephonePattern, messageLimits.telephone);
const webAddress = like(webPattern, messageLimits.page);
const term = like(codePattern, 60);
const time = like(timePattern, 40);
const list = <T extends z.core.SomeType>(item: T, max: number) => z.array(item).check(atMost(max));

/** One field of an organization that is to be corrected; an empty `to` takes it away. */
const changeSchema = z.object({
  field: like(/^[A-Za-z]+$/, 60),
  from: text,
  to: text,
});

/** An event as its organizer reports it: fields of `CalendarEvent`, as far as a form asks for them. */
const submissionSchema = z
  .object({
    name: line(),
    startDate: time,
    endDate: z.optional(time),
    description: z.optional(text),
    kind: z.optional(term),
    municipalities: z.optional(list(term, 10)),
    themes: z.optional(list(term, 10)),
    location: z.optional(z.object({ name: line(), address: z.optional(line()) })),
    onlineUrl: z.optional(webAddress),
    organizer: z.optional(z.object({ id: z.optional(term), name: line() })),
    registration: z.optional(
      z.object({
        url: z.optional(webAddress),
        email: z.optional(email),
        telephone: z.optional(telephone),
        deadline: z.optional(time),
      }),
    ),
    maximumAttendeeCapacity: z.optional(z.int().check(z.minimum(0))),
    isAccessibleForFree: z.optional(z.boolean()),
    price: z.optional(line()),
    audience: z.optional(line()),
    accessibility: z.optional(text),
    inLanguage: z.optional(list(like(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 35), 10)),
    url: z.optional(webAddress),
  })
  .check(
    z.refine((submission) => !endsBeforeStart(submission), {
      path: ['endDate'],
      error: code('before-start'),
      when: isGiven,
    }),
  );

/** A rule for several fields: it is told with the rest of what is wrong, not after that has been mended. */
function isGiven({ value }: z.core.ParsePayload): boolean {
  return isRecord(value);
}

/** A message to the Info point. */
export const messageSchema = z
  .object({
    /** A code of the taxonomy `topic`. */
    topic: term,
    name: line(messageLimits.name),
    /** One of `email` and `telephone` is needed. */
    email: z.optional(email),
    telephone: z.optional(telephone),
    /** The id of an organization of the directory, or its name. */
    organization: z.optional(line(messageLimits.organization)),
    /** The id of an event of the calendar, or its name. */
    event: z.optional(line(messageLimits.event)),
    message: given.check(
      z.minLength(messageLimits.messageMin, code('too-short')),
      atMost(messageLimits.message),
      z.regex(severalLines, code('control-characters')),
    ),
    changes: z.optional(list(changeSchema, messageLimits.changes)),
    submission: z.optional(submissionSchema),
    /** The language the sender reads: a tag of BCP 47. */
    language: like(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 35),
    /** The page the form stands on, without query and fragment: those may hold what is private. */
    page: like(pagePattern, messageLimits.page),
    consent: z.optional(z.boolean()),
    /** A solved challenge. Whatever it is, it costs no message: what does not fit is held for review. */
    proof: z.optional(z.unknown()),
    /** The trap: a field that people neither see nor reach. */
    trap: z.optional(z.unknown()),
    /** Seconds between the first look at the form and sending it. */
    elapsed: z.optional(z.unknown()),
  })
  .check(z.refine(hasContact, { path: ['email'], error: code('contact-required'), when: isGiven }));

export type Message = z.infer<typeof messageSchema>;
export type MessageChange = z.infer<typeof changeSchema>;
export type EventSubmission = z.infer<typeof submissionSchema>;

export type CheckedMessage =
  | { readonly message: Message; readonly errors?: never }
  | { readonly message?: never; readonly errors: readonly MessageError[] };

/**
 * Checks a message. Texts come out trimmed, in Unicode's form NFC and with
 * `\n` between lines; empty ones are taken for absent.
 *
 * @param options.consent whether a tick is asked for: where `privacy.legalBasis` is `consent`
 */
export function checkMessage(input: unknown, options: MessageOptions = {}): CheckedMessage {
  const message = tidy(input);
  const { success, data, error } = z.safeParse(messageSchema, message);
  const found = (error?.issues ?? []).map(errorOf);
  const ofTimes = isRecord(message) ? faultsOfTimes(message['submission'], '/submission') : [];
  const errors = toldOf([...found, ...ofTimes], message, options);
  return success && errors.length === 0 ? { message: data } : { errors };
}

function errorOf(issue: z.core.$ZodIssue): MessageError {
  const pointer = issue.path.map((key) => pointerTo(key as string | number)).join('');
  const limit = 'maximum' in issue ? issue.maximum : 'minimum' in issue ? issue.minimum : undefined;
  return {
    pointer,
    code: isCode(issue.message) ? issue.message : 'invalid',
    ...(limit !== undefined && { limit: Number(limit) }),
  };
}

const isCode = (value: string): value is MessageErrorCode =>
  (messageErrorCodes as readonly string[]).includes(value);

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { taxonomies } from '../src/contract/terms.ts';
import { defaultLimits } from './http/limits.ts';
import { contentFile } from './project.ts';
import { isWebAddress } from './sources/open.ts';

/** A file, relative to the config, or an http(s) address. */
const address = z.string().min(1);

/** One value or several. */
const codes = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((value) => [value].flat());

/** A calendar: its events, and what stands for what they don't say themselves. */
const calendarSchema = z.strictObject({
  /** What reports and `healthz` call it: its address may be a secret. */
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  address,
  kind: z.string().min(1).optional(),
  municipality: codes.optional(),
  organizer: z.string().min(1).optional(),
  theme: codes.optional(),
});

export type CalendarConfig = z.infer<typeof calendarSchema>;

const mailAddress = z.email();

const isThisMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

/** Where mail is handed over. The password stands in the environment: `NVO_SMTP_PASSWORD`. */
const smtpSchema = z
  .strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65535).default(587),
    /** TLS from the first byte, as on port 465; else STARTTLS. */
    secure: z.boolean().optional(),
    /** No mail goes out unencrypted; default: but to this machine. */
    requireTLS: z.boolean().optional(),
    user: z.string().min(1).optional(),
    /** The sender of every mail: an address of a domain that lets this server send for it. */
    from: mailAddress,
    /** The Info point's mailbox. */
    to: mailAddress,
  })
  .transform((smtp) => ({
    ...smtp,
    secure: smtp.secure ?? smtp.port === 465,
    requireTLS: smtp.requireTLS ?? !isThisMachine(smtp.host),
    /** A server on this machine often has a certificate for another name: there is nobody in between. */
    ignoreTLS: smtp.requireTLS !== true && isThisMachine(smtp.host),
  }));

export type SmtpConfig = z.infer<typeof smtpSchema>;

const configSchema = z.strictObject({
  sources: z
    .strictObject({
      /** The state register of legal entities: `register.csv`. */
      register: address.optional(),
      /** The list of public benefit organizations. */
      publicBenefit: address.optional(),
      /** The register's list of areas of activity. */
      areas: address.optional(),
      /** The staff's sheet. */
      organizations: address.optional(),
      /** The staff's sheet of events. */
      events: address.optional(),
      /** Calendars (iCalendar, RFC 5545). */
      calendars: z
        .array(calendarSchema)
        .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
          error: 'two calendars have the same name',
        })
        .default([]),
      /** What codes are called; default: the bundled one. */
      terms: address.optional(),
      /** The Info point itself; default: the bundled one. */
      site: address.optional(),
    })
    .refine((sources) => sources.register ?? sources.organizations, {
      error: 'name at least one of register and organizations',
    }),
  /** The legal forms that the register's entries are taken of. */
  legalForms: z.array(z.enum(taxonomies.legalForm)).min(1).default(['association', 'foundation']),
  /** Where refresh writes what is published. */
  out: z.string().min(1).default('.nvo'),
  /** Where it keeps the sources' last good data, hidden rows too; default: `out` with `.state` behind. */
  state: z.string().min(1).optional(),
  port: z.number().int().min(0).max(65535).default(8787),
  /** Minutes between two refreshes of `serve`. */
  refreshEvery: z.number().min(1).max(1440).default(60),
  /** Minutes between two readings of the sheet of events and the calendars by `serve`. */
  eventsEvery: z.number().min(1).max(1440).default(5),
  /** The months around the present one into which calendars are expanded. */
  eventWindow: z
    .strictObject({
      back: z.number().int().min(1).max(120).default(13),
      ahead: z.number().int().min(1).max(60).default(18),
    })
    .default({ back: 13, ahead: 18 }),
  /** Where visitors find this server, for the links in mails; default: this machine. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** The messages. */
  inbox: z
    .strictObject({
      /** SQLite's file; not used where the environment names a PostgreSQL database: `DATABASE_URL`. */
      file: z.string().min(1).default('.nvo.inbox/messages.db'),
      /** Origins whose pages may post messages: `https://www.marupe.lv`; absent: any. */
      origins: z.array(z.string().regex(/^https?:\/\/[^/]+$/)).optional(),
      /** Proxies whose word about the visitor's address is taken: addresses, networks `10.0.0.0/8`. */
      trustedProxies: z.array(z.string().regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/)).optional(),
      /** Messages from one address, a minute and an hour, and from everybody together, a minute. */
      limits: z
        .strictObject({
          perMinute: z.number().int().min(1).default(defaultLimits.perMinute),
          perHour: z.number().int().min(1).default(defaultLimits.perHour),
          together: z.number().int().min(1).default(defaultLimits.together),
        })
        .optional(),
    })
    .prefault({}),
  /** Absent: messages wait in the inbox. */
  smtp: smtpSchema.optional(),
  /** Language of the report. */
  language: z.enum(['lv', 'en']).default('lv'),
});

export type Config = z.infer<typeof configSchema> & {
  state: string;
  sources: { terms: string; site: string };
};

/** The config can't be used: the message says which key and what was expected. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads `nvo.config.json`; addresses of files come out absolute.
 *
 * @throws ConfigError
 */
export async function readConfig(path: string): Promise<Config> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parseConfig(text, path);
}

/** As `readConfig`, of the text of a config that lies at `path`. */
export function parseConfig(text: string, path: string): Config {
  const parsed = configSchema.safeParse(parseJson(text, path));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`,
    );
    throw new ConfigError([`${path} is not a valid config:`, ...lines].join('\n  '));
  }
  const absolute = (value: string) => (isWebAddress(value) ? value : resolve(dirname(path), value));
  const { out, state, inbox } = parsed.data;
  const { calendars, ...sources } = parsed.data.sources;
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries<string | undefined>(sources)) {
    if (value) given[name] = absolute(value);
  }
  return {
    ...parsed.data,
    out: absolute(out),
    state: state ? absolute(state) : stateFolderOf(absolute(out)),
    inbox: { ...inbox, file: absolute(inbox.file) },
    sources: {
      terms: contentFile('terms.csv'),
      site: contentFile('site.json'),
      ...given,
      calendars: calendars.map((each) => ({ ...each, address: absolute(toHttps(each.address)) })),
    },
  };
}

/** What calendar programs call an address to subscribe to. */
const toHttps = (value: string): string => value.replace(/^webcals?:\/\//i, 'https://');

/** The folder of the sources' last good data: beside what is published, never in it. */
export const stateFolderOf = (out: string): string => `${out}.state`;

function parseJson(text: string, path: string): unknown {
  try {
    // Windows' editors put a byte order mark before it.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ConfigError(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

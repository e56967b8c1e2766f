import { resolve } from 'node:path';
import { readConfig, stateFolderOf, type Config } from '../config.ts';
import type { Language } from '../report/format.ts';

/** What was asked for can't be done as it was asked: exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The options of the command line, as `parseArgs` gives them. */
export interface Options {
  readonly config: string;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly force: boolean;
  readonly lang?: string | undefined;
}

/**
 * The config with what the command line says otherwise.
 *
 * @throws ConfigError, UsageError
 */
export async function configOf({ config, out, lang, port }: Options): Promise<Config> {
  const read = await readConfig(config);
  return {
    ...read,
    ...(out !== undefined && { out: resolve(out), state: stateFolderOf(resolve(out)) }),
    ...(lang !== undefined && { language: languageOf(lang) }),
    port: portOf(port ?? process.env['PORT']) ?? read.port,
  };
}

/** @throws UsageError */
export function languageOf(lang: string): Language {
  if (lang === 'lv' || lang === 'en') return lang;
  throw new UsageError(`--lang is lv or en, not "${lang}"`);
}

function portOf(port: string | undefined): number | undefined {
  if (!port) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) < 65536) return Number(port);
  throw new UsageError(`a port is a number up to 65535, not "${port}"`);
}

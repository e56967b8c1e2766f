import { parseArgs, type ParseArgsConfig } from 'node:util';
import packageFile from '../package.json' with { type: 'json' };
import { ConfigError } from '../config.ts';
import { check } from './check.ts';
import { exportSite } from './export.ts';
import { UsageError, type Options } from './options.ts';
import { runRefresh } from './refresh.ts';
import { serve } from './serve.ts';

const help = `Usage: nvo <command> [options]

  nvo refresh         read the sources and write the JSON files
  nvo check <file>    say what refresh would make of a spreadsheet; changes nothing
  nvo serve           serve the files and refresh them on a schedule
  nvo export <dir>    write all that serve serves as plain files, for any web server

Options
  --config <file>     default: nvo.config.json
  --out <dir>         where the JSON files are (refresh, serve, export); default: as in the config
  --port <number>     (serve) default: PORT, else as in the config
  --force             (refresh) take a source that has lost more than half of its records
  --lang <lv|en>      language of the report; default: as in the config
  --help, --version`;

const options = {
  config: { type: 'string', default: 'nvo.config.json' },
  out: { type: 'string' },
  port: { type: 'string' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

const parse = (argv: string[]) => parseArgs({ args: argv, options, allowPositionals: true });

type Command = (args: string[], options: Options) => Promise<number>;

const commands: Readonly<Record<string, { run: Command; args: number }>> = {
  refresh: { run: runRefresh, args: 0 },
  check: { run: check, args: 1 },
  serve: { run: serve, args: 0 },
  export: { run: exportSite, args: 1 },
};

/**
 * Runs a command.
 *
 * @returns the exit code: 0 all is well, 1 a source failed or the command did, 2 it was not
 *   understood
 */
export async function main(argv: string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (isUsage(error)) {
      console.error(`nvo: ${error.message}\nTry: nvo --help`);
      return 2;
    }
    if (error instanceof ConfigError) {
      console.error(`nvo: ${error.message}`);
      return 2;
    }
    console.error(`nvo: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [name, ...args] = positionals;
  if (values.version) {
    console.log(packageFile.version);
    return 0;
  }
  if (values.help || !name) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"`);
  if (args.length !== command.args) {
    throw new UsageError(
      `${name} takes ${command.args || 'no'} argument${command.args === 1 ? '' : 's'}`,
    );
  }
  return command.run(args, values);
}

function isUsage(error: unknown): error is Error {
  const isParseError =
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS');
  return isParseError || error instanceof UsageError;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import packageFile from '../package.json' with { type: 'json' };
import { ConfigError } from '../config.ts';
import { check } from './check.ts';
import { exportSite } from './export.ts';
import { inboxCommand } from './inbox.ts';
import { UsageError, type Options } from './options.ts';
import { runRefresh } from './refresh.ts';
import { serve } from './serve.ts';

const help = `Usage: nvo <command> [options]

  nvo refresh         read the sources and write the JSON files
  nvo refresh events  read the sheet of events and the calendars alone
  nvo check <file>    say what refresh would make of a spreadsheet or a calendar; changes nothing
  nvo serve           serve the files and refresh them on a schedule
  nvo export <dir>    write all that serve serves as plain files, for any web server

  nvo inbox [list] [<state>]    list the messages; states: pending held delivered done failed spam
  nvo inbox show <reference>    show one: K7M-2PX-4R
  nvo inbox export [csv|json]   write all of them to the standard output
  nvo inbox done|spam|approve|erase <reference>
                                mark it as done or as spam, release a held one, erase it for good
  nvo inbox resend <reference>|failed
                                mail it once more; failed: all that were given up
  nvo inbox purge               remove what has been kept for long enough (serve does it daily)

Options
  --config <file>     default: nvo.config.json
  --out <dir>         where the JSON files are (all commands); default: as in the config
  --port <number>     (serve) default: PORT, else as in the config
  --force             (refresh, check, export) take a source that has lost more than half of its
                      records, or its column of hidden entries
  --lang <lv|en>      language of the report; default: as in the config
  --help, --version`;

const options = {
  config: { type: 'string' },
  out: { type: 'string' },
  port: { type: 'string' },
  force: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const parse = (argv: string[]) => parseArgs({ args: argv, options, allowPositionals: true });

type Command = (args: string[], options: Options) => Promise<number>;

/** The options that every command takes. */
const common = ['config', 'out', 'lang'];

/** `args`: how many a command needs; `more`: how many it may have besides. */
interface CommandSpec {
  run: Command;
  args: number;
  more?: number;
  takes: string[];
}

const commands: Readonly<Record<string, CommandSpec>> = {
  refresh: { run: runRefresh, args: 0, more: 1, takes: ['force'] },
  check: { run: check, args: 1, takes: ['force'] },
  serve: { run: serve, args: 0, takes: ['port'] },
  export: { run: exportSite, args: 1, takes: ['force'] },
  inbox: { run: inboxCommand, args: 0, more: 2, takes: [] },
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
  if (args.length < command.args || args.length > command.args + (command.more ?? 0)) {
    throw new UsageError(
      `${name} takes ${command.args || 'no'} argument${command.args === 1 ? '' : 's'}`,
    );
  }
  const { config = 'nvo.config.json', force = false, out, port, lang } = values;
  const foreign = Object.keys(values).find(
    (option) => ![...common, ...command.takes].includes(option),
  );
  if (foreign) throw new UsageError(`${name} takes no --${foreign}`);
  return command.run(args, { config, force, out, port, lang });
}

function isUsage(error: unknown): error is Error {
  const isParseError =
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS');
  return isParseError || error instanceof UsageError;
}

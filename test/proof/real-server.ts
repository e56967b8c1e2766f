import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectCopy } from '../support/project.ts';
import { site } from '../support/workspace.ts';

const sheet = 'Nosaukums,Novads\nAvots,Olaine\n';

/** No limits: the proofs send more than any visitor. */
const limits = { perMinute: 1e9, perHour: 1e9, together: 1e9 };

/** A server that runs. */
export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGKILL. @returns when it has ended */
  kill(): Promise<void>;
}

/** The built program in a folder of its own, with a workspace: `nvo serve` as it is published. */
export class RealServer {
  readonly folder: string;
  #name = '';

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** SQLite's file. */
  get file(): string {
    return join(this.folder, this.#name);
  }

  static async build(): Promise<RealServer> {
    const server = new RealServer(await mkdtemp(join(tmpdir(), 'nvo-proof-')));
    await new ProjectCopy(server.folder).make(true);
    await server.configure();
    return server;
  }

  /**
   * Writes the config.
   *
   * @param name of SQLite's file
   */
  async configure(more: object = {}, name = 'messages.db'): Promise<void> {
    this.#name = name;
    const config = {
      sources: { organizations: 'organizations.csv', site: 'site.json' },
      inbox: { file: this.file, limits },
      ...more,
    };
    const files = {
      'organizations.csv': sheet,
      'site.json': JSON.stringify({ ...site, inbox: true }),
      'nvo.config.json': JSON.stringify(config),
    };
    await mkdir(this.folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(this.folder, name), text);
    }
  }

  start(env: Record<string, string> = {}): Promise<Running> {
    const bin = join(this.folder, 'endpoint/bin/nvo.mjs');
    return startProcess([bin, 'serve', '--port', '0', '--lang', 'en'], this.folder, env);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Starts Node with a program that prints its address on a line. */
export async function startProcess(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const leave = () => child.kill('SIGKILL');
  process.once('exit', leave);
  const ended = once(child, 'exit').finally(() => process.off('exit', leave));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url: await addressOf(child), child, kill };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(text) ?? [];
      // By its number: on a busy machine looking up the name is most of a request's time.
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`the server has ended: ${text}`)));
  });
}

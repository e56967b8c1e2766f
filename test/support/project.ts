import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { build } from 'vite';
import { projectFile } from './shared.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** The site script of a project whose pages nobody has built yet. */
export const siteScripts: Readonly<Record<string, string>> = {
  'nvo-widgets.js': 'import("./assets/directory-Ab12.js");\n',
  'assets/directory-Ab12.js': `export const text = "${'NVO '.repeat(100)}";\n`,
};

/**
 * A copy of the project with a program and a site script of its own: its commands run in real
 * processes, whatever is built in the project itself, and change nothing there.
 */
export class ProjectCopy {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param isBuilt whether the program is one built file, as published, or runs from its source */
  async make(isBuilt: boolean): Promise<this> {
    const to = (path: string) => join(this.folder, path);
    await mkdir(to('endpoint'), { recursive: true });
    await symlink(projectFile('node_modules'), to('node_modules'));
    for (const path of ['content', 'endpoint/bin', 'endpoint/package.json']) {
      await cp(projectFile(path), to(path), { recursive: true });
    }
    if (isBuilt) {
      await build({
        configFile: projectFile('endpoint/vite.config.ts'),
        logLevel: 'error',
        build: { outDir: to('endpoint/dist'), emptyOutDir: false },
      });
    } else {
      const filter = (path: string) => !/\/(dist|node_modules)$/.test(path);
      await cp(projectFile('endpoint'), to('endpoint'), { recursive: true, filter });
      await cp(projectFile('src'), to('src'), { recursive: true });
    }
    for (const [name, text] of Object.entries(siteScripts)) {
      const path = to(`dist/site/v1/${name}`);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, text);
    }
    return this;
  }

  /** Starts `nvo`; its output is in English unless the arguments say otherwise. */
  start(args: string[], { cwd = this.folder, env = {} }: RunOptions = {}): ChildProcess {
    const bin = join(this.folder, 'endpoint/bin/nvo.mjs');
    const { PORT: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...inherited, ...env } });
    after(() => child.kill('SIGKILL'));
    return child;
  }

  /** Runs `nvo` to its end. */
  async nvo(args: string[], options?: RunOptions): Promise<Outcome> {
    return outcomeOf(this.start(args, options));
  }
}

/** What a process has printed when it has ended, and how it ended. */
export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (outcome.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (outcome.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...outcome, code };
}

/** Waits until a process prints a line that matches. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text);
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`it has ended without printing ${pattern}`)));
  });
}

import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sharedFile } from '../support/shared.ts';

/**
 * A power cut: of a database's files stays what they held at their last fsync. A shim that the
 * server is started with keeps a copy of them as of then.
 */
export class PowerCut {
  /** For the server's environment. */
  readonly env: Readonly<Record<'LD_PRELOAD' | 'SHADOW', string>>;
  readonly #file: string;

  private constructor(file: string, env: PowerCut['env']) {
    this.#file = file;
    this.env = env;
  }

  /**
   * Compiles the shim.
   *
   * @param file SQLite's file
   * @throws Error with the compiler's words
   */
  static async prepare(file: string): Promise<PowerCut> {
    const folder = dirname(file);
    const [shim, shadow] = [join(folder, 'powerloss.so'), join(folder, 'shadow')];
    const source = sharedFile('tools/powerloss.c');
    const args = ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl', '-lpthread'];
    const { status, stderr } = spawnSync('cc', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`cc failed: ${stderr}`);
    await mkdir(shadow, { recursive: true });
    return new PowerCut(file, { LD_PRELOAD: shim, SHADOW: shadow });
  }

  /** Takes what is there for what is on disk; to be called before the server starts. */
  async settle(): Promise<void> {
    await rm(this.env.SHADOW, { recursive: true });
    await mkdir(this.env.SHADOW);
    for (const each of await this.#files()) {
      await copyFile(join(this.#folder, each), join(this.env.SHADOW, each));
    }
  }

  /**
   * Puts the files back as they were at their last fsync; to be called once the server has been
   * killed. A journal that has been removed stays so: SQLite syncs the folder when it removes one.
   */
  async strike(): Promise<void> {
    const kept = new Set(await readdir(this.env.SHADOW));
    for (const each of await this.#files()) {
      if (kept.has(each)) await copyFile(join(this.env.SHADOW, each), join(this.#folder, each));
      else await rm(join(this.#folder, each));
    }
  }

  get #folder(): string {
    return dirname(this.#file);
  }

  /** The names of SQLite's files, but for its index in shared memory, which no power cut leaves. */
  async #files(): Promise<string[]> {
    await rm(`${this.#file}-shm`, { force: true });
    return (await readdir(this.#folder)).filter((each) => each.startsWith(basename(this.#file)));
  }
}

import { createAdaptorServer } from '@hono/node-server';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { exists } from '../feed/missing.ts';
import { refresh } from '../feed/refresh.ts';
import { SourceStates } from '../feed/source-state.ts';
import { createApp, type SourceHealth } from '../http/app.ts';
import { LiveFiles } from '../http/live-files.ts';
import { siteFolder } from '../project.ts';
import { formatKind } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { configOf, type Options } from './options.ts';
import { printReport } from './refresh.ts';

const MINUTE = 60_000;

/** So long may answers that are being sent still take, in milliseconds. */
const PARTING = 2_000;

/** `nvo serve`: serves the files, and refreshes them on a schedule until it is told to stop. */
export async function serve(_args: string[], options: Options): Promise<number> {
  const config = await configOf(options);
  const files = new LiveFiles({ out: config.out, site: siteFolder });
  const health = new Health(config);
  await files.loadScripts();

  const update = async (): Promise<void> => {
    try {
      const result = await refresh(config);
      printReport(result, config.language);
      await health.note(result.report);
      // Another process may have written it: `nvo refresh --force` beside this one.
      await files.loadData();
    } catch (error) {
      health.noteFailure();
      throw error;
    }
  };
  // What an earlier run wrote is good enough to begin with.
  const isThere = await exists(join(config.out, 'site.json'));
  if (isThere) await files.loadData();
  else await update();

  const app = createApp({ files: () => files.all, health: () => health.sources });
  const server = createAdaptorServer({ fetch: app.fetch });
  const port = await listen(server, config.port);
  const host = `http://localhost:${port}`;
  console.log(
    [
      `The directory on a page:  ${host}/`,
      `The data:                 ${host}/v1/organizations.json`,
      `The site script:          ${host}/v1/nvo-widgets.js`,
      `Health:                   ${host}/healthz`,
      'Ctrl+C stops it.',
    ].join('\n'),
  );

  const schedule = repeat(update, config.refreshEvery * MINUTE, isThere);
  await stopped();
  schedule.stop();
  server.close();
  // A download that goes on is given up: files are replaced at once, so none is left half-written.
  setTimeout(() => process.exit(0), PARTING).unref();
  return 0;
}

/** What `healthz` tells of the sources. It is public: an address of a source is a secret. */
class Health {
  readonly #config: Config;
  readonly #states: SourceStates;
  sources: Record<string, SourceHealth> = {};

  constructor(config: Config) {
    this.#config = config;
    this.#states = new SourceStates(config.state);
  }

  async note(report: Report): Promise<void> {
    const failures = report.entries.filter((entry) => entry.kind === 'source');
    const sources: Record<string, SourceHealth> = {};
    for (const name of Object.keys(this.#config.sources)) {
      const lastGood = (await this.#states.lastGoodAt(name))?.toISOString();
      const failure = failures.find(({ source }) => source === name);
      const lastError = failure && formatKind(failure.fault, 'en');
      sources[name] = { ...(lastGood && { lastGood }), ...(lastError && { lastError }) };
    }
    this.sources = sources;
  }

  /** Notes that the refresh itself has failed; what was wrong is in the log alone. */
  noteFailure(): void {
    this.sources = { ...this.sources, refresh: { lastError: 'the refresh failed' } };
  }
}

type Server = ReturnType<typeof createAdaptorServer>;

/** @throws Error saying what to do where the port is busy */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      const advice = `Stop what uses it, or choose another one: PORT=${port + 1} npm start`;
      reject(new Error(`port ${port} is busy. ${advice}`));
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Repeats a job, the next time counted from its end; what it throws is logged and does not stop it. */
function repeat(job: () => Promise<void>, pause: number, atOnce: boolean): { stop: () => void } {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async (): Promise<void> => {
    try {
      await job();
    } catch (error) {
      console.error('nvo: refresh failed:', error);
    }
    if (!isStopped) timer = setTimeout(() => void run(), pause);
  };
  timer = setTimeout(() => void run(), atOnce ? 0 : pause);
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  return { stop };
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

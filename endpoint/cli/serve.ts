import { createAdaptorServer } from '@hono/node-server';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { sourceOfCalendar } from '../feed/event-sources.ts';
import { eventSources, hasEvents } from '../feed/events.ts';
import { exists } from '../feed/missing.ts';
import { refreshEvents } from '../feed/refresh-events.ts';
import { refresh } from '../feed/refresh.ts';
import { SourceStates } from '../feed/source-state.ts';
import { createApp, type SourceHealth } from '../http/app.ts';
import { LiveFiles } from '../http/live-files.ts';
import { Proxies } from '../http/client-address.ts';
import { embedRoutes } from '../http/embed/routes.ts';
import { PASSWORD } from '../mail/post-office.ts';
import { siteFolder } from '../project.ts';
import { formatKind } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { configOf, type Options } from './options.ts';
import { printReport } from './refresh.ts';
import { inTurn, repeat } from './schedule.ts';
import { WriteSide } from './write-side.ts';

const MINUTE = 60_000;

/** So long may answers that are being sent still take, in milliseconds. */
const PARTING = 2_000;

/** `nvo serve`: serves the files, and refreshes them on a schedule until it is told to stop. */
export async function serve(_args: string[], options: Options): Promise<number> {
  const config = await configOf(options);
  const files = new LiveFiles(
    { out: config.out, site: siteFolder },
    { takesMessages: true, publicUrl: config.publicUrl },
  );
  const health = new Health(config);
  await files.loadScripts();

  let host = '';
  const writeSide = await WriteSide.open({
    config,
    site: () => files.site,
    localUrl: () => host,
  });

  let told = '';
  const update = inTurn(async (reading: typeof refresh): Promise<void> => {
    const isWhole = reading === refresh;
    try {
      const result = await reading(config);
      const news = JSON.stringify(result.report.entries);
      // What is wrong in an event is not told four times an hour.
      if (isWhole || news !== told) printReport(result, config.language);
      if (!isWhole) told = news;
      else void writeSide.tellOfReport(result.report);
      await health.note(result.report, isWhole ? health.names : eventSources(config));
      // Another process may have written it: `nvo refresh --force` beside this one.
      await files.loadData();
      health.noteSuccess(isWhole);
    } catch (error) {
      health.noteFailure(isWhole);
      throw error;
    }
  });
  // What an earlier run wrote is good enough to begin with.
  const isThere = await exists(join(config.out, 'site.json'));
  if (isThere) await files.loadData();
  else await update(refresh);

  const proxies = new Proxies(config.inbox.trustedProxies);
  const pages = embedRoutes({ pages: () => files.pages, originOf: (c) => proxies.originOf(c) });
  const appNow = () =>
    createApp({
      files: () => files.all,
      health: () => health.sources,
      calendar: (query) => files.calendar(query),
      mail: () => writeSide.health(),
      parts: [...writeSide.parts, pages],
    });
  let app = appNow();
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) });
  const port = await listen(server, config.port);
  host = `http://localhost:${port}`;
  // Whoever reads that it is there may stop it at once.
  const end = stopped();
  console.log(
    [
      `The directory on a page:  ${host}/`,
      `The data:                 ${host}/v1/organizations.json`,
      ...(hasEvents(config) ? [`                          ${host}/v1/events.json`] : []),
      `The site script:          ${host}/v1/nvo-widgets.js`,
      `The form without script:  ${host}/embed/contact-form`,
      `Health:                   ${host}/healthz`,
      ...mailAdvice(config, host),
      ...(files.site.privacy ? [] : [NO_PRIVACY]),
      'Ctrl+C stops it.',
    ].join('\n'),
  );

  const schedules = [repeat(() => update(refresh), config.refreshEvery * MINUTE, isThere)];
  if (hasEvents(config)) {
    schedules.push(repeat(() => update(refreshEvents), config.eventsEvery * MINUTE, false));
  }
  writeSide.start(() => (app = appNow()));
  await end;
  for (const schedule of schedules) schedule.stop();
  // What has been acknowledged is on disk; what is still being answered may end.
  const answered = new Promise((resolve) => server.close(resolve));
  // A download that goes on is given up: files are replaced at once, so none is left half-written.
  // A mail that goes on is sent once more later on: its lease runs out.
  setTimeout(() => process.exit(0), PARTING).unref();
  await Promise.all([answered, writeSide.stop()]);
  await writeSide.close();
  return 0;
}

/** GDPR, article 13: whoever asks for a name and an address says what for. */
const NO_PRIVACY =
  'The form names no controller, purpose or legal basis, for site.json has no privacy (see the README).';

/** What is to be known of the mail at the start. */
function mailAdvice({ smtp, publicUrl }: Config, host: string): string[] {
  if (!smtp) {
    return ['No mail goes out, for the config has no smtp: messages wait (npx nvo inbox).'];
  }
  const links = `Links in mails lead to ${host}, for the config has no publicUrl.`;
  const password = `The mail server’s password is missing in the environment: ${PASSWORD}.`;
  return [
    `Mail goes to ${smtp.to} by ${smtp.host}.`,
    ...(publicUrl ? [] : [links]),
    ...(smtp.user !== undefined && !process.env[PASSWORD] ? [password] : []),
  ];
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

  /** Of all sources. */
  get names(): string[] {
    const { calendars, ...others } = this.#config.sources;
    return [...Object.keys(others), ...calendars.map(sourceOfCalendar)];
  }

  /** Notes what has become of some sources; what is known of the others stays. */
  async note(report: Report, names: readonly string[]): Promise<void> {
    const failures = report.entries.filter((entry) => entry.kind === 'source');
    const sources: Record<string, SourceHealth> = { ...this.sources };
    for (const name of names) {
      const lastGood = (await this.#states.lastGoodAt(name))?.toISOString();
      const failure = failures.find(({ source }) => source === name);
      const lastError = failure && formatKind(failure.fault, 'en');
      sources[name] = { ...(lastGood && { lastGood }), ...(lastError && { lastError }) };
    }
    this.sources = sources;
  }

  /** Notes that a refresh has gone through: of everything, or of the events alone. */
  noteSuccess(isWhole: boolean): void {
    const { refresh: whole, refreshEvents: _, ...sources } = this.sources;
    this.sources = { ...sources, ...(!isWhole && whole && { refresh: whole }) };
  }

  /** Notes that a refresh itself has failed; what was wrong is in the log alone. */
  noteFailure(isWhole: boolean): void {
    const key = isWhole ? 'refresh' : 'refreshEvents';
    this.sources = { ...this.sources, [key]: { lastError: 'the refresh failed' } };
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

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

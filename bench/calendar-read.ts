/**
 * The endpoint's reader of calendars against node-ical, in turns in the same run: a file of 10,000
 * events, 500 of them recurring, read and expanded for 13 months back and 18 ahead; each in a
 * process of its own.
 *
 *   npm run bench:events        (installs node-ical in this folder)
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeCalendar } from './calendar-read/make-calendar.ts';

const ROUNDS = 5;
const EVENTS = 10_000;
const RECURRING = 500;

const bench = fileURLToPath(new URL('./', import.meta.url));
const endpoint = join(bench, '../endpoint');
/** Within the project, so that packages are found from it. */
const folder = join(bench, 'calendar-read/dist');
const file = join(folder, 'events.ics');

const today = new Date();
const monthsFromToday = (months: number) =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, today.getUTCDate()));
const window = { from: monthsFromToday(-13), to: monthsFromToday(18) };

const common = `
import { readFileSync } from 'node:fs';
const bytes = readFileSync(${JSON.stringify(file)});
const from = new Date('${window.from.toISOString()}');
const to = new Date('${window.to.toISOString()}');
// Not resourceUsage(): there a child begins with what its parent had.
const peak = () => Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
const idle = peak();
const start = performance.now();
const print = (count) => console.log(JSON.stringify({
  count, seconds: (performance.now() - start) / 1000, kilobytes: peak(), idle,
}));
`;

/** The thread's start is counted too: a file that is read alone pays for it. */
const ours = `
import { readCalendar } from './read-calendar.js';
${common}
const { occurrences } = await readCalendar(bytes, { window: { from, to }, timeout: 60_000 });
print(occurrences.length);
`;

const theirs = `
import ical from 'node-ical';
${common}
let count = 0;
for (const event of Object.values(ical.sync.parseICS(bytes.toString()))) {
  if (event.type !== 'VEVENT') continue;
  count += ical.expandRecurringEvent(event, { from, to }).length;
}
print(count);
`;

interface Run {
  readonly count: number;
  readonly seconds: number;
  readonly kilobytes: number;
  readonly idle: number;
}

function run(program: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const rounded = (number: number) => Number(number.toFixed(2));

/** Builds the reader as `nvo` has it, with a door of its own. */
async function buildReader(): Promise<void> {
  await build({
    root: endpoint,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'read-calendar': join(endpoint, 'calendar/read-calendar.ts'),
          'calendar-worker': join(endpoint, 'calendar/calendar-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}

try {
  await buildReader();
  const text = makeCalendar({ events: EVENTS, recurring: RECURRING, window });
  writeFileSync(file, text);
  console.log(`${EVENTS} events, ${RECURRING} recurring, ${rounded(text.length / 1e6)} MB`);
  const programs = { 'nvo, in its worker': ours, 'node-ical 0.26': theirs };
  const runs = Object.entries(programs).map(([name, program], i) => {
    const path = join(folder, `program-${i}.mjs`);
    writeFileSync(path, program);
    return { name, path, runs: [] as Run[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of runs) each.runs.push(run(each.path));
  }
  const rows = runs.map(({ name, runs: [...all] }) => [
    name,
    {
      occurrences: all[0]?.count,
      'seconds (median)': rounded(median(all.map(({ seconds }) => seconds))),
      'seconds (best)': rounded(Math.min(...all.map(({ seconds }) => seconds))),
      'peak MB': Math.round(Math.max(...all.map(({ kilobytes }) => kilobytes)) / 1024),
      'MB before': Math.round(Math.max(...all.map(({ idle }) => idle)) / 1024),
    },
  ]);
  console.table(Object.fromEntries(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

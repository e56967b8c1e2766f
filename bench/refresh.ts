/**
 * `nvo refresh` against a bare pass of csv-parse over the same made-up register, in turns in the
 * same run: each in a process of its own, timed from start to end.
 *
 *   npm run bench:refresh        (installs csv-parse in this folder)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = process.env['NVO_SHARED'] ?? join(root, '../shared');
const folder = mkdtempSync(join(tmpdir(), 'nvo-bench-'));
const register = join(folder, 'register.csv');
const config = join(folder, 'nvo.config.json');

/** Prints the peak memory of its process as its last line. */
const bare = `
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
let rows = 0;
const parser = createReadStream(process.argv[1]).pipe(
  parse({ delimiter: ';', bom: true, relax_quotes: true, relax_column_count: true }),
);
for await (const _ of parser) rows++;
console.log(rows);
console.log(process.resourceUsage().maxRSS);
`;
const ours = `
const { main } = await import(${JSON.stringify(join(root, 'endpoint/dist/main.js'))});
process.exitCode = await main(process.argv.slice(1));
console.log(process.resourceUsage().maxRSS);
`;

interface Run {
  seconds: number;
  megabytes: number;
}

function run(cwd: string, program: string, args: string[]): Run {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', ...args],
    { cwd, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const kilobytes = Number(stdout.trim().split('\n').at(-1));
  return { seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 };
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

try {
  const maker = join(shared, 'tools/make-register.mjs');
  spawnSync(process.execPath, [maker, '--out', register, '--key', join(folder, 'key.json')], {
    stdio: 'inherit',
  });
  writeFileSync(config, JSON.stringify({ sources: { register } }));
  const peers = { 'csv-parse, bare pass': [] as Run[], 'nvo refresh': [] as Run[] };
  for (let round = 0; round < ROUNDS; round++) {
    peers['csv-parse, bare pass'].push(run(join(root, 'bench'), bare, [register]));
    const args = ['refresh', '--config', config, '--out', join(folder, `out-${round}`)];
    peers['nvo refresh'].push(run(root, ours, args));
  }
  const megabytes = readFileSync(register).length / 1024 / 1024;
  const bareSeconds = median(peers['csv-parse, bare pass'].map(({ seconds }) => seconds));
  console.table(
    Object.fromEntries(
      Object.entries(peers).map(([name, runs]) => {
        const seconds = median(runs.map((each) => each.seconds));
        const row = {
          'seconds (median)': Number(seconds.toFixed(2)),
          'MB/s': Math.round(megabytes / seconds),
          'speed to csv-parse': Number((bareSeconds / seconds).toFixed(2)),
          'peak MB': Math.round(Math.max(...runs.map((each) => each.megabytes))),
        };
        return [name, row];
      }),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

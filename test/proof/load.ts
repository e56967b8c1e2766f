/** How much the server bears, on loopback: `load.ts [seconds]`. Writing to SQLite; reading, beside nginx. */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { projectFile } from '../support/shared.ts';
import { messageOf } from '../support/messages.ts';
import { RealServer, type Running } from './real-server.ts';
import { printTable } from './table.ts';

const seconds = Number(process.argv[2] ?? 10);

const NGINX = '/usr/sbin/nginx';
const NGINX_PORT = 18_987;
const FILE = '/v1/organizations.json';

interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bad: number;
  /** Microseconds of the server's processor time a request: the client too may be at its limit. */
  readonly cost: number;
  /** Megabytes of the server's memory after a third of the time, and at the end. */
  readonly memory: readonly [number, number];
}

async function measure(options: autocannon.Options, pid: number | undefined): Promise<Load> {
  const before = await processorTimeOf(pid);
  const memory: number[] = [];
  const watch = setInterval(() => void memoryOf(pid).then((each) => memory.push(each)), 500);
  const result = await autocannon({ duration: seconds, ...options });
  clearInterval(watch);
  const { requests, latency, non2xx, errors, timeouts } = result;
  const spent = (await processorTimeOf(pid)) - before;
  const warm = memory[Math.floor(memory.length / 3)] ?? 0;
  return {
    perSecond: Math.round(requests.average),
    p50: latency.p50,
    p99: latency.p99,
    bad: non2xx + errors + timeouts,
    cost: Math.round((spent * 1e6) / requests.total),
    memory: [warm, memory.at(-1) ?? 0],
  };
}

/** Seconds that a process and its children have had the processor for; Linux counts hundredths. */
async function processorTimeOf(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const others = children
    .split(' ')
    .filter(Boolean)
    .map((child) => processorTimeOf(Number(child)));
  const sum = (await Promise.all(others)).reduce((all, each) => all + each, 0);
  return sum + ((user ?? 0) + (system ?? 0)) / 100;
}

/** Megabytes that a process has in memory; Linux's. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** New messages, each with its key: none is answered before it is on disk. */
function writing(server: Running, connections: number): Promise<Load> {
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const key = randomUUID();
    const body = JSON.stringify(messageOf({ message: `Labdien! ${key} ${'teksts '.repeat(40)}` }));
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return { ...request, headers, body };
  };
  const requests = [{ method: 'POST' as const, path: '/v1/messages', setupRequest }];
  return measure({ url: server.url, connections, requests }, server.child.pid);
}

function reading(url: string, pid: number | undefined): Promise<Load> {
  const headers = { 'Accept-Encoding': 'gzip' };
  return measure({ url: url + FILE, connections: 20, headers }, pid);
}

async function startNginx(
  folder: string,
): Promise<{ url: string; pid: number | undefined; stop: () => void }> {
  const config = join(folder, 'nginx.conf');
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events {}
http {
  access_log off;
  types { application/json json; }
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${NGINX_PORT};
    root ${folder}/public;
    gzip_static on;
    add_header Cache-Control "public, max-age=300, stale-if-error=604800";
    add_header Access-Control-Allow-Origin *;
  }
}
`,
  );
  const child = spawn(NGINX, ['-c', config, '-e', join(folder, 'nginx.log')], { stdio: 'ignore' });
  process.once('exit', () => child.kill());
  const url = `http://127.0.0.1:${NGINX_PORT}`;
  for (let i = 0; i < 100; i++) {
    const isThere = await fetch(url + FILE).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { url, pid: child.pid, stop: () => void child.kill() };
    await pause(50);
  }
  throw new Error(`nginx does not start: ${await readFile(join(folder, 'nginx.log'), 'utf8')}`);
}

const server = await RealServer.build();
await copyFile(projectFile('content/organizations.csv'), join(server.folder, 'organizations.csv'));
const bin = join(server.folder, 'endpoint/bin/nvo.mjs');
execFileSync(process.execPath, [bin, 'export', 'public'], { cwd: server.folder, stdio: 'ignore' });
await mkdir(join(server.folder, 'public'), { recursive: true });

const running = await server.start();
const few = await writing(running, 8);
const many = await writing(running, 50);
const ours = await reading(running.url, running.child.pid);
let theirs: Load | undefined;
if (existsSync(NGINX)) {
  const nginx = await startNginx(server.folder);
  theirs = await reading(nginx.url, nginx.pid);
  nginx.stop();
} else {
  console.error('skipped: NGINX IS NOT THERE, apt-get install nginx-light');
}
await running.kill();
await server.remove();

const row = (name: string, { perSecond, p50, p99, bad, cost, memory }: Load) => [
  name,
  ...[perSecond, p50, p99, bad, cost, memory.join(' → ')],
];
printTable(
  ['', 'a second', 'p50 ms', 'p99 ms', 'bad', 'µs of CPU', 'MB'],
  [
    row('messages, 8 clients', few),
    row('messages, 50 clients', many),
    row(`${FILE} in gzip, nvo serve`, ours),
    ...(theirs ? [row(`${FILE} in gzip, nginx, one worker`, theirs)] : []),
  ],
);
const share = theirs ? ours.perSecond / theirs.perSecond : 1;
if (theirs) console.log(`reading: ${Math.round(share * 100)} % of nginx`);

const isFlat = many.memory[1] < many.memory[0] * 1.3;
const isFast = many.perSecond >= 500 && many.p99 < 200 && few.bad + many.bad + ours.bad === 0;
process.exitCode = isFast && isFlat && share >= 0.7 ? 0 : 1;

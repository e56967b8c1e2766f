/** Starts and ends what WebKit's tests need running: WebKitWebDriver and, without a display, Xvfb. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const startTimeout = 15_000;

/** MiniBrowser's toolbar is 447 pixels wide at least; shrunk, the page can be as narrow as 320. */
const shrunkToolbar =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/**
 * @param {{ driver: string, xvfb: string | null }} programs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ port: number, end(): void }>} `end` is also called when the process exits
 */
export async function startWebKit({ driver, xvfb }, env) {
  const configFolder = makeConfigFolder();
  const children = [];
  const end = () => {
    // The last one started goes first: the browsers before their display.
    for (const child of children.splice(0).reverse()) endGroup(child);
    rmSync(configFolder, { recursive: true, force: true });
  };
  process.once('exit', end);
  // Without a listener these end Node with no 'exit' event, and the children would live on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  const display = xvfb ? await startXvfb(xvfb, children) : env.DISPLAY;
  const port = await freePort();
  const driverEnv = { ...env, DISPLAY: display, XDG_CONFIG_HOME: configFolder };
  const options = { env: driverEnv, stdio: ['ignore', 'ignore', 'inherit'], detached: true };
  children.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], options));
  await answers(`http://127.0.0.1:${port}/status`, children.at(-1));
  return { port, end };
}

function makeConfigFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nvo-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), shrunkToolbar);
  return folder;
}

/** Xvfb picks a free display by itself and writes its number to the given descriptor. */
async function startXvfb(xvfb, children) {
  const args = ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  children.push(child);
  const stopped = once(child, 'exit').then(() => Promise.reject(new Error('Xvfb did not start')));
  const [number] = await Promise.race([once(child.stdio[3], 'data'), stopped]);
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url, child) {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(url).catch((error) => error);
    if (response.ok) return;
    await pause(50);
  }
  throw new Error(`${child.spawnfile} does not answer at ${url}`);
}

/** The children lead process groups of their own, so that their children end with them. */
function endGroup({ pid, exitCode, signalCode }) {
  if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGTERM');
}

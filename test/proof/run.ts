/** Runs the proofs, all or those named: `npm run proof -- kill smtp`. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const proofs = ['smtp', 'idempotency', 'load', 'kill', 'embed'];

const named = process.argv.slice(2);
const unknown = named.find((name) => !proofs.includes(name));
if (unknown !== undefined) {
  console.error(`there is no proof "${unknown}": ${proofs.join(', ')}`);
  process.exit(2);
}
const chosen = named.length > 0 ? named : proofs;
const failed = chosen.filter((name) => {
  console.log(`\n== ${name}`);
  const program = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const args = ['--import', 'tsx', program];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

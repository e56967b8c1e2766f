/** Mail servers in trouble, a row for each: every message ends delivered or failed, none vanishes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, runSmtpCase, smtpCases } from './smtp-cases.ts';
import { printTable } from './table.ts';

const MESSAGES = 10;

const folder = await mkdtemp(join(tmpdir(), 'nvo-proof-'));
const outcomes = await Promise.all(
  smtpCases.map(async (smtpCase) => {
    const outcome = await runSmtpCase(smtpCase, folder, MESSAGES);
    return { outcome, faults: faultsOf(smtpCase, outcome) };
  }),
);
await rm(folder, { recursive: true });

printTable(
  ['the server', 'messages', 'delivered', 'failed', 'attempts', 'mails', 'different', ''],
  outcomes.map(({ outcome, faults }) => [
    outcome.name,
    outcome.messages,
    outcome.states.delivered,
    outcome.states.failed,
    outcome.attempts,
    outcome.mails,
    outcome.different,
    faults.join(', ') || 'ok',
  ]),
);
process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;

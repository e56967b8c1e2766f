import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, runSmtpCase, smtpCases } from '../proof/smtp-cases.ts';
import { temporaryFolder } from '../support/workspace.ts';

describe(
  'a mail server in trouble: every message ends delivered or failed, none vanishes',
  { concurrency: 8 },
  () => {
    for (const smtpCase of smtpCases) {
      it(smtpCase.name, async () => {
        const outcome = await runSmtpCase(smtpCase, temporaryFolder(), 4);
        assert.deepEqual(faultsOf(smtpCase, outcome), [], JSON.stringify(outcome));
      });
    }
  },
);

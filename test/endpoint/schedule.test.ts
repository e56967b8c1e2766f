import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTurn, repeat } from '../../endpoint/cli/schedule.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('inTurn', () => {
  it('begins no job before the one before it has ended, also where that fails', async () => {
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const job = inTurn(async (name: string) => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (name === 'a') throw new Error('a failed');
    });
    const jobs = [job('a'), job('b'), job('c')].map((each) =>
      each.then(
        () => 'done',
        (error: unknown) => String(error),
      ),
    );
    await settled();
    assert.deepEqual(begun, ['a']);
    ends[0]?.();
    await settled();
    assert.deepEqual(begun, ['a', 'b']);
    ends[1]?.();
    await settled();
    ends[2]?.();
    assert.deepEqual(await Promise.all(jobs), ['Error: a failed', 'done', 'done']);
  });
});

describe('repeat', () => {
  it('does a job again so long after its end, also where it fails, until it is stopped', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const log = t.mock.method(console, 'error', () => undefined);
    let count = 0;
    const schedule = repeat(
      async () => {
        count++;
        await Promise.reject(new Error('x'));
      },
      1000,
      false,
    );
    t.mock.timers.tick(999);
    await settled();
    assert.equal(count, 0);
    t.mock.timers.tick(1);
    await settled();
    assert.equal(count, 1);
    t.mock.timers.tick(1000);
    await settled();
    assert.equal(count, 2);
    // Node warns there too of its mocked timers.
    const said = log.mock.calls.filter(({ arguments: [text] }) => text === 'nvo: refresh failed:');
    assert.equal(said.length, 2);
    schedule.stop();
    t.mock.timers.tick(5000);
    await settled();
    assert.equal(count, 2);
  });

  it('does no more when it is stopped during the job', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let count = 0;
    let end: () => void = () => undefined;
    const schedule = repeat(
      () => {
        count++;
        return new Promise((resolve) => (end = resolve));
      },
      1000,
      true,
    );
    t.mock.timers.tick(0);
    schedule.stop();
    end();
    await settled();
    t.mock.timers.tick(5000);
    await settled();
    assert.equal(count, 1);
  });

  it('begins at once where it is asked to', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let count = 0;
    const schedule = repeat(
      () => {
        count++;
        return Promise.resolve();
      },
      1000,
      true,
    );
    t.mock.timers.tick(0);
    await settled();
    assert.equal(count, 1);
    schedule.stop();
  });
});

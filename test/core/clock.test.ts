import { expect } from 'chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClockController } from '../../src/core/clock.ts';

const MINUTE = 60_000;

/** A host that counts how often it is asked to render. */
class Host implements ReactiveControllerHost {
  updates = 0;
  now?: Date;
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {
    // The test calls the controller itself.
  }
  removeController(): void {
    // As above.
  }
  requestUpdate(): void {
    this.updates++;
  }
}

describe('ClockController', () => {
  const realSet = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  const realNow = Date.now;
  let time = 0;
  let timers = new Map<number, { run: () => void; at: number }>();

  beforeEach(() => {
    time = Date.parse('2026-09-05T12:00:20Z');
    timers = new Map();
    Date.now = () => time;
    window.setTimeout = ((run: () => void, wait = 0) => {
      const id = timers.size + 1;
      timers.set(id, { run, at: time + wait });
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => void timers.delete(Number(id));
  });
  afterEach(() => {
    Date.now = realNow;
    window.setTimeout = realSet as typeof setTimeout;
    window.clearTimeout = realClear;
  });

  /** Lets time pass, timers included. */
  const pass = (milliseconds: number) => {
    const end = time + milliseconds;
    for (;;) {
      const [next] = [...timers]
        .filter(([, { at }]) => at <= end)
        .sort((a, b) => a[1].at - b[1].at);
      if (!next) break;
      timers.delete(next[0]);
      time = next[1].at;
      next[1].run();
    }
    time = end;
  };

  it('knows the time to the minute', () => {
    const clock = new ClockController(new Host());
    expect(new Date(clock.now).toISOString()).to.equal('2026-09-05T12:00:00.000Z');
  });

  it('takes the host’s present for the present', () => {
    const host = new Host();
    host.now = new Date('2026-01-01T00:00:59.999Z');
    expect(new ClockController(host).now).to.equal(Date.parse('2026-01-01T00:00:00Z'));
  });

  it('renders anew with each minute that begins, not in between', () => {
    const host = new Host();
    const clock = new ClockController(host);
    clock.hostConnected();
    pass(39_999);
    expect(host.updates).to.equal(0);
    pass(1);
    expect(host.updates).to.equal(1);
    pass(5 * MINUTE);
    expect(host.updates).to.equal(6);
    clock.hostDisconnected();
  });

  it('stops with the host', () => {
    const host = new Host();
    const clock = new ClockController(host);
    clock.hostConnected();
    clock.hostDisconnected();
    pass(10 * MINUTE);
    expect([host.updates, timers.size]).to.deep.equal([0, 0]);
  });
});

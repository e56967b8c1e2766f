import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { Proxies } from '../../endpoint/http/client-address.ts';
import { defaultLimits, RateLimit } from '../../endpoint/http/limits.ts';
import { Clock } from '../support/inboxes.ts';

describe('RateLimit', () => {
  it('takes 5 messages a minute and 30 an hour from one address', () => {
    const clock = new Clock();
    const limit = new RateLimit();
    let taken = 0;
    for (let minute = 0; minute < 60; minute++) {
      for (let i = 0; i < 10; i++) if (!limit.take('192.0.2.1', clock.now())) taken++;
      if (minute === 0) assert.equal(taken, defaultLimits.perMinute);
      clock.forward(60);
    }
    assert.equal(taken, defaultLimits.perHour);
    assert.equal(limit.take('192.0.2.1', clock.now()), undefined);
    assert.equal(limit.take('192.0.2.2', clock.now()), undefined);
  });

  it('says in how many seconds there is room', () => {
    const clock = new Clock();
    const limit = new RateLimit({ perMinute: 2, perHour: 3, together: 100 });
    limit.take('a', clock.now());
    clock.forward(20);
    limit.take('a', clock.now());
    assert.deepEqual(limit.take('a', clock.now()), { who: 'address', retryAfter: 40 });
    clock.forward(40);
    assert.equal(limit.take('a', clock.now()), undefined);
    assert.deepEqual(limit.take('a', clock.now()), { who: 'address', retryAfter: 3540 });
  });

  it('counts a network of IPv6 as one sender, however its address is written', () => {
    const clock = new Clock();
    const limit = new RateLimit({ perMinute: 1, perHour: 1, together: 100 });
    assert.equal(limit.take('2001:db8:0:1::1', clock.now()), undefined);
    for (const same of [
      '2001:db8::1:0:0:0:2',
      '2001:0DB8:0000:0001:ffff::',
      '2001:db8:0:1:a:b:c:d',
    ]) {
      assert.ok(limit.take(same, clock.now()), same);
    }
    assert.equal(limit.take('2001:db8:0:2::1', clock.now()), undefined);
  });

  it('bounds everybody together, and what it remembers; forgets after an hour', () => {
    const clock = new Clock();
    const limit = new RateLimit({ perMinute: 5, perHour: 30, together: 50 });
    for (let i = 0; i < 5000; i++) limit.take(`10.0.${i >> 8}.${i & 255}`, clock.now());
    assert.deepEqual(limit.take('192.0.2.9', clock.now()), { who: 'everybody', retryAfter: 60 });
    assert.equal(limit.size, 50);
    clock.forward(3601);
    assert.equal(limit.take('192.0.2.9', clock.now()), undefined);
    assert.equal(limit.size, 1);
  });

  it('gives back what was not used', () => {
    const clock = new Clock();
    const limit = new RateLimit({ perMinute: 1, perHour: 1, together: 1 });
    limit.take('a', clock.now());
    limit.giveBack('a');
    assert.equal(limit.take('a', clock.now()), undefined);
  });
});

describe('Proxies', () => {
  /** What an app behind a connection from an address takes for the client and for its own origin. */
  const seen = async (
    trusted: string[],
    remoteAddress: string,
    headers: Record<string, string>,
  ) => {
    const proxies = new Proxies(trusted);
    const app = new Hono();
    app.get('/', (c) => c.json([proxies.clientOf(c), proxies.originOf(c)]));
    const incoming = { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } };
    const response = await app.request('http://inside:8787/', { headers }, { incoming });
    return (await response.json()) as [string, string];
  };
  const forwarded = {
    'X-Forwarded-For': '203.0.113.7, 198.51.100.4, 10.0.0.9',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'nvo.example.lv',
  };

  it('believe nobody by default', async () => {
    assert.deepEqual(await seen([], '10.0.0.2', forwarded), ['10.0.0.2', 'http://inside:8787']);
    assert.deepEqual(await seen(['10.1.0.0/16'], '10.0.0.2', forwarded), [
      '10.0.0.2',
      'http://inside:8787',
    ]);
  });

  it('take the nearest address that is not a trusted proxy’s', async () => {
    const [client, origin] = await seen(['10.0.0.0/8'], '::ffff:10.0.0.2', forwarded);
    assert.equal(client, '198.51.100.4');
    assert.equal(origin, 'https://nvo.example.lv');
    const ipv6 = { 'X-Forwarded-For': '[2001:db8::1]:443' };
    assert.equal((await seen(['fd00::/8'], 'fd00::1', ipv6))[0], '2001:db8::1');
    assert.equal((await seen(['10.0.0.0/8'], '10.0.0.2', {}))[0], '10.0.0.2');
  });

  it('are named as addresses or networks', () => {
    for (const wrong of ['proxy.local', '10.0.0.0/33', '10.0.0.0/', '::1/129', '']) {
      assert.throws(() => new Proxies([wrong]), /neither an IP address nor a network/, wrong);
    }
  });
});

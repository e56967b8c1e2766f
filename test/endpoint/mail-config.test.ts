import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, parseConfig } from '../../endpoint/config.ts';

const parse = (more: object) =>
  parseConfig(
    JSON.stringify({ sources: { organizations: 'a.csv' }, ...more }),
    '/srv/nvo.config.json',
  );

const smtpOf = (smtp: object) =>
  parse({ smtp: { host: 'mail.example.org', from: 'a@example.org', to: 'b@example.org', ...smtp } })
    .smtp;

describe('the config of mail and inbox', () => {
  it('asks for TLS everywhere but on this machine', () => {
    assert.equal(smtpOf({})?.requireTLS, true);
    assert.equal(smtpOf({})?.ignoreTLS, false);
    assert.equal(smtpOf({ requireTLS: false })?.requireTLS, false);
    for (const host of ['localhost', '127.0.0.1', '::1']) {
      assert.deepEqual(
        [smtpOf({ host })?.requireTLS, smtpOf({ host })?.ignoreTLS],
        [false, true],
        host,
      );
    }
    assert.equal(smtpOf({ host: 'localhost', requireTLS: true })?.ignoreTLS, false);
    assert.equal(smtpOf({ host: '127.0.0.1.example.org' })?.requireTLS, true);
  });

  it('speaks TLS from the first byte on port 465', () => {
    assert.deepEqual([smtpOf({})?.port, smtpOf({})?.secure], [587, false]);
    assert.equal(smtpOf({ port: 465 })?.secure, true);
  });

  it('takes no password, and one address each', () => {
    for (const wrong of [
      { password: 'x' },
      { to: 'a@b.lv, c@d.lv' },
      { from: 'NVO <a@b.lv>' },
      { from: 'a@b.lv\r\nBcc: c@d.lv' },
    ]) {
      assert.throws(() => smtpOf(wrong), ConfigError, JSON.stringify(wrong));
    }
  });

  it('has the messages beside the config, and takes a public address with or without a slash', () => {
    assert.equal(parse({}).inbox.file, '/srv/.nvo.inbox/messages.db');
    assert.equal(parse({ inbox: { file: 'a.db' } }).inbox.file, '/srv/a.db');
    const publicUrl = 'https://nvo.example.org';
    assert.equal(parse({ publicUrl: `${publicUrl}//` }).publicUrl, publicUrl);
    assert.throws(() => parse({ publicUrl: 'javascript:alert(1)' }), ConfigError);
  });
});

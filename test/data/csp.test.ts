import { expect } from 'chai';
import { blockOf, parsePolicies, requiresTrustedTypes, type Wanted } from '../../src/data/csp.ts';

const url = 'https://info.example/v1/nvo-widgets.js';
const blocks = (policy: string, wanted: Partial<Wanted> = {}) =>
  parsePolicies(policy).map((each) => blockOf(each, 'script', { url, ...wanted })?.directive);

describe('parsePolicies', () => {
  it('reads header lines with and without their name, and leaves other headers out', () => {
    const text = [
      'HTTP/2 200',
      'content-type: text/html',
      "Content-Security-Policy: default-src 'self'; IMG-SRC *",
      "Content-Security-Policy-Report-Only: script-src 'none'",
    ].join('\r\n');
    const policies = parsePolicies(text);
    expect(policies.map(({ isReportOnly }) => isReportOnly)).to.deep.equal([false, true]);
    expect([...(policies[0]?.directives ?? [])]).to.deep.equal([
      ['default-src', ["'self'"]],
      ['img-src', ['*']],
    ]);
    expect(parsePolicies("default-src 'none'; script-src https://a.example")).to.have.length(1);
  });

  it('reads what a server’s settings say', () => {
    for (const text of [
      `add_header Content-Security-Policy "default-src 'self'; script-src 'self'" always;`,
      `Header always set Content-Security-Policy "default-src 'self'; script-src 'self'"`,
    ]) {
      const [policy] = parsePolicies(text);
      expect(policy?.directives.get('script-src'), text).to.deep.equal(["'self'"]);
      expect(policy?.directives.get('default-src'), text).to.deep.equal(["'self'"]);
    }
  });

  it('takes several policies of one header apart, and the first of two directives', () => {
    const policies = parsePolicies("script-src 'self', script-src *; script-src 'none'");
    expect(policies.map(({ directives }) => directives.get('script-src'))).to.deep.equal([
      ["'self'"],
      ['*'],
    ]);
  });

  it('finds nothing in a text that is none', () => {
    expect(parsePolicies('')).to.deep.equal([]);
    expect(parsePolicies('???')).to.deep.equal([]);
  });
});

describe('blockOf', () => {
  it('falls back from script-src-elem to script-src to default-src', () => {
    expect(blocks("default-src 'self'")).to.deep.equal(['default-src']);
    expect(blocks("default-src *; script-src 'self'")).to.deep.equal(['script-src']);
    expect(blocks(`script-src ${url}; script-src-elem 'self'`)).to.deep.equal(['script-src-elem']);
    expect(blocks("style-src 'self'")).to.deep.equal([undefined]);
  });

  const cases: [source: string, isAllowed: boolean][] = [
    ['*', true],
    ['https:', true],
    ['http:', true],
    ['wss:', false],
    ['info.example', true],
    ['INFO.example', true],
    ['https://info.example', true],
    ['http://info.example', true],
    ['https://info.example:443', true],
    ['https://info.example:*', true],
    ['https://info.example:8443', false],
    ['https://*.example', true],
    ['https://*.info.example', false],
    ['https://info.example/v1/', true],
    ['https://info.example/v2/', false],
    ['https://info.example/v1/nvo-widgets.js', true],
    ['https://info.example/v1', false],
    ["'self'", false],
    ["'unsafe-inline'", false],
    ['data:', false],
  ];
  for (const [source, isAllowed] of cases) {
    it(`${isAllowed ? 'allows' : 'blocks'} ${url} by ${source}`, () => {
      expect(blocks(`script-src ${source}`)).to.deep.equal([isAllowed ? undefined : 'script-src']);
    });
  }

  it("takes 'self' for the page's own origin", () => {
    expect(blocks("script-src 'self'", { self: 'https://info.example' })).to.deep.equal([
      undefined,
    ]);
  });

  it('allows by a nonce, and by the hash of a pinned file', () => {
    const policy = "script-src 'nonce-abc' 'sha384-AAA='";
    expect(blocks(policy, { nonce: 'abc' })).to.deep.equal([undefined]);
    expect(blocks(policy, { nonce: 'other' })).to.deep.equal(['script-src']);
    expect(blocks(policy, { integrity: 'sha384-AAA=' })).to.deep.equal([undefined]);
    expect(blocks(policy, { integrity: 'sha384-BBB=' })).to.deep.equal(['script-src']);
  });

  it("heeds no host beside 'strict-dynamic': the tag needs a nonce", () => {
    const [policy] = parsePolicies("script-src 'strict-dynamic' 'nonce-abc' https://info.example");
    expect(policy && blockOf(policy, 'script', { url })).to.deep.equal({
      directive: 'script-src',
      needs: 'nonce',
    });
  });

  it('knows what a sandbox forbids', () => {
    expect(blocks('sandbox allow-forms')).to.deep.equal(['sandbox']);
    expect(blocks('sandbox allow-scripts')).to.deep.equal([undefined]);
  });

  it('looks for frames in frame-src, then child-src', () => {
    const [policy] = parsePolicies("child-src 'none'");
    expect(policy && blockOf(policy, 'frame', { url })?.directive).to.equal('child-src');
  });
});

describe('requiresTrustedTypes', () => {
  it('holds where a policy in force says so', () => {
    const of = (text: string) => parsePolicies(text).some(requiresTrustedTypes);
    expect(of("require-trusted-types-for 'script'")).to.be.true;
    expect(of("Content-Security-Policy-Report-Only: require-trusted-types-for 'script'")).to.be
      .false;
  });
});

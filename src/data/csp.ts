/** A Content-Security-Policy: its directives by name, each with its sources. */
export interface Policy {
  readonly directives: ReadonlyMap<string, readonly string[]>;
  /** It only reports: nothing is blocked. */
  readonly isReportOnly: boolean;
}

/** What a page wants to load. */
export interface Wanted {
  readonly url: string;
  /** Of a script's tag. */
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
  /** The page's own origin, where it is known: what `'self'` means. */
  readonly self?: string | undefined;
}

export type Resource = 'script' | 'connect' | 'img' | 'frame';

/** The directives that speak of a resource, the first one that is there wins (CSP 3, 6.8.3). */
const fallbacks: Readonly<Record<Resource, readonly string[]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  img: ['img-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
};

/** Why a policy blocks something: the directive, and what would mend it. */
export interface Block {
  readonly directive: string;
  /** `nonce`: the tag needs the page's nonce, a source would be ignored. */
  readonly needs: 'source' | 'nonce' | 'scripts';
}

/**
 * Reads policies as a webmaster copies them: header lines with or without their name, several of
 * them, several policies in one between commas (RFC 9110, 5.3).
 */
export function parsePolicies(text: string): Policy[] {
  return text
    .split(/\r?\n(?![ \t])/)
    .flatMap((line) => policiesOfLine(line))
    .filter(({ directives }) => directives.size > 0);
}

/** A header as it is sent, or as nginx or Apache set it. */
const HEADER = /^.*?\b(content-security-policy(?:-report-only)?)["']?\s*[:=,]?\s*["']?/i;

function policiesOfLine(line: string): Policy[] {
  const [header = '', name = ''] = HEADER.exec(line) ?? [];
  // Another header that was copied along.
  if (!header && /^\s*[\w-]+:(\s|$)/.test(line)) return [];
  const isReportOnly = name.toLowerCase().endsWith('report-only');
  return line
    .slice(header.length)
    .replace(/"[^"]*$/, '')
    .split(',')
    .map((policy) => ({ directives: directivesOf(policy), isReportOnly }));
}

/** Names are case-insensitive, the first of a name counts (CSP 3, 2.2.1). */
function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (/^[a-z][a-z0-9-]*$/.test(key) && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

/** Why a policy would block a resource; `undefined` where it allows it. */
export function blockOf(policy: Policy, resource: Resource, wanted: Wanted): Block | undefined {
  const { directives } = policy;
  const isSandboxed = directives.get('sandbox')?.every((each) => !/^allow-scripts$/i.test(each));
  if (resource === 'script' && isSandboxed) return { directive: 'sandbox', needs: 'scripts' };
  const directive = fallbacks[resource].find((name) => directives.has(name));
  if (!directive) return undefined;
  const sources = directives.get(directive) ?? [];
  if (resource === 'script') return scriptBlock(directive, sources, wanted);
  return sources.some((each) => matches(each, wanted)) ? undefined : { directive, needs: 'source' };
}

/** Nonces and hashes allow a script by themselves; `'strict-dynamic'` silences all else (CSP 3, 6.7.1.1). */
function scriptBlock(
  directive: string,
  sources: readonly string[],
  wanted: Wanted,
): Block | undefined {
  const { nonce, integrity } = wanted;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return undefined;
  const isListed = integrity?.split(/\s+/).every((each) => sources.includes(`'${each}'`));
  if (isListed) return undefined;
  if (sources.some((each) => /^'strict-dynamic'$/i.test(each)))
    return { directive, needs: 'nonce' };
  return sources.some((each) => matches(each, wanted)) ? undefined : { directive, needs: 'source' };
}

/** Whether a source expression allows an address (CSP 3, 6.7.2.8). */
function matches(source: string, { url, self }: Wanted): boolean {
  const address = new URL(url);
  if (source === '*') return /^(https?|wss?):$/.test(address.protocol);
  if (/^'self'$/i.test(source)) return self !== undefined && address.origin === self;
  if (source.startsWith("'")) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):$/i.exec(source)?.[1];
  if (scheme) return schemeMatches(scheme, address);
  return hostMatches(source, address, self);
}

const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

function hostMatches(source: string, address: URL, self: string | undefined): boolean {
  const [, scheme, host = '', port, path] = HOST_SOURCE.exec(source) ?? [];
  if (!host) return false;
  const ofPage = (self ? new URL(self) : address).protocol.slice(0, -1);
  const isHost =
    host === '*' ||
    (host.startsWith('*.')
      ? address.hostname.endsWith(host.slice(1).toLowerCase())
      : address.hostname === host.toLowerCase());
  return (
    isHost &&
    (scheme ? schemeMatches(scheme, address) : schemeMatches(ofPage, address)) &&
    portMatches(port, address) &&
    (!path || pathMatches(path, address.pathname))
  );
}

/** `http:` allows `https:` too (CSP 3, 6.7.2.9). */
function schemeMatches(scheme: string, { protocol }: URL): boolean {
  const wanted = `${scheme.toLowerCase()}:`;
  return protocol === wanted || (wanted === 'http:' && protocol === 'https:');
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

function portMatches(port: string | undefined, address: URL): boolean {
  const actual = address.port || defaultPorts[address.protocol];
  if (port === undefined) return address.port === '';
  return port === '*' || port === actual || (port === '80' && actual === '443');
}

/** A path that ends in a slash is a beginning, any other is the whole. */
function pathMatches(path: string, actual: string): boolean {
  return path.endsWith('/') ? actual.startsWith(path) : actual === path;
}

/** Whether scripts may only put markup into the page that a policy of the page has passed. */
export const requiresTrustedTypes = ({ directives, isReportOnly }: Policy): boolean =>
  !isReportOnly && directives.has('require-trusted-types-for');

import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whose word about the client is taken: addresses and networks, `10.0.0.0/8`. */
export class Proxies {
  readonly #trusted = new BlockList();
  readonly #isEmpty: boolean;

  /** @throws Error naming what is neither an address nor a network */
  constructor(networks: readonly string[] = []) {
    this.#isEmpty = networks.length === 0;
    for (const network of networks) {
      const [address = '', length] = network.split('/');
      const version = isIP(address);
      const type = version === 6 ? 'ipv6' : 'ipv4';
      const prefix = Number(length ?? (version === 6 ? 128 : 32));
      const isGood =
        version > 0 && /^\d+$/.test(length ?? '0') && prefix <= (version === 6 ? 128 : 32);
      if (!isGood) throw new Error(`"${network}" is neither an IP address nor a network`);
      this.#trusted.addSubnet(address, prefix, type);
    }
  }

  trusts(address: string): boolean {
    if (this.#isEmpty) return false;
    const version = isIP(address);
    return version > 0 && this.#trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }

  /**
   * The client's address: of the connection, or what the nearest proxy that isn't trusted called
   * itself. Empty where there is no connection, as in a test.
   */
  clientOf(c: Context): string {
    const connected = peerOf(c);
    if (!this.trusts(connected)) return connected;
    const hops = (c.req.header('X-Forwarded-For') ?? '').split(',').map(plain).filter(Boolean);
    return hops.reverse().find((hop) => !this.trusts(hop)) ?? hops.at(-1) ?? connected;
  }

  /** Scheme and host as the visitor's browser has them. */
  originOf(c: Context): string {
    const url = new URL(c.req.url);
    if (!this.trusts(peerOf(c))) return url.origin;
    const scheme =
      c.req.header('X-Forwarded-Proto') === 'https' ? 'https' : url.protocol.slice(0, -1);
    const host = c.req.header('X-Forwarded-Host') ?? url.host;
    return `${scheme}://${host}`;
  }
}

function peerOf(c: Context): string {
  // `app.request` comes without a connection.
  const env = c.env as { incoming?: unknown } | undefined;
  return env?.incoming ? plain(getConnInfo(c).remote.address ?? '') : '';
}

/** Without what stands around an address: IPv4 in IPv6, a port, brackets. */
function plain(address: string): string {
  const bare = address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[(.*)\](:\d+)?$/, '$1');
  return isIP(bare) === 0 ? bare.replace(/:\d+$/, '') : bare;
}

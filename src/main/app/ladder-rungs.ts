import type { AppConfig } from '../../shared/model/app-config.ts';
import { cloudflaredRung } from '../tunnel/cloudflared-rung.ts';
import { localtunnelRung } from '../tunnel/localtunnel-rung.ts';
import { ngrokRung } from '../tunnel/ngrok-rung.ts';
import { ownAddressRung } from '../tunnel/own-address.ts';
import type { Rung } from '../tunnel/tunnel.ts';

export interface RungParts {
  app: Pick<AppConfig, 'tunnel' | 'furtherWays'>;
  /** The name this installation asks a relay for. */
  savedName: string;
  /** Servers of the localtunnel client when the owner named none. */
  tunnelHosts: readonly string[];
  ngrokToken(): Promise<string | null>;
  /** Where cloudflared lies on this computer, or null. */
  findCloudflared(): Promise<string | null>;
}

/**
 * The ways in, best first: those whose address stays the same come before those that get a new one each time,
 * as a new one has to be made known to Instagram. Below the last one nobody is in between, and Instagram is asked.
 */
export function ladderRungs(parts: RungParts): Rung[] {
  const { tunnel, furtherWays } = parts.app;
  if (tunnel.kind === 'none') return [];
  const hosts = relayHosts(parts);
  const subdomain = (tunnel.kind === 'localtunnel' ? tunnel.subdomain : undefined) ?? parts.savedName;
  return [
    ...(tunnel.kind === 'address' ? [ownAddressRung(tunnel.address)] : []),
    ...hosts.map((host) => localtunnelRung({ host, subdomain })),
    ngrokRung({ token: parts.ngrokToken, domain: furtherWays.ngrokDomain }),
    ...(furtherWays.cloudflared ? [cloudflaredRung({ find: parts.findCloudflared })] : []),
    ...hosts.map((host) => localtunnelRung({ host, subdomain: null })),
  ];
}

function relayHosts({ app: { tunnel, furtherWays }, tunnelHosts }: RungParts): string[] {
  if (tunnel.kind === 'address' && !furtherWays.relayForAddress) return [];
  const first = tunnel.kind === 'localtunnel' && tunnel.host !== undefined ? [tunnel.host] : tunnelHosts;
  return [...new Set([...first, ...furtherWays.hosts])];
}

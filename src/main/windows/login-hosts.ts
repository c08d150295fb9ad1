import { LIVE_ENDPOINTS, LOGIN_HOSTS } from '../../shared/instagram/platform.ts';
import { isLoopbackHost } from '../../shared/loopback.ts';

/**
 * Hosts (with port where one is given) on which the login that begins at `authorizeUrl` may happen: for
 * Instagram's own page its whole list, for a stand-in only the stand-in itself.
 */
export function loginHosts(authorizeUrl: string): string[] {
  const { host } = new URL(authorizeUrl);
  return host === new URL(LIVE_ENDPOINTS.wwwInstagram).host ? [...LOGIN_HOSTS] : [host];
}

/** Whether the login may go to an address: one of the hosts, by https; by http only on this computer. */
export function isLoginAddress(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
  return isSafe && hosts.includes(host);
}

import type { CallInput } from '../../../shared/ipc/contract.ts';
import type { SetupStatus } from '../../../shared/model/setup.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';

/** What stands on the page "Way in". */
export interface WayInTexts {
  kind: 'localtunnel' | 'address' | 'none';
  relayServer: string;
  relayName: string;
  address: string;
  mayStandIn: boolean;
  moreRelays: string;
  ngrokToken: string;
  ngrokDomain: string;
  usesCloudflared: boolean;
}
export type WayInField =
  | 'relayServer'
  | 'relayName'
  | 'address'
  | 'moreRelays'
  | 'ngrokToken'
  | 'ngrokDomain';

// Main checks the same by the contract's schema; here it is only said in time, beside the field.
const ADDRESS =
  /^(?:https:\/\/[^\s/]+\S*|http:\/\/(?:127\.0\.0\.1|localhost|[^\s/]+\.localhost)(?::\d+)?\/?)$/i;
const NAME = /^[a-z0-9](?:[a-z0-9-]{2,61}[a-z0-9])$/;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const TOKEN = /^[\x21-\x7e]{16,200}$/;
const MOST_MORE_RELAYS = 5;

export function wayInTexts({ tunnel, further }: SetupStatus['wayIn']): WayInTexts {
  return {
    kind: tunnel.kind,
    relayServer: tunnel.kind === 'localtunnel' ? (tunnel.host ?? '') : '',
    relayName: tunnel.kind === 'localtunnel' ? (tunnel.subdomain ?? '') : '',
    address: tunnel.kind === 'address' ? tunnel.address : '',
    mayStandIn: further.relayForAddress,
    moreRelays: further.hosts.join(' '),
    ngrokToken: '',
    ngrokDomain: further.ngrokDomain ?? '',
    usesCloudflared: further.cloudflared,
  };
}

/** What is not right yet, by field. Only what is in sight counts. */
export function wayInProblems(texts: WayInTexts): Partial<Record<WayInField, TextKey>> {
  const { kind, relayServer, relayName, address, ngrokToken, ngrokDomain } = trimmed(texts);
  const isRelay = kind === 'localtunnel';
  const hosts = hostsIn(texts);
  const areHosts = hosts.every((host) => ADDRESS.test(host));
  const checks: Array<[WayInField, boolean, TextKey]> = [
    ['address', kind === 'address' && !ADDRESS.test(address), 'way-in.address-wrong'],
    ['relayServer', isRelay && relayServer !== '' && !ADDRESS.test(relayServer), 'way-in.address-wrong'],
    ['relayName', isRelay && relayName !== '' && !NAME.test(relayName), 'way-in.name-wrong'],
    ['moreRelays', hosts.length > MOST_MORE_RELAYS, 'way-in.too-many'],
    ['moreRelays', !areHosts, 'way-in.address-wrong'],
    ['ngrokToken', ngrokToken !== '' && !TOKEN.test(ngrokToken), 'way-in.token-wrong'],
    ['ngrokDomain', ngrokDomain !== '' && !DOMAIN.test(ngrokDomain), 'way-in.domain-wrong'],
  ];
  const wrong = kind === 'none' ? [] : checks.filter(([, isWrong]) => isWrong);
  return Object.fromEntries(wrong.map(([name, , problem]) => [name, problem]));
}

/** As main takes it, or null when something is not right yet. An empty token keeps the stored one. */
export function toWayIn(texts: WayInTexts, saved: SetupStatus['wayIn']): CallInput<'way-in.choose'> | null {
  if (Object.keys(wayInProblems(texts)).length > 0) return null;
  const { kind, ngrokToken, ngrokDomain } = trimmed(texts);
  // With nobody in between the rest is out of sight, and stays as it was.
  if (kind === 'none') return { tunnel: { kind }, further: saved.further };
  return {
    tunnel: tunnelOf(trimmed(texts)),
    further: {
      hosts: hostsIn(texts),
      relayForAddress: texts.mayStandIn,
      ngrokDomain: ngrokDomain === '' ? null : ngrokDomain,
      cloudflared: texts.usesCloudflared,
    },
    ...(ngrokToken === '' ? {} : { ngrokToken }),
  };
}

function tunnelOf({ kind, address, relayServer, relayName }: WayInTexts): SetupStatus['wayIn']['tunnel'] {
  if (kind === 'address') return { kind, address };
  if (kind === 'none') return { kind };
  return {
    kind,
    ...(relayServer === '' ? {} : { host: relayServer }),
    ...(relayName === '' ? {} : { subdomain: relayName }),
  };
}

function hostsIn({ moreRelays }: WayInTexts): string[] {
  return moreRelays.split(/[\s,]+/).filter((host) => host !== '');
}

function trimmed(texts: WayInTexts): WayInTexts {
  return {
    ...texts,
    relayServer: texts.relayServer.trim(),
    relayName: texts.relayName.trim(),
    address: texts.address.trim(),
    ngrokToken: texts.ngrokToken.trim(),
    ngrokDomain: texts.ngrokDomain.trim().toLowerCase(),
  };
}

import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * What an address on the public internet never is. IANA's special-purpose registries for IPv4 and IPv6, read
 * October 2026, with multicast and what is reserved for later.
 */
const SPECIAL_IPV4: Array<[string, number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Shared by the customers of one carrier.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, with the clouds' metadata service in it.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only global unicast is public, and in it these are not. */
const GLOBAL_UNICAST: [string, number] = ['2000::', 3];
const SPECIAL_IPV6: Array<[string, number]> = [
  // Teredo, ORCHID, benchmarking.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries any IPv4 address in itself.
  ['2002::', 16],
  ['3fff::', 20],
];

const specialIpv4 = listOf(SPECIAL_IPV4, 'ipv4');
const globalUnicast = listOf([GLOBAL_UNICAST], 'ipv6');
const specialIpv6 = listOf(SPECIAL_IPV6, 'ipv6');

/**
 * Whether an IP address lies on the public internet: neither this computer nor its network nor anything
 * reserved. Takes addresses as the resolver gives them; anything else, a zone id too, is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (isIPv4(address)) return !specialIpv4.check(address, 'ipv4');
  // IPv4 addresses in IPv6 clothes (::ffff:0:0/96, 64:ff9b::/96) are outside global unicast.
  return globalUnicast.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

function listOf(ranges: Array<[string, number]>, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}

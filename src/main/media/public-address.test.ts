import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('addresses of this computer, its network and nowhere', () => {
  test.each([
    '0.0.0.0',
    '127.0.0.1',
    '127.255.255.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456:789a::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::8.8.8.8',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '2001::1',
    '2606:4700::1111%lo',
    'localhost',
    '127.1',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    '8.8.8.8',
    '157.240.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.0',
    '2606:4700::1111',
    '2a03:2880:f012::1',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

/** The same ranges, told by their first and last address instead of by Node's list. */
const SPECIAL: Array<[first: string, last: string]> = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
];
const numberOf = (address: string) =>
  address.split('.').reduce((number, part) => number * 256 + Number(part), 0);

function isSpecialIpv4(address: number): boolean {
  return SPECIAL.some(([first, last]) => numberOf(first) <= address && address <= numberOf(last));
}

const dotted = (address: number) => [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.');

/** Random ones, and those at the edges of each range, where mistakes live. */
const ipv4 = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc
    .tuple(fc.constantFrom(...SPECIAL.flat()), fc.integer({ min: -2, max: 2 }))
    .map(([edge, step]) => (numberOf(edge) + step) >>> 0),
);

test('an IPv4 address is public exactly where no range of IANA holds it', () => {
  fc.assert(
    fc.property(ipv4, (address) => {
      expect(isPublicAddress(dotted(address))).toBe(!isSpecialIpv4(address));
    }),
    { numRuns: 2000 },
  );
});

test('no IPv6 clothes make an IPv4 address public', () => {
  const prefixes = ['::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '2002:'];
  fc.assert(
    fc.property(ipv4, fc.constantFrom(...prefixes), (address, prefix) => {
      const words = `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}`;
      const worn = prefix === '2002:' ? `2002:${words}::1` : `${prefix}${words}`;
      expect(isPublicAddress(worn)).toBe(false);
    }),
  );
});

test('outside 2000::/3 no IPv6 address is public', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff }).filter((word) => word >>> 13 !== 1),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 }),
      (first, rest) => {
        const address = [first, ...rest].map((word) => word.toString(16)).join(':');
        expect(isPublicAddress(address)).toBe(false);
      },
    ),
  );
});

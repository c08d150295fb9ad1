import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { watchNetwork } from './network-watch.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '',
  mac: '',
  internal,
  cidr: null,
  ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
});

test('another network is told once; none, the same, or a new privacy address is not', async () => {
  const clock = createManualClock(0);
  let found: NodeJS.Dict<NetworkInterfaceInfo[]> = { lo: [at('127.0.0.1', true)], wifi: [at('192.168.1.7')] };
  const told: number[] = [];
  const watch = watchNetwork(
    clock,
    () => found,
    () => told.push(clock.now() / 1_000),
  );
  const become = async (next: NodeJS.Dict<NetworkInterfaceInfo[]>) => {
    found = next;
    await clock.advance(30_000);
  };
  await become({ wifi: [at('192.168.1.7')] });
  await become({ lo: [at('127.0.0.1', true)] });
  expect(told).toEqual([]);
  await become({ wifi: [at('10.0.0.4'), at('2001:db8:0:1:aaaa::1')] });
  await become({ wifi: [at('10.0.0.4'), at('2001:db8:0:1:bbbb::2')] });
  expect(told).toEqual([70]);
  watch.stop();
  await become({ wifi: [at('192.168.1.7')] });
  expect(told).toHaveLength(1);
});

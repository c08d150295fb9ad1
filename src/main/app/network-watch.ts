import type { NetworkInterfaceInfo } from 'node:os';
import type { Clock } from '../../shared/clock.ts';

const LOOK_EVERY_MS = 10_000;

/**
 * Notices that this computer is on another network, or on one again: its own addresses have changed. Nothing in
 * Electron's main process tells it. Being off every network is no news, as nothing can be done about it.
 */
export function watchNetwork(
  clock: Clock,
  interfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>,
  onChanged: () => void,
): { stop(): void } {
  let known = addresses(interfaces());
  let cancel = clock.after(LOOK_EVERY_MS, look);

  function look(): void {
    cancel = clock.after(LOOK_EVERY_MS, look);
    const now = addresses(interfaces());
    if (now === known) return;
    known = now;
    if (now !== '') onChanged();
  }
  return { stop: () => cancel() };
}

/** IPv6 addresses change by themselves every few hours; their network does not. */
function addresses(found: NodeJS.Dict<NetworkInterfaceInfo[]>): string {
  return Object.entries(found)
    .flatMap(([name, all]) =>
      (all ?? []).filter(({ internal }) => !internal).map((one) => `${name} ${placeOf(one)}`),
    )
    .sort()
    .filter((one, index, all) => one !== all[index - 1])
    .join(', ');
}

function placeOf({ family, address }: NetworkInterfaceInfo): string {
  return family === 'IPv6' ? address.split(':').slice(0, 4).join(':') : address;
}

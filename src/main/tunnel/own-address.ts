import type { Rung } from './tunnel.ts';

/** The owner's own address. Nothing is opened: whatever leads from there to here is theirs; it is only proven. */
export function ownAddressRung(address: string): Rung {
  return {
    way: 'address',
    host: new URL(address).host,
    isStable: true,
    provesWithinMs: null,
    open: async () => ({ url: address, onTrouble() {}, async close() {} }),
  };
}

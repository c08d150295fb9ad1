import { post } from '../deliveries/attempt.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { deliveryHeaders, signingSecret } from '../deliveries/webhook-body.ts';
import type { Relay } from '../relay/relay.ts';
import type { PracticeApp } from '../world/apps.ts';
import { appWith, type World } from '../world/world.ts';
import type { PracticeControl, RawDelivery } from './control.ts';

type LineCommands = Pick<
  PracticeControl,
  | 'deliverRaw'
  | 'hold'
  | 'held'
  | 'release'
  | 'repeatDelivery'
  | 'addFault'
  | 'clearFaults'
  | 'setRelay'
  | 'tunnels'
  | 'dropTunnelSockets'
  | 'closeTunnelPort'
>;

/** Deliveries by hand, and everything that goes wrong on the line. */
export function lineCommands(world: World, deliveries: Deliveries, relay: Relay): LineCommands {
  return {
    async deliverRaw(input) {
      const app = appWith(world, input.app);
      const url = input.url ?? app.subscription?.callbackUrl;
      if (url === undefined) throw new Error('the app has no callback to deliver to');
      const made = await post(world, { url, body: input.body, headers: rawHeaders(app, input) });
      return { status: made.status, error: made.error, durationMs: made.durationMs };
    },
    hold: async () => deliveries.hold(),
    held: async () => deliveries.held(),
    async release(input) {
      const { records, tried } = deliveries.release(input);
      await tried;
      return records;
    },
    async repeatDelivery({ sequence }) {
      const { records, tried } = deliveries.repeat(sequence);
      await tried;
      const [record] = records;
      if (!record) throw new Error(`there was no delivery ${sequence}`);
      return record;
    },
    addFault: async (input) => ({ id: world.faults.add(input) }),
    clearFaults: async () => world.faults.clear(),
    setRelay: async (input) => Object.assign(relay.faults, input),
    tunnels: async () => relay.tunnels(),
    dropTunnelSockets: async ({ name }) => relay.dropSockets(name),
    closeTunnelPort: ({ name }) => relay.closePort(name),
  };
}

function rawHeaders(app: PracticeApp, input: RawDelivery): Record<string, string> {
  const contentType = { 'content-type': input.contentType ?? 'application/json' };
  const signature = input.signature ?? 'right';
  if (signature === 'none') return contentType;
  if (signature !== 'right' && signature !== 'wrong') {
    return { ...contentType, 'x-hub-signature-256': signature };
  }
  const secret = signature === 'right' ? signingSecret(app) : 'a key of nobody';
  return { ...deliveryHeaders(input.body, secret), ...contentType };
}

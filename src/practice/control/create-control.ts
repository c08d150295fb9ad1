import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Relay } from '../relay/relay.ts';
import type { World } from '../world/world.ts';
import type { PracticeControl } from './control.ts';
import { customerCommands } from './customer-commands.ts';
import { lineCommands } from './line-commands.ts';
import { recordCommands } from './record-commands.ts';
import { stageCommands } from './stage-commands.ts';
import { tokenCommands } from './token-commands.ts';

/** The control in the same process. */
export function createControl(world: World, deliveries: Deliveries, relay: Relay): PracticeControl {
  return {
    ...stageCommands(world),
    ...tokenCommands(world),
    ...customerCommands(world, deliveries),
    ...lineCommands(world, deliveries, relay),
    ...recordCommands(world),
  };
}

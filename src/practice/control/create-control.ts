import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Relay } from '../relay/relay.ts';
import type { World } from '../world/world.ts';
import type { PracticeControl } from './control.ts';
import { crowdCommand } from './crowd-command.ts';
import { customerCommands } from './customer-commands.ts';
import { lineCommands } from './line-commands.ts';
import { recordCommands } from './record-commands.ts';
import { stageCommands } from './stage-commands.ts';
import { tokenCommands } from './token-commands.ts';

/** The control in the same process. */
export function createControl(world: World, deliveries: Deliveries, relay: Relay): PracticeControl {
  const stage = stageCommands(world);
  const customers = customerCommands(world, deliveries);
  return {
    ...stage,
    ...tokenCommands(world),
    ...customers,
    ...crowdCommand(world, { ...stage, ...customers }),
    ...lineCommands(world, deliveries, relay),
    ...recordCommands(world),
  };
}

import type { World } from '../world/world.ts';
import type { PracticeControl } from './control.ts';

/** Lets every person read what the account sends them, `readsAfterMs` later, while that is set. */
export function readPromptly(world: World, control: PracticeControl): void {
  world.sent.add(({ account, person, mid }) => {
    const { readsAfterMs } = world.behaviours;
    if (readsAfterMs === null || mid === null) return;
    world.clock.after(readsAfterMs, () => void control.reads({ account, person, mid }));
  });
}

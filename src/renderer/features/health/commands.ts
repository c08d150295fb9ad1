import type { Command } from '../../commands/command.ts';
import { usePlace } from '../../place/place.ts';

export const healthCommands: readonly Command[] = [
  {
    id: 'health.open',
    name: 'health.open',
    group: 'app',
    icon: 'pulse',
    keys: [],
    run: () => usePlace.getState().showHealth(),
  },
];

/** While the page is open. */
export const healthPageCommands: readonly Command[] = [
  {
    id: 'health.back',
    name: 'health.back',
    group: 'go',
    icon: 'left',
    keys: ['escape'],
    isHidden: true,
    run: () => usePlace.getState().showInbox(),
  },
];

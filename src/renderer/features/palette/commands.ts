import type { Command } from '../../commands/command.ts';
import { openOverlay } from '../../place/overlay.ts';

/** The palette and the sheet of keys. */
export const overlayCommands: readonly Command[] = [
  {
    id: 'palette.open',
    name: 'palette.name',
    group: 'app',
    icon: 'search',
    keys: ['mod+k'],
    isHidden: true,
    run: () => openOverlay('palette'),
  },
  {
    id: 'keys.open',
    name: 'keys.name',
    group: 'app',
    icon: 'keyboard',
    keys: ['?'],
    run: () => openOverlay('keys'),
  },
];

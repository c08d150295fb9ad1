import type { Command } from '../../commands/command.ts';
import { openSettings } from '../../place/settings-place.ts';

/** The settings, from the palette and by the key that most programs have for them. */
export const settingsCommands: readonly Command[] = [
  {
    id: 'settings.open',
    name: 'settings.name',
    group: 'app',
    icon: 'settings',
    keys: ['mod+,'],
    run: () => openSettings(),
  },
];

import type { Command } from '../../commands/command.ts';
import { openSearch } from './search-place.ts';

export const searchCommands: readonly Command[] = [
  {
    id: 'search.open',
    name: 'search.name',
    group: 'go',
    icon: 'search',
    keys: ['mod+f'],
    run: openSearch,
  },
];

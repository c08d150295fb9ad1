import type { Command } from '../../commands/command.ts';
import { openOverlay } from '../../place/overlay.ts';
import { usePlace } from '../../place/place.ts';

export const threadCommands: readonly Command[] = [
  {
    id: 'thread.jump',
    name: 'jump.name',
    group: 'chat',
    icon: 'calendar',
    keys: ['g t'],
    blocked: () => (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run() {
      const { conversationId, open } = usePlace.getState();
      if (conversationId === null) return;
      open(conversationId);
      openOverlay('jump');
    },
  },
];

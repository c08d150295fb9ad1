import type { Command } from '../../commands/command.ts';
import { focusComposer, usePlace } from '../../place/place.ts';

/** The list has this key otherwise. */
export const answerCommands: readonly Command[] = [
  {
    id: 'search.answer',
    name: 'keys.answer',
    group: 'chat',
    icon: 'reply',
    keys: ['r'],
    isHidden: true,
    blocked: () => (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run: focusComposer,
  },
];

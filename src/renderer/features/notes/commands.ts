import type { Command } from '../../commands/command.ts';
import { writeNotes } from '../../place/composer-mode.ts';
import { focusComposer, focusNext, usePlace } from '../../place/place.ts';

export const noteCommands: readonly Command[] = [
  {
    id: 'note.write',
    name: 'note.write',
    group: 'chat',
    icon: 'note',
    keys: ['n'],
    blocked: () => (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run: beginNote,
  },
];

/** Turns the composer of the open chat to paper and goes to it. */
export function beginNote(): void {
  const { conversationId, open } = usePlace.getState();
  if (conversationId === null) return;
  open(conversationId);
  writeNotes(conversationId);
  focusNext(focusComposer);
}

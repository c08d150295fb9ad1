import type { Command } from '../../commands/command.ts';
import { writeNotes } from '../../place/composer-mode.ts';
import { focusComposer, usePlace } from '../../place/place.ts';

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
  // Painted by then, and before the next key: what is typed at once must not be taken for commands.
  queueMicrotask(focusComposer);
  // Coming from the board the chat is there only with the next frame.
  requestAnimationFrame(focusComposer);
}

import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Command } from '../../commands/command.ts';
import { focusComposer, focusList, focusNext, usePlace } from '../../place/place.ts';

/** Opens the chat and goes to where the answer is written. Esc leads back to the board. */
export function answer(conversationId: ConversationId): void {
  usePlace.getState().open(conversationId);
  // The chat is there with the next frame; where it has closed there is nothing to write in.
  focusNext(() => {
    focusList();
    return focusComposer();
  });
}

/** What the board takes part in of the window's keys. */
export const boardCommands: readonly Command[] = [
  {
    id: 'board.leave',
    name: 'board.leave',
    group: 'go',
    icon: 'left',
    keys: ['escape'],
    isHidden: true,
    run() {
      usePlace.getState().showView('needs-reply');
      focusNext(focusList);
    },
  },
];

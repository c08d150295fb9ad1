import type { Command } from '../../commands/command.ts';
import { isContactOpen, showContact } from '../../place/contact-panel.ts';
import { usePlace } from '../../place/place.ts';

export const contactCommands: readonly Command[] = [
  {
    id: 'contact.panel',
    name: 'contact.panel',
    group: 'chat',
    icon: 'panel',
    keys: ['mod+i'],
    blocked: () => (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run() {
      const { board, conversationId, open } = usePlace.getState();
      if (board !== 'shown' || conversationId === null) return showContact(!isContactOpen());
      // The board has no room for it: the chat opens with the panel beside it.
      open(conversationId);
      showContact(true);
    },
  },
];

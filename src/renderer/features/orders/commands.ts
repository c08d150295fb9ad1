import type { Command } from '../../commands/command.ts';
import { beginOrder } from '../../place/order-draft.ts';
import { openOverlay } from '../../place/overlay.ts';
import { usePlace } from '../../place/place.ts';

export const orderCommands: readonly Command[] = [
  {
    id: 'order.new',
    name: 'order.new',
    group: 'chat',
    icon: 'box',
    keys: ['o'],
    blocked: () => (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run() {
      const { conversationId, open } = usePlace.getState();
      if (conversationId === null) return;
      open(conversationId);
      beginOrder(conversationId);
    },
  },
  {
    id: 'go.orders',
    name: 'orders.name',
    group: 'go',
    icon: 'box',
    keys: ['g o'],
    run: () => openOverlay('orders'),
  },
];

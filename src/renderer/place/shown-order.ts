import { create } from 'zustand';
import type { ConversationId, OrderId } from '../../shared/model/ids.ts';
import { showContact } from './contact-panel.ts';
import { usePlace } from './place.ts';

interface ShownOrder {
  /** The card that shall be scrolled to and ringed; null when none. */
  target: { orderId: OrderId; takesFocus: boolean } | null;
}

export const useShownOrder = create<ShownOrder>()(() => ({ target: null }));

/** Opens the chat with its panel, at the card. By key the focus goes along, by mouse it stays. */
export function showOrder(conversationId: ConversationId, orderId: OrderId, takesFocus: boolean): void {
  useShownOrder.setState({ target: { orderId, takesFocus } });
  usePlace.getState().open(conversationId);
  showContact(true);
}

export function orderWasShown(): void {
  useShownOrder.setState({ target: null });
}

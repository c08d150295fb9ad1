import { noteDeed } from '../../place/deeds.ts';
import { usePlace } from '../../place/place.ts';
import { showOrder } from '../../place/shown-order.ts';
import { showMessage } from '../thread/index.ts';
import type { FoundItem } from './found-items.ts';
import { rememberSearch } from './search-place.ts';

/** Goes to a chat, or to the very message, note or order; the results stay beside it. By key the focus goes along, by mouse it stays. */
export function openFound(item: FoundItem, takesFocus: boolean): void {
  rememberSearch();
  noteDeed('opened-what-was-found');
  if (item.kind === 'hit') {
    const { conversationId, messageId, noteId, order } = item.hit;
    if (order !== null) {
      showOrder(conversationId, order.id, takesFocus);
      return;
    }
    if (messageId !== null) showMessage(conversationId, messageId, takesFocus, noteId);
    usePlace.getState().open(conversationId);
  } else {
    usePlace.getState().open(item.found.conversationId);
  }
}

import { usePlace } from '../../place/place.ts';
import { showMessage } from '../thread/index.ts';
import type { FoundItem } from './found-items.ts';
import { rememberSearch } from './search-place.ts';

/** Goes to a chat, or to the very message; the results stay beside it. */
export function openFound(item: FoundItem): void {
  rememberSearch();
  if (item.kind === 'hit') {
    const { conversationId, messageId } = item.hit;
    showMessage(conversationId, messageId);
    usePlace.getState().open(conversationId);
  } else {
    usePlace.getState().open(item.found.conversationId);
  }
}

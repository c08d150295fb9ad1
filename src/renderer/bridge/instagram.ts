import type { Person } from '../../shared/model/person.ts';
import { call } from './api.ts';

const ALL_CHATS = 'https://www.instagram.com/direct/inbox/';

/** Opens a chat on Instagram in the owner's browser; of somebody whose name is not known, all of them. */
export function openChatAtInstagram({ username }: Pick<Person, 'username'>): void {
  // Instagram's public short address of a chat with somebody.
  const url = username === null ? ALL_CHATS : `https://ig.me/m/${encodeURIComponent(username)}`;
  void call('link.open', { url });
}

import type { Account } from '../../../shared/model/account.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ReplyValues } from '../../../shared/reply-variables.ts';
import { shopName } from '../../words/person-name.ts';
import type { OrderWords } from '../orders/index.ts';

/** What is known of the person a saved reply goes to. Whoever told no name has none to be filled in. */
export function replyValues(
  { person }: Pick<Conversation, 'person'>,
  account: Pick<Account, 'name' | 'username'> | undefined,
  order: OrderWords | null = null,
): ReplyValues {
  const name = person.name?.trim() || null;
  return {
    ...(name && { name, 'first-name': name.split(/\s+/u)[0] ?? name }),
    ...(account && { shop: shopName(account) }),
    ...(order && { 'order-number': order.number }),
    ...(order?.total && { 'order-total': order.total }),
    ...(order?.due && { 'order-due': order.due }),
  };
}

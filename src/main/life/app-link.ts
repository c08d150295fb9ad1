import type { ConversationId, MessageId } from '../../shared/model/ids.ts';

/** The scheme the system hands to Shopbell. */
export const LINK_SCHEME = 'shopbell';

/** Where a `shopbell://` link leads. */
export type AppLink =
  | { to: 'conversation'; conversationId: ConversationId }
  | { to: 'message'; messageId: MessageId };

const LINK = /^shopbell:\/\/(conversation|message)\/([1-9]\d{0,14})\/?$/;

/**
 * Reads a link that any page or program may have made up: `shopbell://conversation/12`, `shopbell://message/345`
 * and nothing else. Null for everything else.
 */
export function readAppLink(text: string): AppLink | null {
  const [, to, digits] = LINK.exec(text) ?? [];
  if (to === undefined || digits === undefined) return null;
  // Up to fifteen digits that do not begin with 0: a positive whole number, as an id is.
  return to === 'conversation'
    ? { to, conversationId: Number(digits) as ConversationId }
    : { to: 'message', messageId: Number(digits) as MessageId };
}

/** The last link among the arguments of a start, as Windows and Linux hand it over. */
export function linkIn(argv: readonly string[]): AppLink | null {
  const text = argv.findLast((argument) => argument.startsWith(`${LINK_SCHEME}:`));
  return text === undefined ? null : readAppLink(text);
}

import { harmlessLine } from '../../shared/harmless-text.ts';
import type { Place } from '../../shared/ipc/contract.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import type { NotificationPrivacy } from '../../shared/model/notifications.ts';
import { personLabel } from '../../shared/model/person.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** Systems show three or four lines; what is longer is cut by some and grows over the screen on others. */
const MOST_LINES = 4;
const MOST_CHARACTERS = 160;

/** Everything a person has written that the owner has not seen. */
export interface NewsOfChat {
  conversation: Conversation;
  /** Oldest first; never empty. */
  messages: readonly Message[];
  /** The shop's username, where there are several. */
  shop: string | null;
}

/** Who and what, as far as the owner lets others see it. */
export function wordsOfChat(
  { conversation, messages, shop }: NewsOfChat,
  privacy: NotificationPrivacy,
  t: Translate,
): { title: string; body: string } {
  const count = messages.length;
  if (privacy === 'nothing') return { title: 'Shopbell', body: t('notification.new', { count }) };
  const title = titleOf(conversation, shop, t);
  if (privacy === 'name') return { title, body: t('notification.new', { count }) };
  return { title, body: linesOf(messages, t).join('\n') };
}

/** Many at once: how much from how many. */
export function wordsOfMany(
  news: readonly NewsOfChat[],
  privacy: NotificationPrivacy,
  t: Translate,
): { title: string; body: string } {
  const count = news.reduce((sum, { messages }) => sum + messages.length, 0);
  const title = t('notification.new', { count });
  if (privacy === 'nothing') return { title: 'Shopbell', body: title };
  const names = news.slice(0, 3).map(({ conversation }) => nameOf(conversation, t));
  const rest = news.length - names.length;
  return {
    title,
    body:
      rest > 0
        ? t('notification.from-more', { names: names.join(', '), count: rest })
        : t('notification.from', { names: names.join(', ') }),
  };
}

/** A chat that closes soon; `time` is already said as the owner's clock shows it. */
export function wordsOfDeadline(
  input: { conversation: Conversation; shop: string | null; left: string; time: string },
  privacy: NotificationPrivacy,
  t: Translate,
): { title: string; body: string } {
  const { left, time } = input;
  return privacy === 'nothing'
    ? { title: 'Shopbell', body: t('notification.closes-some', { left, time }) }
    : {
        title: titleOf(input.conversation, input.shop, t),
        body: t('notification.closes', { left, time }),
      };
}

function nameOf({ person }: Conversation, t: Translate): string {
  return personLabel(person) ?? t('person.new');
}

export function placeOf({ conversation, messages }: NewsOfChat): Place {
  return { conversationId: conversation.id, messageId: messages[0]?.id ?? null };
}

function titleOf(conversation: Conversation, shop: string | null, t: Translate): string {
  const name = nameOf(conversation, t);
  return shop === null ? name : `${name} · @${harmlessLine(shop, 40)}`;
}

function linesOf(messages: readonly Message[], t: Translate): string[] {
  if (messages.length <= MOST_LINES) return messages.map((message) => lineOf(message, t));
  const last = messages.slice(-(MOST_LINES - 1));
  return [
    t('notification.earlier', { count: messages.length - last.length }),
    ...last.map((message) => lineOf(message, t)),
  ];
}

function lineOf({ text, attachments }: Message, t: Translate): string {
  const said = harmlessLine(text ?? '', MOST_CHARACTERS);
  if (said !== '') return said;
  const [first] = attachments;
  return first === undefined ? t('notification.new', { count: 1 }) : t(`attachment.${first.kind}`);
}

import type { AttachmentKind } from '../../shared/model/message.ts';
import { OPENS_REPLY_WINDOW } from '../../shared/reply-window.ts';
import type { AttachmentDraft, DomainEvent } from '../inbox/domain-event.ts';
import { publicPage, repliedStory } from './attachment-drafts.ts';
import { reactionEmoji } from './reaction-emoji.ts';
import { addressIn, idIn, isTrue, listIn, objectIn, rawOf, textIn, timeIn, type WireObject } from './wire.ts';

/**
 * Messages of a conversation, as the conversations API gives them (a list, or `{data: […]}`, newest first),
 * as domain events, oldest first, each followed by its reactions. A message that cannot be read (too old:
 * of a thread only the 20 newest give details) is left out. Never throws.
 */
export function messagesFromConversation({
  accountUserId,
  messages,
}: {
  accountUserId: string;
  messages: unknown;
}): DomainEvent[] {
  return listIn(messages)
    .flatMap((message) => {
      const events = messageEvents(objectIn(message) ?? {}, accountUserId);
      return events.length === 0 ? [] : [events];
    })
    .reverse()
    .sort(([one], [other]) => (one?.at ?? 0) - (other?.at ?? 0))
    .flat();
}

/** Ids and times of listed messages, in the order of the list, those that cannot be read as well. Never throws. */
export function listedMessages(messages: unknown): Array<{ mid: string; at: number }> {
  return listIn(messages).flatMap((message) => {
    const { id, created_time } = objectIn(message) ?? {};
    const mid = idIn(id);
    const at = timeIn(created_time);
    return mid === null || at === null ? [] : [{ mid, at }];
  });
}

function messageEvents(message: WireObject, accountUserId: string): DomainEvent[] {
  const mid = idIn(message.id);
  const at = timeIn(message.created_time);
  const from = objectIn(message.from);
  const to = objectIn(listIn(message.to)[0]);
  const isOut = idIn(from?.id) === accountUserId;
  const person = isOut ? to : from;
  const personScopedId = idIn(person?.id);
  if (mid === null || at === null || personScopedId === null) return [];

  const where = { accountUserId, personScopedId, at };
  const story = objectIn(message.story);
  const repliedTo = objectIn(story?.reply);
  const attachments = [
    ...(repliedTo === null ? [] : [repliedStory(repliedTo)]),
    ...storyMention(story),
    ...listIn(message.attachments).map(fileDraft),
    ...listIn(message.shares).map(shareDraft),
  ];
  const text = textIn(message.message);
  const isEmpty = text === null && attachments.length === 0;
  return [
    {
      type: 'message',
      ...where,
      mid,
      direction: isOut ? 'out' : 'in',
      // Shared posts and profiles come back empty here, only their webhook had the content. What can be shown
      // is shown, whatever mark stands beside it.
      kind: isEmpty ? 'unsupported' : repliedTo ? 'story-reply' : 'message',
      text,
      attachments,
      replyToMid: idIn(objectIn(message.reply_to)?.mid),
      payload: null,
      personUsername: textIn(person?.username),
      // By its own time, which may be long past: an old message opens a window that has closed since.
      opensWindow: !isOut && OPENS_REPLY_WINDOW.message,
    },
    ...reactionEvents(message, where, mid),
  ];
}

function reactionEvents(
  message: WireObject,
  where: { accountUserId: string; personScopedId: string; at: number },
  mid: string,
): DomainEvent[] {
  return listIn(message.reactions).flatMap((item) => {
    const reaction = objectIn(item) ?? {};
    const users = listIn(reaction.users).map((user) => idIn(objectIn(user)?.id));
    const emoji = reactionEmoji(reaction);
    const isBy = (id: string) => users.includes(id);
    const by = [
      ...(isBy(where.personScopedId) ? (['person'] as const) : []),
      ...(isBy(where.accountUserId) ? (['account'] as const) : []),
    ];
    return by.map((who) => ({ type: 'reaction' as const, ...where, mid, by: who, emoji }));
  });
}

function storyMention(story: WireObject | null): AttachmentDraft[] {
  const mention = objectIn(story?.mention);
  return mention === null ? [] : [{ ...repliedStory(mention), kind: 'story-mention' }];
}

/** The shape says what it is; `mime_type` alone tells a voice note from a document. */
function fileDraft(item: unknown): AttachmentDraft {
  const file = objectIn(item) ?? {};
  const image = objectIn(file.image_data);
  const video = objectIn(file.video_data);
  const kind = fileKind(file, image, video);
  return {
    kind,
    url: addressIn(image?.url) ?? addressIn(video?.url) ?? addressIn(file.file_url),
    // Instagram makes up names for pictures and videos; only a document's name is somebody's own words.
    title: textIn(objectIn(file.generic_template)?.title) ?? (kind === 'file' ? textIn(file.name) : null),
    link: null,
    remoteId: idIn(file.id),
    raw: rawOf(item),
  };
}

function fileKind(file: WireObject, image: WireObject | null, video: WireObject | null): AttachmentKind {
  const type = textIn(file.mime_type) ?? '';
  if (type.startsWith('audio/')) return 'audio';
  if (image !== null) return isTrue(image.render_as_sticker) ? 'sticker' : 'image';
  if (video !== null) return 'video';
  if (file.generic_template !== undefined) return 'template';
  if (type.startsWith('image/')) return 'image';
  if (type.startsWith('video/')) return 'video';
  return addressIn(file.file_url) === null ? 'unknown' : 'file';
}

function shareDraft(item: unknown): AttachmentDraft {
  const share = objectIn(item) ?? {};
  const page = publicPage(share.link);
  return {
    kind: page !== null && /\/reels?\//.test(page) ? 'reel' : 'post',
    url: page === null ? addressIn(share.link) : null,
    title: textIn(share.name) ?? textIn(share.title),
    link: page,
    remoteId: idIn(share.id),
    raw: rawOf(item),
  };
}

import { READABLE_MESSAGES_PER_THREAD } from '../../shared/instagram/platform.ts';
import { asObject } from '../http/call.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { PracticeAccount } from '../world/people.ts';
import { newestFirst, type StoredMessage, type Thread, type WireAttachment } from '../world/threads.ts';
import { type Field, type NodeFields, pickFields } from './fields.ts';
import { GraphError } from './graph-error.ts';
import { graphTime } from './graph-time.ts';

/** What every message answers, however old. */
const ALWAYS = ['id', 'created_time'];

/** Times and ids are readable for all messages of a thread, everything else only for the newest 20. `[CONV]` */
function isReadable(thread: Thread, message: StoredMessage): boolean {
  return newestFirst(thread).slice(0, READABLE_MESSAGES_PER_THREAD).includes(message);
}

/** One message by the asked fields. Throws 9000001 for details of one that is too old or was unsent. */
export function readMessage(
  media: MediaStore,
  account: PracticeAccount,
  thread: Thread,
  message: StoredMessage,
  asked: Field[],
): Record<string, unknown> {
  const wantsDetails = asked.some((field) => !ALWAYS.includes(field.name));
  if (message.isUnsent || (wantsDetails && !isReadable(thread, message))) {
    throw new GraphError({ code: 9000001, message: '(#9000001) This message has been deleted.' });
  }
  return pickFields(messageNode(media, account, thread, message), asked, 'Message');
}

/** A message inside a list: details an old one does not give are left out instead of failing the list. */
export function listedMessage(
  media: MediaStore,
  account: PracticeAccount,
  thread: Thread,
  message: StoredMessage,
  asked: Field[] | null,
): Record<string, unknown> {
  const fields = asked ?? ALWAYS.map((name) => ({ name, modifiers: {}, fields: null }));
  const allowed = isReadable(thread, message)
    ? fields
    : fields.filter((field) => ALWAYS.includes(field.name));
  return pickFields(messageNode(media, account, thread, message), allowed, 'Message');
}

function messageNode(
  media: MediaStore,
  account: PracticeAccount,
  thread: Thread,
  message: StoredMessage,
): NodeFields {
  const person = { username: thread.personUsername, id: thread.scopedId };
  const shop = { username: account.username, id: account.userId };
  const [from, to] = message.from === 'person' ? [person, shop] : [shop, person];
  return {
    id: () => message.mid,
    created_time: () => graphTime(message.sentAt),
    from: () => from,
    to: () => ({ data: [to] }),
    message: () => message.text ?? '',
    attachments: () => filesOf(media, message),
    shares: (field) => sharesOf(message, field),
    story: () => storyOf(message),
    reactions: () => reactionsOf(message, person, shop),
    reply_to: () =>
      message.replyTo && 'mid' in message.replyTo
        ? { mid: message.replyTo.mid, is_self_reply: false }
        : undefined,
    is_unsupported: () => (message.isUnsupported ? true : undefined),
    tags: () => ({ data: [{ name: 'inbox' }] }),
  };
}

const MIME_TYPES: Record<string, string> = {
  image: 'image/png',
  video: 'video/mp4',
  audio: 'video/mp4',
  file: 'application/pdf',
};

function filesOf(media: MediaStore, message: StoredMessage): unknown {
  const files = message.attachments.filter(
    ({ type }) => Object.hasOwn(MIME_TYPES, type) || type === 'template',
  );
  if (files.length === 0) return undefined;
  return { data: files.map((file, index) => fileOf(media, file, `${message.mid.slice(-12)}${index}`)) };
}

/** The address is signed anew with each reading, so that one which has died is replaced by asking again. */
function fileOf(media: MediaStore, file: WireAttachment, id: string): Record<string, unknown> {
  if (file.type === 'template') return { id, generic_template: { title: templateTitle(file) } };
  const url = media.renewed(file.payload?.url);
  const base = { id, mime_type: MIME_TYPES[file.type] };
  if (file.type === 'image') {
    return {
      ...base,
      image_data: { url, preview_url: url, width: 320, height: 320, max_width: 320, max_height: 320 },
    };
  }
  if (file.type === 'video')
    return { ...base, video_data: { url, preview_url: url, width: 320, height: 320 } };
  return { ...base, name: file.type === 'audio' ? 'audioclip.mp4' : 'file.pdf', file_url: url };
}

function templateTitle({ payload }: WireAttachment): unknown {
  const [element] = (asObject(payload?.generic)?.elements as unknown[] | undefined) ?? [];
  return payload?.title ?? asObject(element)?.title;
}

/** Shared posts mostly come back empty here: only the live webhook shows them. A link is all there is. */
function sharesOf(message: StoredMessage, field: Field): unknown {
  const shared = message.attachments.filter((attachment) =>
    ['share', 'ig_post', 'ig_reel'].includes(attachment.type),
  );
  if (shared.length === 0) return undefined;
  const wantsLink = field.fields?.some((inner) => inner.name === 'link') ?? false;
  return { data: shared.map((share) => (wantsLink ? { link: share.payload?.url } : {})) };
}

function storyOf(message: StoredMessage): unknown {
  const mention = message.attachments.find((attachment) => attachment.type === 'story_mention');
  if (mention) return { mention: { link: mention.payload?.url, id: message.mid.slice(-17) } };
  if (message.replyTo && 'story' in message.replyTo) {
    return { reply: { link: message.replyTo.story.url, id: message.replyTo.story.id } };
  }
  return undefined;
}

function reactionsOf(message: StoredMessage, person: unknown, shop: unknown): unknown {
  if (message.reactions.length === 0) return undefined;
  return {
    data: message.reactions.map((reaction) => ({
      reaction: reaction.emoji,
      users: [reaction.by === 'person' ? person : shop],
    })),
  };
}

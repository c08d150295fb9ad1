import { z } from 'zod';
import { AppErrorCode, ErrorDetail } from '../ipc/result.ts';
import { MessageChoices } from './choices.ts';
import { ClientId, ConversationId, MessageId, Milliseconds } from './ids.ts';

/**
 * Where an own message stands. Solid is true, hollow is not yet:
 * `queued` waits on this disk · `sending` has left or is about to · `sent` carries Instagram's id ·
 * `seen` was read by the customer · `failed` was refused, or never left · `unknown` may or may not have
 * arrived, and is never sent again before the thread has been asked.
 */
export const Delivery = z.enum(['queued', 'sending', 'sent', 'seen', 'failed', 'unknown']);
export type Delivery = z.infer<typeof Delivery>;

/** Why an own message did not go out. The code picks the sentence; the detail waits under "Details". */
export const SendFailure = z.strictObject({
  code: AppErrorCode,
  detail: ErrorDetail.nullable(),
  at: Milliseconds,
  /** Whether the same message may be sent again as it is. */
  canRetry: z.boolean(),
});
export type SendFailure = z.infer<typeof SendFailure>;

/**
 * Attachment kinds as the thread shows them. Instagram's several names for one thing are one kind here;
 * a type nobody knew yet is `unknown` and keeps its raw form in the database.
 */
export const AttachmentKind = z.enum([
  'image',
  'video',
  'audio',
  'file',
  'post',
  'reel',
  'story',
  'story-mention',
  'sticker',
  'heart',
  'template',
  'ephemeral',
  'unknown',
]);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

export const Attachment = z.strictObject({
  id: z.int().positive(),
  kind: AttachmentKind,
  /** Caption or title that came along. */
  title: z.string().nullable(),
  /** A public Instagram page (never the signed, expiring media address). */
  link: z.string().nullable(),
  /**
   * `waiting`: not fetched yet · `kept`: may be asked for at `media://attachment/<id>` · `gone`: Instagram no
   * longer hands it out · `not-kept`: too large, or taken off this disk to stay within the owner's limit ·
   * `never`: not to be fetched (stories, pages).
   */
  media: z.enum(['waiting', 'kept', 'gone', 'not-kept', 'never']),
  /** What the file is by its bytes, null until it has been here. This and the next four stay when it goes. */
  contentType: z.string().nullable(),
  bytes: z.int().nonnegative().nullable(),
  /** Pixels as shown, turned upright. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** The sender's name for the file, made harmless. */
  name: z.string().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Reaction = z.strictObject({
  by: z.enum(['person', 'account']),
  emoji: z.string(),
  /** An own one that Instagram has not taken yet. */
  isPending: z.literal(true).optional(),
});
export type Reaction = z.infer<typeof Reaction>;

/** The quoted message of a reply, as far as it is stored here. */
export const Quote = z.strictObject({
  messageId: MessageId.nullable(),
  by: z.enum(['person', 'account']).nullable(),
  text: z.string().nullable(),
});
export type Quote = z.infer<typeof Quote>;

/** How somebody came: by an ad, by a link of the shop's, from a product, or in a way Instagram does not name. */
export const ReferralVia = z.enum(['ad', 'link', 'product', 'other']);
export type ReferralVia = z.infer<typeof ReferralVia>;

/** Where the person came from when they wrote this. */
export const Referral = z.strictObject({
  via: ReferralVia,
  /** The ad's title. */
  title: z.string().nullable(),
  /** What the shop wrote into its link or ad, to know it by. */
  ref: z.string().nullable(),
  adId: z.string().nullable(),
  productId: z.string().nullable(),
  /** The ad's picture, where it is kept: an attachment's id. */
  pictureId: z.int().positive().nullable(),
});
export type Referral = z.infer<typeof Referral>;

/**
 * What the message answers beside other messages, and what it is when it is not a plain message. `referral`: the
 * person came by an ad or a link and has said nothing yet.
 */
export const MessageKind = z.enum(['message', 'story-reply', 'postback', 'referral', 'unsupported']);
export type MessageKind = z.infer<typeof MessageKind>;

export const Message = z.strictObject({
  id: MessageId,
  conversationId: ConversationId,
  clientId: ClientId.nullable(),
  direction: z.enum(['in', 'out']),
  /** Of own messages: written here, or on the phone, the web or by another tool. */
  origin: z.enum(['customer', 'shopbell', 'elsewhere']),
  kind: MessageKind,
  text: z.string().nullable(),
  /** Instagram's time for it; for one that has not left yet, the time it was written. Order follows it. */
  sentAt: Milliseconds,
  /** Null for incoming messages. */
  delivery: Delivery.nullable(),
  seenAt: Milliseconds.nullable(),
  failure: SendFailure.nullable(),
  isUnsent: z.boolean(),
  isEdited: z.boolean(),
  attachments: z.array(Attachment),
  reactions: z.array(Reaction),
  /** Why the owner's last reaction to it was not taken; what was there before shows again. */
  reactionFailure: SendFailure.optional(),
  quote: Quote.nullable(),
  /** What an own message offers to tap. */
  choices: MessageChoices.optional(),
  /** The customer did not type this: it is the title of what they tapped. */
  tapped: z.enum(['quick-reply', 'button']).optional(),
  referral: Referral.optional(),
  /** An own one that goes out later: in a moment, so that it can be undone, or at a time the owner named. */
  planned: z.strictObject({ at: Milliseconds, isHeld: z.boolean() }).optional(),
});
export type Message = z.infer<typeof Message>;

/** A place between two messages of a thread: messages are ordered by time, then by id. */
export const ThreadCursor = z.strictObject({ sentAt: Milliseconds, id: MessageId });
export type ThreadCursor = z.infer<typeof ThreadCursor>;

export const ThreadPage = z.strictObject({
  /** Oldest first. */
  messages: z.array(Message),
  /** Where the next older page begins; null when this page holds the first message. */
  before: ThreadCursor.nullable(),
});
export type ThreadPage = z.infer<typeof ThreadPage>;

/** A stretch of a thread anywhere in it. */
export const ThreadPart = z.strictObject({
  ...ThreadPage.shape,
  /** The newest message here, when there are newer ones; null when there is none. */
  after: ThreadCursor.nullable(),
});
export type ThreadPart = z.infer<typeof ThreadPart>;

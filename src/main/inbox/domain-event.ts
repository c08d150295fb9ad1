import type { AttachmentKind, MessageKind, ReferralVia } from '../../shared/model/message.ts';

/**
 * What happened, freed from how it was told. Webhook, conversations API, a send's answer and an echo all
 * become these, and one intake applies them. Every event names the account by Instagram's `userId` and the
 * person by the scoped id; times are Instagram's, in ms.
 */
export type DomainEvent =
  | MessageEvent
  | UnsendEvent
  | EditEvent
  | ReactionEvent
  | SeenEvent
  | WindowEvent
  | TestEvent
  | UnknownEvent;

interface InAccount {
  accountUserId: string;
  at: number;
}

interface WithPerson extends InAccount {
  personScopedId: string;
}

/** News of a message: its id says which, the person is told only most of the time. */
interface OfMessage extends InAccount {
  mid: string;
  personScopedId: string | null;
}

export interface AttachmentDraft {
  kind: AttachmentKind;
  /** Signed address that dies in hours or days; null where Instagram gives none. Never leaves main. */
  url: string | null;
  title: string | null;
  /** Public page on instagram.com, when the wire has one. */
  link: string | null;
  /** Instagram's id of the shared thing; twins of one post are recognised by it. */
  remoteId: string | null;
  /** The wire's own words as JSON, kept for kinds nobody knew yet. */
  raw: string;
}

/** Where somebody came from, as far as the wire says. */
export interface ReferralFacts {
  via: ReferralVia;
  /** The wire's own word for it. */
  source: string | null;
  /** What the shop wrote into its link or ad. */
  ref: string | null;
  adId: string | null;
  /** The ad's title. */
  title: string | null;
  /** The ad's picture: a signed address that dies. */
  pictureUrl: string | null;
  productId: string | null;
}

/** A message either way, an echo of the own one included. `mid` is its identity within the account. */
export interface MessageEvent extends WithPerson {
  type: 'message';
  mid: string;
  direction: 'in' | 'out';
  kind: MessageKind;
  text: string | null;
  attachments: AttachmentDraft[];
  /** The quoted message. */
  replyToMid: string | null;
  /** What a quick reply or button carried. */
  payload: string | null;
  /** Told by webhooks alone. */
  referral?: ReferralFacts | null;
  /** Known from reading a conversation; a webhook never tells it. */
  personUsername?: string | null;
  /**
   * Whether the person did something here that opens the reply window. False for own messages, and for
   * those read from history where only the time counts.
   */
  opensWindow: boolean;
}

/** The sender took a message back. May overtake the message itself. */
export interface UnsendEvent extends OfMessage {
  type: 'unsend';
}

export interface EditEvent extends OfMessage {
  type: 'edit';
  /** Null when the wire did not say; the message is then read again. */
  text: string | null;
  /**
   * Counts up from 1; an older number never overwrites a newer one. 0 is no edit: it accompanies a new message and
   * says only that there is one.
   */
  revision: number;
}

export interface ReactionEvent extends OfMessage {
  type: 'reaction';
  by: 'person' | 'account';
  /** Null takes the reaction away. */
  emoji: string | null;
}

/** The person has read the own message `mid`, and with it everything before. */
export interface SeenEvent extends OfMessage {
  type: 'seen';
}

/** Something that opens the reply window without being a message of its own. */
export interface WindowEvent extends WithPerson {
  type: 'window-opened';
}

/** The dashboard's Test button: proves the line, belongs to nobody. */
export interface TestEvent {
  type: 'test';
  at: number;
}

/** Something Instagram said that we do not understand yet. The journal keeps the raw body; nothing is lost. */
export interface UnknownEvent {
  type: 'unknown';
  at: number;
  accountUserId: string | null;
  /** Why it could not be read, in a few words for the log; never a customer's text. */
  reason: string;
}

import type { MessageChoices } from '../../shared/model/choices.ts';
import type { OwnPost } from '../../shared/model/own-post.ts';
import type { OutgoingFileType } from '../../shared/outgoing-files.ts';
import type { MediaFacts } from '../storage/records.ts';

/**
 * What one message to a customer holds: one of these is one message at Instagram, one bubble and one row of the
 * outbox, where it is kept as JSON. A kind that joins here needs its way out in send-content.ts, and what of it
 * is stored and shown in storage/intake/own-content.ts.
 */
export type OutgoingContent =
  | OutgoingText
  /** Instagram's one sticker. */
  | { kind: 'heart' }
  /** A file of the media cache; `facts` say which and what it is. */
  | OutgoingFile
  | OutgoingPictures
  | OutgoingPost;

export interface OutgoingText {
  kind: 'text';
  text: string;
  /** What can be tapped below the words. */
  choices?: MessageChoices;
}

export interface OutgoingFile {
  kind: 'file';
  type: OutgoingFileType;
  facts: MediaFacts;
}

/** Two to ten pictures that are one message (Instagram takes them together since May 2026). */
export interface OutgoingPictures {
  kind: 'pictures';
  files: Array<OutgoingFile & { type: 'image' }>;
}

/** Something the account has published. */
export interface OutgoingPost {
  kind: 'own-post';
  post: OwnPost;
  /** How it looks, kept on this disk; null when it could not be fetched. */
  picture: MediaFacts | null;
}

/** The files a message is made of, in order; none for all that Instagram need not fetch. */
export function filesOf(content: OutgoingContent): OutgoingFile[] {
  if (content.kind === 'file') return [content];
  return content.kind === 'pictures' ? content.files : [];
}

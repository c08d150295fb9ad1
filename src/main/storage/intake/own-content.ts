import type { MessageChoices } from '../../../shared/model/choices.ts';
import type { AttachmentKind, Message } from '../../../shared/model/message.ts';
import type { OutgoingFileType } from '../../../shared/outgoing-files.ts';
import { streamSafe } from '../../../shared/stream-safe.ts';
import type { AttachmentDraft } from '../../inbox/domain-event.ts';
import type { OutgoingContent, OutgoingFile } from '../../inbox/outgoing-content.ts';
import type { MediaFacts } from '../records.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { all, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { mergeAttachments } from './attachments.ts';
import type { MessageFacts } from './intake.ts';

/** How an own message looks here before Instagram has told of it. */
export function ownFacts(content: OutgoingContent): Pick<MessageFacts, 'text' | 'attachments'> {
  switch (content.kind) {
    case 'text':
      return { text: content.text, attachments: [] };
    case 'heart':
      return { text: null, attachments: [HEART] };
    case 'file':
      return { text: null, attachments: [{ ...HEART, kind: content.type }] };
    case 'pictures':
      return { text: null, attachments: content.files.map(({ type }) => ({ ...HEART, kind: type })) };
    case 'own-post': {
      const { kind, caption, link, id } = content.post;
      return { text: null, attachments: [{ ...HEART, kind, title: caption, link, remoteId: id }] };
    }
  }
}

/** What can be tapped below an own message, as its row keeps it. */
export function ownChoices(content: OutgoingContent): string | null {
  return content.kind === 'text' && content.choices ? JSON.stringify(content.choices) : null;
}

const HEART: AttachmentDraft = {
  kind: 'heart',
  url: null,
  title: null,
  link: null,
  remoteId: null,
  raw: '{}',
};

/** What to send when a stored own message goes out once more; null when its row does not say. */
export function contentOf(db: ReadableDb, message: StoredMessage): OutgoingContent | null {
  const { text, choices } = message;
  if (text !== null) {
    return {
      kind: 'text',
      text,
      ...(choices !== null && { choices: JSON.parse(choices) as MessageChoices }),
    };
  }
  const attached = attachedTo(db, message.id);
  const [first, ...more] = attached;
  if (!first) return null;
  if (more.length > 0) return severalPictures(attached);
  if (first.kind === 'heart') return { kind: 'heart' };
  if (isFileType(first.kind)) return keptFile(first, first.kind);
  return ownPost(first);
}

/** Shows the files of an own message from the start: they lie here already. */
export function showOwnFiles(db: WritableDb, messageId: Message['id'], content: OutgoingContent): void {
  filesShownBy(content).forEach((facts, position) => {
    const { digest, contentType, bytes, width, height, name } = facts;
    run(
      db,
      `UPDATE attachment SET media = 'kept', digest = @digest, content_type = @contentType, bytes = @bytes,
         width = @width, height = @height, file_name = @name WHERE message_id = @messageId AND position = @position`,
      { messageId, position, digest, contentType, bytes, width, height, name },
    );
    run(db, 'DELETE FROM media_leftover WHERE digest = @digest', { digest });
  });
}

function filesShownBy(content: OutgoingContent): MediaFacts[] {
  if (content.kind === 'file') return [content.facts];
  if (content.kind === 'pictures') return content.files.map(({ facts }) => facts);
  return content.kind === 'own-post' && content.picture !== null ? [content.picture] : [];
}

interface Attached {
  kind: AttachmentKind;
  title: string | null;
  link: string | null;
  remoteId: string | null;
  /** JSON of `MediaFacts`; null when the file had to go from this disk, or never was here. */
  facts: string | null;
}

function attachedTo(db: ReadableDb, messageId: Message['id']): Attached[] {
  return all<Attached>(
    db,
    `SELECT kind, title, link, remote_id AS remoteId,
       iif(media = 'kept', json_object('digest', digest, 'contentType', content_type, 'bytes', bytes, 'width', width,
         'height', height, 'name', file_name), NULL) AS facts
     FROM attachment WHERE message_id = @messageId ORDER BY position`,
    { messageId },
  );
}

function factsOf({ facts }: Attached): MediaFacts | null {
  return facts === null ? null : (JSON.parse(facts) as MediaFacts);
}

function keptFile<T extends OutgoingFileType>(
  attached: Attached,
  type: T,
): (OutgoingFile & { type: T }) | null {
  const facts = factsOf(attached);
  return facts && { kind: 'file', type, facts };
}

function severalPictures(attached: Attached[]): OutgoingContent | null {
  const files = attached.flatMap((one) => (one.kind === 'image' ? (keptFile(one, 'image') ?? []) : []));
  return files.length === attached.length ? { kind: 'pictures', files } : null;
}

function ownPost(attached: Attached): OutgoingContent | null {
  const { kind, remoteId, title: caption, link } = attached;
  if ((kind !== 'post' && kind !== 'reel') || remoteId === null) return null;
  const post = { id: remoteId, kind, caption, publishedAt: null, link };
  return { kind: 'own-post', post, picture: factsOf(attached) };
}

function isFileType(kind: AttachmentKind | undefined): kind is OutgoingFileType {
  return kind === 'image' || kind === 'video' || kind === 'audio' || kind === 'file';
}

/**
 * Whether these may be the words of this own message. Instagram gives words back trimmed, with other line ends or
 * composed letters. A heart comes back as a sticker, or as a picture that could be any other: that is taken for
 * ours only when no answer of a send can come any more to say better. The same holds for files and for a post
 * whose id is not told.
 */
export function isSameContent(db: ReadableDb, own: StoredMessage, facts: MessageFacts): boolean {
  if (own.text !== null) return isSameText(own.text, own, facts);
  const ours = attachedTo(db, own.id);
  const [first] = ours;
  const [told] = facts.attachments;
  if (facts.text !== null || !first || !told || facts.attachments.length !== ours.length) return false;
  const isAnswered = own.delivery !== 'sending';
  if (isFileType(first.kind)) {
    return isAnswered && facts.attachments.every(({ kind }, place) => kind === ours[place]?.kind);
  }
  if (first.kind === 'heart') {
    return HEART_LOOKS.includes(told.kind) || (told.kind === 'image' && isAnswered);
  }
  if (told.kind !== 'post' && told.kind !== 'reel') return false;
  return told.remoteId === first.remoteId || isAnswered;
}

/** Words over buttons come back as a card: with the words as its text or its title, or with neither. */
function isSameText(text: string, own: StoredMessage, facts: MessageFacts): boolean {
  const told = withoutOwnCard(own, facts.attachments);
  const card = facts.attachments.find(({ kind }) => kind === CARD_OF_BUTTONS);
  if (told.length > 0) return false;
  const words = facts.text ?? card?.title ?? null;
  return words === null ? card !== undefined && own.delivery !== 'sending' : plain(words) === plain(text);
}

/** As what own words with buttons come back. */
export const CARD_OF_BUTTONS: AttachmentKind = 'template';

/** Told attachments that show something else than the row's own words and choices. */
export function withoutOwnCard(
  { choices }: Pick<StoredMessage, 'choices'>,
  told: AttachmentDraft[],
): AttachmentDraft[] {
  return choices === null ? told : told.filter(({ kind }) => kind !== CARD_OF_BUTTONS);
}

const HEART_LOOKS: readonly AttachmentKind[] = ['heart', 'sticker'];

/**
 * What an echo tells of an own message's attachments. A picture takes the place of a heart: should it be another
 * picture after all, then it is at least to be seen.
 */
export function takeToldAttachments(db: WritableDb, own: StoredMessage, told: AttachmentDraft[]): void {
  if (told[0]?.kind === 'image' && attachedTo(db, own.id)[0]?.kind === 'heart') {
    run(db, 'DELETE FROM attachment WHERE message_id = @id', { id: own.id });
  }
  mergeAttachments(db, own.id, withoutOwnCard(own, told));
}

function plain(text: string): string {
  return streamSafe(text).normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
